import { afterAll, beforeAll, expect, test } from 'vitest';
import { REASON, TextRegister, type ToldText } from './register.ts';

const INCIDENT = `id occurrences { dueAt isIndicative status lateMinutes obligation { code } }`;

let register: TextRegister;
let procedure: ToldText;
beforeAll(async () => {
  register = await TextRegister.open('2027-06-01T09:00:00+02:00');
});
afterAll(() => register?.stop());

interface ToldDue {
  dueAt: string | null;
  isIndicative: boolean;
  status: string;
  lateMinutes: number | null;
  obligation: { code: string };
}

const notifying = (occurrences: ToldDue[]): ToldDue => occurrences.find(({ obligation }) => obligation.code === 'A1-VIO-DINUM-2')!;

async function declared(): Promise<{ id: string; due: ToldDue; alerting: ToldDue }> {
  const title = `Fichier égaré, ${Math.random().toString(36).slice(2, 8)}`;
  const input = { partyId: register.parties.DINUM, title, description: 'Un fichier de coordonnées a été égaré dans un train.' };
  const query = `mutation($input: DeclareIncidentInput!) { declareIncident(input: $input) { ${INCIDENT} } }`;
  const { id, occurrences } = (await register.as('dpoDinum').get(query, { input })).declareIncident;
  return { id, due: notifying(occurrences), alerting: occurrences.find(({ obligation }: ToldDue) => obligation.code === 'A1-VIO-DINUM-1') };
}

test('without a procedure in force, what the processor owes has no figure, and what is merely written sets none', async () => {
  expect((await declared()).due).toMatchObject({ isIndicative: true, dueAt: null });
  procedure = await register.opens({ kind: 'BREACH_PROCEDURE', title: 'Procédure' }, { alertWithinHours: 24 });
  expect(procedure).toMatchObject({ gate: 'NOT_NEEDED', occurrences: [], awaited: [{ awaitedAction: 'PUBLISH' }] });
  expect((await declared()).due).toMatchObject({ isIndicative: true });
});

test('put in force without any opinion, a procedure sets the time in which the processor tells a breach, and only that one', async () => {
  const published = await register.onNewest('team', 'publishText', procedure);
  expect(published).toMatchObject({ status: 'PUBLISHED', awaited: [] });
  const { due, alerting } = await declared();
  expect(due.isIndicative).toBe(false);
  expect(due.dueAt).toMatch(/^2027-06-02T07:00/);
  expect(alerting).toMatchObject({ isIndicative: true });
});

test('told later than the procedure says, a breach is told late, with a reason', async () => {
  const { id } = await declared();
  await register.setClock('2027-06-02T10:00:00+02:00');
  const query = `mutation($input: AlertControllerInput!) { alertController(input: $input) { ${INCIDENT} } }`;
  const content = 'Fichier de coordonnées égaré ; joindre le DPD de la DINUM.';
  const input = { incidentId: id, fromPartyId: register.parties.DINUM, channel: 'EMAIL', content };
  expect((await register.world.refused(register.as('dpoDinum'), query, { input })).extensions).toMatchObject({
    fieldErrors: [{ field: 'lateReason', code: 'LATE_REASON' }],
  });
  const { alertController } = await register.as('dpoDinum').get(query, { input: { ...input, lateReason: REASON } });
  expect(notifying(alertController.occurrences)).toMatchObject({ status: 'DONE', lateMinutes: 60 });
});

test('another version of the procedure sets another time for what is known from then on; withdrawn, it sets none', async () => {
  const next = await register.adds(await register.read('team', procedure.id), { alertWithinHours: 12 });
  expect((await declared()).due.dueAt).toMatch(/^2027-06-03T08:00/);
  await register.onNewest('team', 'publishText', next);
  expect((await declared()).due.dueAt).toMatch(/^2027-06-02T20:00/);
  await register.act('team', 'withdrawLegalText', { legalTextId: procedure.id, reason: REASON });
  expect((await declared()).due).toMatchObject({ isIndicative: true });
});
