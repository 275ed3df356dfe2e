import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../server/platform/db/columns.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { type Factory, factory, seed } from '../support/factories.ts';

const APPEND_ONLY = ['journal_entry', 'catalogue', 'declaration', 'applicability_decision', 'profile_answer', 'evidence_version', 'review'];
/** Content of a published catalogue, written with it; files; technical records; what is derived; a person's own secrets. */
const NOT_FOLLOWED = [
  'notice',
  'notice_dismissal',
  'evidence_reading',
  'review_claim',
  'review_skip',
  'portfolio_view',
  'prepared_proof',
  'prepared_proof_note',
  'theme',
  'commitment',
  'blob',
  'upload',
  'file_check',
  'quarantined_file',
  'instance',
  'session',
  'sign_in_attempt',
  'journal_entry',
  'journal_chain',
  'journal_verified',
  'kept_state',
  'incident_stand',
  'incident_day',
  'rights_stand',
  'occurrence_stand',
  'convention_stand',
  'convention_stand_due',
  'commitment_answer',
  'convention_sum',
  'commitment_sum',
  'part_stand',
  'part_sum',
  'quarter_due',
  'commitment_family',
  'calendar_feed',
  'occurrence',
  'occurrence_due',
  'schema_migration',
  'living_sql',
];
const REFUSED = { code: 'GA001' };
const UNTOLD = { code: 'GA002' };

let database: TestDatabase;
let client: Client;
let ids: { conventionId: string; obligationId: string; evidenceId: string; contestationId: string };

async function fill(make: Factory): Promise<typeof ids> {
  const { id: obligationId, conventionId } = await make.obligation();
  const evidence = await make.evidence({ obligationId, at: '2026-01-06' });
  await make.review({ obligationId, evidenceVersionId: evidence.versionId, at: '2026-01-07' });
  await make.declaration({ obligationId, status: 'MET', at: '2026-01-05' });
  await make.applicabilityDecision({ obligationId, isApplicable: true, at: '2026-01-05' });
  await make.profileAnswer({ conventionId, key: 'a', value: true, at: '2026-01-05' });
  await make.membership({ role: 'DPO', conventionId });
  await make.journalEntry({ chain: conventionId, at: '2026-01-05' });
  const { id: contestationId } = await make.contestation({ obligationId, at: '2026-01-08' });
  return { conventionId, obligationId, evidenceId: evidence.id, contestationId };
}

beforeAll(async () => {
  database = await createTestDatabase();
  client = new Client(database.url);
  await client.connect();
  ids = await seed(client, fill);
});

afterAll(async () => {
  await client?.end();
  await database?.drop();
});

async function inTransaction(work: (make: Factory) => Promise<unknown>): Promise<void> {
  await client.query('begin');
  try {
    await work(factory(client));
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

describe.each(APPEND_ONLY)('%s', (table) => {
  test.each([
    ['an update', `update ${table} set ${table === 'journal_entry' ? 'action = action' : 'id = id'}`],
    ['a deletion', `delete from ${table}`],
    ['a truncation', `truncate ${table} cascade`],
  ])('refuses %s', async (_, statement) => {
    const { rows } = await client.query<{ count: string }>(`select count(*) from ${table}`);
    expect(Number(rows[0]!.count)).toBeGreaterThan(0);
    await expect(client.query(statement)).rejects.toMatchObject(REFUSED);
    expect((await client.query(`select count(*) from ${table}`)).rows).toEqual(rows);
  });
});

describe('a past that was written once', () => {
  const set = (table: string, assignment: string, id: () => string) => (): Promise<unknown> =>
    seed(client, () => client.query(`update ${table} set ${assignment} where id = $1`, [id()]));

  test('a contestation is resolved once and its reason stays', async () => {
    const of = () => ids.contestationId;
    await set('contestation', "resolved_at = '2026-02-01', resolution = 'Réponse apportée.'", of)();
    for (const assignment of [
      'resolved_at = null',
      "resolved_at = '2026-03-01'",
      "opened_at = '2026-01-01'",
      "reason = 'autre'",
      "resolution = ''",
    ]) {
      await expect(set('contestation', assignment, of)(), assignment).rejects.toMatchObject(REFUSED);
    }
  });

  test('an evidence is withdrawn once; its title may still be corrected', async () => {
    const of = () => ids.evidenceId;
    await set('evidence', "title = 'Titre corrigé'", of)();
    await set('evidence', "withdrawn_at = '2026-02-01'", of)();
    for (const assignment of ['withdrawn_at = null', "deposited_at = '2026-01-01'", `party_id = '${newId()}'`]) {
      await expect(set('evidence', assignment, of)(), assignment).rejects.toMatchObject(REFUSED);
    }
  });

  test('a link is undone once', async () => {
    await seed(client, (make) => make.unlinkEvidence(ids.evidenceId, ids.obligationId, '2026-02-01'));
    await expect(seed(client, () => client.query('update evidence_link set unlinked_at = null'))).rejects.toMatchObject(REFUSED);
  });

  test.each(['contestation', 'evidence_link'])('%s is never deleted', async (table) => {
    await expect(seed(client, () => client.query(`delete from ${table}`))).rejects.toMatchObject(REFUSED);
  });
});

describe('a change without a journal entry', () => {
  test('every table is followed, or said not to be', async () => {
    const { rows } = await client.query<{ table: string; followed: boolean; emptied: boolean }>(
      `select c.relname as table,
         exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
           where t.tgrelid = c.oid and p.proname = 'require_journal' and t.tginitdeferred and t.tgenabled = 'O' and t.tgtype & 28 = 28) as followed,
         not exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
           where t.tgrelid = c.oid and p.proname = 'refuse_change' and t.tgtype & 32 = 32) as emptied
       from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by c.relname`,
    );
    expect(rows.filter(({ table, followed }) => followed === NOT_FOLLOWED.includes(table))).toEqual([]);
    expect(rows.filter(({ followed, emptied }) => followed && emptied)).toEqual([]);
  });

  test.each<[string, (make: Factory) => Promise<unknown>]>([
    ['a creation', (make) => make.organisation()],
    ['a declaration', (make) => make.declaration({ obligationId: ids.obligationId, status: 'NOT_MET', at: '2026-03-01' })],
    ['an update', () => client.query("update person set full_name = 'Autre'")],
    ['a deletion', () => client.query('delete from membership')],
  ])('is refused at the commit: %s', async (_, work) => {
    const { rows } = await client.query('select count(*) from declaration');
    await expect(inTransaction(work)).rejects.toMatchObject(UNTOLD);
    expect((await client.query('select count(*) from declaration')).rows).toEqual(rows);
  });

  test('passes with one', async () => {
    await inTransaction(async (make) => {
      await make.declaration({ obligationId: ids.obligationId, status: 'NOT_MET', at: '2026-03-01' });
      await make.journalEntry({ chain: ids.conventionId, at: '2026-03-01' });
    });
    expect((await client.query('select * from verify_journal($1)', [ids.conventionId])).rows).toEqual([]);
  });

  test('is refused when its entry was undone, and when the entry was that of the transaction before', async () => {
    const undone = async (make: Factory) => {
      await make.organisation();
      await client.query('savepoint before_entry');
      await make.journalEntry({ chain: ids.conventionId, at: '2026-03-01' });
      await client.query('rollback to savepoint before_entry');
    };
    await inTransaction((make) => make.journalEntry({ chain: ids.conventionId, at: '2026-03-01' }));
    await expect(inTransaction(undone)).rejects.toMatchObject(UNTOLD);
    await expect(inTransaction((make) => make.organisation())).rejects.toMatchObject(UNTOLD);
  });
});
