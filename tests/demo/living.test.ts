import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isWorkingDay } from '../../server/clocks/workingDays.ts';
import { seedDemo } from '../../server/demo/seedDemo.ts';
import { entities } from '../../server/entities.ts';
import { verifyJournals } from '../../server/journal/verifyJournals.ts';
import { dayOf } from '../../server/platform/asOf.ts';
import { createOrm, type Orm } from '../../server/platform/db/orm.ts';
import { read, type Sql, sql } from '../../server/platform/db/read.ts';
import { createFileStore, type FileStore } from '../../server/platform/files/fileStore.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { createDemoDatabase, createLivingDemo } from '../support/demoDatabase.ts';

const DAY_MS = 86_400_000;
let laid: Orm;
let laidAt: Date;
let database: TestDatabase;
let folder: string;
let store: FileStore;

beforeAll(async () => {
  const living = await createLivingDemo();
  ({ database } = living);
  laidAt = new Date(living.laidAt);
  laid = await createOrm(database.url, entities);
  folder = await mkdtemp(path.join(tmpdir(), 'garant-demo-'));
  store = await createFileStore({ kind: 'disk', folder: path.join(folder, 'files'), uploadMaxBytes: 1024 ** 2 }, folder);
});
afterAll(async () => {
  await laid?.close(true);
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
});

const rows = <Row>(orm: Orm, statement: Sql): Promise<Row[]> => read<Row>(orm.em.fork(), statement);
const count = async (orm: Orm, from: Sql): Promise<number> =>
  (await rows<{ n: number }>(orm, sql`select count(*)::int as n from ${from}`))[0]!.n;

/** How many obligations stand in each state at an instant. */
async function states(orm: Orm, at: Date): Promise<Record<string, number>> {
  const found = await rows<{ assurance: string; n: number }>(
    orm,
    sql`select s.assurance, count(*)::int as n from obligation_state(${at}) s group by 1 order by 1`,
  );
  return Object.fromEntries(found.map(({ assurance, n }) => [assurance, n]));
}

/** On a database of its own, with a demonstration laid at that instant. */
async function withDemo(at: Date, work: (orm: Orm) => Promise<void>): Promise<void> {
  const own = await createTestDatabase();
  const orm = await createOrm(own.url, entities);
  try {
    await seedDemo({ em: orm.em, store, clock: { now: () => at }, isEmpty: false });
    await work(orm);
  } finally {
    await orm.close(true);
    await own.drop();
  }
}

/** What the demonstration says, but for the names of its records. */
const told = async (orm: Orm): Promise<string[]> =>
  (
    await rows<{ line: string }>(
      orm,
      sql`select concat_ws(' | ', to_char(j.recorded_at, 'YYYY-MM-DD HH24:MI'), j.actor_name, j.action, c.code, y.code, q.about, e.title) as line
        from journal_entry j left join obligation o on o.id::text = j.subject_id left join commitment c on c.id = o.commitment_id
        left join party y on y.id = o.party_id left join party_request q on q.id::text = j.subject_id left join evidence e on e.id::text = j.subject_id
        order by j.id`,
    )
  ).map(({ line }) => line);

test('a newcomer sees a convention at work: most duties held, some waiting, some to do, a few in trouble, some asleep', async () => {
  const found = await states(laid, laidAt);
  const of = (...names: string[]) => names.reduce((sum, name) => sum + (found[name] ?? 0), 0);
  expect(of('ATTESTED')).toBeGreaterThan(50);
  expect(of('EVIDENCED', 'DECLARED')).toBeGreaterThan(8);
  expect(of('MISSING', 'IN_PROGRESS', 'TO_CONFIRM')).toSatisfy((n: number) => n > 8 && n < 25);
  expect(of('CONTESTED', 'CHANGES_REQUESTED', 'LAPSED', 'NOT_MET')).toSatisfy((n: number) => n > 3 && n < 12);
  for (const state of [
    'CONTESTED',
    'CHANGES_REQUESTED',
    'LAPSED',
    'NOT_MET',
    'DISAGREEMENT',
    'KEPT',
    'ONE_SIDED',
    'NOT_APPLICABLE',
    'DORMANT',
    'USED',
    'UNUSED',
  ]) {
    expect(found[state], state).toBeGreaterThan(0);
  }
});

