import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countStatements } from '../support/statements.ts';
import { COMMITTEE, Committees, REASON } from './committees.ts';

let committees: Committees;
let day = 0;
beforeAll(async () => {
  committees = await Committees.open('2027-05-03T10:00:00+02:00');
});
afterAll(() => committees?.stop());

/** A day of its own, so that no two committees are planned for the same. */
const ownDay = (): string => {
  day += 1;
  return `2027-04-${String(day).padStart(2, '0')}`;
};
const convened = async () => {
  const plannedOn = ownDay();
  return committees.convenes(plannedOn, ['DINUM'], plannedOn);
};

describe('what cannot be so is refused, naming the field and what would be accepted', () => {
  const DNUM = () => committees.parties.DNUM!;
  test.each<[string, (heldOn: string) => object, string[], string, string]>([
    ['held in the future', () => ({ heldOn: '2027-05-04' }), [], 'heldOn', 'FUTURE_DAY'],
    ['held before it was convened', () => ({ heldOn: '2027-03-01' }), [], 'heldOn', 'BEFORE'],
    ['held before the signature', () => ({ heldOn: '2019-03-01' }), [], 'heldOn', 'BEFORE_SIGNATURE'],
    ['chaired by a party of which nobody came', () => ({}), ['DNUM'], 'chairPartyId', 'CHAIR_ABSENT'],
    ['an amount that is negative', () => ({ grantedAmount: '-5' }), [], 'grantedAmount', 'AMOUNT_INVALID'],
    ['an amount finer than a cent', () => ({ grantedAmount: '0.001' }), [], 'grantedAmount', 'AMOUNT_INVALID'],
    ['provisional without an end', () => ({ outcome: 'CONTINUE_PROVISIONAL' }), [], 'grantedUntilOn', 'REQUIRED'],
    ['granted until a day before', () => ({ grantedUntilOn: '2027-03-01' }), [], 'grantedUntilOn', 'BEFORE'],
    ['nobody told of', () => ({ attendance: [] }), [], 'attendance', 'OUT_OF_RANGE'],
    [
      'a party invited that nobody tells of',
      () => ({ attendance: [{ attendeeRole: 'SPONSOR_TOP', partyId: DNUM(), isPresent: true }] }),
      [],
      'attendance',
      'ATTENDANCE_MISSING',
    ],
    ['no function of who chairs', () => ({ chairFunction: ' ' }), [], 'chairFunction', 'REQUIRED'],
    ['a decision of no words', () => ({ decisions: [{ words: '', partyId: DNUM() }] }), [], 'decisions.0.words', 'REQUIRED'],
    [
      'a decision due before it is taken',
      () => ({ decisions: [{ words: 'Publier.', partyId: DNUM(), dueOn: '2027-03-01' }] }),
      [],
      'decisions.0.dueOn',
      'BEFORE',
    ],
  ])('%s', async (_case, over, absent, field, code) => {
    const committee = await convened();
    const input = committees.holding(committee, committee.plannedOn, { lateReason: REASON, ...over(committee.plannedOn) }, absent);
    const refused = await committees.refused('team', 'holdCommittee', input);
    expect(refused.fieldErrors).toEqual(expect.arrayContaining([expect.objectContaining({ field, code })]));
  });

  test('a committee planned before the signature, too far ahead, or for a day that has one', async () => {
    const refusal = (plannedOn: string) => committees.refused('team', 'planCommittee', { partyId: committees.parties.DNUM, plannedOn });
    expect(await refusal('2019-01-01')).toMatchObject({ fieldErrors: [{ field: 'plannedOn', code: 'BEFORE_SIGNATURE' }] });
    expect(await refusal('2031-01-01')).toMatchObject({ fieldErrors: [{ field: 'plannedOn', code: 'TOO_FAR' }] });
    const { plannedOn } = await convened();
    expect(await refusal(plannedOn)).toMatchObject({ category: 'CONFLICT', code: 'COMMITTEE_PLANNED' });
  });

  test('a committee that another party plans, or that a party plans in the name of another', async () => {
    const input = { partyId: committees.parties.DINUM, plannedOn: '2027-06-01' };
    expect(await committees.refused('dpoDinum', 'planCommittee', input)).toMatchObject({ code: 'NOT_AN_ORGANISER' });
    expect(await committees.refused('team', 'planCommittee', input)).toMatchObject({ code: 'NOT_AN_ORGANISER' });
  });

  test('convened after its day, or another day without why once the parties know', async () => {
    const { id: committeeId, version } = await committees.plans('2027-04-28');
    const input = { committeeId, version, invitedPartyIds: [committees.parties.DINUM] };
    expect(await committees.refused('team', 'conveneCommittee', { ...input, convenedOn: '2027-04-29' })).toMatchObject({
      fieldErrors: [{ field: 'convenedOn', code: 'AFTER_ITS_DAY' }],
    });
    const done = await committees.act('team', 'conveneCommittee', { ...input, convenedOn: '2027-04-20' });
    const moved = { committeeId, version: done.version, plannedOn: '2027-05-12' };
    expect(await committees.refused('team', 'rescheduleCommittee', moved)).toMatchObject({
      fieldErrors: [{ field: 'reason', code: 'TOO_SHORT' }],
    });
    const later = await committees.act('team', 'rescheduleCommittee', { ...moved, reason: REASON });
    expect(later.occurrences).toMatchObject([{ status: 'FORESEEN' }]);
  });

  test('minutes of another party, or that a register keeps', async () => {
    const committee = await convened();
    const held = await committees.holds(committee, committee.plannedOn, { lateReason: REASON });
    const theirs = await committees.world.deposit(committees.as('dpoDinum'), [committees.world.obligation('ART2-GOV-DINUM-5')]);
    const input = { committeeId: held.id, version: held.version, evidenceId: theirs.evidence };
    expect(await committees.refused('team', 'recordMinutes', input)).toMatchObject({
      fieldErrors: [{ field: 'evidenceId', code: 'OTHER_PARTY' }],
    });
  });
});

