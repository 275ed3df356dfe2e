import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BUILT = path.join(ROOT, 'dist', 'admin');
const STAMP = path.join(BUILT, '.sources');
const GENERATED = path.join(ROOT, 'admin', 'generated');
const BESIDE = ['vite.config.ts', 'codegen.ts', 'package-lock.json', 'schema/schema.graphql'];

async function sourceFiles(): Promise<string[]> {
  const entries = await readdir(path.join(ROOT, 'admin'), { recursive: true, withFileTypes: true });
  const inAdmin = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const beside = BESIDE.map((name) => path.join(ROOT, name)).filter((file) => existsSync(file));
  return [...inAdmin, ...beside].filter((file) => !file.startsWith(GENERATED)).sort();
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256').update(process.env.NODE_ENV ?? '');
  const files = await sourceFiles();
  const contents = await Promise.all(files.map((file) => readFile(file)));
  for (const [index, content] of contents.entries()) {
    hash.update(`\0${path.relative(ROOT, files[index]!)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

async function buildAdmin(sources: string): Promise<void> {
  process.stdout.write('Construction de l’interface (une fois par version) / Building the interface (once per version)…\n');
  const { build } = await import('vite');
  await build({ configFile: path.join(ROOT, 'vite.config.ts'), logLevel: 'warn' });
  await writeFile(STAMP, sources);
}

/** Builds the back office into dist/admin when it is absent or made from other sources. */
async function buildIfStale(): Promise<void> {
  if (!existsSync(path.join(ROOT, 'vite.config.ts'))) {
    process.stdout.write('Pas d’interface à construire (vite.config.ts absent) / No interface to build (no vite.config.ts)\n');
    return;
  }
  const sources = await fingerprint();
  const built = await readFile(STAMP, 'utf8').catch(() => undefined);
  if (built !== sources) await buildAdmin(sources);
}

await buildIfStale().catch((error: Error) => {
  process.stderr.write(`L’interface n’a pas pu être construite. / The interface could not be built.\n${error.message}\n`);
  process.exitCode = 1;
});