test.each<[string, Sql]>([
  [
    'a committee held late, with its reason',
    sql`declaration d where d.late_minutes > 0 and d.late_reason is not null and d.done_at is not null`,
  ],
  [
    'a committee that is overdue',
    sql`current_state(now()) s join commitment m on m.id = s.commitment_id where s.is_overdue and m.definition #>> '{deadline,answeredBy}' = 'committee.held'`,
  ],
  [
    'a committee held that granted a provisional budget, and another within it that looked at each of its decisions',
    sql`committee c join committee n on n.number = c.number + 1 and n.held_on <= c.granted_until
    where c.outcome = 'CONTINUE_PROVISIONAL' and c.closed_at is not null and n.closed_at is not null
      and not exists (select from committee_decision d where d.committee_id = c.id and d.checked_by_id is distinct from n.id)`,
  ],
  ['a decision of a committee that is late', sql`committee_decision d where d.done_on is null and d.due_on < current_date`],
  ['a committee that is convened, whose slides are to be sent', sql`committee c where c.held_on is null and c.slides_sent_on is null`],
  ['a breach that ended', sql`breach b where b.ended_at is not null`],
  ['a right that was used', sql`duty_use`],
  ['a review of the manifesto, offered as a proof', sql`manifesto_review r join evidence_version v on v.entry_id = r.id`],
  [
    'two disagreements, and what the sides tell each other of them',
    sql`current_state(now()) s join disagreement_message g on g.obligation_id = s.obligation_id
      where s.assurance = 'DISAGREEMENT' group by s.obligation_id having count(*) > 1 offset 1`,
  ],
  [
    'words that one signatory confirmed, and that wait for the other',
    sql`current_state(now()) s join wording_reading w on w.obligation_id = s.obligation_id and w.is_confirmed where s.assurance = 'TO_CONFIRM'`,
  ],
  [
    'a proof sent back, and its corrected version that waits',
    sql`evidence_version v join evidence_version w on w.evidence_id = v.evidence_id and w.number = v.number + 1
    join review r on r.evidence_version_id = v.id and r.verdict = 'CHANGES_REQUESTED' where not exists (select from review n where n.evidence_version_id = w.id)`,
  ],
  ['a restricted proof', sql`evidence e where e.confidentiality = 'RESTRICTED'`],
  ['a proof that ends soon', sql`evidence_version v where v.valid_until > now() and v.valid_until < now() + interval '60 days'`],
  [
    'a proof accepted that nobody declared',
    sql`review r where r.verdict = 'ACCEPTED'
    and not exists (select from declaration d where d.obligation_id = r.obligation_id)`,
  ],
  [
    'an open contestation that was answered',
    sql`contestation k join contestation_message m on m.contestation_id = k.id where k.resolved_at is null`,
  ],
  ['a contestation that was resolved', sql`contestation k where k.resolved_at is not null`],
  ['a request that waits for its answer', sql`party_request q where q.kind = 'ASKED' and q.answered_at is null`],
  ['an answer that waits for its acknowledgement', sql`party_request q where q.answered_at is not null and q.acknowledged_at is null`],
  ['information that one party gave another', sql`party_request q where q.kind = 'INFORMED'`],
  [
    'an incident that was closed, told to the authority in time',
    sql`incident i join incident_notification n on n.incident_id = i.id where i.closed_at is not null and n.late_minutes is null`,
  ],
  [
    'a procedure in force that sets the time to alert',
    sql`procedure_delays((select id from convention limit 1)) p where p.alert_within_hours = 24`,
  ],
  [
    'a text written again after reservations, then published',
    sql`legal_text_version v join text_publication x on x.text_version_id = v.id where v.number = 2`,
  ],
  ['a text whose opinion is awaited', sql`opinion_request r where r.opinion is null and r.answer_due_on > current_date`],
  [
    'an incident that runs, alerted and not acknowledged',
    sql`incident i join incident_alert a on a.incident_id = i.id where i.closed_at is null and a.acknowledged_at is null`,
  ],
  [
    'a processor engaged through the gate, its undertaking accepted by the other party',
    sql`processor i join processor_proof p on p.processor_id = i.id join review r on r.evidence_version_id =
      (select v.id from evidence_version v where v.evidence_id = p.evidence_id) where i.passage = 'GATE' and r.verdict = 'ACCEPTED'`,
  ],
  ['a processor that may still be objected to', sql`processor_notice n where n.objection_ends_on >= current_date`],
  [
    'an objection that was lifted',
    sql`processor_response o join processor_response l on l.notice_id = o.notice_id and l.rank > o.rank
      where o.response = 'OBJECTION' and l.response = 'NO_OBJECTION'`,
  ],
  ['a processor engaged before anybody was told, and the breach that it is', sql`processor_breach l join breach b on b.id = l.breach_id`],
  ['a processor that ended, and must delete', sql`processor i where i.ended_on is not null and i.deleted_on is null`],
  ['help from outside the European Economic Area, under clauses', sql`processor_location l where l.country = 'US' and l.mechanism = 'SCC'`],
  ['a processor that was given up', sql`processor i where i.renounced_at is not null`],
  ['an amendment that prolonged the convention', sql`convention_date d where d.source = 'AMENDMENT' and d.kind = 'ENDS'`],
  ['duties put in somebody’s charge', sql`assignment`],
  ['days that people gave themselves, past and to come', sql`due_date d where d.due_on > now()`],
])('one finds %s', async (_what, from) => {
  expect(await count(laid, from)).toBeGreaterThan(0);
});

