import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWorkingDay } from '../../server/clocks/workingDays.ts';
import { agreedOn } from '../../server/demo/portfolio/agreed.ts';
import { layGround } from '../../server/demo/portfolio/ground.ts';
import { layService, missingServices } from '../../server/demo/portfolio/layPortfolio.ts';
import { SERVICES } from '../../server/demo/portfolio/services.ts';
import type { Duty } from '../../server/demo/portfolio/teller.ts';
import { tellStory } from '../../server/demo/portfolio/tellStory.ts';
import { entities } from '../../server/entities.ts';
import { verifyJournals } from '../../server/journal/verifyJournals.ts';
import { dayOf } from '../../server/platform/asOf.ts';
import { createOrm, type Orm } from '../../server/platform/db/orm.ts';
import { read, sql } from '../../server/platform/db/read.ts';
import { createTestDatabase } from '../support/database.ts';
import { layByVerbs } from './byVerbs.ts';

const NOW = new Date();
/** What the laying of a convention may write to; what the instance keeps of itself apart. */
const TABLES = [
  ...['convention', 'convention_date', 'credit', 'party', 'membership', 'notice', 'obligation', 'occurrence', 'occurrence_due'],
  ...['profile_answer', 'declaration', 'evidence', 'evidence_version', 'evidence_link', 'review', 'contestation', 'applicability_decision'],
  ...['observation', 'duty_use', 'kept_state', 'occurrence_stand', 'journal_entry', 'journal_chain'],
];
/** What tells two databases apart: identifiers, and when the database wrote by its own clock. */
const IDENTIFIER = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const OWN = ['id', 'recorded_at', 'created_at', 'salt', 'hash', 'previous_hash', 'last_hash'];
const KEPT_OWN: Record<string, string[]> = { journal_entry: ['recorded_at'], declaration: [], evidence_version: ['created_at'] };

