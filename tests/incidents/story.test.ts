import { afterAll, beforeAll, expect, test } from 'vitest';
import { opened, REASON, Register, type ToldIncident } from './register.ts';

let register: Register;
beforeAll(async () => {
  register = await Register.open('2026-10-01T09:00:00+02:00');
});
afterAll(() => register?.stop());

const assurance = async (code: string): Promise<string> => {
  const id = register.world.obligation(code);
  return (await register.as('dpoDinum').get('query($id: ID!) { obligation(id: $id) { assurance isOverdue } }', { id })).obligation
    .assurance;
};

test('A2: the controller that knew first keeps its 72 hours across the change of hour, and the late alert is shown, not judged', async () => {
  await register.setClock('2026-10-24T10:05:00+02:00');
  const declared = await register.declare('dpoDnum', 'DNUM', { awareAt: '2026-10-24T08:00:00Z' });
  expect(declared).toMatchObject({
    reference: 'INC-2026-001',
    clocks: [{ party: { code: 'DNUM' }, status: 'RUNNING', dueAt: '2026-10-27T08:00:00.000Z' }],
  });
  expect(declared.occurrences.map(({ obligation }) => obligation.code)).toEqual(['A1-VIO-DNUM-3']);
  expect(await assurance('A1-VIO-DINUM-1')).toBe('DORMANT');

  await register.setClock('2026-10-24T11:10:00+02:00');
  const known = await register.act('dpoDinum', 'recordAwareness', {
    incidentId: declared.id,
    partyId: register.parties.DINUM,
    awareAt: '2026-10-24T09:00:00Z',
    way: 'DETECTED',
  });
  expect(known.occurrences.map(({ obligation }) => obligation.code).sort()).toEqual([
    'A1-VIO-DINUM-1',
    'A1-VIO-DINUM-2',
    'A1-VIO-DINUM-3',
    'A1-VIO-DNUM-3',
  ]);
  expect(known.awaited.map(({ awaitedAction, party }) => [awaitedAction, party.code])).toEqual([
    ['ALERT', 'DINUM'],
    ['QUALIFY', 'DNUM'],
    ['NOTIFY_AUTHORITY', 'DNUM'],
  ]);

  await register.setClock('2026-10-26T09:05:00+01:00');
  const alerted = await register.alert(known, { sentAt: '2026-10-26T08:00:00Z' });
  expect(alerted.clocks).toMatchObject([{ startsAt: '2026-10-24T08:00:00.000Z', dueAt: '2026-10-27T08:00:00.000Z' }]);
  const alert = opened(alerted, 'A1-VIO-DINUM-1');
  expect(alert).toMatchObject({ status: 'DONE', isIndicative: true, lateMinutes: null, obligation: { assurance: 'EVIDENCED' } });
  const elapsed = new Date('2026-10-26T08:00:00Z').getTime() - new Date(alert.causeAt).getTime();
  expect(elapsed / 3_600_000).toBe(47);
});

let night: ToldIncident;

test('A1: the alert of the processor starts the time of the controller, over Easter and the change of hour', async () => {
  await register.setClock('2027-03-26T20:31:00+01:00');
  const declared = await register.declare('dpoDinum', 'DINUM', { awareAt: '2027-03-26T17:00:00Z' });
  expect(declared).toMatchObject({
    reference: 'INC-2027-001',
    clocks: [],
    awaited: [{ awaitedAction: 'ALERT', party: { code: 'DINUM' } }],
  });
  expect(declared.occurrences.map(({ obligation }) => obligation.code).sort()).toEqual([
    'A1-VIO-DINUM-1',
    'A1-VIO-DINUM-2',
    'A1-VIO-DINUM-3',
  ]);
  const alerted = await register.alert(declared, { sentAt: '2027-03-26T19:30:00Z' });
  expect(alerted.awareness.map(({ party, awareAt, way }) => [party.code, awareAt, way])).toEqual([
    ['DINUM', '2027-03-26T17:00:00.000Z', 'DETECTED'],
    ['DNUM', '2027-03-26T19:30:00.000Z', 'ALERTED'],
  ]);
  expect(opened(alerted, 'A1-VIO-DNUM-3', 'a')).toMatchObject({ status: 'OPEN', dueAt: '2027-03-29T19:30:00.000Z', isOverdue: false });

  await register.setClock('2027-03-26T20:41:00+01:00');
  night = await register.act('dpoDnum', 'acknowledgeAlert', { alertId: alerted.alerts[0]!.id });
  expect(night.alerts).toMatchObject([{ acknowledger: { partyCode: 'DNUM' }, evidence: { kind: 'REGISTER' } }]);
  expect(opened(night, 'A1-VIO-DINUM-1').obligation.assurance).toBe('ATTESTED');

  await register.setClock('2027-03-29T21:00:00+02:00');
  night = await register.qualify(await register.read('dpoDnum', night.id), 'RISK');
  expect(night.clocks).toMatchObject([{ status: 'RUNNING', dueAt: '2027-03-29T19:30:00.000Z' }]);
});

