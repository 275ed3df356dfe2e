import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonaName } from '../support/personas.ts';
import { opened, REASON, Register, type ToldIncident } from './register.ts';

let register: Register;
beforeAll(async () => {
  register = await Register.open('2027-05-03T10:00:00+02:00');
});
afterAll(() => register?.stop());

const declared = () =>
  register.declare('dpoDnum', 'DNUM', { awareAt: new Date(register.world.app.clock.now().getTime() - 60_000).toISOString() });
const notify = (incident: ToldIncident, phase: string, over: object = {}, who: PersonaName = 'dpoDnum') =>
  register.act(who, 'notifyAuthority', { incidentId: incident.id, phase, ...over });
const reminded = ({ awaited }: ToldIncident) => awaited.filter(({ remindsAt }) => remindsAt !== null);

interface Entry {
  kind: string;
  partyCode: string;
  dueAt: string;
  isOverdue: boolean;
  isReminder: boolean;
  subjectId: string;
}

/** What is recalled of an incident, to somebody. */
async function recalled(who: PersonaName, { id }: ToldIncident, filter: object = {}): Promise<Entry[]> {
  const query = `query($filter: UpcomingEntryFilter) { upcoming(filter: $filter, page: { limit: 100 }) { items {
    kind partyCode dueAt isOverdue isReminder subjectId } } }`;
  const { items } = (await register.as(who).get(query, { filter: { kinds: ['COMPLEMENT'], ...filter } })).upcoming;
  return items.filter(({ subjectId }: Entry) => subjectId === id);
}

describe('what is told in phases', () => {
  test('a first notification is recalled 72 hours later, in the calendar too, and never late: what completes it ends that', async () => {
    await register.setClock('2027-05-03T10:00:00+02:00');
    const first = await notify(await register.qualify(await declared(), 'RISK'), 'INITIAL', { sentAt: '2027-05-03T07:59:30Z' });
    const reminder = { awaitedAction: 'NOTIFY_AUTHORITY', party: { code: 'DNUM' }, dueAt: null, remindsAt: '2027-05-06T07:59:30.000Z' };
    expect(reminded(first)).toEqual([reminder]);
    expect(first.awaited.map(({ awaitedAction }) => awaitedAction)).toEqual(['NOTIFY_AUTHORITY', 'CLOSE']);
    await register.setClock('2027-05-20T10:00:00+02:00');
    const late = await register.read('dpoDnum', first.id);
    expect(reminded(late)).toEqual([reminder]);
    expect(late.clocks).toMatchObject([{ status: 'DONE' }]);
    const entry = { partyCode: 'DNUM', dueAt: reminder.remindsAt, isOverdue: false, isReminder: true, subjectId: first.id };
    expect(await recalled('dpoDinum', first)).toEqual([{ kind: 'COMPLEMENT', ...entry }]);
    expect(await recalled('dpoDnum', first, { isOverdue: true })).toEqual([]);
    const completed = await notify(first, 'COMPLEMENTARY');
    expect(reminded(completed)).toEqual([]);
    expect(await recalled('dpoDnum', first)).toEqual([]);
  });

  test('everything at once is recalled nothing of, nor is what one dismisses or closes', async () => {
    expect(reminded(await notify(await register.qualify(await declared(), 'RISK'), 'COMPLETE'))).toEqual([]);
    const dismissed = await notify(await declared(), 'INITIAL');
    const grounds = 'Le fichier était vide : il ne contenait aucune donnée de personne.';
    expect(reminded(await register.act('dpoDnum', 'dismissIncident', { incidentId: dismissed.id, grounds }))).toEqual([]);
    const closed = await notify(await register.qualify(await declared(), 'RISK'), 'INITIAL');
    expect((await register.act('dpoDnum', 'closeIncident', { incidentId: closed.id, lesson: REASON })).awaited).toEqual([]);
    for (const each of [dismissed, closed]) expect(await recalled('dpoDnum', each)).toEqual([]);
  });

  test('what was told stays told when the risk is assessed as lower since, and nothing is owed anew', async () => {
    const told = await notify(await register.qualify(await declared(), 'HIGH_RISK'), 'INITIAL');
    const lower = await register.qualify(told, 'NO_RISK');
    expect(lower.notifications).toEqual(told.notifications);
    expect(lower.clocks).toEqual(told.clocks);
    expect(opened(lower, 'A1-VIO-DNUM-3', 'a').status).toBe('DONE');
    expect(opened(lower, 'A1-VIO-DNUM-3', 'b').status).toBe('NOT_REQUIRED');
  });

  test('a closing note follows a first notification, ends the reminder and stops no clock by itself', async () => {
    const own = await register.qualify(await declared(), 'RISK');
    const noting = { incidentId: own.id, phase: 'CLOSURE_NOTE' };
    expect(await register.refused('dpoDnum', 'notifyAuthority', noting)).toMatchObject({
      fieldErrors: [{ field: 'phase', code: 'NOTHING_TOLD' }],
    });
    const told = await notify(own, 'INITIAL');
    const early = { ...noting, sentAt: new Date(register.world.app.clock.now().getTime() - 30_000).toISOString() };
    expect(await register.refused('dpoDnum', 'notifyAuthority', early)).toMatchObject({
      fieldErrors: [{ field: 'sentAt', code: 'BEFORE' }],
    });
    const noted = await notify(told, 'CLOSURE_NOTE');
    expect(noted.notifications.map(({ phase, lateMinutes }) => [phase, lateMinutes])).toEqual([
      ['INITIAL', null],
      ['CLOSURE_NOTE', null],
    ]);
    expect(reminded(noted)).toEqual([]);
  });

  test('what one party keeps to itself is recalled to that party alone', async () => {
    const own = await register.declare('dpoDinum', 'DINUM', { confidentiality: 'RESTRICTED' });
    await notify(own, 'INITIAL', {}, 'dpoDinum');
    expect((await recalled('dpoDinum', own)).map(({ partyCode }) => partyCode)).toEqual(['DINUM']);
    expect(await recalled('dpoDnum', own)).toEqual([]);
  });
});

