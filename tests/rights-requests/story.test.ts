import { afterAll, beforeAll, expect, test } from 'vitest';
import { REASON, RightsRegister, type ToldRightsRequest, WORDS } from './register.ts';

let register: RightsRegister;
beforeAll(async () => {
  register = await RightsRegister.open('2026-12-01T09:00:00+01:00');
});
afterAll(() => register?.stop());

let doubted: ToldRightsRequest;

test('A3: an identity that is doubted shows two days, and the prudent one is the one that counts', async () => {
  const received = await register.receive('dpoDnum', 'DNUM', { receivedAt: '2026-12-01T08:00:00Z' });
  expect(received).toMatchObject({ reference: 'DRO-2026-001', status: 'IN_HAND', occurrences: [] });
  expect(received.clocks).toMatchObject([{ party: { code: 'DNUM' }, status: 'RUNNING', dueOn: '2027-01-04', suspendedOn: null }]);
  await register.setClock('2026-12-03T10:00:00+01:00');
  const asked = await register.act('dpoDnum', 'askPerson', { kind: 'IDENTITY', rightsRequestId: received.id, reason: REASON });
  expect(asked).toMatchObject({ status: 'IDENTITY_PENDING', clocks: [{ dueOn: '2027-01-04', suspendedOn: null }] });
  expect(asked.awaited.map(({ awaitedAction }) => awaitedAction)).toEqual(['ANSWER', 'RECORD_REPLY']);
  await register.setClock('2026-12-13T18:00:00+01:00');
  doubted = await register.act('dpoDnum', 'recordReply', { questionId: asked.personQuestions[0]!.id, outcome: 'ESTABLISHED' });
  expect(doubted).toMatchObject({ status: 'IN_HAND' });
  expect(doubted.clocks).toMatchObject([{ prudentOn: '2027-01-04', suspendedOn: '2027-01-11', suspendedDays: 10, dueOn: '2027-01-04' }]);
});

test('A3: answered between the two days, it is late with its reason, and shown as in time if the suspension is admitted', async () => {
  await register.setClock('2027-01-08T10:00:00+01:00');
  expect((await register.read('dpoDnum', doubted.id)).clocks).toMatchObject([{ status: 'OVERDUE', remainingWorkingDays: -4 }]);
  const answer = { rightsRequestId: doubted.id, kind: 'GRANTED', channel: 'EMAIL' };
  const refusal = await register.refused('dpoDnum', 'answerRightsRequest', answer);
  expect(refusal).toMatchObject({ fieldErrors: [{ field: 'lateReason', code: 'LATE_REASON' }] });
  expect(refusal.text!.fr).toContain('4 jours');
  const answered = await register.answer(doubted, { lateReason: REASON });
  expect(answered).toMatchObject({
    status: 'ANSWERED',
    personAnswer: { lateDays: 4 },
    clocks: [{ status: 'DONE_LATE' }],
    hints: ['AFTER_PRUDENT'],
  });
});

test('relied on by the officer of the controller before the answer, the suspension makes the same answer one in time', async () => {
  await register.setClock('2026-12-01T09:00:00+01:00');
  const { id } = await register.receive('dpoDnum', 'DNUM', { receivedAt: '2026-12-01T08:00:00Z' });
  const relying = { rightsRequestId: id, reason: REASON };
  expect(await register.refused('dpoDnum', 'relyOnSuspension', relying)).toMatchObject({ code: 'NO_SUSPENSION' });
  await register.setClock('2026-12-13T18:00:00+01:00');
  const asked = await register.act('team', 'askPerson', {
    kind: 'IDENTITY',
    rightsRequestId: id,
    askedAt: '2026-12-03T09:00:00Z',
    reason: REASON,
  });
  await register.act('team', 'recordReply', { questionId: asked.personQuestions[0]!.id, outcome: 'ESTABLISHED' });
  expect(await register.refused('team', 'relyOnSuspension', relying)).toMatchObject({ code: 'NOT_THE_CONTROLLER_DPO' });
  expect(await register.act('dpoDnum', 'relyOnSuspension', relying)).toMatchObject({ clocks: [{ dueOn: '2027-01-11' }] });
  await register.setClock('2027-01-08T10:00:00+01:00');
  expect(await register.answer({ id })).toMatchObject({
    personAnswer: { lateDays: null },
    clocks: [{ status: 'DONE' }],
    hints: ['AFTER_PRUDENT'],
  });
});

let boxed: ToldRightsRequest;

test('A1: the mailbox of the team starts the time of the controller, which the hand-over never starts again', async () => {
  await register.setClock('2028-01-31T10:00:00+01:00');
  const received = await register.receive('dpoDinum', 'DINUM', { receivedAt: '2028-01-31T08:00:00Z' });
  expect(received).toMatchObject({ reference: 'DRO-2028-001', status: 'RECEIVED' });
  expect(received.clocks).toMatchObject([{ party: { code: 'DNUM' }, dueOn: '2028-02-29', remainingWorkingDays: 21 }]);
  expect(received.occurrences).toMatchObject([
    { moment: 'rightsRequest.received', facetCode: 'b', status: 'OPEN', isIndicative: true, obligation: { code: 'A1-DRO-DINUM-2' } },
  ]);
  expect(received.awaited.map(({ awaitedAction, party }) => [awaitedAction, party.code])).toEqual([
    ['HAND_OVER', 'DINUM'],
    ['ANSWER', 'DNUM'],
  ]);
  await register.setClock('2028-02-07T10:00:00+01:00');
  const handed = await register.handOver(received);
  expect(handed).toMatchObject({ status: 'RECEIVED', clocks: [{ dueOn: '2028-02-29' }], occurrences: [{ status: 'OPEN' }] });
  expect(handed.handOvers).toMatchObject([{ evidence: { kind: 'REGISTER' }, acknowledgedAt: null }]);
  boxed = await register.act('dpoDnum', 'acknowledgeHandOver', { handOverId: handed.handOvers[0]!.id });
  expect(boxed).toMatchObject({ status: 'IN_HAND', clocks: [{ startsAt: '2028-01-31T08:00:00.000Z', dueOn: '2028-02-29' }] });
  expect(boxed.occurrences).toMatchObject([{ status: 'DONE' }]);
});

