import { type ChildProcess, execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { existingPlace } from '../../server/platform/postgres/embeddedPlace.ts';
import { runningPostgresUrl } from '../../server/platform/postgres/embeddedPostgres.ts';
import { type RealServer, runRealServer, steadyPort } from '../files/realServer.ts';
import { AS_BUILT } from '../support/buildServer.ts';
import { createEmptyDatabase } from '../support/database.ts';

const COMMAND = fileURLToPath(new URL('../../server/commands/importCatalogue.cli.ts', import.meta.url));
const FIXTURE = fileURLToPath(new URL('../catalogues/fixtures/eau-metropole-2026.yaml', import.meta.url));

let root: string;
let dataDir: string;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'garant-import-'));
  await chmod(root, 0o755);
  dataDir = path.join(root, '.data');
});
afterAll(async () => {
  const place = await existingPlace(dataDir).catch(() => undefined);
  await Promise.all([root, place?.folder ?? root].map((folder) => rm(folder, { recursive: true, force: true })));
});

interface Run {
  child: ChildProcess;
  done: Promise<{ code: number; stdout: string; stderr: string }>;
}

/** What `npm run catalogue:import` starts, in a folder whose `.env` holds the settings. */
function importIn(folder: string): Run {
  let child!: ChildProcess;
  const done = new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const env = { PATH: process.env.PATH, HOME: process.env.HOME };
    child = execFile(process.execPath, [...AS_BUILT, COMMAND, FIXTURE], { cwd: folder, env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
  return { child, done };
}

async function catalogues(url: string): Promise<string[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query<{ key: string }>('select key from catalogue order by key')).rows.map(({ key }) => key);
  } finally {
    await client.end();
  }
}

describe('npm run catalogue:import, set by .env as the server is', () => {
  test('writes into the database that .env names and says which one', async () => {
    const database = await createEmptyDatabase();
    const folder = await mkdtemp(path.join(root, 'named-'));
    await writeFile(path.join(folder, '.env'), `DATABASE_URL=${database.url}\n`);
    const { code, stdout, stderr } = await importIn(folder).done;
    expect([code, stdout]).toEqual([0, expect.stringContaining('CREATED')]);
    expect(stderr).toContain(new URL(database.url).pathname.slice(1));
    expect(stderr).not.toContain(new URL(database.url).password);
    expect(await catalogues(database.url)).toEqual(['eau-metropole-2026']);
    await database.drop();
  });

  test('writes into the embedded database, started for it, then into the one that a running server holds', async () => {
    await writeFile(path.join(root, '.env'), `DATA_DIR=${dataDir}\n`);
    const [first, second] = await Promise.all([importIn(root), importIn(root)].map(({ done }) => done));
    expect([first!.stderr, second!.stderr].join()).not.toMatch(/already running|tourne déjà/);
    expect([first!.stdout, second!.stdout].map((line) => /: (\w+)/.exec(line)?.[1]).sort()).toEqual(['CREATED', 'UNCHANGED']);
    const server: RealServer = runRealServer({ PORT: String(await steadyPort()), DATA_DIR: dataDir });
    await server.ready();
    const beside = await importIn(root).done;
    expect([beside.code, beside.stdout]).toEqual([0, expect.stringContaining('UNCHANGED')]);
    expect(beside.stderr).toContain('Garant running on');
    expect(await catalogues((await runningPostgresUrl(dataDir))!)).toContain('eau-metropole-2026');
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    expect(await server.end('SIGTERM')).toMatchObject({ code: 0 });
    expect(await runningPostgresUrl(dataDir)).toBeUndefined();
    expect(await readFile(path.join(dataDir, 'garant.lock'), 'utf8').catch(() => 'none')).toBe('none');
  });
});
