import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PACKAGES = path.join(ROOT, 'node_modules');
const run = promisify(execFile);

/** Nothing of this run's own environment but what any machine has. */
export const PLAIN_ENVIRONMENT = { PATH: `${path.dirname(process.execPath)}:${process.env.PATH}`, HOME: process.env.HOME };

/** Copies trees into a folder, by links to the same files where the disk allows it. */
async function copyTrees(from: string[], to: string): Promise<void> {
  await run('cp', ['--archive', '--link', ...from, to]).catch(async () => {
    await rm(to, { recursive: true, force: true });
    for (const tree of from) await cp(tree, path.join(to, path.basename(tree)), { recursive: true, verbatimSymlinks: true });
  });
}

/** What `COPY . .` takes: everything but what .dockerignore names. */
async function copyContext(to: string): Promise<void> {
  const ignored = (await readFile(path.join(ROOT, '.dockerignore'), 'utf8')).split('\n').filter(Boolean);
  const isIgnored = (file: string) =>
    ignored.some((pattern) =>
      pattern.startsWith('*') ? file.endsWith(pattern.slice(1)) : file === pattern || file.startsWith(`${pattern}/`),
    );
  await cp(ROOT, to, { recursive: true, filter: (file) => !isIgnored(path.relative(ROOT, file)) });
}

/** As after `npm ci`: the packages without what tools keep beside them. */
async function copyPackages(to: string): Promise<void> {
  const packages = path.join(to, 'node_modules');
  await mkdir(packages);
  const names = (await readdir(PACKAGES)).filter((name) => !name.startsWith('.') || name === '.bin');
  await copyTrees(
    names.map((name) => path.join(PACKAGES, name)),
    packages,
  );
}

export interface BuiltProgram {
  folder: string;
  /** Runs a command line in the folder, with these settings only. Returns what it printed. */
  sh(command: string, settings?: Record<string, string>): Promise<string>;
  remove(): Promise<void>;
}

/** What buildpacks and the Dockerfile both do: `npm ci` (here a copy of what is installed), `npm run build`, `npm prune --omit=dev`. */
export async function buildProgram(): Promise<BuiltProgram> {
  const folder = await mkdtemp(path.join(tmpdir(), 'garant-built-'));
  const sh = async (command: string, settings: Record<string, string> = {}) => {
    const { stdout, stderr } = await run('sh', ['-c', command], {
      cwd: folder,
      env: { ...PLAIN_ENVIRONMENT, ...settings },
      maxBuffer: 2 ** 26,
    });
    return stdout + stderr;
  };
  await copyContext(folder);
  await copyPackages(folder);
  await sh('npm run build', { NODE_ENV: 'production' });
  await sh('npm prune --omit=dev --offline');
  return { folder, sh, remove: () => rm(folder, { recursive: true, force: true }) };
}
