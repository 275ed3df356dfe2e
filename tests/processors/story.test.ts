import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePdf } from '../support/files.ts';
import { opened, REASON, Register, type ToldProcessor } from './register.ts';

let register: Register;
beforeAll(async () => {
  register = await Register.open('2026-11-26T10:00:00+01:00');
});
afterAll(() => register?.stop());

const assurance = async (code: string): Promise<string> => {
  const id = register.world.obligation(code);
  return (await register.as('dpoDinum').get('query($id: ID!) { obligation(id: $id) { assurance } }', { id })).obligation.assurance;
};

test('A2: what is found engaged is recorded afterwards: a breach that the other party sees and no later notice mends', async () => {
  const found = await register.plan('dpoDinum', 'DINUM', { name: 'Link Mobility', plannedOn: '2026-12-15' });
  expect(found).toMatchObject({ reference: 'STT-2026-001', status: 'PLANNED' });
  expect(opened(found, 'A1-STT-DINUM-1')).toMatchObject({ dueOn: '2026-12-14', isIndicative: false });
  const refused = await register.refused('dpoDinum', 'engageProcessor', { processorId: found.id, engagedOn: '2026-09-01' });
  expect(refused).toMatchObject({ fieldErrors: [{ field: 'engagedOn', code: 'NOT_ANNOUNCED' }] });
  expect(refused.text!.fr).toContain('avant le 01/09/2026 à 00:00 (Paris)');
  const engaged = await register.engage('dpoDinum', found, '2026-09-01', { reason: REASON });
  expect(engaged).toMatchObject({ status: 'ENGAGED', passage: 'AFTERWARDS', passageReason: REASON });
  expect(engaged.breaches).toMatchObject([
    { brokenOn: '2026-09-01', isOpen: true, author: { name: 'Garant' }, obligation: { code: 'A1-STT-DINUM-1', assurance: 'BREACHED' } },
  ]);
  expect(opened(engaged, 'A1-STT-DINUM-1')).toMatchObject({ status: 'BREACHED', dueOn: '2026-08-31' });

  const told = await register.announce('dpoDinum', found);
  await register.act('dpoDnum', 'acknowledgeNotice', { noticeId: told.notices[0]!.id });
  const later = await register.read('dpoDnum', found.id);
  expect(opened(later, 'A1-STT-DINUM-1').status).toBe('BREACHED');
  expect(await assurance('A1-STT-DINUM-1')).toBe('BREACHED');

  const contesting = 'mutation($input: ContestBreachInput!) { contestBreach(input: $input) { id isContested } }';
  const input = { breachId: later.breaches[0]!.id, reason: 'La convention ne courait pas encore sur ce service à cette date.' };
  expect((await register.as('dpoDinum').get(contesting, { input })).contestBreach).toMatchObject({ isContested: true });
  const turns = 'query($id: ID!) { obligation(id: $id) { contestations { id isOpen canResolve } } }';
  const id = register.world.obligation('A1-STT-DINUM-1');
  const of = async (who: 'dpoDnum' | 'dpoDinum') => (await register.as(who).get(turns, { id })).obligation.contestations;
  expect(await of('dpoDnum')).toMatchObject([{ canResolve: true }]);
  expect(await of('dpoDinum')).toMatchObject([{ canResolve: false }]);
});

test('A1: what is announced the day before may be engaged; the same morning is too late', async () => {
  await register.setClock('2027-03-09T15:00:00+01:00');
  const planned = await register.plan('dpoDinum', 'DINUM', { name: 'Brevo', siren: '498 019 298', plannedOn: '2027-03-10' });
  expect(planned).toMatchObject({
    reference: 'STT-2027-001',
    siren: '498019298',
    awaited: [{ awaitedAction: 'ANNOUNCE', dueOn: '2027-03-09' }],
  });
  const told = await register.announce('dpoDinum', planned);
  expect(told).toMatchObject({
    status: 'ANNOUNCED',
    notices: [{ fromParty: { code: 'DINUM' }, toParty: { code: 'DNUM' }, evidence: { kind: 'REGISTER' } }],
  });
  expect(opened(told, 'A1-STT-DINUM-1')).toMatchObject({ status: 'DONE', dueOn: '2027-03-09', lateMinutes: null });
  const known = await register.act('dpoDnum', 'acknowledgeNotice', { noticeId: told.notices[0]!.id });
  expect(known.notices).toMatchObject([{ acknowledger: { partyCode: 'DNUM' } }]);
  const late = await register.plan('dpoDinum', 'DINUM', { plannedOn: '2027-03-10' });

  await register.setClock('2027-03-10T09:00:00+01:00');
  const engaged = await register.engage('dpoDinum', planned, '2027-03-10');
  expect(engaged).toMatchObject({ status: 'ENGAGED', passage: 'GATE', breaches: [] });
  expect(engaged.occurrences.map(({ obligation }) => obligation.code).sort()).toEqual([
    'A1-STT-DINUM-1',
    'A1-STT-DINUM-2',
    'A1-STT-DINUM-3',
  ]);
  expect(opened(engaged, 'A1-STT-DINUM-2')).toMatchObject({ status: 'OPEN', dueOn: '2027-03-10' });
  expect(opened(engaged, 'A1-STT-DINUM-3')).toMatchObject({ status: 'OPEN', isIndicative: true });

  const refused = await register.refused('dpoDinum', 'announceProcessor', { processorId: late.id, content: REASON });
  expect(refused).toMatchObject({ fieldErrors: [{ field: 'sentAt', code: 'NOT_PRIOR' }] });
  expect(refused.text!.fr).toContain('avant le 10/03/2027 à 00:00');
});

