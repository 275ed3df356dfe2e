import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AS_BUILT } from '../support/buildServer.ts';
import { createEmptyDatabase, type TestDatabase } from '../support/database.ts';
import { EAU } from '../support/outside.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const COMMAND = path.join(root, 'server/commands/importCatalogue.cli.ts');
const FIXTURE = path.join(root, 'tests/catalogues/fixtures/eau-metropole-2026.yaml');

let database: TestDatabase;
let folder: string;

interface Run {
  code: number;
  stdout: string;
  stderr: string;
}

/** What `npm run catalogue:import` starts, on the scratch database. */
function run(...given: string[]): Promise<Run> {
  return new Promise((resolve) => {
    const env = { PATH: process.env.PATH, HOME: process.env.HOME, DATABASE_URL: database.url, DATA_DIR: folder };
    execFile(process.execPath, [...AS_BUILT, COMMAND, ...given], { cwd: root, env }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

async function count(table: 'catalogue' | 'commitment'): Promise<number> {
  const client = new Client(database.url);
  await client.connect();
  const { rows } = await client.query<{ count: number }>(`select count(*)::integer as count from ${table}`);
  await client.end();
  return rows[0]!.count;
}

beforeAll(async () => {
  database = await createEmptyDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'garant-import-'));
});
afterAll(async () => {
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
});

describe('npm run catalogue:import', () => {
  it('is the command tried here', async () => {
    const { default: manifest } = await import('../../package.json', { with: { type: 'json' } });
    expect(manifest.scripts['catalogue:import']).toContain('server/commands/importCatalogue.cli.ts');
  });

  it('says on a new database what it would bring, and stores nothing, with --dry-run', async () => {
    const { code, stdout } = await run(FIXTURE, '--dry-run');
    expect(code).toBe(0);
    expect(stdout).toContain('eau-metropole-2026 2.1.0: WOULD_CREATE');
    expect(await count('catalogue')).toBe(0);
  });

  it('stores it, then changes nothing the second time', async () => {
    expect(await run(FIXTURE)).toMatchObject({ code: 0, stdout: expect.stringContaining('CREATED') });
    expect(await count('commitment')).toBe(18);
    expect(await run(FIXTURE)).toMatchObject({ code: 0, stdout: expect.stringContaining('UNCHANGED') });
    expect(await count('commitment')).toBe(18);
  });

  it('refuses other content under a published version, in the language asked for', async () => {
    const file = path.join(folder, 'autre.yaml');
    await writeFile(file, EAU.replace('conservés dix ans', 'conservés cinq ans'));
    const { code, stderr } = await run(file, '--language', 'en');
    expect(code).toBe(1);
    expect(stderr).toContain('already published with other content');
    expect(stderr).not.toContain(' at ');
  });

  it('names file, line and field of what is wrong', async () => {
    const file = path.join(folder, 'fausse.yaml');
    await writeFile(file, EAU.replace('key: eau-metropole-2026', 'key: fausse').replace('nature: STANDING', 'nature: ETERNAL'));
    const { code, stderr } = await run(file);
    expect(code).toBe(1);
    expect(stderr).toMatch(/fausse\.yaml.*\d+.*nature/s);
    expect(await count('catalogue')).toBe(1);
  });

  it('says how it is used when the file is missing', async () => {
    expect(await run(path.join(folder, 'absente.yaml'))).toMatchObject({ code: 2, stderr: expect.stringContaining('catalogue:import') });
  });
});