test('A1: past 72 hours the reason is demanded, naming by how much, and a complement never makes it on time', async () => {
  await register.setClock('2027-03-29T22:05:00+02:00');
  expect((await register.read('dpoDnum', night.id)).clocks[0]).toMatchObject({ status: 'OVERDUE' });
  const late = { incidentId: night.id, phase: 'INITIAL', sentAt: '2027-03-29T20:05:00Z' };
  const refusal = await register.refused('dpoDnum', 'notifyAuthority', late);
  expect(refusal).toMatchObject({ fieldErrors: [{ field: 'lateReason', code: 'LATE_REASON' }] });
  expect(refusal.text!.fr).toContain('35 minutes');
  const told = await register.act('dpoDnum', 'notifyAuthority', { ...late, lateReason: REASON });
  expect(told).toMatchObject({ clocks: [{ status: 'DONE_LATE' }], notifications: [{ lateMinutes: 35, lateReason: REASON }] });
  expect(opened(told, 'A1-VIO-DNUM-3', 'a')).toMatchObject({ status: 'DONE', lateMinutes: 35, lateReason: REASON });

  await register.setClock('2027-04-02T10:00:00+02:00');
  const completed = await register.act('dpoDnum', 'notifyAuthority', {
    incidentId: night.id,
    phase: 'COMPLEMENTARY',
    receipt: 'N-2027-77',
  });
  expect(completed.clocks).toMatchObject([{ status: 'DONE_LATE', doneAt: '2027-03-29T20:05:00.000Z' }]);
  expect(opened(completed, 'A1-VIO-DNUM-3', 'a')).toMatchObject({ lateMinutes: 35 });
  night = completed;
});

test('is closed by the officer of the controller once nothing it opened waits, and tells what does', async () => {
  const lesson = 'Les exports passent désormais par un dépôt fermé, vérifié chaque mois.';
  const waiting = await register.refused('dpoDnum', 'closeIncident', { incidentId: night.id, lesson });
  expect(waiting).toMatchObject({ category: 'CONFLICT', code: 'OCCURRENCES_OPEN', current: { codes: 'A1-VIO-DINUM-3' } });
  expect(waiting.text!.fr).toContain('A1-VIO-DINUM-3');
  const planned = await register.act('dpoDinum', 'addMeasure', {
    incidentId: night.id,
    partyId: register.parties.DINUM,
    kind: 'CONTAIN',
    description: 'Demander la suppression du fichier à qui l’a reçu.',
  });
  const taken = await register.act('dpoDinum', 'completeMeasure', { measureId: planned.measures[0]!.id });
  expect(opened(taken, 'A1-VIO-DINUM-3')).toMatchObject({ status: 'DONE' });
  expect(taken.awaited).toMatchObject([{ awaitedAction: 'CLOSE', party: { code: 'DNUM' } }]);
  const closed = await register.act('dpoDnum', 'closeIncident', { incidentId: night.id, lesson });
  expect(closed).toMatchObject({ status: 'CLOSED', awaited: [], allowedActions: [] });
  expect(await register.refused('dpoDnum', 'closeIncident', { incidentId: night.id, lesson })).toMatchObject({ code: 'INCIDENT_CLOSED' });
});

test('A3: an unlikely risk is told to nobody only under a reading both parties chose, and a higher risk takes it up again, late', async () => {
  await register.setClock('2027-01-02T09:01:00+01:00');
  const declared = await register.declare('dpoDnum', 'DNUM', { awareAt: '2027-01-02T08:00:00Z' });
  await register.setClock('2027-01-05T08:00:00+01:00');
  const unlikely = await register.qualify(declared, 'NO_RISK');
  expect(unlikely).toMatchObject({ reading: 'UNDECIDED', clocks: [{ status: 'RUNNING' }] });
  expect(opened(unlikely, 'A1-VIO-DNUM-3', 'a').status).toBe('OPEN');
  const lesson = 'Rien de plus à en tirer que ce qui est écrit plus haut.';
  const waiting = await register.refused('dpoDnum', 'closeIncident', { incidentId: declared.id, lesson });
  expect(waiting.text!.fr).toContain('Les parties n’ont pas dit si le seuil du RGPD s’applique.');

  await register.setClock('2027-01-06T10:00:00+01:00');
  expect(await register.chooseReading('dpoDnum', 'DNUM', 'GDPR')).toBe('UNDECIDED');
  expect(opened(await register.read('dpoDnum', declared.id), 'A1-VIO-DNUM-3', 'a').status).toBe('OPEN');
  expect(await register.chooseReading('dpoDinum', 'DINUM', 'GDPR')).toBe('GDPR');
  const spared = await register.read('dpoDnum', declared.id);
  expect(spared.clocks).toMatchObject([{ status: 'NOT_REQUIRED' }]);
  expect(opened(spared, 'A1-VIO-DNUM-3', 'a').status).toBe('NOT_REQUIRED');

  await register.setClock('2027-01-08T10:00:00+01:00');
  const high = await register.qualify(spared, 'HIGH_RISK');
  expect(high.clocks).toMatchObject([{ status: 'OVERDUE', dueAt: '2027-01-05T08:00:00.000Z' }]);
  expect(opened(high, 'A1-VIO-DNUM-3', 'a')).toMatchObject({ status: 'OPEN', isOverdue: true, dueAt: '2027-01-05T08:00:00.000Z' });
  expect(opened(high, 'A1-VIO-DNUM-3', 'b')).toMatchObject({ status: 'OPEN', isIndicative: true });
  expect(await register.refused('dpoDnum', 'notifyAuthority', { incidentId: high.id, phase: 'COMPLETE' })).toMatchObject({
    fieldErrors: [{ field: 'lateReason' }],
  });
});

test('the register of a convention told as it was on a day is told as it is now', async () => {
  const query = `query($id: ID!, $asOf: Date) { convention(id: $id, asOf: $asOf) { breachReading readingChoices { chosenReading party { code } }
    declaringParties { code } choosingParties { code } } }`;
  const of = async (asOf: string | null) => (await register.as('dpoDnum').get(query, { id: register.world.conventionId, asOf })).convention;
  const now = await of(null);
  expect(now).toMatchObject({ breachReading: 'GDPR', choosingParties: [{ code: 'DNUM' }] });
  expect(now.declaringParties.map(({ code }: { code: string }) => code).sort()).toEqual(['DNUM', 'EQUIPE']);
  expect(await of('2026-12-01')).toEqual(now);
});