test('the undertaking and the training answer what the engagement opened, and wait for the other party', async () => {
  await register.setClock('2027-03-10T18:00:00+01:00');
  const { processors } = await register.as('dpoDinum').get('query { processors(filter: { text: "brevo" }) { items { id } } }');
  const [{ id: processorId }] = processors.items;
  const { body } = await register.as('dpoDinum').upload(makePdf('Engagement'), 'engagement.pdf');
  const uploadId = body.id;
  const signed = await register.act('dpoDinum', 'recordUndertaking', { processorId, doneOn: '2027-03-08', uploadId });
  const undertaking = opened(signed, 'A1-STT-DINUM-2');
  expect(undertaking).toMatchObject({ status: 'DONE', lateMinutes: null });
  expect(signed).toMatchObject({ proofs: [{ kind: 'UNDERTAKING', evidence: { kind: 'FILE' } }] });
  expect(await register.world.rows('select id from evidence_link where occurrence_id = ?', [undertaking.id])).toHaveLength(1);
  const trained = await register.act('dpoDinum', 'recordTraining', {
    processorId,
    doneOn: '2027-03-10',
    words: 'Une heure sur la protection des données, avec ses équipes.',
  });
  expect(opened(trained, 'A1-STT-DINUM-3')).toMatchObject({ status: 'DONE' });
  expect(trained).toMatchObject({ awaited: [{ awaitedAction: 'ADD_LOCATION' }, { awaitedAction: 'CHECK_CONTRACT' }] });
});

let tally: ToldProcessor;

test('A3: access from outside the territory breaks it from its first day to the day it ends', async () => {
  await register.setClock('2027-01-04T09:00:00+01:00');
  tally = await register.announce('dpoDinum', await register.plan('dpoDinum', 'DINUM', { name: 'Tally', plannedOn: '2027-01-11' }));
  await register.setClock('2027-01-11T09:00:00+01:00');
  await register.act('dpoDinum', 'addLocation', { processorId: tally.id, kind: 'HOSTING', country: 'BE' });
  tally = await register.engage('dpoDinum', tally, '2027-01-11');
  const planned = {
    processorId: tally.id,
    kind: 'LOCATION',
    description: 'Accès du support depuis les États-Unis',
    plannedOn: '2027-02-01',
  };
  tally = await register.act('dpoDinum', 'planChange', planned);
  expect(tally).toMatchObject({
    awaited: expect.arrayContaining([expect.objectContaining({ awaitedAction: 'ANNOUNCE', dueOn: '2027-01-31' })]),
  });
  expect(tally.occurrences.find(({ moment }) => moment === 'processor.changePlanned')).toMatchObject({
    dueOn: '2027-01-31',
    status: 'OPEN',
  });
  const changeId = tally.plannedChanges[0]!.id;
  tally = await register.announce('dpoDinum', tally, { changeId });

  await register.setClock('2027-02-02T09:00:00+01:00');
  const from = { processorId: tally.id, kind: 'SUPPORT', country: 'us', startsOn: '2027-02-01' };
  expect(await register.refused('dpoDinum', 'addLocation', from)).toMatchObject({
    fieldErrors: [{ field: 'startsOn', code: 'NOT_ANNOUNCED' }],
  });
  tally = await register.act('dpoDinum', 'addLocation', { ...from, changeId });
  expect(tally.locations).toMatchObject([
    { country: 'BE', isOutside: false },
    { country: 'US', mechanism: 'NONE', isOutside: true },
  ]);
  expect(tally.breaches).toMatchObject([
    { brokenOn: '2027-02-01', isOpen: true, occurrence: null, obligation: { code: 'A1-TER-DINUM-1', assurance: 'BREACHED' } },
  ]);
  expect(tally.plannedChanges).toMatchObject([{ effectiveOn: '2027-02-01', passage: 'GATE' }]);

  await register.setClock('2027-03-02T09:00:00+01:00');
  tally = await register.act('dpoDinum', 'endLocation', { locationId: tally.locations[1]!.id, endsOn: '2027-03-01' });
  expect(tally.breaches).toMatchObject([{ isOpen: false, endedOn: '2027-03-01' }]);
  expect(await assurance('A1-TER-DINUM-1')).not.toBe('BREACHED');
});