describe('a processor that tells the authority for the controller', () => {
  test('names its mandate, and answers what the controller owed', async () => {
    const duty = register.world.obligation('A1-VIO-DINUM-2');
    const deposit = (over: object = {}) =>
      register.world.deposit(register.as('dpoDinum'), [duty], { title: 'Mandat du responsable', ...over });
    const { evidence: mandateId } = await deposit();
    const { evidence: restricted } = await deposit({ confidentiality: 'RESTRICTED' });
    const own = await register.qualify(await declared(), 'RISK');
    const telling = { incidentId: own.id, phase: 'COMPLETE' };
    expect(await register.refused('dpoDinum', 'notifyAuthority', telling)).toMatchObject({ code: 'NOT_THE_CONTROLLER' });
    expect(await register.refused('dpoDnum', 'notifyAuthority', { ...telling, mandateId })).toMatchObject({ code: 'NOT_A_PROCESSOR' });
    for (const wrong of [restricted, own.id]) {
      expect(await register.refused('dpoDinum', 'notifyAuthority', { ...telling, mandateId: wrong })).toMatchObject({
        fieldErrors: [{ field: 'mandateId', code: 'NO_MANDATE' }],
      });
    }
    const told = await register.act('dpoDinum', 'notifyAuthority', { ...telling, mandateId });
    expect(told.notifications).toMatchObject([{ notifiedBy: 'PROCESSOR_ON_BEHALF', mandate: { id: mandateId } }]);
    expect(opened(told, 'A1-VIO-DNUM-3', 'a').status).toBe('DONE');
    expect(told.clocks).toMatchObject([{ status: 'DONE' }]);
  });
});

describe('a controller that is no party', () => {
  test('is named on the incident; its time is owed by the party that the duty binds', async () => {
    const own = await declared();
    const update = async (version: number, input: object) =>
      (
        await register
          .as('team')
          .get(
            'mutation($id: ID!, $input: UpdateIncidentInput!) { updateIncident(id: $id, input: $input) { controllerOrganisation systems version clocks { party { code } status } } }',
            { id: own.id, input: { version, ...input } },
          )
      ).updateIncident;
    const named = await update(own.version, { controllerOrganisation: ' Direction générale ', systems: 'Messagerie' });
    expect(named).toMatchObject({ controllerOrganisation: 'Direction générale', clocks: [{ party: { code: 'DNUM' }, status: 'RUNNING' }] });
    expect((await register.read('dpoDinum', own.id)).controllerOrganisation).toBe('Direction générale');
    expect(await update(named.version, { controllerOrganisation: null })).toMatchObject({
      controllerOrganisation: null,
      systems: 'Messagerie',
    });
  });
});

describe('another authority', () => {
  test('is told by a party, in its name, of what happened since it began', async () => {
    const own = await register.declare('dpoDnum', 'DNUM', { beganAt: '2027-05-02T06:00:00Z', awareAt: '2027-05-03T06:00:00Z' });
    const telling = {
      incidentId: own.id,
      partyId: register.parties.DNUM,
      authority: 'OTHER',
      words: 'Vol.',
      sentAt: '2027-05-01T06:00:00Z',
    };
    const { fieldErrors } = await register.refused('team', 'declareElsewhere', telling);
    expect(fieldErrors!.map(({ field, code }) => [field, code])).toEqual([
      ['authorityName', 'REQUIRED'],
      ['sentAt', 'BEFORE'],
      ['words', 'TOO_SHORT'],
    ]);
    const given = { authority: 'FSSI', authorityName: 'Nom de trop', receipt: 'F-12', words: REASON, sentAt: '2027-05-03T07:00:00Z' };
    expect(await register.refused('dpoDinum', 'declareElsewhere', { ...telling, ...given })).toMatchObject({ code: 'NOT_YOUR_VOICE' });
    const told = await register.act('team', 'declareElsewhere', { ...telling, ...given });
    expect(told.authorityDeclarations).toEqual([
      {
        party: { code: 'DNUM' },
        authority: 'FSSI',
        authorityName: null,
        receipt: 'F-12',
        words: REASON,
        sentAt: '2027-05-03T07:00:00.000Z',
      },
    ]);
    expect(told.awaited).toEqual(own.awaited);
    const restricted = await register.declare('dpoDinum', 'DINUM', { confidentiality: 'RESTRICTED' });
    const mine = { incidentId: restricted.id, partyId: register.parties.DINUM, authority: 'ANSSI', words: REASON };
    await register.act('dpoDinum', 'declareElsewhere', mine);
    expect(await register.refused('team', 'declareElsewhere', { ...mine, partyId: register.parties.DNUM })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
