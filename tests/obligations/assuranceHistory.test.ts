import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { seed } from '../support/factories.ts';
import { CONDUCT, Fate } from './assuranceChance.ts';
import { type Computed, Story, statesOf } from './assuranceStory.ts';

const LIVES = 310;
const OBSERVED_LIVES = 60;
const FACTS = 12;
const FIRST_SEED = 20_201_123;
/** Lives in which what a schedule goes on with, once written, was told of days before it. */
const SCHEDULED = [30_000_205, 30_000_372, 30_000_397, 30_000_458, 30_001_139];

interface Moment {
  obligationId: string;
  asOf: Date;
}

let database: TestDatabase;
let client: Client;
const moments: Moment[] = [];
const told: Computed[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  client = new Client(database.url);
  await client.connect();
  await seed(client, async (make) => {
    const drawn = Array.from(
      { length: LIVES },
      (_, index) => new Fate(FIRST_SEED + index, index < LIVES - OBSERVED_LIVES ? undefined : CONDUCT),
    );
    const fates = [...drawn, ...SCHEDULED.map((seed) => new Fate(seed))];
    const stories: Story[] = [];
    for (const { setting } of fates) stories.push(await Story.begin(make, setting));
    for (let step = 0; step < FACTS; step += 1) {
      const asked: Moment[] = [];
      for (const [index, story] of stories.entries()) {
        const fact = fates[index]!.next();
        await story.tell(fact);
        asked.push({ obligationId: story.obligationId, asOf: fact.at as Date });
      }
      moments.push(...asked);
      told.push(...(await statesOf(client, asked)));
    }
  });
}, 60_000);

afterAll(async () => {
  await client?.end();
  await database?.drop();
});

const withoutLaterFactsOf = async (name: string, find: string, put: string): Promise<Computed[]> => {
  const { rows } = await client.query<{ text: string }>('select pg_get_functiondef($1::regproc) as text', [name]);
  await client.query('begin');
  try {
    await client.query(rows[0]!.text.replace(find, put));
    return await statesOf(client, moments);
  } finally {
    await client.query('rollback');
  }
};

test('a fact dated later never changes what the state was', async () => {
  expect(told).toHaveLength((LIVES + SCHEDULED.length) * FACTS);
  expect(await statesOf(client, moments)).toEqual(told);
});

test('the lives drawn at random meet each of the twenty-three values', () => {
  expect(new Set(told.map(({ assurance }) => assurance)).size).toBe(23);
});

test('what is attested is declared met, proven by something linked, and contested by nobody', () => {
  const attested = told.filter(({ assurance }) => assurance === 'ATTESTED');
  expect(attested.length).toBeGreaterThan(50);
  for (const state of attested) {
    expect(state).toMatchObject({ declarationStatus: 'MET', openContestationCount: 0, isOverdue: false });
    expect(state.evidenceCount - state.waitingCount).toBeGreaterThan(0);
  }
});

test.each([
  ['declarations', 'd.declared_at <= as_of', 'true'],
  ['links', 'l.linked_at <= as_of', 'true'],
  ['verdicts', 'and r.reviewed_at <= as_of', ''],
  ['withdrawals', 'e.withdrawn_at is null or e.withdrawn_at > as_of', 'e.withdrawn_at is null'],
  ['observations', 'w.recorded_at <= as_of and', '', 'observed_as'],
  ['resolutions', 'k.resolved_at is null or k.resolved_at > as_of', 'k.resolved_at is null'],
])('a rule that counts later %s is noticed', async (_, find, put, of = 'obligation_state') => {
  const changed = await withoutLaterFactsOf(of, find, put);
  expect(changed).not.toEqual(told);
});