describe('two people at once', () => {
  test('one of two who hold, convene or cancel the same committee is told what it is now', async () => {
    const committee = await convened();
    const input = committees.holding(committee, committee.plannedOn, { lateReason: REASON });
    const both = await Promise.allSettled(['team', 'dpoDnum'].map((who) => committees.act(who as 'team', 'holdCommittee', input)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const cancelled = { committeeId: committee.id, version: committee.version, reason: REASON };
    expect(await committees.refused('team', 'cancelCommittee', cancelled)).toMatchObject({ category: 'CONFLICT', code: 'COMMITTEE_HELD' });
  });

  test('one of two who give it another day', async () => {
    const { id: committeeId, version } = await committees.plans('2027-06-10');
    const input = { committeeId, version, plannedOn: '2027-06-11' };
    await committees.act('team', 'rescheduleCommittee', input);
    expect(await committees.refused('dpoDnum', 'rescheduleCommittee', { ...input, plannedOn: '2027-06-12' })).toMatchObject({
      category: 'CONFLICT',
      code: 'COMMITTEE_CHANGED',
      current: { plannedOn: '2027-06-11' },
    });
  });

  test('an estimate of an envelope that somebody estimated meanwhile', async () => {
    await committees.estimates('2027-12-31');
    const query = 'mutation($input: EstimateEnvelopeInput!) { estimateEnvelope(input: $input) { id } }';
    const input = { partyId: committees.parties.DNUM, exhaustedOn: '2027-11-30', words: REASON };
    const { extensions } = await committees.world.refused(committees.as('team'), query, { input });
    expect(extensions).toMatchObject({ category: 'CONFLICT', code: 'ESTIMATE_CHANGED', current: { exhaustedOn: '2027-12-31' } });
  });
});

test('a cancelled committee asks nothing of who was invited', async () => {
  const { id: committeeId, version, occurrences } = await committees.convenes('2027-07-01');
  expect(occurrences).toHaveLength(1);
  const cancelled = await committees.act('team', 'cancelCommittee', { committeeId, version, reason: REASON });
  expect(cancelled).toMatchObject({ status: 'CANCELLED', cancelReason: REASON, occurrences: [] });
});

test('an answer given by hand stays possible, and a committee of that day answers nothing twice', async () => {
  const obligationId = committees.world.obligation('ART2-GOV-DNUM-3');
  const due = 'query($filter: OccurrenceFilter) { occurrences(filter: $filter) { items { id } } }';
  const filter = { obligationIds: [obligationId], statuses: ['OPEN', 'FORESEEN'] };
  const [{ id: occurrenceId }] = (await committees.as('team').get(due, { filter })).occurrences.items;
  const query = 'mutation($input: DeclareObligationInput!) { declareObligation(input: $input) { id } }';
  const doneAt = '2027-05-02T10:00:00+02:00';
  await committees.as('team').get(query, { input: { obligationId, occurrenceId, status: 'MET', doneAt, lateReason: REASON } });
  const answers = () => committees.world.rows('select id from declaration where obligation_id = ?', [obligationId]);
  const before = (await answers()).length;
  const committee = await committees.convenes('2027-05-02', ['DINUM'], '2027-05-01');
  const held = await committees.holds(committee, '2027-05-02');
  expect(await answers()).toHaveLength(before);
  expect(held.occurrences.filter(({ moment }) => moment === 'schedule')).toMatchObject([{ status: 'DONE' }]);
});

test('the next committee of each of several agreements is told of its own facts', async () => {
  const second = await committees.world.secondConvention();
  await committees.world.join(second, 'camille.roux@demo.invalid', 'DNUM');
  await committees.setClock('2027-05-03T10:00:00+02:00');
  const query = '{ conventions { items { id committeeSchedule { window { countedFromOn } estimates { id } } } } }';
  const { items } = (await committees.as('team').get(query)).conventions;
  expect(items).toHaveLength(2);
  const of = (id: string) => items.find((each: { id: string }) => each.id === id).committeeSchedule;
  expect(of(second.conventionId)).toEqual({ window: { countedFromOn: '2020-11-23' }, estimates: [] });
  expect(of(committees.world.conventionId).estimates).toHaveLength(1);
});

test('who reads no register reads no committee, no schedule and no count', async () => {
  const query = '{ committees { total } }';
  expect(await committees.as('administrator').get(query)).toEqual({ committees: { total: 0 } });
  expect(await committees.schedule('administrator')).toBeNull();
  const seen = await committees.as('reviewer').get(query);
  expect(seen.committees.total).toBeGreaterThan(10);
});

test('a list, or one committee, costs as many statements however many there are', async () => {
  const list = `query($page: Page) { committees(page: $page) { items { ${COMMITTEE} } } }`;
  const cost = async (limit: number) =>
    (await countStatements(() => committees.as('team').get(list, { page: { offset: 0, limit } }))).statements.length;
  expect(await cost(25)).toBe(await cost(15));
});