test('a country found adequate breaks the clause until both parties read it so', async () => {
  await register.act('dpoDinum', 'addLocation', {
    processorId: tally.id,
    kind: 'ACCESS',
    country: 'CH',
    startsOn: '2027-03-02',
    reason: REASON,
  });
  tally = await register.read('dpoDinum', tally.id);
  expect(
    tally.breaches
      .filter(({ isOpen }) => isOpen)
      .map(({ obligation }) => obligation.code)
      .sort(),
  ).toEqual(['A1-STT-DINUM-1', 'A1-TER-DINUM-1']);
  expect(await register.chooseTerritory('dpoDinum', 'DINUM', 'EEA_PLUS_ADEQUATE')).toEqual({ territory: 'EEA', isTerritoryAgreed: false });
  expect(await register.chooseTerritory('dpoDnum', 'DNUM', 'EEA_PLUS_ADEQUATE')).toEqual({
    territory: 'EEA_PLUS_ADEQUATE',
    isTerritoryAgreed: true,
  });
  tally = await register.read('dpoDinum', tally.id);
  expect(tally.breaches.filter(({ isOpen }) => isOpen).map(({ obligation }) => obligation.code)).toEqual(['A1-STT-DINUM-1']);
  await register.chooseTerritory('dpoDnum', 'DNUM', 'EU');
  tally = await register.read('dpoDinum', tally.id);
  expect(tally.breaches.filter(({ isOpen, obligation }) => isOpen && obligation.code === 'A1-TER-DINUM-1')).toHaveLength(1);
});

test('what the controller engages is told to the other, which only comments, and a country outside warns without a breach', async () => {
  await register.setClock('2027-05-03T09:00:00+02:00');
  const own = await register.plan('team', 'DNUM', { plannedOn: '2027-05-10' });
  expect(opened(own, 'A1-STT-DNUM-1')).toMatchObject({ dueOn: '2027-05-09' });
  const told = await register.announce('team', own);
  expect(told.notices).toMatchObject([{ toParty: { code: 'DINUM' } }]);
  const noticeId = told.notices[0]!.id;
  expect(await register.refused('dpoDinum', 'answerNotice', { noticeId, response: 'OBJECTION', words: REASON })).toMatchObject({
    code: 'NOT_THE_CONTROLLER_DPO',
  });
  const commented = await register.act('dpoDinum', 'answerNotice', { noticeId, response: 'COMMENT', words: 'Vu, sans remarque.' });
  expect(commented).toMatchObject({ status: 'ANNOUNCED', notices: [{ responses: [{ response: 'COMMENT' }] }] });
  await register.setClock('2027-05-10T09:00:00+02:00');
  await register.act('team', 'addLocation', { processorId: own.id, kind: 'HOSTING', country: 'US' });
  const engaged = await register.engage('team', own, '2027-05-10');
  expect(engaged).toMatchObject({ breaches: [], locations: [{ isOutside: true }] });
});

