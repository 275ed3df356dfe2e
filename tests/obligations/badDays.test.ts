import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deposit, startWorld, type World } from '../access/world.ts';
import { wholeReading } from '../support/wholeSelection.ts';

const QUERY = buildSchema(readFileSync('schema/schema.graphql', 'utf8')).getQueryType()!;
const BAD_DAYS = ['0044-03-15 BC', '0001-01-01', '0999-12-31', '1899-12-31', '2200-01-01', '9999-12-31', '10000-01-01', '5874897-12-31'];
const INFINITE = ['infinity', '-infinity'];
const BAD_DURATIONS = ['P9999Y', 'P9999Y9999M9999W99999DT99999H', '-P1Y', 'P1.5Y', 'P99999999999Y', '12 mois', '', 'P'];
/** Rows that a state is computed from, and rows that are shown: each day and instant of them. */
const COLUMNS = [
  'convention.signed_on',
  'convention.ends_on',
  'convention.created_at',
  'due_date.due_on',
  'due_date.set_at',
  'evidence_version.valid_from',
  'evidence_version.valid_until',
  'evidence_version.created_at',
  'evidence.deposited_at',
  'review.reviewed_at',
  'declaration.declared_at',
  'contestation.opened_at',
  'evidence_link.linked_at',
  'membership.valid_from',
  'membership.valid_until',
  'person.created_at',
  'catalogue.imported_at',
  'journal_entry.recorded_at',
];

let world: World;
let client: Client;
let readings: Record<string, string>;

beforeAll(async () => {
  world = await startWorld();
  const { inside } = world.places;
  const [first, second] = inside.obligations as [string, string];
  const proof = await deposit(inside, { obligationId: first });
  await inside.keeper.get('mutation($input: DeclareObligationInput!) { declareObligation(input: $input) { id } }', {
    input: { obligationId: first, status: 'MET' },
  });
  await world.as.reviewer.get('mutation($input: ReviewEvidenceInput!) { reviewEvidence(input: $input) { id } }', {
    input: { obligationId: first, evidenceVersionId: proof.versionId, verdict: 'ACCEPTED' },
  });
  await inside.otherDpo.get('mutation($input: ContestObligationInput!) { contestObligation(input: $input) { id } }', {
    input: { obligationId: second, reason: 'La preuve ne couvre pas la période demandée.' },
  });
  await inside.keeper.get('mutation($input: SetDueDatesInput!) { setDueDates(input: $input) { obligationId } }', {
    input: { obligationIds: inside.obligations.slice(1, 10), dueOn: '2027-01-31' },
  });
  client = new Client(world.app.databaseUrl);
  await client.connect();
  const convention = `(conventionId: "${inside.conventionId}")`;
  readings = {
    myWork: wholeReading(QUERY, 'myWork', '', 3),
    obligations: wholeReading(QUERY, 'obligations', '(page: { limit: 100 })', 3),
    obligation: wholeReading(QUERY, 'obligation', `(id: "${first}")`, 4),
    matrix: wholeReading(QUERY, 'responsibilityMatrix', convention, 4),
    missing: wholeReading(QUERY, 'whatIsMissing', convention, 3),
    dossier: wholeReading(QUERY, 'dossier', convention, 4),
    trend: wholeReading(QUERY, 'trend', convention),
    evidences: wholeReading(QUERY, 'evidences', ''),
    conventions: wholeReading(QUERY, 'conventions', '', 3),
    journal: wholeReading(QUERY, 'journal', convention),
    people: wholeReading(QUERY, 'people', '', 3),
    memberships: wholeReading(QUERY, 'memberships', '', 3),
  };
});

afterAll(async () => {
  await client?.end();
  await world?.app.stop();
});

/** How many records each screen shows, to who keeps the convention going and to an administrator; nothing fails. */
async function read(names = Object.keys(readings)): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [who, reader] of Object.entries({ team: world.as.team, administrator: world.administrator })) {
    for (const name of names) {
      if (who === 'team' && (name === 'people' || name === 'memberships')) continue;
      const { data, errors } = await reader.ask(`{ ${readings[name]} }`);
      expect([who, name, errors?.map(({ message }) => message)]).toEqual([who, name, undefined]);
      counts[`${who} ${name}`] = JSON.stringify(data).split('"id":').length;
    }
  }
  return counts;
}

/** Writes what neither the program nor the triggers would let through. */
async function force(statements: [string, unknown[]][]): Promise<void> {
  await client.query('set session_replication_role = replica');
  for (const [statement, values] of statements) await client.query(statement, values);
  await client.query('set session_replication_role = origin');
  await client.query('select rebuild_kept_states()');
}

const typeOf = async (table: string, column: string): Promise<string> => {
  const { rows } = await client.query<{ type: string }>(
    'select data_type as type from information_schema.columns where table_name = $1 and column_name = $2',
    [table, column],
  );
  return rows[0]!.type;
};

describe('a commitment whose durations nobody can compute', () => {
  test.each(BAD_DURATIONS)('leaves all others in “my work”, and shows no day: %s', async (duration) => {
    const names = ['myWork', 'obligations', 'obligation'];
    const [id] = world.places.inside.obligations;
    const before = await read(names);
    const of = `from obligation o where o.commitment_id = c.id and o.id = $1`;
    const { rows } = await client.query(
      `select c.review_period, c.deadline_rule, c.deadline_from from commitment c, obligation o
      where o.commitment_id = c.id and o.id = $1`,
      [id],
    );
    const set = `update commitment c set review_period = $2, deadline_rule = $3, deadline_from = $4 ${of}`;
    await force([[set, [id, duration, duration, 'agreement.signedOn']]]);
    expect(await read(names)).toEqual(before);
    const { obligation } = await world.as.team.get(
      'query ($id: ID!) { obligation(id: $id) { dueOn isDueDateFixed isOverdue assurance lapsesOn } }',
      { id },
    );
    expect(obligation).toEqual({ isDueDateFixed: true, dueOn: null, isOverdue: false, assurance: 'ATTESTED', lapsesOn: null });
    await force([[set, [id, ...Object.values(rows[0])]]]);
  });
});

describe('rows of the database that name a day nobody can mean', () => {
  test.each([...BAD_DAYS, ...INFINITE])('leave every screen readable: %s', async (day) => {
    const statements: [string, unknown[]][] = [];
    for (const name of COLUMNS) {
      const [table, column] = name.split('.') as [string, string];
      if (day === '5874897-12-31' && (await typeOf(table, column)) !== 'date') continue;
      await client.query(
        `alter table ${table} drop constraint if exists ${table}_dates_check, drop constraint if exists ${table}_validity_check`,
      );
      const which = table === 'membership' ? `where role = 'READER'` : '';
      statements.push([`update ${table} set ${column} = $1 ${which}`, [day]]);
    }
    await force(statements);
    await read();
  });
});