/** Records by what they are called, for those that others point at. */
async function namesOf(orm: Orm): Promise<Map<string, string>> {
  const rows = await read<{ id: string; name: string }>(
    orm.em.fork(),
    sql`select o.id, concat(cv.slug, ' ', c.code, ' ', y.code) as name from obligation o join convention cv on cv.id = o.convention_id
        join commitment c on c.id = o.commitment_id join party y on y.id = o.party_id
      union all select y.id, y.code from party y union all select p.id, p.full_name from person p union all select b.id, b.short_name from organisation b
      union all select cv.id, cv.slug from convention cv union all select c.id, c.code from commitment c
      union all select e.id, concat(e.title, ' ', e.deposited_at) from evidence e
      union all select oc.id, concat(oc.moment, ' ', oc.cause_key) from occurrence oc`,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function told(orm: Orm, table: string, names: Map<string, string>): Promise<string[]> {
  const rows = await read<{ row: Record<string, unknown> }>(orm.em.fork(), sql`select to_jsonb(t) as row from ${sql.table(table)} t`);
  const named = (row: object) => JSON.stringify(row).replace(IDENTIFIER, (id) => names.get(id) ?? '·');
  const left = OWN.filter((column) => !KEPT_OWN[table]?.includes(column));
  return rows
    .map(({ row }) => Object.fromEntries(Object.entries(row).filter(([column]) => !left.includes(column))))
    .map((row) => (table === 'journal_entry' ? { ...row, changes: (row.changes as object[]).map(named).toSorted() } : row))
    .map(named)
    .toSorted();
}

async function withDatabase<T>(work: (orm: Orm) => Promise<T>): Promise<T> {
  const database = await createTestDatabase();
  const orm = await createOrm(database.url, entities);
  try {
    return await work(orm);
  } finally {
    await orm.close(true);
    await database.drop();
  }
}

const everything = async (orm: Orm) => {
  const names = await namesOf(orm);
  return Object.fromEntries(await Promise.all(TABLES.map(async (table) => [table, await told(orm, table, names)])));
};

describe('a convention laid at once', () => {
  it.each(['demo-covoiturage-du-matin', 'demo-vestiaire-commun', 'demo-jobs-d-ete', 'demo-bail-clair'])(
    '%s is, table by table, what its people would have written act after act',
    async (slug) => {
      const service = SERVICES.find((candidate) => candidate.slug === slug)!;
      const laid = await withDatabase(async (orm) => {
        await layService(orm.em, await layGround(orm.em, NOW), service, NOW);
        expect((await verifyJournals(orm.em, () => NOW)).map(({ isIntact }) => isIntact)).toEqual([true, true]);
        return everything(orm);
      });
      const written = await withDatabase(async (orm) => {
        await layByVerbs(orm.em, await layGround(orm.em, NOW), agreedOn(service, NOW));
        return everything(orm);
      });
      for (const table of TABLES) expect(laid[table], table).toEqual(written[table]);
    },
    120_000,
  );
});

const ACTS_MOST = 400;
const SUNDAY = new Date('2028-01-02T20:15:00Z');

/** What each convention of the demonstration would be if it were laid then. */
const told60 = (now: Date, duties: Duty[]) =>
  SERVICES.map((service) => {
    const agreed = agreedOn(service, now);
    return { agreed, acts: tellStory(agreed.teller, duties, agreed.endsOn) };
  });

describe('sixty conventions of the demonstration', () => {
  let orm: Orm;
  let drop: () => Promise<void>;
  let duties: Duty[];

  const count = async (from: ReturnType<typeof sql>) =>
    (await read<{ n: number }>(orm.em.fork(), sql`select count(*)::int as n from ${from}`))[0]!.n;

  beforeAll(async () => {
    const database = await createTestDatabase();
    orm = await createOrm(database.url, entities);
    drop = async () => {
      await orm.close(true);
      await database.drop();
    };
    const ground = await layGround(orm.em, SUNDAY);
    duties = ground.commitments.flatMap((commitment) => commitment.duties);
    for (const service of await missingServices(orm.em)) await layService(orm.em, ground, service, SUNDAY);
  }, 240_000);
  afterAll(() => drop?.());

  it('are all there, at every stage of a life, under names that only one has', async () => {
    expect(new Set(SERVICES.map(({ slug }) => slug)).size).toBe(60);
    const lives = SERVICES.map(({ life }) => life);
    expect(['SIGNED', 'IN_FORCE', 'NOTICE', 'ENDED'].map((life) => lives.filter((one) => one === life).length)).toEqual([4, 48, 3, 5]);
    expect(await count(sql`convention cv where cv.slug like 'demo-%'`)).toBe(60);
    expect(await count(sql`convention_date d where d.kind = 'TERMINATED'`)).toBe(3);
    expect(await count(sql`committee c where c.convened_on is not null and c.held_on is null`)).toBe(3);
    expect(await count(sql`incident i left join incident_notification n on n.incident_id = i.id where i.closed_at is null`)).toBe(2);
    expect(await missingServices(orm.em)).toEqual([]);
  });

  it('have whole journals, and the states that are kept are those of the rule', async () => {
    const chains = await verifyJournals(orm.em, () => SUNDAY);
    expect(chains).toHaveLength(61);
    expect(chains.filter(({ isIntact }) => !isIntact)).toEqual([]);
    expect(await count(sql`kept_state_disagreements(now())`)).toBe(0);
    expect(await count(sql`occurrence_disagreements(now())`)).toBe(0);
    expect(
      await count(sql`journal_entry j join journal_entry next on next.chain = j.chain and next.sequence = j.sequence + 1
        where next.recorded_at < j.recorded_at`),
    ).toBe(0);
    expect(await count(sql`journal_chain k where k.last_sequence <> (select count(*) from journal_entry j where j.chain = k.chain)`)).toBe(
      0,
    );
  });

  it('stand in all the ways a convention can', async () => {
    const rows = await read<{ assurance: string; n: number }>(
      orm.em.fork(),
      sql`select s.assurance, count(*)::int as n from obligation_state(${SUNDAY}) s group by 1`,
    );
    const found = new Map(rows.map(({ assurance, n }) => [assurance, n]));
    for (const state of [
      ...['ATTESTED', 'EVIDENCED', 'DECLARED', 'IN_PROGRESS', 'NOT_MET', 'MISSING', 'LAPSED', 'CHANGES_REQUESTED', 'CONTESTED'],
      ...['KEPT', 'DISAGREEMENT', 'AT_RISK', 'ONE_SIDED', 'UNOBSERVED', 'TO_CONFIRM', 'NOT_APPLICABLE', 'DORMANT', 'USED', 'UNUSED'],
    ]) {
      expect(found.get(state), state).toBeGreaterThan(0);
    }
    expect(found.get('ATTESTED')).toBeGreaterThan(1_000);
    expect(await count(sql`obligation_state(${SUNDAY}) s where s.is_overdue`)).toBeGreaterThan(5);
  });

  it.each([0, 1, 2, 3, 4, 5, 6])('told %i days after a Monday, everybody acts in the past, at work, one after the other', (days) => {
    const now = new Date(Date.parse('2027-04-26T00:30:00Z') + days * 86_400_000 + days * 3.5 * 3_600_000);
    for (const { agreed, acts } of told60(now, duties)) {
      expect(acts.length).toBeLessThan(ACTS_MOST);
      expect(new Set(acts.map(({ at }) => at.getTime())).size).toBe(acts.length);
      for (const { at } of acts) {
        expect(at.getTime()).toBeGreaterThan(agreed.signedAt.getTime());
        expect(at.getTime()).toBeLessThan(now.getTime());
        expect(isWorkingDay(dayOf(at)), `${agreed.service.slug} ${dayOf(at)}`).toBe(true);
      }
    }
  });

  it('say the same when they are told twice', () => {
    expect(told60(SUNDAY, duties)).toEqual(told60(SUNDAY, duties));
  });
});
