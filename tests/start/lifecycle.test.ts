import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createLog } from '../../server/platform/log.ts';
import { processIdentity, stopPostgres } from '../../server/platform/postgres/embeddedLock.ts';
import { existingPlace } from '../../server/platform/postgres/embeddedPlace.ts';
import { createTestDatabase } from '../support/database.ts';
import { freePort, type RunningProcess, runStandIn } from './runProcess.ts';

const log = createLog({ level: 'silent', format: 'short' });
const running: RunningProcess[] = [];
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'garant-lifecycle-'));
});

afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGKILL');
    await ended();
  }
});

afterAll(async () => {
  const postgres = await postgresPid();
  if (postgres) await stopPostgres(postgres, log);
  const place = await existingPlace(dataDir).catch(() => undefined);
  await Promise.all([dataDir, place?.folder ?? dataDir].map((folder) => rm(folder, { recursive: true, force: true })));
});

function run(settings: Record<string, string>): RunningProcess {
  const started = runStandIn({ DATA_DIR: dataDir, LOG_LEVEL: 'warn', ...settings });
  running.push(started);
  return started;
}

async function postgresPid(): Promise<number | undefined> {
  const place = await existingPlace(dataDir).catch(() => undefined);
  const mark = await readFile(path.join(place?.cluster ?? dataDir, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number.parseInt(mark, 10);
  return pid > 0 && (await processIdentity(pid)) ? pid : undefined;
}

const ask = async (port: number, page: string) => Number(await (await fetch(`http://127.0.0.1:${port}${page}`)).text());

describe('with its own PostgreSQL', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('%s finishes the request in flight, stops PostgreSQL and ends well', async (signal) => {
    const port = await freePort();
    const program = run({ PORT: String(port) });
    await program.ready();
    expect(program.output()).toContain(`http://localhost:${port}`);
    expect(program.output()).toContain('Camille Exemple · DPO');
    const inFlight = ask(port, '/slow');
    await new Promise((resolve) => setTimeout(resolve, 200));
    program.child.kill(signal);
    program.child.kill(signal);
    expect(await inFlight).toBeGreaterThanOrEqual(0);
    expect(await program.ended()).toEqual({ code: 0, signal: null });
    expect(await postgresPid()).toBeUndefined();
  });

  test('when nobody reads what it prints any more it stops PostgreSQL and ends, rather than complain for ever', async () => {
    const port = await freePort();
    const program = run({ PORT: String(port) });
    await program.ready();
    program.child.stdout!.destroy();
    program.child.stderr!.destroy();
    await ask(port, '/say');
    expect(await program.ended()).toEqual({ code: 1, signal: null });
    expect(await postgresPid()).toBeUndefined();
  });

  test('what a killed program left is found again, and its PostgreSQL is replaced', async () => {
    const port = await freePort();
    const killed = run({ PORT: String(port) });
    await killed.ready();
    const calls = await ask(port, '/count');
    const orphan = await postgresPid();
    killed.child.kill('SIGKILL');
    await killed.ended();
    expect(await postgresPid()).toBe(orphan);
    const next = run({ PORT: String(port) });
    await next.ready();
    expect(await postgresPid()).not.toBe(orphan);
    expect(await ask(port, '/count')).toBe(calls + 1);
  });

  test('a second Garant on the same data is refused and does not disturb the first', async () => {
    const port = await freePort();
    const first = run({ PORT: String(port) });
    await first.ready();
    const second = run({ PORT: String(await freePort()) });
    expect(await second.ended()).toMatchObject({ code: 1 });
    expect(second.output()).toContain(`Garant is already running (process ${first.child.pid})`);
    expect(await ask(port, '/count')).toBeGreaterThan(0);
  });

  test('when PostgreSQL dies the program ends and says so', async () => {
    const program = run({ PORT: String(await freePort()) });
    await program.ready();
    process.kill((await postgresPid())!, 'SIGKILL');
    expect(await program.ended()).toMatchObject({ code: 1 });
    expect(program.output()).toContain('PostgreSQL ended by itself');
  });
});

describe('one clear line instead of a start', () => {
  test('for a port already taken, leaving no PostgreSQL behind', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    const port = await new Promise<number>((resolve) => other.once('listening', () => resolve((other.address() as { port: number }).port)));
    const program = run({ PORT: String(port) });
    expect(await program.ended()).toMatchObject({ code: 1 });
    expect(program.output()).toContain(`Port ${port} is already taken`);
    expect(await postgresPid()).toBeUndefined();
    other.close();
  });

  test('for wrong settings, with the exit code of a configuration error', async () => {
    const program = run({ NODE_ENV: 'production', DEMO: '1' });
    expect(await program.ended()).toMatchObject({ code: 78 });
    expect(program.output()).toContain('DEMO: demo mode is refused in production');
    expect(program.output()).toContain('DATABASE_URL : manque');
  });

  test('for an unreachable database, a wrong password and a database that does not exist', async () => {
    const database = await createTestDatabase();
    const given = new URL(database.url);
    const wrongPassword = new URL(given);
    wrongPassword.password = 'wrong';
    const otherName = new URL(given);
    otherName.pathname = '/nowhere';
    const unreachable = new URL(given);
    unreachable.port = String(await freePort());
    const cases: [URL, string][] = [
      [unreachable, 'The database cannot be reached'],
      [wrongPassword, 'refuses the user or the password'],
      [otherName, 'The database "nowhere" does not exist'],
    ];
    for (const [url, line] of cases) {
      const program = run({ PORT: String(await freePort()), DATABASE_URL: url.href });
      expect(await program.ended()).toMatchObject({ code: 1 });
      expect(program.output()).toContain(line);
      expect(program.output()).not.toContain(given.password);
      expect(program.output().trim().split('\n')).toHaveLength(2);
    }
    await database.drop();
  });

  test('a given database is used and no PostgreSQL of our own is started', async () => {
    const database = await createTestDatabase();
    const port = await freePort();
    const program = run({ PORT: String(port), DATABASE_URL: database.url });
    await program.ready();
    expect(await ask(port, '/count')).toBe(1);
    expect(await postgresPid()).toBeUndefined();
    program.child.kill('SIGTERM');
    expect(await program.ended()).toMatchObject({ code: 0 });
    await database.drop();
  });
});
