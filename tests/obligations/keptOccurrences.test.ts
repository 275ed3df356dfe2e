import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { seed } from '../support/factories.ts';
import { Fate } from './assuranceChance.ts';
import { Story } from './assuranceStory.ts';

const LIVES = 60;
const FACTS = 10;
const FIRST_SEED = 20_261_127;
const SOON = "clock_timestamp() + interval '1 second'";
const SIGNED = "clock_timestamp(), 'Camille Martin', 'TEAM_MEMBER'";

/** One change of each kind of fact that an occurrence is told from. */
const CHANGES: Record<string, string> = {
  declaration: `insert into declaration (id, obligation_id, occurrence_id, rank, status, declared_at, author_name, author_role)
    select gen_random_uuid(), k.obligation_id, k.occurrence_id, 1000 + k.number, 'NOT_MET', ${SIGNED} from occurrence_stand k where k.is_told`,
  breach: `insert into breach (id, obligation_id, occurrence_id, facts, broken_on, recorded_at, author_name, author_role)
    select gen_random_uuid(), k.obligation_id, k.occurrence_id, 'des faits', '2026-01-01', ${SIGNED} from occurrence_stand k where k.is_told and not k.is_broken`,
  occurrence_due: `insert into occurrence_due (id, occurrence_id, rank, cause_at, begins_at, due_on, known_from, recorded_at)
    select gen_random_uuid(), k.occurrence_id, 1000, k.cause_at, k.begins_at, '2031-01-01', clock_timestamp(), clock_timestamp()
    from occurrence_stand k where k.is_told`,
  convention_date: `insert into convention_date (id, convention_id, kind, rank, value, known_from, source, recorded_at, author_name, author_role)
    select gen_random_uuid(), cv.id, 'TERMINATED', 1000, '2020-01-01', clock_timestamp(), 'CORRECTION', ${SIGNED} from convention cv`,
  obligation: 'update obligation set closed_at = clock_timestamp() where closed_at is null',
};

let database: TestDatabase;
let client: Client;

const rowsOf = async <Row extends object>(text: string): Promise<Row[]> => (await client.query<Row>(text)).rows;
const disagreements = (asOf = SOON) => rowsOf(`select * from occurrence_disagreements(${asOf})`);

/** What is found after a change, which is then taken back. */
async function foundAfter(...statements: string[]): Promise<object[]> {
  await client.query('begin');
  try {
    for (const statement of ["select set_config('garant.journaled', 'yes', true)", ...statements, 'set constraints all immediate']) {
      await client.query(statement);
    }
    return await disagreements();
  } finally {
    await client.query('rollback');
  }
}

beforeAll(async () => {
  database = await createTestDatabase();
  client = new Client(database.url);
  await client.connect();
  const fates = Array.from({ length: LIVES }, (_, index) => new Fate(FIRST_SEED + index));
  const stories: Story[] = [];
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

describe('What is kept of occurrences', () => {
  test('is there for each of them, and what the rule says', async () => {
    expect(await rowsOf('select from occurrence_stand where is_told')).not.toHaveLength(0);
    expect(await rowsOf('select from occurrence oc left join occurrence_stand k on k.occurrence_id = oc.id where k is null')).toEqual([]);
    expect(await disagreements()).toEqual([]);
  });

  test('is the rule’s at any instant of the past and of the future, around everything that changes it', async () => {
    const told = (from: string) =>
      `(select coalesce(jsonb_agg(to_jsonb(x) - 'due_known_at' order by x.occurrence_id), '[]') from ${from}(asked.at) x where x.obligation_id = o.id)`;
    const [around] = await rowsOf<{ asked: number; told: number; disagreeing: number }>(
      `select count(*)::int as asked, (count(*) filter (where rule <> '[]'))::int as told, (count(*) filter (where kept <> rule))::int as disagreeing
       from (
         select ${told('current_occurrences')} as kept, ${told('occurrence_state')} as rule
         from obligation o
         cross join lateral (select distinct i.at + shift as at from state_instants(o.id) i
           cross join unnest(array[interval '-1 millisecond', '0', '1 millisecond']) shift where i.at is not null) asked
         where exists (select from occurrence oc where oc.obligation_id = o.id)
       ) compared`,
    );
    expect(around!.told).toBeGreaterThan(LIVES);
    expect(around!.asked).toBeGreaterThan(around!.told);
    expect(around!.disagreeing).toBe(0);
  });

  test('holds from the last thing said of each', async () => {
    expect(await rowsOf(`select from occurrence_stand where holds_from > ${SOON}`)).toEqual([]);
    expect(await rowsOf("select from occurrence_stand where holds_from = '-infinity'")).toEqual([]);
  });

  test.each(Object.keys(CHANGES))('is wrong, and found to be so, where a change of %s does not touch it', async (table) => {
    const found = await foundAfter(`alter table ${table} disable trigger ${table}_touches_states`, CHANGES[table]!);
    expect(found.length).toBeGreaterThan(0);
  });

  test.each(Object.keys(CHANGES))('follows a change of %s at the end of its transaction', async (table) => {
    expect(await foundAfter(CHANGES[table]!)).toEqual([]);
  });

  test('can be made again from nothing, and from what an older rule said', async () => {
    const lost = 'update occurrence_stand set is_answered = not is_answered where number % 2 = 0';
    expect((await foundAfter(lost)).length).toBeGreaterThan(0);
    expect(await foundAfter(lost, 'delete from occurrence_stand where number = 1', 'select rebuild_occurrence_stands()')).toEqual([]);
  });
});
