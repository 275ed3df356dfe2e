import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read, sql } from '../../server/platform/db/read.ts';
import { runWithin } from '../../server/platform/db/statementBounds.ts';
import { Admission } from '../../server/platform/graphql/admission.ts';
import { Budget } from '../../server/platform/graphql/budget.ts';
import { FairGate } from '../../server/platform/graphql/fairGate.ts';
import { createSchema } from '../../server/schema.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';

const PER_MINUTE = 20;
const ASK = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: '{ site { look } }' }) };
const never = new AbortController().signal;

describe('requests', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({
      GRAPHQL_REQUESTS_PER_MINUTE: String(PER_MINUTE),
      GRAPHQL_ANONYMOUS_REQUESTS_PER_MINUTE: String(PER_MINUTE),
      GRAPHQL_WORK_PER_MINUTE: '200000',
    });
  });
  afterAll(async () => app?.stop());

  const ask = (who: ApiClient, init: RequestInit = {}) =>
    who.fetch('/graphql', { ...ASK, ...init, headers: { ...ASK.headers, ...init.headers } });

  it('of one person are counted over all their sessions, told what is left, and refused in words; others are not concerned', async () => {
    const sessions = [await app.as('team'), await app.as('team')];
    const statuses: number[] = [];
    for (let index = 0; index < PER_MINUTE + 2; index += 1) statuses.push((await ask(sessions[index % 2]!)).status);
    expect(statuses.slice(0, PER_MINUTE)).toEqual(Array(PER_MINUTE).fill(200));
    const refused = await ask(sessions[0]!);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect([refused.headers.get('ratelimit-limit'), refused.headers.get('ratelimit-remaining')]).toEqual([String(PER_MINUTE), '0']);
    const { errors } = (await refused.json()) as { errors: { message: string; extensions: { code: string } }[] };
    expect([errors[0]!.extensions.code, errors[0]!.message]).toEqual([
      'TOO_MANY_REQUESTS',
      expect.stringMatching(/^Vous demandez trop de travail à la fois\. Recommencez dans \d+ s\.$/),
    ]);
    expect((await ask(await app.as('reader'))).status).toBe(200);
    expect((await ask(app.anonymous)).status).toBe(200);
  });

  it('of strangers are counted by address, made-up sessions included', async () => {
    const statuses: number[] = [];
    for (let index = 0; index < PER_MINUTE + 2; index += 1) {
      statuses.push((await ask(app.anonymous, { headers: { cookie: `garant_session=made-up-${index}` } })).status);
    }
    expect(statuses.at(-1)).toBe(429);
    expect((await ask(await app.as('reader'))).status).toBe(200);
  });

  it('are refused when their work adds up to too much, before it is done', async () => {
    const dpo = await app.as('dpoDnum');
    const { conventions } = await dpo.get('{ conventions { items { id } } }');
    const heavy = { query: `{ trend(conventionId: "${conventions.items[0].id}", months: 36) { points { day } } }` };
    const statuses: number[] = [];
    for (let index = 0; index < 5; index += 1) statuses.push((await ask(dpo, { body: JSON.stringify(heavy) })).status);
    expect(statuses).toEqual([200, 429, 429, 429, 429]);
    expect((await ask(dpo)).status).toBe(200);
  });
});

describe('readings of one operation', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(async () => app?.stop());

  const atOnce = async (isHeavy: boolean): Promise<number> => {
    const bounds = {
      readMs: 5_000,
      writeMs: 5_000,
      requestsPerMinute: 1,
      anonymousRequestsPerMinute: 1,
      workPerMinute: 1,
      operationsAtOnce: 1,
    };
    const admission = new Admission(await createSchema(), { introspection: false, ...bounds });
    const reading = () =>
      read<{ running: number }>(
        app.orm.em.fork(),
        sql`select (select count(*)::int from pg_stat_activity where state = 'active' and query like '%a reading among others%') as running
          from pg_sleep(0.05)`,
      );
    const told = await runWithin(admission.boundsOf(never, isHeavy), () => Promise.all([reading(), reading(), reading()]));
    return Math.max(...told.flat().map(({ running }) => running));
  };

  it('go together while it is a screen', async () => {
    expect(await atOnce(false)).toBeGreaterThan(1);
  });

  it('go one after the other when it is heavy: others find processors free', async () => {
    expect(await atOnce(true)).toBe(1);
  });
});

describe('a budget', () => {
  it('fills again with time, and never beyond a minute', () => {
    const budget = new Budget(60);
    expect(budget.spend('a', 60, 0)).toMatchObject({ isGranted: true, remaining: 0 });
    expect(budget.spend('a', 10, 1_000)).toMatchObject({ isGranted: false, remaining: 1, reset: 9 });
    expect(budget.spend('b', 60, 1_000).isGranted).toBe(true);
    expect(budget.spend('a', 10, 10_000).isGranted).toBe(true);
    expect(budget.spend('a', 60, 10_000_000)).toMatchObject({ isGranted: true, remaining: 0 });
  });

  it('without a limit grants everything', () => {
    expect(new Budget(Number.POSITIVE_INFINITY).spend('a', 1e12).isGranted).toBe(true);
  });
});

describe('places', () => {
  it('are a few for each person; the next ones wait, and too many are refused', async () => {
    const gate = new FairGate(2);
    const leave = [await gate.enter('a', false, never), await gate.enter('a', false, never)];
    const waiting = Array.from({ length: 24 }, () => gate.enter('a', false, never));
    await expect(gate.enter('a', false, never)).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' });
    await gate.enter('b', false, never);
    leave[0]!();
    (await waiting[0]!)();
    expect(await Promise.race([waiting[2], delay(20, 'waits')])).toBe('waits');
  });

  it('of heavy work are one for each person and two in all, and let pass what is light', async () => {
    const gate = new FairGate(4);
    const first = await gate.enter('a', true, never);
    const second = gate.enter('a', true, never);
    await gate.enter('a', false, never);
    const others = await gate.enter('b', true, never);
    const third = gate.enter('c', true, never);
    expect(await Promise.race([second, third, delay(20, 'wait')])).toBe('wait');
    others();
    await third;
    first();
    await second;
  });

  it('are given back in turn: one’s many do not come before another’s first', async () => {
    const gate = new FairGate(4);
    const [one, two] = [await gate.enter('a', true, never), await gate.enter('b', true, never)];
    const order: string[] = [];
    const queue = ['a', 'a', 'a', 'c'].map(async (person) => {
      const leave = await gate.enter(person, true, never);
      order.push(person);
      await delay(5);
      leave();
    });
    two();
    await delay(1);
    one();
    await Promise.all(queue);
    expect(order.indexOf('c')).toBeLessThan(2);
  });

  it('are not kept for who no longer waits', async () => {
    const gate = new FairGate(1);
    const leave = await gate.enter('a', false, never);
    const gone = new AbortController();
    const waiting = gate.enter('a', false, gone.signal);
    gone.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
    leave();
    (await gate.enter('a', false, never))();
  });
});