test('A1: answered on the last day it is in time, and closed it leaves nothing to do', async () => {
  await register.setClock('2028-02-29T23:30:00+01:00');
  const answered = await register.answer(boxed);
  expect(answered).toMatchObject({ personAnswer: { lateDays: null }, clocks: [{ status: 'DONE' }], awaited: [{ awaitedAction: 'CLOSE' }] });
  const closed = await register.act('dpoDnum', 'closeRightsRequest', { rightsRequestId: boxed.id });
  expect(closed).toMatchObject({ status: 'CLOSED', awaited: [], allowedActions: ['OFFER_ANSWER'] });
});

test('A2: an extension told before the first due day gives three months from the receipt; told after, it says until when it could be', async () => {
  await register.setClock('2028-02-28T10:00:00+01:00');
  const receivedAt = '2028-01-31T08:00:00Z';
  const [told, silent] = [
    await register.receive('dpoDnum', 'DNUM', { receivedAt }),
    await register.receive('team', 'DNUM', { receivedAt }),
  ];
  const extending = { kind: 'COMPLEXITY', reason: WORDS };
  const extended = await register.act('dpoDnum', 'extendRightsRequest', { rightsRequestId: told.id, ...extending });
  expect(extended).toMatchObject({ status: 'EXTENDED', clocks: [{ answerOn: '2028-02-29', dueOn: '2028-05-02' }] });
  const twice = await register.refused('dpoDnum', 'extendRightsRequest', { rightsRequestId: told.id, ...extending });
  expect(twice).toMatchObject({ category: 'CONFLICT', code: 'EXTENDED_ALREADY' });
  await register.setClock('2028-03-01T09:00:00+01:00');
  const late = await register.refused('dpoDnum', 'extendRightsRequest', { rightsRequestId: silent.id, ...extending });
  expect(late).toMatchObject({ fieldErrors: [{ field: 'toldAt', code: 'TOO_LATE_TO_EXTEND' }] });
  expect(late.text!.fr).toContain('pouvait être annoncée jusqu’au 29/02/2028');
});

test('a request that reached somebody by no official channel counts from the hand-over', async () => {
  await register.setClock('2027-02-01T10:00:00+01:00');
  const unofficial = { channel: 'NOT_OFFICIAL', reason: 'Écrite sur le profil personnel d’un développeur.' };
  const { id } = await register.receive('dpoDinum', 'DINUM', { receivedAt: '2027-02-01T08:00:00Z', ...unofficial });
  expect(await register.read('dpoDnum', id)).toMatchObject({ clocks: [], awaited: [{ awaitedAction: 'HAND_OVER' }] });
  const extending = { rightsRequestId: id, kind: 'NUMBER', reason: WORDS };
  expect(await register.refused('dpoDnum', 'extendRightsRequest', extending)).toMatchObject({ code: 'CLOCK_NOT_STARTED' });
  await register.setClock('2027-02-05T10:00:00+01:00');
  const handed = await register.handOver({ id }, { sentAt: '2027-02-05T09:00:00Z' });
  expect(handed).toMatchObject({ clocks: [{ startsAt: '2027-02-05T09:00:00.000Z', dueOn: '2027-03-05' }] });
});

test('the earliest receipt of any party counts, whoever records it first; a correction keeps what was said', async () => {
  await register.setClock('2027-02-10T10:00:00+01:00');
  const { id } = await register.receive('dpoDnum', 'DNUM', { receivedAt: '2027-02-09T08:00:00Z' });
  const receipt = { rightsRequestId: id, partyId: register.parties.DINUM, receivedAt: '2027-02-03T08:00:00Z', channel: 'FORM' };
  const earlier = await register.act('dpoDinum', 'recordReceipt', receipt);
  expect(earlier).toMatchObject({
    clocks: [{ startsAt: '2027-02-03T08:00:00.000Z', dueOn: '2027-03-03' }],
    occurrences: [{ status: 'OPEN' }],
  });
  const corrected = { ...receipt, receivedAt: '2027-02-04T08:00:00Z' };
  expect(await register.refused('dpoDinum', 'recordReceipt', corrected)).toMatchObject({ fieldErrors: [{ field: 'reason' }] });
  const kept = await register.act('dpoDinum', 'recordReceipt', { ...corrected, reason: REASON });
  expect(kept).toMatchObject({ clocks: [{ startsAt: '2027-02-04T08:00:00.000Z', dueOn: '2027-03-04' }] });
  expect(kept.receipts.map(({ isCurrent }) => isCurrent)).toEqual([true, false, true]);
});

test('a request that its person withdraws asks nothing more, of anybody', async () => {
  const { id } = await register.receive('dpoDinum', 'DINUM');
  const withdrawn = await register.act('dpoDinum', 'withdrawRightsRequest', { rightsRequestId: id, reason: REASON });
  expect(withdrawn).toMatchObject({ status: 'WITHDRAWN', awaited: [], clocks: [{ status: 'WITHDRAWN' }], allowedActions: [] });
  expect(withdrawn.occurrences).toMatchObject([{ status: 'NOT_REQUIRED' }]);
});
