import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { seed } from '../support/factories.ts';
import { CONDUCT, Fate } from './assuranceChance.ts';
import { Story } from './assuranceStory.ts';

const LIVES = 80;
const OBSERVED_LIVES = 20;
const FACTS = 10;
const FIRST_SEED = 20_261_125;
const NOW = 'clock_timestamp()';

const SIGNED = "clock_timestamp(), 'Camille Martin', 'TEAM_MEMBER'";
const ANY_LINK =
  'select l.* from evidence_link l join evidence e on e.id = l.evidence_id where l.unlinked_at is null and e.withdrawn_at is null';

/** One change of each kind of fact that a state depends on. */
const CHANGES: Record<string, string> = {
  declaration: `insert into declaration (id, obligation_id, rank, status, declared_at, author_name, author_role)
    select gen_random_uuid(), k.obligation_id, 1000, 'NOT_MET', ${SIGNED} from kept_state k`,
  review: `insert into review (id, obligation_id, evidence_version_id, rank, verdict, reviewed_at, author_name, author_role)
    select gen_random_uuid(), l.obligation_id, v.id, 1000, 'ACCEPTED', ${SIGNED} from (${ANY_LINK}) l
    join evidence_version v on v.evidence_id = l.evidence_id`,
  evidence_version: `insert into evidence_version (id, evidence_id, number, statement, created_at, author_name, author_role)
    select gen_random_uuid(), e.id, (select max(number) + 1 from evidence_version v where v.evidence_id = e.id), 'dit', ${SIGNED} from evidence e`,
  evidence: `update evidence set withdrawn_at = clock_timestamp(), withdrawn_by_name = 'X', withdrawal_reason = 'y' where withdrawn_at is null`,
  evidence_link: `update evidence_link set unlinked_at = clock_timestamp(), unlinked_by_name = 'X' where unlinked_at is null`,
  contestation: `insert into contestation (id, obligation_id, reason, opened_at, author_name, author_role)
    select gen_random_uuid(), k.obligation_id, 'une raison de vingt caractères', ${SIGNED} from kept_state k`,
  applicability_decision: `insert into applicability_decision (id, obligation_id, rank, is_applicable, reason, decided_at, author_name, author_role)
    select gen_random_uuid(), k.obligation_id, 1000, k.assurance = 'NOT_APPLICABLE', 'une raison de vingt caractères', ${SIGNED} from kept_state k`,
  profile_answer: `insert into profile_answer (id, convention_id, key, value, answered_at, author_name, author_role)
    select gen_random_uuid(), cv.id, 'service.authenticatesUsers', value, ${SIGNED} from convention cv
    cross join lateral (select to_jsonb(cv.id::text < '8') as value) v`,
  convention_date: `insert into convention_date (id, convention_id, kind, rank, value, known_from, source, recorded_at, author_name, author_role)
    select gen_random_uuid(), cv.id, 'SIGNED', 1000, cv.signed_on - 3650, now() - interval '1 year', 'CORRECTION', ${SIGNED} from convention cv`,
  breach: `insert into breach (id, obligation_id, facts, broken_on, recorded_at, author_name, author_role)
    select gen_random_uuid(), k.obligation_id, 'des faits', '2021-01-01', ${SIGNED} from kept_state k`,
  observation: `insert into observation (id, obligation_id, rank, side, value, observed_on, words, recorded_at, author_name, author_role)
    select gen_random_uuid(), k.obligation_id, 1000, 'REVIEWER', 'AT_RISK', '2099-01-01', 'vu', ${SIGNED} from kept_state k`,
  wording_reading: `insert into wording_reading (id, obligation_id, party_id, rank, is_confirmed, wording, proposed, reason, recorded_at, author_name, author_role)
    select gen_random_uuid(), k.obligation_id, y.id, 1000, k.assurance = 'TO_CONFIRM', 'dit', c.reading ->> 'proposed',
      case when k.assurance <> 'TO_CONFIRM' then 'autrement' end, ${SIGNED}
    from kept_state k join commitment c on c.id = k.commitment_id and c.reading is not null join party y on y.convention_id = k.convention_id`,
  due_date: `insert into due_date (id, obligation_id, rank, due_on, set_at, author_name, author_role)
    select gen_random_uuid(), k.obligation_id, 1000, '2021-01-01', ${SIGNED} from kept_state k`,
};

let database: TestDatabase;
let client: Client;
const stories: Story[] = [];

const rowsOf = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await client.query<Row>(text, values)).rows;
const disagreements = (asOf = NOW) => rowsOf(`select * from kept_state_disagreements(${asOf})`);

/** Runs `work` on the database as it is, then takes everything back. */
async function takenBack<T>(work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    return await work();
  } finally {
    await client.query('rollback');
  }
}

beforeAll(async () => {
  database = await createTestDatabase();
  client = new Client(database.url);
  await client.connect();
  const fates = Array.from(
    { length: LIVES },
    (_, index) => new Fate(FIRST_SEED + index, index < LIVES - OBSERVED_LIVES ? undefined : CONDUCT),
  );
  await seed(client, async (make) => {
    for (const { setting } of fates) stories.push(await Story.begin(make, setting));
  });
  for (let step = 0; step < FACTS; step += 1) {
    await seed(client, async () => {
      for (const [index, story] of stories.entries()) await story.tell(fates[index]!.next());
    });
  }
}, 120_000);

