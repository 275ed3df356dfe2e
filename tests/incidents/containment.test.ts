import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GROUNDS, opened, Register, type ToldIncident } from './register.ts';

const WORDS = 'Accès fermé, mots de passe renouvelés, export effacé chez qui l’a reçu.';
const WHY_NOT = 'Les données étaient chiffrées et leur clé n’est pas sortie.';

let register: Register;
beforeAll(async () => {
  register = await Register.open('2027-05-03T10:00:00+02:00');
});
afterAll(() => register?.stop());

const contain = (who: 'team' | 'dpoDnum' | 'dpoDinum', { id }: ToldIncident, over: object = {}) =>
  register.act(who, 'containIncident', { incidentId: id, words: WORDS, ...over });

describe('an incident that goes on no more', () => {
  test('is contained by whoever declared it, keeps what is owed running, and is closed from there', async () => {
    const risky = await register.qualify(await register.alert(await register.declare('dpoDinum', 'DINUM')), 'RISK');
    const contained = await contain('dpoDinum', risky, { containedAt: '2027-05-03T08:00:00Z' });
    expect(contained).toMatchObject({ status: 'CONTAINED', containments: [{ containedAt: '2027-05-03T08:00:00.000Z', words: WORDS }] });
    expect(contained.awaited).toEqual(risky.awaited);
    expect(contained.awaited.map(({ awaitedAction }) => awaitedAction)).toContain('NOTIFY_AUTHORITY');
    const { incidents } = await register
      .as('dpoDnum')
      .get('query($ids: [ID!]) { incidents(filter: { ids: $ids, statuses: [CONTAINED] }) { total } }', { ids: [risky.id] });
    expect(incidents.total).toBe(1);
    const measure = { kind: 'CONTAIN', partyId: register.parties.DINUM, description: WORDS, doneAt: '2027-05-03T08:00:00Z' };
    await register.act('dpoDinum', 'addMeasure', { incidentId: risky.id, ...measure });
    const closing = { incidentId: risky.id, lesson: WORDS };
    expect(await register.refused('dpoDnum', 'closeIncident', closing)).toMatchObject({ code: 'OCCURRENCES_OPEN' });
    await register.act('dpoDnum', 'notifyAuthority', { incidentId: risky.id, phase: 'COMPLETE' });
    expect(await register.act('dpoDnum', 'closeIncident', closing)).toMatchObject({ status: 'CLOSED' });
  });

  test('is open again once the risk is assessed anew, and contained anew', async () => {
    const risky = await register.qualify(await register.declare('dpoDnum', 'DNUM'), 'RISK');
    const contained = await contain('team', risky);
    const graver = await register.qualify(contained, 'HIGH_RISK');
    expect(graver.status).toBe('QUALIFIED');
    const again = await contain('dpoDnum', graver);
    expect(again).toMatchObject({ status: 'CONTAINED' });
    expect(again.containments).toHaveLength(2);
  });

  test('is so once: who says it second is told by whom, and what cannot be is refused', async () => {
    const declared = await register.declare('dpoDnum', 'DNUM', { awareAt: '2027-05-03T06:00:00Z', beganAt: '2027-05-02T06:00:00Z' });
    const saying = { incidentId: declared.id, words: WORDS };
    expect(await register.refused('dpoDnum', 'containIncident', saying)).toMatchObject({ code: 'INCIDENT_UNQUALIFIED' });
    const risky = await register.qualify(declared, 'RISK');
    const early = { ...saying, containedAt: '2027-05-01T06:00:00Z', words: 'Fini.' };
    const { fieldErrors } = await register.refused('dpoDnum', 'containIncident', early);
    expect(fieldErrors!.map(({ field, code }) => [field, code])).toEqual([
      ['words', 'TOO_SHORT'],
      ['containedAt', 'BEFORE'],
    ]);
    const mutation = 'mutation($input: ContainIncidentInput!) { containIncident(input: $input) { id } }';
    const sent = await Promise.all(['team', 'dpoDnum'].map((who) => register.as(who as 'team').ask(mutation, { input: saying })));
    expect(sent.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(sent.flatMap(({ errors }) => errors ?? [])[0]!.extensions).toMatchObject({
      category: 'CONFLICT',
      code: 'INCIDENT_CONTAINED',
      current: { authorName: expect.any(String) },
    });
    expect(await register.refused('dpoDinum', 'containIncident', { ...saying, incidentId: risky.id })).toMatchObject({
      code: 'NOT_THE_CONTAINER',
    });
  });
});

describe('what a risk was weighed by', () => {
  const DETAILS = {
    ...{ gravity: 'SIGNIFICANT', likelihood: 'LIMITED', identifiability: 'MAXIMUM', vulnerablePeople: 'YES', effectiveAccess: 'UNKNOWN' },
    exposure: 'Lisible depuis un poste partagé, trois jours.',
  };

  test('is kept with the assessment, and not asked of who does not say it', async () => {
    const declared = await register.declare('dpoDnum', 'DNUM');
    const said = await register.qualify(declared, 'RISK', { ...DETAILS, uninformedReason: WHY_NOT });
    expect(said.assessments[0]).toMatchObject({ ...DETAILS, uninformedReason: WHY_NOT, unnotifiedReason: null });
    const later = await register.qualify(said, 'RISK');
    expect(later.assessments.map((each) => (each as unknown as typeof DETAILS).gravity)).toEqual([null, 'SIGNIFICANT']);
  });

  test('no reason is given of not telling who is told', async () => {
    const { id: incidentId } = await register.declare('dpoDnum', 'DNUM');
    const wrong = { incidentId, level: 'HIGH_RISK', grounds: GROUNDS, unnotifiedReason: WHY_NOT, uninformedReason: WHY_NOT };
    const { fieldErrors } = await register.refused('dpoDnum', 'qualifyIncident', wrong);
    expect(fieldErrors!.map(({ field, code }) => [field, code])).toEqual([
      ['unnotifiedReason', 'LEVEL_TELLS'],
      ['uninformedReason', 'LEVEL_TELLS'],
    ]);
  });

  test('why the authority is not told is demanded once the parties read the clause with the threshold, and is the answer of that duty', async () => {
    const declared = await register.declare('dpoDnum', 'DNUM');
    const undecided = await register.qualify(declared, 'NO_RISK');
    expect(opened(undecided, 'A1-VIO-DNUM-3', 'a').status).not.toBe('NOT_REQUIRED');
    await register.chooseReading('dpoDnum', 'DNUM', 'GDPR');
    await register.chooseReading('dpoDinum', 'DINUM', 'GDPR');
    const other = await register.declare('dpoDnum', 'DNUM');
    const unsaid = { incidentId: other.id, level: 'NO_RISK', grounds: GROUNDS };
    expect(await register.refused('dpoDnum', 'qualifyIncident', unsaid)).toMatchObject({
      fieldErrors: [{ field: 'unnotifiedReason', code: 'TOO_SHORT' }],
    });
    const spared = await register.qualify(other, 'NO_RISK', { unnotifiedReason: WHY_NOT });
    expect(opened(spared, 'A1-VIO-DNUM-3', 'a')).toMatchObject({ status: 'NOT_REQUIRED' });
    const [{ statement }] = (await register.world.rows<{ statement: string }>(
      `select d.comment as statement from declaration d join occurrence oc on oc.id = d.occurrence_id where d.status = 'NOT_REQUIRED' and oc.cause_key = ?`,
      [other.id],
    )) as [{ statement: string }];
    expect(statement).toBe(WHY_NOT);
  });
});
