import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const STAMP = path.join(ROOT, 'dist', 'server', '.sources');
const BESIDE = ['tsconfig.json', 'tsconfig.server.json', 'package-lock.json'];

async function sourcesIn(folder: string): Promise<string[]> {
  const entries = await readdir(path.join(ROOT, folder), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)));
}

async function fingerprint(): Promise<string> {
  const files = [...(await sourcesIn('server')), ...(await sourcesIn('migrations')), ...BESIDE].sort();
  const contents = await Promise.all(files.map((file) => readFile(path.join(ROOT, file))));
  const hash = createHash('sha256');
  for (const [index, content] of contents.entries()) hash.update(`\0${files[index]}\0${content.length}\0`).update(content);
  return hash.digest('hex');
}

/** What starts a program of the sources, by its address there, as it is once built. */
export const AS_BUILT = ['--enable-source-maps', '--import', new URL('asBuilt.js', import.meta.url).href];

/** The program compiled as it ships, anew where its sources changed; its types are another check's. Once before a run of tests, which share it. */
export async function buildServer(): Promise<void> {
  const sources = await fingerprint();
  if ((await readFile(STAMP, 'utf8').catch(() => '')) === sources) return;
  await promisify(execFile)('npm', ['run', '-s', 'build:server', '--', '--noCheck'], { cwd: ROOT });
  await writeFile(STAMP, sources);
}