test('public data said things of its service: one was taken, one was not, and others wait', async () => {
  const told = await rows<{ state: string; fact: string }>(
    laid,
    sql`select p.state, p.fact || coalesce(' ' || p.service_fact, '') as fact from proposal p order by 1, 2`,
  );

  expect(told.map(({ state, fact }) => `${state} ${fact}`)).toEqual([
    'ACCEPTED DASHLORD DASHLORD',
    'PENDING ACCESSIBILITY_AUDIT',
    'PENDING BUDGET_PAGE BUDGET',
    'PENDING PHASE PHASE',
    'REFUSED WEBSITE WEBSITE',
  ]);
  expect(await count(laid, sql`service_address a where a.citation like '%fiche-demonstration.md%'`)).toBe(1);
});

test('files are of several kinds, each what it says it is', async () => {
  const kinds = await rows<{ type: string }>(
    laid,
    sql`select distinct v.media_type as type from evidence_version v where v.blob_sha256 is not null`,
  );
  expect(kinds.map(({ type }) => type).toSorted()).toEqual([
    'application/pdf',
    'application/vnd.oasis.opendocument.text',
    'image/png',
    'text/csv',
  ]);
});

test('its journal is whole, and the states that are kept are those of the rule', async () => {
  const chains = await verifyJournals(laid.em, () => new Date());
  expect(chains.map(({ isIntact }) => isIntact)).toEqual(chains.map(() => true));
  expect(await count(laid, sql`kept_state_disagreements(now())`)).toBe(0);
  expect(await count(laid, sql`journal_entry`)).toBeGreaterThan(200);
});

test('the past changes month after month, and nothing of it comes before the signature', async () => {
  const attested: number[] = [];
  for (let months = 13; months >= 0; months -= 1) {
    attested.push((await states(laid, new Date(laidAt.getTime() - months * 30.4 * DAY_MS))).ATTESTED ?? 0);
  }
  expect(attested[0]).toBeLessThan(12);
  expect(attested.at(-1)).toBeGreaterThan(50);
  expect(new Set(attested).size).toBeGreaterThan(9);
  const [first] = await rows<{ signed: string; first: string }>(
    laid,
    sql`select c.signed_on::text as signed, (select paris_day(min(j.recorded_at))::text from journal_entry j) as first from convention c`,
  );
  expect(first!.first).toBe(first!.signed);
});