test('an objection of the controller stops the engagement, until it is lifted or overridden by the officer, which breaks the duty', async () => {
  await register.setClock('2027-06-01T09:00:00+02:00');
  const announced = await register.announce('dpoDinum', await register.plan('dpoDinum', 'DINUM', { plannedOn: '2027-06-14' }), {
    objectionEndsOn: '2027-06-18',
  });
  const noticeId = announced.notices[0]!.id;
  await register.setClock('2027-06-14T09:00:00+02:00');
  const at = { processorId: announced.id, engagedOn: '2027-06-14' };
  const running = await register.refused('dpoDinum', 'engageProcessor', at);
  expect(running).toMatchObject({ fieldErrors: [{ field: 'engagedOn', code: 'OBJECTION_RUNS' }] });
  expect(running.text!.fr).toContain('18/06/2027');
  const objected = await register.act('dpoDnum', 'answerNotice', { noticeId, response: 'OBJECTION', words: REASON });
  expect(objected).toMatchObject({
    status: 'OBJECTED',
    awaited: expect.arrayContaining([expect.objectContaining({ awaitedAction: 'RENOUNCE' })]),
  });
  expect(await register.refused('dpoDinum', 'engageProcessor', at)).toMatchObject({ fieldErrors: [{ code: 'OBJECTION_STANDS' }] });
  expect(await register.refused('dpoDnum', 'answerNotice', { noticeId, response: 'OBJECTION', words: REASON })).toMatchObject({
    category: 'CONFLICT',
  });
  const overridden = await register.engage('dpoDinum', announced, '2027-06-14', { reason: REASON });
  expect(overridden).toMatchObject({ passage: 'OVERRIDE', breaches: [{ obligation: { code: 'A1-STT-DINUM-1' }, brokenOn: '2027-06-14' }] });

  await register.setClock('2027-07-01T09:00:00+02:00');
  const other = await register.announce('dpoDinum', await register.plan('dpoDinum', 'DINUM', { plannedOn: '2027-07-05' }));
  await register.act('dpoDnum', 'answerNotice', { noticeId: other.notices[0]!.id, response: 'OBJECTION', words: REASON });
  const lifted = await register.act('dpoDnum', 'answerNotice', { noticeId: other.notices[0]!.id, response: 'NO_OBJECTION' });
  expect(lifted.status).toBe('ANNOUNCED');
  await register.setClock('2027-07-05T09:00:00+02:00');
  expect(await register.engage('dpoDinum', other, '2027-07-05')).toMatchObject({ passage: 'GATE', breaches: [] });
});

test('a contract is checked clause by clause, an end is followed by the deletion of data, and what is given up owes no notice', async () => {
  const { processors } = await register.as('dpoDinum').get('query { processors(filter: { text: "tally" }) { items { id } } }');
  const processorId = processors.items[0].id;
  const letters = [
    'SUBJECT',
    'DURATION',
    'PURPOSE',
    'DATA_TYPES',
    'PEOPLE_CATEGORIES',
    'INSTRUCTIONS',
    'CONFIDENTIALITY',
    'SECURITY',
    'SUB_PROCESSORS',
    'RIGHTS',
    'ASSISTANCE',
    'RETURN_OR_DELETION',
  ];
  const clauses = letters.map((clause) => ({ clause, clauseAnswer: 'YES', reference: 'DPA, art. 3' }));
  const most = await register.act('dpoDinum', 'checkContract', { processorId, clauses });
  expect(most).toMatchObject({ isContractVerified: false });
  const all = await register.act('dpoDinum', 'checkContract', {
    processorId,
    clauses: [{ clause: 'AUDITS', clauseAnswer: 'NOT_APPLICABLE' }],
  });
  expect(all).toMatchObject({ isContractVerified: true });
  const guaranteed = await register.act('dpoDinum', 'addGuarantee', { processorId, kind: 'ISO_27001', validUntil: '2028-01-31' });
  expect(guaranteed).toMatchObject({ guarantees: [{ kind: 'ISO_27001', validUntil: '2028-01-31' }] });
  const ended = await register.act('dpoDinum', 'endProcessor', { processorId, endedOn: '2027-07-04' });
  expect(ended).toMatchObject({ status: 'ENDING', awaited: [{ awaitedAction: 'ACKNOWLEDGE' }, { awaitedAction: 'RECORD_DELETION' }] });
  const gone = await register.act('dpoDinum', 'recordDeletion', {
    processorId,
    deletedOn: '2027-07-05',
    deletion: 'Attestation de suppression reçue du prestataire.',
  });
  expect(gone).toMatchObject({ status: 'ENDED', deletedOn: '2027-07-05' });
  const given = await register.plan('dpoDinum', 'DINUM');
  const renounced = await register.act('dpoDinum', 'renounceProcessor', {
    processorId: given.id,
    reason: 'Le besoin est tenu par un service interne.',
  });
  expect(renounced).toMatchObject({ status: 'RENOUNCED', awaited: [], allowedActions: [] });
  expect(opened(renounced, 'A1-STT-DINUM-1').status).toBe('NOT_REQUIRED');
});
