import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WORK_LISTS } from '../../admin/my-work/workLists.ts';
import { leadOf, nextDateOf, proofsOf, stateWords, type ToldFacts } from '../../admin/shared/toldFacts.ts';
import { SEVERITIES } from '../../server/obligations/work.type.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { seed } from '../support/factories.ts';
import { fr } from '../support/words.ts';
import { Fate } from './assuranceChance.ts';
import { Story } from './assuranceStory.ts';
import { LifeFacts } from './lifeFacts.ts';
import { CLAIMS, type Sentence } from './sentenceClaims.ts';

const LIVES = 120;
const FACTS = 12;
const FIRST_SEED = 20_261_127;
const DPO = { email: 'dpd.de.toutes@exemple.fr' };
const READER = { email: 'lecture.de.tout@exemple.fr' };

/** What was said of one obligation at one instant, and what had happened by then. */
interface Moment {
  obligationId: string;
  life: LifeFacts;
  now: Date;
}

let database: TestDatabase;
let client: Client;
let app: TestApp;
const moments: Moment[] = [];
let told: (ToldFacts | undefined)[] = [];
const lives = new Map<string, LifeFacts>();

const factsAt = async (asked: Moment[]): Promise<(ToldFacts | undefined)[]> => {
  const { rows } = await client.query(
    `select s.tracking, s.assurance, s.standing, s.awaits_declaration as "awaitsDeclaration", s.due_on::text as "dueOn",
       s.next_expiry_on::text as "nextExpiryOn", s.evidence_count as "evidenceCount", 0 as "restrictedCount"
     from unnest($1::uuid[], $2::timestamptz[]) with ordinality as asked(obligation_id, as_of, position)
     left join lateral (select * from obligation_state(asked.as_of) state where state.obligation_id = asked.obligation_id) s on true
     order by asked.position`,
    [asked.map(({ obligationId }) => obligationId), asked.map(({ now }) => now)],
  );
  return rows.map((row) => (row.assurance === null ? undefined : row));
};

/** Lives of obligations that have no occurrence: what happens to those is told by other tests. */
const fates = (): Fate[] => {
  const drawn = Array.from({ length: LIVES * 3 }, (_, index) => new Fate(FIRST_SEED + index));
  return drawn.filter(({ setting: { commitment } }) => commitment?.tracking === undefined).slice(0, LIVES);
};

beforeAll(async () => {
  database = await createTestDatabase();
  client = new Client(database.url);
  await client.connect();
  await seed(client, async (make) => {
    const drawn = fates();
    const dpo = await make.person(DPO);
    const reader = await make.person(READER);
    const stories: { story: Story; fate: Fate; facts: Parameters<LifeFacts['tell']>[0][] }[] = [];
    for (const fate of drawn) {
      const story = await Story.begin(make, fate.setting);
      const { rows } = await client.query('select party_id, convention_id from obligation where id = $1', [story.obligationId]);
      await make.membership({ role: 'DPO', personId: dpo.id, partyId: rows[0].party_id });
      await make.membership({ role: 'READER', personId: reader.id, conventionId: rows[0].convention_id });
      stories.push({ story, fate, facts: [] });
    }
    for (let step = 0; step < FACTS; step += 1) {
      for (const { story, fate, facts } of stories) {
        const fact = fate.next();
        await story.tell(fact);
        facts.push(fact);
        const life = new LifeFacts(fate.setting);
        for (const known of facts) life.tell(known);
        moments.push({ obligationId: story.obligationId, life, now: fact.at as Date });
        lives.set(story.obligationId, life);
      }
    }
    await client.query(
      `update evidence set confidentiality = 'RESTRICTED' where id in (select id from evidence where md5(id::text) < '5')`,
    );
  });
  told = await factsAt(moments);
  app = await startTestApp({}, { database: { url: database.url, drop: async () => undefined } });
  app.clock.moveTo('2027-12-01T10:00:00+01:00');
}, 120_000);

afterAll(async () => {
  await app?.stop();
  await client?.end();
  await database?.drop();
});

/** Every sentence that lists, the matrix and the page of an obligation make of its facts. */
const sentencesOf = (facts: ToldFacts): Sentence[] => {
  const lead = leadOf(facts);
  const next = nextDateOf(facts);
  return [
    { key: stateWords(facts) },
    { key: `garant.assuranceMeaning.${facts.assurance}` },
    ...(lead ? [{ key: `garant.told.${lead}` }] : []),
    ...(next ? [{ key: `garant.told.${next.words}`, day: next.day }] : []),
    ...proofsOf(facts).map(({ words, count }) => ({ key: `garant.told.${words}`, count })),
  ];
};

const isFalse = ({ life, now }: Pick<Moment, 'life' | 'now'>, said: Sentence): boolean => CLAIMS[said.key]?.(life, now, said) === false;

const falseAt = (facts: (ToldFacts | undefined)[], tell: (facts: ToldFacts) => Sentence[] = sentencesOf): string[] =>
  facts.flatMap((known, index) => (known ? tell(known).filter((said) => isFalse(moments[index]!, said)) : [])).map(({ key }) => key);

