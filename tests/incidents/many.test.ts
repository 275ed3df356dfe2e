import { afterAll, beforeAll, expect, test } from 'vitest';
import { countStatements } from '../support/statements.ts';
import { opened, REASON, Register } from './register.ts';

const ROWS = 500;
const FACTS = ['incident', 'incident_awareness', 'incident_assessment', 'incident_alert', 'incident_measure'];
const SIGNED = 'author_name, author_role';

/** Each with what both parties knew, three assessments, an alert and five measures to take. */
const MANY = `with given as (select ?::uuid convention, ?::uuid controller, ?::uuid processor),
  i as (insert into incident (id, convention_id, party_id, confidentiality, year, number, title, description, detected_at, recorded_at, ${SIGNED})
    select gen_random_uuid(), convention, processor, 'PARTIES', 2025, n, 'Incident ' || n, repeat('Un export de la base. ', 60),
      timestamptz '2025-01-01 00:00Z' + n * interval '6 hours', timestamptz '2025-01-01 00:00Z' + n * interval '6 hours', 'X', 'DPO'
    from given, generate_series(1, ${ROWS}) n returning id, recorded_at),
  a as (insert into incident_awareness (id, incident_id, party_id, rank, aware_at, way, recorded_at, ${SIGNED})
    select gen_random_uuid(), id, p, 1, recorded_at, 'DETECTED', recorded_at, 'X', 'DPO' from i, given, unnest(array[controller, processor]) p),
  q as (insert into incident_assessment (id, incident_id, rank, level, grounds, recorded_at, ${SIGNED})
    select gen_random_uuid(), id, r, 'RISK', repeat('Des motifs. ', 40), recorded_at, 'X', 'DPO' from i, generate_series(1, 3) r),
  l as (insert into incident_alert (id, incident_id, rank, from_party_id, to_party_id, sent_at, channel, content, recorded_at, ${SIGNED})
    select gen_random_uuid(), id, 1, processor, controller, recorded_at, 'EMAIL', 'Une alerte.', recorded_at, 'X', 'DPO' from i, given),
  m as (insert into incident_measure (id, incident_id, rank, kind, party_id, description, recorded_at, ${SIGNED})
    select gen_random_uuid(), id, r, 'CONTAIN', processor, 'Fermer.', recorded_at, 'X', 'DPO' from i, given, generate_series(1, 5) r)
  select count(*) from i`;

const LIST = `query { incidents(page: { limit: 25 }) { total items { id reference title status level detectedAt clocks { status dueAt }
  nextAct { awaitedAction party { code } } } } }`;
const BANNER = `query($id: ID!) { incidents(filter: { conventionIds: [$id], isOpen: true, statuses: [DECLARED, QUALIFIED] },
  sort: { field: URGENCY, order: ASC }, page: { limit: 3 }) { total items { id reference title clocks { party { code } status dueAt } } } }`;

let register: Register;
let urgent: string;

beforeAll(async () => {
  register = await Register.open('2027-05-03T10:00:00+02:00');
  urgent = (await register.declare('dpoDnum', 'DNUM', { awareAt: '2027-05-03T06:00:00Z' })).id;
});
afterAll(() => register?.stop());

const costOf = async (query: string) => {
  const asking = () => register.as('dpoDnum').get(query, { id: register.world.conventionId });
  return (await countStatements(asking)).statements.length;
};

test('what is kept of where each stands follows every fact, corrections and answers included', async () => {
  const own = await register.declare('dpoDinum', 'DINUM', { awareAt: '2027-05-03T06:00:00Z' });
  const alerted = await register.alert(own);
  await register.act('dpoDnum', 'acknowledgeAlert', { alertId: alerted.alerts[0]!.id });
  await register.qualify(alerted, 'HIGH_RISK');
  const awareness = { incidentId: own.id, partyId: register.parties.DINUM, awareAt: '2027-05-02T22:00:00Z', way: 'TOLD', reason: REASON };
  await register.act('dpoDinum', 'recordAwareness', awareness);
  await register.act('dpoDnum', 'notifyAuthority', { incidentId: own.id, phase: 'COMPLETE' });
  await register.act('dpoDnum', 'decidePeople', { incidentId: own.id, choice: 'EXEMPT_34_3_A', reason: REASON });
  const measure = { incidentId: own.id, partyId: register.parties.DINUM, kind: 'CONTAIN', description: REASON };
  const planned = await register.act('dpoDinum', 'addMeasure', measure);
  const twice = await register.act('dpoDinum', 'addMeasure', { ...measure, kind: 'REMEDY' });
  expect(twice.awaited).toMatchObject([{ awaitedAction: 'COMPLETE_MEASURE', party: { code: 'DINUM' } }]);
  const taken = await register.act('dpoDinum', 'completeMeasure', { measureId: planned.measures[0]!.id });
  expect(opened(taken, 'A1-VIO-DNUM-3', 'b')).toMatchObject({ status: 'NOT_REQUIRED' });
  const wrong = 'select incident_id from incident_stand s where s.facts is distinct from incident_facts(s.incident_id)';
  expect(await register.world.rows(wrong, [])).toEqual([]);
  expect(
    await register.world.rows('select id from incident i where not exists (select from incident_stand s where s.incident_id = i.id)', []),
  ).toEqual([]);
});

test('five hundred incidents cost the list and the banner as many statements as one, and the most urgent are named first', async () => {
  const before = { list: await costOf(LIST), banner: await costOf(BANNER) };
  const rows = (statement: string, values: unknown[] = []) => register.world.rows(statement, values);
  const { DNUM, DINUM } = register.parties;
  for (const table of FACTS) await rows(`alter table ${table} disable trigger user`);
  await rows(MANY, [register.world.conventionId, DNUM, DINUM]);
  for (const table of FACTS) await rows(`alter table ${table} enable trigger user`);
  await rows('select rebuild_incident_stands()');
  expect({ list: await costOf(LIST), banner: await costOf(BANNER) }).toEqual(before);
  expect(before.list).toBeLessThanOrEqual(3);
  const { incidents } = await register.as('dpoDnum').get(BANNER, { id: register.world.conventionId });
  expect(incidents.total).toBeGreaterThanOrEqual(ROWS + 1);
  expect(incidents.items).toHaveLength(3);
  expect(incidents.items[0]).toMatchObject({ reference: 'INC-2025-001', clocks: [{ status: 'OVERDUE' }] });
  expect(incidents.items.map(({ id }: { id: string }) => id)).not.toContain(urgent);
});
