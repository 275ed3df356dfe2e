import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createOrm, type Orm } from '../../server/platform/db/orm.ts';
import { read, sql } from '../../server/platform/db/read.ts';
import type { Env } from '../../server/platform/env.ts';
import { createLog } from '../../server/platform/log.ts';
import { createObservation } from '../../server/platform/metrics/observation.ts';
import { currentOperation, nameOperation, runAs } from '../../server/platform/operationScope.ts';
import { readEnv } from '../../server/platform/start/readEnv.ts';
import { startTestApp } from '../support/app.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
const orms: Orm[] = [];
let lines: string[] = [];
const log = createLog({ level: 'warn', format: 'json', destination: { write: (line) => lines.push(line) } });

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  vi.restoreAllMocks();
  await Promise.all(orms.map((orm) => orm.close(true)));
  await database?.drop();
});

async function observedOrm(settings: Record<string, string>): Promise<Orm> {
  const env: Env = readEnv({ NODE_ENV: 'test', ...settings });
  const orm = await createOrm(database.url, [], { onCreated: createObservation(env, log).watchPool });
  orms.push(orm);
  await orm.em.fork().execute('select 1');
  lines = [];
  return orm;
}

const told = () => lines.map((line) => JSON.parse(line) as { milliseconds: number; operation?: string; statement: string; msg: string });

describe('a slow statement', () => {
  test('is logged with its duration, what caused it, and no value, bound or written into it', async () => {
    const { em } = await observedOrm({ SLOW_STATEMENT_MS: '400' });
    await runAs('Matrix', async () => {
      await em.fork().execute('select pg_sleep(0.45), ? as a, ? as b', ['mot-secret', "l’«autre» \\ mot'-secret"]);
      await read(em.fork(), sql`select pg_sleep(0.45), ${'mot-secret'}::text as c`);
      await em.fork().transactional((tx) => tx.execute('select pg_sleep(0.45) as d'));
    });
    expect(told().map(({ statement }) => statement)).toEqual([
      'select pg_sleep(?), ? as a, ? as b',
      'select pg_sleep(?), ?::text as c',
      'select pg_sleep(?) as d',
    ]);
    for (const { milliseconds, operation, msg } of told()) {
      expect({ operation, msg }).toEqual({ operation: 'Matrix', msg: 'slow statement' });
      expect(milliseconds).toBeGreaterThanOrEqual(449);
    }
    expect(lines.join()).not.toContain('secret');
  });

  test('is logged when it fails too, and still fails', async () => {
    const { em } = await observedOrm({ SLOW_STATEMENT_MS: '400' });
    await expect(em.fork().execute('select pg_sleep(0.45), 1 / (random() * 0)::int')).rejects.toThrow(/division by zero/);
    expect(told()).toMatchObject([{ statement: 'select pg_sleep(?), ? / (random() * ?)::int' }]);
  });

  test('is told apart from quick ones, and each from its own operation while others run', async () => {
    const { em } = await observedOrm({ SLOW_STATEMENT_MS: '400' });
    const one = (name: string, seconds: number) =>
      runAs('POST /graphql', async () => {
        nameOperation(name);
        await em.fork().execute('select pg_sleep(?)', [seconds]);
        return currentOperation();
      });
    expect(await Promise.all([one('A', 0.46), one('B', 0), one('C', 0.45)])).toEqual(['A', 'B', 'C']);
    expect(
      told()
        .map(({ operation }) => operation)
        .sort(),
    ).toEqual(['A', 'C']);
    expect(currentOperation()).toBeUndefined();
  });
});

test('statements that are measured are still prepared, and those that are prepared still measured', async () => {
  const orm = await observedOrm({ SLOW_STATEMENT_MS: '400' });
  await orm.em.fork().transactional(async (tx) => {
    for (let turn = 0; turn < 3; turn += 1) await read(tx, sql`select pg_sleep(${0.42}::float8) as kept`);
    const prepared = await tx.execute<{ statement: string }[]>('select statement from pg_prepared_statements');
    expect(prepared.map(({ statement }) => statement)).toEqual([expect.stringContaining('as kept')]);
  });
  expect(told().map(({ statement }) => statement)).toEqual(Array(3).fill('select pg_sleep(?::float8) as kept'));
});

describe('without the setting', () => {
  test('nothing is measured nor logged, and the connections are as they come', async () => {
    const env = readEnv({
      NODE_ENV: 'production',
      DATABASE_URL: database.url,
      PUBLIC_URL: 'https://a.fr',
      OIDC_ISSUER: 'https://b.fr',
      OIDC_CLIENT_ID: 'c',
      OIDC_CLIENT_SECRET: 'd',
    });
    expect(env.database.slowStatementMs).toBe(0);
    expect(readEnv({}).database.slowStatementMs).toBe(200);
    const observation = createObservation(env, log);
    let added: number | undefined;
    const orm = await createOrm(database.url, [], {
      onCreated(pool) {
        const before = pool.listenerCount('connect');
        observation.watchPool(pool);
        added = pool.listenerCount('connect') - before;
      },
    });
    orms.push(orm);
    lines = [];
    await orm.em.fork().execute('select pg_sleep(0.25)');
    expect([added, lines]).toEqual([0, []]);
    expect([observation.jobs, observation.uploads, observation.watchOperations(() => true)]).toEqual([undefined, undefined, []]);
  });
});

test('in the program, a slow statement names the GraphQL operation that sent it', async () => {
  let printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    printed += String(chunk);
    return true;
  });
  const app = await startTestApp({ SLOW_STATEMENT_MS: '1', LOG_LEVEL: 'warn' });
  try {
    const team = await app.as('team');
    await team.get('query WhoAmI { me { fullName } obligations(page: { limit: 100 }) { items { id assurance } } }');
    expect(printed).toMatch(/slow statement .*"operation":"WhoAmI"/);
    expect(printed).not.toMatch(/Camille|@demo\.invalid/);
    expect(printed).not.toContain(team.cookie.split('=')[1]);
  } finally {
    vi.restoreAllMocks();
    await app.stop();
  }
});