describe('what is said of an obligation, at each instant of a random life', () => {
  test('is true', () => {
    expect(falseAt(told)).toEqual([]);
  });

  test('and each sentence that claims something was said', () => {
    const said = new Set(told.flatMap((facts) => (facts ? sentencesOf(facts).map(({ key }) => key) : [])));
    const unsaid = Object.keys(CLAIMS).filter(
      (key) =>
        !said.has(key) &&
        !/Hint|estricted|\.(NOTED|USED|UNUSED|DORMANT|BROKEN|DISAGREEMENT|AT_RISK|KEPT|ONE_SIDED|STALE|UNOBSERVED)$/.test(key),
    );
    expect(unsaid).toEqual([]);
  });

  test.each<[string, (facts: ToldFacts) => Sentence[]]>([
    ['by the name of the state alone', ({ assurance }) => [{ key: `garant.assurance.${assurance}` }]],
    ['of whatever lacks a word', ({ standing }) => (standing === 'TO_DO' ? [{ key: 'garant.told.acceptedNotDeclared' }] : [])],
    ['of a due date as of an expiry', ({ dueOn }) => (dueOn ? [{ key: 'garant.told.acceptedUntil', day: dueOn }] : [])],
    ['of one proof too many', ({ evidenceCount }) => [{ key: 'garant.told.proofs', count: evidenceCount + 1 }]],
  ])('told %s, it would not be', (_, tell) => {
    expect(falseAt(told, tell).length).toBeGreaterThan(0);
  });

  test.each([
    ['a word awaited whatever was said since', 'duty.declared_at < duty.accepted_at', 'true'],
    ['a word awaited of no proof', 'duty.attesting_review_id is not null', 'true'],
    ['what expired told as in force', 'min(x.expires_on) filter (where x.in_force)', 'min(x.expires_on)'],
    ['withdrawn proofs counted', 'e.withdrawn_at is null or e.withdrawn_at > as_of', 'true'],
  ])('of a rule with %s, it would not be', async (_, find, put) => {
    const { rows } = await client.query<{ text: string }>("select pg_get_functiondef('obligation_state'::regproc) as text");
    const wrong = rows[0]!.text.replaceAll(find, put);
    expect(wrong).not.toBe(rows[0]!.text);
    await client.query('begin');
    try {
      await client.query(wrong);
      expect(falseAt(await factsAt(moments)).length).toBeGreaterThan(0);
    } finally {
      await client.query('rollback');
    }
  });
});

const LIST = `query ($filter: ObligationFilter, $page: Page) { obligations(filter: $filter, page: $page) { total items {
  id tracking assurance standing awaitsDeclaration dueOn nextExpiryOn evidenceCount restrictedCount evidence { id withdrawnAt } } } }`;
type Listed = ToldFacts & { id: string; evidence: { withdrawnAt: string | null }[] };

async function list(who: ApiClient, filter: Record<string, unknown>): Promise<Listed[]> {
  const found: Listed[] = [];
  for (let offset = 0; ; offset += 50) {
    const { obligations } = await who.get(LIST, { filter, page: { offset, limit: 50 } });
    found.push(...obligations.items);
    if (found.length >= obligations.total) return found;
  }
}

describe('what the lists say of the obligations they hold', () => {
  const falseOf = (items: Listed[], key: string) => {
    const now = app.clock.now();
    return items.filter(({ id }) => isFalse({ life: lives.get(id)!, now }, { key })).map(({ id }) => id);
  };

  test.each(SEVERITIES.map((severity) => [severity]))('under “%s”, its hint is true of each', async (severity) => {
    const items = await list(await app.as(DPO), { severities: [severity] });
    expect(fr.garant.severityHint[severity]).toBeTruthy();
    expect(falseOf(items, `garant.severityHint.${severity}`)).toEqual([]);
  });

  test.each(WORK_LISTS.map(({ name, kind }) => [name, kind] as const))('under “%s”, its hint is true of each', async (name, kind) => {
    const items = await list(await app.as(DPO), { workKinds: [kind] });
    expect(falseOf(items, `garant.workHint.${name}`)).toEqual([]);
  });

  test('what awaits a declaration is what the facts say, for whoever reads', async () => {
    const now = app.clock.now();
    const items = await list(await app.as(DPO), { awaitsDeclaration: true });
    expect(items.length).toBeGreaterThan(0);
    expect(items.filter(({ id }) => !lives.get(id)!.awaitsWord(now))).toEqual([]);
  });

  test('proofs that one may not read are counted apart, and none is said to be missing', async () => {
    const [mine, read] = [await list(await app.as(DPO), {}), await list(await app.as(READER), {})];
    expect(mine.filter(({ restrictedCount }) => restrictedCount > 0)).toEqual([]);
    expect(read.some(({ restrictedCount }) => restrictedCount > 0)).toBe(true);
    for (const { evidence, evidenceCount, restrictedCount } of read) {
      expect(evidence.filter(({ withdrawnAt }) => withdrawnAt === null).length + restrictedCount).toBe(evidenceCount);
    }
    const now = app.clock.now();
    const false_ = read.flatMap((facts) => sentencesOf(facts).filter((said) => isFalse({ life: lives.get(facts.id)!, now }, said)));
    expect(false_).toEqual([]);
  });
});