afterAll(async () => {
  await client?.end();
  await database?.drop();
});

describe('The state kept beside the facts', () => {
  test('is there for every obligation, and what the rule says', async () => {
    const [{ kept }] = (await rowsOf<{ kept: number }>('select count(*)::int as kept from kept_state')) as [{ kept: number }];
    expect(kept).toBeGreaterThanOrEqual(LIVES);
    expect(await disagreements()).toEqual([]);
  });

  test('is the rule’s at any instant of the past and of the future, around everything that changes it', async () => {
    const around = await rowsOf<{ disagreeing: number; asked: number }>(
      `select count(*)::int as asked, (count(*) filter (where to_jsonb(k) - array['holds_from', 'holds_until', 'programme_reviews', 'other_party_reviews', 'other_party_finance_reviews', 'commitment_position',
           'party_position', 'attestation', 'waiting_from'] <> to_jsonb(s)))::int as disagreeing
       from kept_state o
       cross join lateral (select distinct i.at + shift as at from state_instants(o.obligation_id) i
         cross join unnest(array[interval '-1 millisecond', '0', '1 millisecond']) shift where i.at is not null) asked
       cross join lateral (select * from current_state(asked.at) c where c.obligation_id = o.obligation_id offset 0) k
       cross join lateral (select * from obligation_state(asked.at) r where r.obligation_id = o.obligation_id offset 0) s`,
    );
    expect(around[0]!.asked).toBeGreaterThan(LIVES * FACTS * 2);
    expect(around[0]!.disagreeing).toBe(0);
  });

  test('says how long it holds: nothing that changes it lies in between', async () => {
    const inside = await rowsOf(
      `select from kept_state k join lateral state_instants(k.obligation_id) i on i.at > k.holds_from and i.at < k.holds_until`,
    );
    expect(inside).toEqual([]);
    expect(await rowsOf(`select from kept_state where not (holds_from <= ${NOW} and ${NOW} < holds_until)`)).toEqual([]);
  });

  test.each(Object.keys(CHANGES))('is wrong, and found to be so, where a change of %s does not touch it', async (table) => {
    const found = await takenBack(async () => {
      await client.query(`alter table ${table} disable trigger ${table}_touches_states`);
      await client.query("select set_config('garant.journaled', 'yes', true)");
      await client.query(CHANGES[table]!);
      await client.query('set constraints all immediate');
      return disagreements("clock_timestamp() + interval '1 second'");
    });
    expect(found.length).toBeGreaterThan(0);
  });

  test.each(Object.keys(CHANGES))('follows a change of %s at the end of its transaction', async (table) => {
    const found = await takenBack(async () => {
      await client.query("select set_config('garant.journaled', 'yes', true)");
      await client.query(CHANGES[table]!);
      await client.query('set constraints all immediate');
      return disagreements("clock_timestamp() + interval '1 second'");
    });
    expect(found).toEqual([]);
  });

  test('is computed where it no longer holds, and again kept once its time came', async () => {
    await takenBack(async () => {
      await client.query(`update kept_state set assurance = 'ATTESTED', evidence_count = 99, holds_until = now() - interval '1 hour'`);
      expect(await disagreements()).toEqual([]);
      const [{ refreshed }] = (await rowsOf<{ refreshed: number }>('select refresh_due_states(25) as refreshed')) as [
        { refreshed: number },
      ];
      expect(refreshed).toBe(25);
      const left = await rowsOf('select from kept_state where evidence_count = 99');
      const [{ all }] = (await rowsOf<{ all: number }>('select count(*)::int as all from kept_state')) as [{ all: number }];
      expect(left).toHaveLength(all - 25);
    });
  });

  test('can be made again from nothing', async () => {
    await takenBack(async () => {
      await client.query('delete from kept_state');
      expect((await disagreements()).length).toBeGreaterThanOrEqual(LIVES);
      await client.query('select rebuild_kept_states()');
      expect(await disagreements()).toEqual([]);
    });
  });
});

describe('Two writers on one obligation', () => {
  test('both count, whichever ends first', async () => {
    const other = new Client(database.url);
    await other.connect();
    try {
      const { obligationId } = stories[0]!;
      const declare = `insert into declaration (id, obligation_id, rank, status, declared_at, author_name, author_role)
        select gen_random_uuid(), $1, coalesce(max(rank), 0) + 1, 'MET', clock_timestamp(), 'A', 'DPO' from declaration where obligation_id = $1`;
      const contest = `insert into contestation (id, obligation_id, reason, opened_at, author_name, author_role)
        values (gen_random_uuid(), $1, 'une raison de vingt caractères', clock_timestamp(), 'B', 'DPO')`;
      for (const each of [client, other]) {
        await each.query('begin');
        await each.query("select set_config('garant.journaled', 'yes', true)");
      }
      await client.query(declare, [obligationId]);
      await other.query(contest, [obligationId]);
      await client.query('set constraints all immediate');
      const second = other.query('set constraints all immediate').then(() => other.query('commit'));
      await client.query('commit');
      await second;
      expect(await disagreements("clock_timestamp() + interval '1 second'")).toEqual([]);
    } finally {
      await other.end();
    }
  });
});
