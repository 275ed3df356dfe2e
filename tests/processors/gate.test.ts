import { afterAll, beforeAll, expect, test } from 'vitest';
import { REASON, Register, TOLD } from './register.ts';

let register: Register;
beforeAll(async () => {
  register = await Register.open('2027-02-01T09:00:00+01:00');
});
afterAll(() => register?.stop());

const GATE = `query($id: ID!) { processor(id: $id) { engagementGate engageableOn isObjectable toldParties { code } notices { id }
  ender { name partyCode } deleter { partyCode } renouncer { partyCode } locations { ender { partyCode } } plannedChanges { carrier { partyCode } } } }`;
const gateOf = async ({ id }: { id: string }) => (await register.as('dpoDnum').get(GATE, { id })).processor;

test('the gate tells from when on what is announced may be engaged, whom to tell, and whether they may object', async () => {
  const planned = await register.plan('dpoDinum', 'DINUM', { plannedOn: '2027-02-10' });
  expect(await gateOf(planned)).toMatchObject({
    ...{ engagementGate: 'NOT_ANNOUNCED', engageableOn: null, isObjectable: true },
    toldParties: [{ code: 'DNUM' }],
  });
  const told = await register.announce('dpoDinum', planned);
  expect(await gateOf(told)).toMatchObject({ engagementGate: 'NOTICE_TOO_LATE', engageableOn: '2027-02-02' });
  await register.setClock('2027-02-02T09:00:00+01:00');
  expect(await gateOf(told)).toMatchObject({ engagementGate: 'OPEN', engageableOn: '2027-02-02' });
  const engaged = await register.engage('dpoDinum', told, '2027-02-02');
  expect(await gateOf(engaged)).toMatchObject({ engagementGate: null, engageableOn: null });
});

test('the time to object shuts it until the controller answers, and an objection until it is lifted', async () => {
  const told = await register.announce('dpoDinum', await register.plan('dpoDinum', 'DINUM', { plannedOn: '2027-02-10' }), {
    objectionEndsOn: '2027-02-20',
  });
  await register.setClock('2027-02-03T09:00:00+01:00');
  const running = await gateOf(told);
  expect(running).toMatchObject({ engagementGate: 'OBJECTION_RUNS', engageableOn: '2027-02-21' });
  const noticeId = running.notices[0].id;
  await register.act('dpoDnum', 'answerNotice', { noticeId, response: 'COMMENT', words: 'Reçu, à l’étude.' });
  expect(await gateOf(told)).toMatchObject({ engagementGate: 'OBJECTION_RUNS' });
  await register.act('dpoDnum', 'answerNotice', { noticeId, response: 'OBJECTION', words: REASON });
  expect(await gateOf(told)).toMatchObject({ engagementGate: 'OBJECTION_STANDS', engageableOn: null });
  await register.act('dpoDnum', 'answerNotice', { noticeId, response: 'NO_OBJECTION' });
  expect(await gateOf(told)).toMatchObject({ engagementGate: 'OPEN', engageableOn: '2027-02-03' });
});

test('nobody objects to what the controller engages', async () => {
  const own = await register.plan('team', 'DNUM');
  expect(await gateOf(own)).toMatchObject({ isObjectable: false, toldParties: [{ code: 'DINUM' }] });
});

test('who ended it, emptied it or gave it up is told', async () => {
  const told = await register.announce('dpoDinum', await register.plan('dpoDinum', 'DINUM', { plannedOn: '2027-02-20' }));
  await register.setClock('2027-02-20T09:00:00+01:00');
  const placed = await register.act('dpoDinum', 'addLocation', { processorId: told.id, kind: 'HOSTING', country: 'FR' });
  await register.engage('dpoDinum', told, '2027-02-20');
  const change = { processorId: told.id, kind: 'SERVICE', description: TOLD, plannedOn: '2027-02-21' };
  const { plannedChanges } = await register.act('dpoDinum', 'planChange', change);
  await register.act('dpoDinum', 'carryOutChange', { changeId: plannedChanges[0]!.id, effectiveOn: '2027-02-20', reason: REASON });
  await register.act('dpoDinum', 'endLocation', { locationId: placed.locations[0]!.id, endsOn: '2027-02-20' });
  await register.act('dpoDinum', 'endProcessor', { processorId: told.id, endedOn: '2027-02-20' });
  await register.act('dpoDinum', 'recordDeletion', { processorId: told.id, deletedOn: '2027-02-20', deletion: REASON });
  expect(await gateOf(told)).toMatchObject({
    ...{ ender: { name: 'Claude Martin', partyCode: 'DINUM' }, deleter: { partyCode: 'DINUM' }, renouncer: null },
    locations: [{ ender: { partyCode: 'DINUM' } }],
    plannedChanges: [{ carrier: { partyCode: 'DINUM' } }],
  });
  const given = await register.plan('dpoDinum', 'DINUM');
  await register.act('dpoDinum', 'renounceProcessor', { processorId: given.id, reason: REASON });
  expect(await gateOf(given)).toMatchObject({ engagementGate: null, renouncer: { partyCode: 'DINUM' } });
});

test('the register tells what handles data on a day, its first and last included', async () => {
  const query = 'query($day: Date) { processors(filter: { text: "postal", handlesDataOn: $day }) { items { name } } }';
  const on = async (day: string) => (await register.as('reader').get(query, { day })).processors.items.length;
  const told = await register.announce('dpoDinum', await register.plan('dpoDinum', 'DINUM', { name: 'Postal', plannedOn: '2027-03-01' }));
  await register.setClock('2027-03-10T09:00:00+01:00');
  await register.engage('dpoDinum', told, '2027-03-01');
  await register.act('dpoDinum', 'endProcessor', { processorId: told.id, endedOn: '2027-03-05' });
  const found = await Promise.all(['2027-02-28', '2027-03-01', '2027-03-05', '2027-03-06'].map(on));
  expect(found).toEqual([0, 1, 1, 0]);
});
