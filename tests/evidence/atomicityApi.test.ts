import { request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ApiClient } from '../support/client.ts';
import { makePdf } from '../support/files.ts';
import { CONTEST, DECLARE, DEPOSIT, REVIEW, SENTENCE, statement, World } from './world.ts';

let world: World;
let team: ApiClient;
let duty: string;

beforeAll(async () => {
  world = await World.open();
  team = await world.app.as('team');
  duty = world.obligation('A1-VIO-DNUM-1');
});

afterAll(() => world?.stop());

const verify = async (client: ApiClient) =>
  (
    await client.get('query ($id: ID!) { verifyJournal(conventionId: $id) { isIntact entryCount brokenSequence fault } }', {
      id: world.conventionId,
    })
  ).verifyJournal;

test('fifty declarations at once, on one obligation and on many, leave one unbroken chain', async () => {
  const duties = await world.rows<{ id: string }>(
    "select o.id from obligation o join party y on y.id = o.party_id where y.code = 'DNUM' order by o.id limit 25",
  );
  const clients = [team, await world.app.as('dpoDnum')];
  const before = await verify(team);
  const targets = [...duties.map(({ id }) => id), ...Array.from({ length: 25 }, () => duty)];
  await Promise.all(
    targets.map((obligationId, index) => clients[index % 2]!.get(DECLARE, { input: { obligationId, status: 'MET', comment: `${index}` } })),
  );
  expect(await verify(team)).toEqual({ isIntact: true, entryCount: before.entryCount + 50, brokenSequence: null, fault: null });
  const [row] = await world.rows<{ ranks: number[]; sequences: string }>(
    `select (select array_agg(rank order by rank) from declaration where obligation_id = ?) as ranks,
      (select count(distinct sequence) from journal_entry where chain = ? and action = 'obligation.declared') as sequences`,
    [duty, world.conventionId],
  );
  const onDuty = targets.filter((id) => id === duty).length;
  expect(row!.ranks).toEqual(Array.from({ length: onDuty }, (_, index) => index + 1));
  expect(Number(row!.sequences)).toBe(50);
});

/** Holds the head of the journal, lets the work wait for it with its records written, then kills its connection. */
async function killedMidway(work: () => Promise<unknown>): Promise<number> {
  const holder = new Client(world.app.databaseUrl);
  await holder.connect();
  try {
    await holder.query('begin');
    await holder.query('select from journal_chain where chain = $1 for update', [world.conventionId]);
    const running = work();
    let killed = 0;
    for (let attempt = 0; attempt < 200 && killed === 0; attempt += 1) {
      await delay(10);
      await holder.query('select pg_stat_clear_snapshot()');
      const { rows } = await holder.query<{ killed: number }>(
        `select count(pg_terminate_backend(pid))::integer as killed from pg_stat_activity
          where datname = current_database() and pg_backend_pid() = any(pg_blocking_pids(pid))`,
      );
      killed = rows[0]!.killed;
    }
    if (killed === 0) await holder.query('rollback');
    await running;
    return killed;
  } finally {
    await holder.end();
  }
}

test.each([
  ['a declaration', () => team, () => [DECLARE, { input: { obligationId: duty, status: 'NOT_MET' } }]],
  ['a contestation', () => world.app.as('dpoDinum'), () => [CONTEST, { input: { obligationId: duty, reason: SENTENCE } }]],
  [
    'a deposit with its file',
    () => team,
    async () => {
      const { body } = await team.upload(makePdf('Coupure'), 'coupure.pdf');
      return [DEPOSIT, { input: { ...statement([duty]), kind: 'FILE', content: { uploadId: body.id } } }];
    },
  ],
  [
    'a verdict',
    () => world.app.as('dpoDinum'),
    async () => {
      const { version } = await world.deposit(team, [duty]);
      return [REVIEW, { input: { obligationId: duty, evidenceVersionId: version, verdict: 'ACCEPTED' } }];
    },
  ],
] as const)('%s whose connection dies midway leaves neither half, and succeeds when sent again', async (_, who, prepare) => {
  const client = await who();
  const [query, variables] = (await prepare()) as [string, Record<string, unknown>];
  const before = await world.traces();
  let refused = 0;
  const killed = await killedMidway(async () => {
    const { errors } = await client.ask(query, variables);
    refused = errors?.length ?? 0;
    for (const { extensions } of errors ?? []) {
      expect(['INTERNAL', 'UNAVAILABLE']).toContain(extensions.category);
      expect(extensions.text.fr).not.toBe(extensions.text.en);
      expect(JSON.stringify(extensions)).not.toMatch(/connection|terminat|select|insert/i);
    }
  });
  expect({ killed, refused }).toEqual({ killed: 1, refused: 1 });
  expect(await world.traces()).toEqual(before);
  await client.get(query, variables);
  expect(await verify(client)).toMatchObject({ isIntact: true });
});

test('connections lost midway are replaced, however many', async () => {
  for (let lost = 0; lost < 12; lost += 1) {
    const killed = await killedMidway(() => team.ask(DECLARE, { input: { obligationId: duty, status: 'MET' } }));
    expect(killed).toBe(1);
  }
  await Promise.all(Array.from({ length: 20 }, () => team.get(DECLARE, { input: { obligationId: duty, status: 'MET' } })));
});

test('a request cut by its sender leaves both halves or neither', async () => {
  for (let round = 0; round < 12; round += 1) {
    const body = JSON.stringify({
      query: DECLARE,
      variables: { input: { obligationId: duty, status: 'MET', comment: `Coupée ${round}` } },
    });
    const headers = { 'content-type': 'application/json', cookie: team.cookie };
    const sent = request(`${team.url}/graphql`, { method: 'POST', agent: false, headers });
    sent.on('error', () => undefined);
    sent.end(body);
    await delay(5 * round ** 2);
    sent.destroy();
  }
  await delay(300);
  const [row] = await world.rows<{ declared: string; told: string }>(
    `select (select count(*) from declaration where comment like 'Coupée%') as declared,
      (select count(*) from journal_entry where changes::text like '%Coupée%') as told`,
  );
  expect(row!.told).toBe(row!.declared);
  expect(Number(row!.declared)).toBeGreaterThan(0);
  expect(await verify(team)).toMatchObject({ isIntact: true });
});