test('nobody acted in the future, on a Sunday, on a holiday or at night', async () => {
  const acts = await rows<{ at: string }>(laid, sql`select distinct j.recorded_at as at from journal_entry j`);
  for (const { at } of acts) {
    const instant = new Date(at);
    expect(instant.getTime()).toBeLessThan(laidAt.getTime());
    expect(isWorkingDay(dayOf(instant)), at).toBe(true);
    expect(
      Number(new Intl.DateTimeFormat('fr', { timeZone: 'Europe/Paris', hour: '2-digit', hourCycle: 'h23' }).format(instant).slice(0, 2)),
    ).toSatisfy((hour: number) => hour >= 8 && hour < 20);
  }
  expect(await count(laid, sql`declaration d where d.done_at > d.declared_at`)).toBe(0);
  expect(await count(laid, sql`duty_use u where u.used_on > paris_day(u.recorded_at)`)).toBe(0);
});

test('laid twice the same day, it says the same', async () => {
  await withDemo(laidAt, async (again) => expect(await told(again)).toEqual(await told(laid)));
});

test('laid another day, a Sunday after holidays, it is as old and as busy', async () => {
  const sunday = new Date('2028-01-02T20:15:00Z');
  await withDemo(sunday, async (orm) => {
    const [then, now] = [await states(orm, sunday), await states(laid, laidAt)];
    expect(then.ATTESTED).toSatisfy((n: number) => Math.abs(n - now.ATTESTED!) < 5);
    expect(then.CONTESTED).toBe(now.CONTESTED);
    const [{ signed }] = (await rows<{ signed: string }>(orm, sql`select signed_on::text as signed from convention`)) as [
      { signed: string },
    ];
    expect(signed).toBe('2026-11-02');
  });
});

test.each([0, 1, 2, 3, 4, 5, 6])(
  'laid %i days after a Monday, at another hour each, it is laid whole',
  async (days) => {
    const at = new Date(Date.parse('2027-04-26T00:30:00Z') + days * DAY_MS + days * 3.5 * 3_600_000);
    await withDemo(at, async (orm) => expect(await count(orm, sql`journal_entry`)).toBeGreaterThan(300));
  },
  120_000,
);

test('a start that dies while it lays the work leaves nothing, and the next one lays it all', async () => {
  const own = await createTestDatabase();
  const orm = await createOrm(own.url, entities);
  try {
    const full = new Error('no room');
    const failing: FileStore = { ...store, promote: async () => Promise.reject(full) };
    await expect(seedDemo({ em: orm.em, store: failing, clock: { now: () => laidAt }, isEmpty: false })).rejects.toThrow('no room');
    expect(await count(orm, sql`person`)).toBe(0);
    expect(await count(orm, sql`journal_entry`)).toBe(0);
    await seedDemo({ em: orm.em, store, clock: { now: () => laidAt }, isEmpty: false });
    expect(await told(orm)).toEqual(await told(laid));
  } finally {
    await orm.close(true);
    await own.drop();
  }
});

test('a later start changes nothing, nor does it lay work where the demonstration began empty', async () => {
  const before = await count(laid, sql`journal_entry`);
  await seedDemo({ em: laid.em, store, clock: { now: () => new Date() }, isEmpty: false });
  await seedDemo({ em: laid.em, store, clock: { now: () => new Date() }, isEmpty: true });
  expect(await count(laid, sql`journal_entry`)).toBe(before);
  const empty = await createDemoDatabase();
  const orm = await createOrm(empty.url, entities);
  await seedDemo({ em: orm.em, store, clock: { now: () => new Date() }, isEmpty: false });
  expect(await count(orm, sql`declaration`)).toBe(0);
  expect(await count(orm, sql`evidence`)).toBe(0);
  await orm.close(true);
  await empty.drop();
});
