import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import { createLog } from '../../server/platform/log.ts';
import { BoundedNames } from '../../server/platform/metrics/boundedNames.ts';
import { createObservation } from '../../server/platform/metrics/observation.ts';
import { readEnv } from '../../server/platform/start/readEnv.ts';
import { StartError } from '../../server/platform/startError.ts';
import { backOfficeQuery } from '../graphql/backOffice.ts';
import { freePort, startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { createTestDatabase } from '../support/database.ts';
import { makePdf } from '../support/files.ts';
import { insideAgreement } from '../support/outside.ts';

let app: TestApp;
let team: ApiClient;
let port: number;
let conventionId: string;

beforeAll(async () => {
  port = await freePort();
  app = await startTestApp({ METRICS_PORT: String(port) });
  team = await app.as('team');
  ({ conventionId } = await insideAgreement(await app.as('administrator')));
});
afterAll(async () => app?.stop());

const onMetricsPort = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init);
const figures = async () => (await onMetricsPort('/metrics')).text();

/** The value of the one line that begins so. */
async function figure(start: string): Promise<number | undefined> {
  const line = (await figures()).split('\n').find((each) => each.startsWith(`${start} `));
  return line === undefined ? undefined : Number(line.split(' ').at(-1));
}

describe('the figures', () => {
  test('are served in the format of Prometheus, on a port of their own and nowhere else', async () => {
    const answer = await onMetricsPort('/metrics');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
    const text = await answer.text();
    for (const name of ['process_cpu_seconds_total', 'nodejs_eventloop_lag_seconds', 'garant_http_requests_total', 'garant_db_pool_max 10'])
      expect(text).toContain(name);
    expect((await onMetricsPort('/graphql', { method: 'POST' })).status).toBe(404);
    for (const path of ['/metrics', '/debug/statements']) expect((await app.anonymous.fetch(path)).status).toBe(404);
  });

  test('are not there unless asked for', async () => {
    const observation = createObservation(readEnv({ METRICS_HOST: '0.0.0.0' }), createLog({ level: 'silent', format: 'json' }));
    expect([observation.jobs, observation.uploads]).toEqual([undefined, undefined]);
    await (await observation.serve()).stop();
  });

  test('count operations by name and outcome, and requests by route', async () => {
    await team.get(backOfficeQuery('Matrix'), { conventionId });
    await team.get(backOfficeQuery('Matrix'), { conventionId });
    await team.ask('query Matrix { people { total } }');
    await team.ask('{ me { fullName } }');
    await team.ask('{ nothing');
    const operations = 'garant_graphql_operations_total';
    expect(await figure(`${operations}{operation="Matrix",type="query",outcome="ok"}`)).toBe(2);
    expect(await figure(`${operations}{operation="Matrix",type="query",outcome="refused"}`)).toBe(1);
    expect(await figure(`${operations}{operation="anonymous",type="query",outcome="ok"}`)).toBeGreaterThan(0);
    expect(await figure(`${operations}{operation="unreadable",type="none",outcome="refused"}`)).toBe(1);
    expect(await figure('garant_graphql_operation_duration_seconds_count{operation="Matrix"}')).toBe(3);
    expect(await figure('garant_http_requests_total{method="POST",route="/graphql",status="200"}')).toBeGreaterThan(3);
  });

  test('count what breaks as failed, not as refused', async () => {
    await app.orm.em.execute('alter table journal_entry rename to journal_entry_gone');
    await team.ask('query Broken($id: ID!) { journal(conventionId: $id) { total } }', { id: conventionId });
    await app.orm.em.execute('alter table journal_entry_gone rename to journal_entry');
    expect(await figure('garant_graphql_operations_total{operation="Broken",type="query",outcome="failed"}')).toBe(1);
  });

  test('count uploads, refused ones by the rule they broke', async () => {
    const content = makePdf('mesurée', 20_000);
    expect((await team.upload(content, 'a.pdf')).status).toBe(201);
    expect((await team.upload(content, 'a.exe')).status).toBe(400);
    expect((await app.anonymous.upload(content, 'a.pdf')).status).toBe(401);
    expect(await figure('garant_uploads_started_total')).toBe(3);
    expect(await figure('garant_uploads_received_total')).toBe(1);
    expect(await figure('garant_upload_bytes_total')).toBe(content.length);
    expect(await figure('garant_uploads_refused_total{code="FILE_TYPE_NOT_ALLOWED"}')).toBe(1);
    expect(await figure('garant_uploads_refused_total{code="UNAUTHENTICATED"}')).toBe(1);
  });

  test('count the runs of background jobs', async () => {
    await expect.poll(() => figure('garant_job_runs_total{job="sweep-files",outcome="ok"}')).toBe(1);
    expect(await figure('garant_job_duration_seconds_count{job="sweep-files"}')).toBe(1);
    expect(await figure('garant_job_last_success_timestamp_seconds{job="sweep-files"}')).toBeGreaterThan(1e9);
  });
});

describe('the labels', () => {
  test('stay few whatever callers send', async () => {
    for (let turn = 0; turn < 5; turn += 1)
      await Promise.all(Array.from({ length: 50 }, (_, index) => team.ask(`query N${turn}x${index} { me { id } }`)));
    await Promise.all(Array.from({ length: 50 }, (_, index) => app.anonymous.fetch(`/files/${index}`)));
    const valuesOf = async (label: string) =>
      new Set([...(await figures()).matchAll(new RegExp(`${label}="([^"]+)"`, 'g'))].map(([, value]) => value));
    const names = await valuesOf('operation');
    expect(names.size).toBeLessThanOrEqual(203);
    expect(names).toContain('other');
    expect([...(await valuesOf('route'))].sort()).toEqual(['/files/:versionId', '/graphql', '/uploads', 'page']);
    expect(await figure('garant_http_requests_total{method="GET",route="/files/:versionId",status="401"}')).toBe(50);
  });

  test('are not made by callers who are not signed in', () => {
    const names = new BoundedNames(2);
    expect(names.labelOf('Matrix', false)).toBe('other');
    expect(names.labelOf('Matrix', true)).toBe('Matrix');
    expect(names.labelOf('Matrix', false)).toBe('Matrix');
    expect(names.labelOf('a'.repeat(65), true)).toBe('other');
    expect(names.labelOf('MyWork', true)).toBe('MyWork');
    expect(names.labelOf('Third', true)).toBe('other');
    expect([names.labelOf('', true), names.labelOf(null, true), names.labelOf(undefined, false)]).toEqual(Array(3).fill('anonymous'));
  });

  test('hold no personal data, identifier nor secret', async () => {
    const text = await figures();
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|@|Camille|garant_session/);
    expect(text).not.toContain(team.cookie.split('=')[1]);
  });
});

describe('the table of statements', () => {
  test('tells calls and durations by statement with the operations that sent them, without values, and begins anew', async () => {
    await team.get(backOfficeQuery('Matrix'), { conventionId });
    const table = await (await onMetricsPort('/debug/statements')).json();
    const matrix = table.filter(({ operations }: { operations: string[] }) => operations.includes('Matrix'));
    expect(matrix.length).toBeGreaterThan(0);
    expect(matrix[0]).toMatchObject({
      calls: expect.any(Number),
      totalMs: expect.any(Number),
      meanMs: expect.any(Number),
      maxMs: expect.any(Number),
    });
    expect(JSON.stringify(table)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|@demo|Camille/);
    expect((await onMetricsPort('/debug/statements', { method: 'DELETE' })).status).toBe(204);
    expect(await (await onMetricsPort('/debug/statements')).json()).toEqual([]);
  });

  test('is not there in production', async () => {
    const env = { ...readEnv({ METRICS_PORT: String(await freePort()) }), isProduction: true };
    const served = await createObservation(env, createLog({ level: 'silent', format: 'json' })).serve();
    const at = (path: string) => fetch(`http://127.0.0.1:${env.metrics!.port}${path}`);
    expect([(await at('/metrics')).status, (await at('/debug/statements')).status]).toEqual([200, 404]);
    await served.stop();
  });
});

test('a port already taken stops the start, named in both languages', async () => {
  const database = await createTestDatabase();
  const main = String(await freePort());
  const env = readEnv({ NODE_ENV: 'test', LOG_LEVEL: 'silent', PORT: main, METRICS_PORT: String(port), DATABASE_URL: database.url });
  const second = await createApp({ env, databaseUrl: database.url });
  const failure = await second.start().catch((error: unknown) => error);
  await second.stop();
  expect(failure).toBeInstanceOf(StartError);
  expect((failure as StartError).text).toEqual({
    fr: `Le port ${port} est déjà pris : arrêtez le programme qui l'occupe, ou choisissez-en un autre (METRICS_PORT=${port + 1}).`,
    en: `Port ${port} is already taken: stop the program that holds it, or choose another one (METRICS_PORT=${port + 1}).`,
  });
  await expect(fetch(`http://127.0.0.1:${main}/healthz`)).rejects.toThrow();
  await database.drop();
});
