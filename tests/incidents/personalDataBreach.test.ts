import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Register, type ToldIncident } from './register.ts';

let register: Register;

const findingOf = async ({ id }: ToldIncident) =>
  (await register.as('dpoDinum').get('query($id: ID!) { incident(id: $id) { personalDataBreach level status } }', { id })).incident;
const foundBy = async (...findings: string[]): Promise<string[]> => {
  const query = 'query($found: [Finding!]) { incidents(filter: { personalDataBreaches: $found }) { total items { id } } }';
  const { incidents } = await register.as('dpoDinum').get(query, { found: findings });
  expect(incidents.total).toBe(incidents.items.length);
  return incidents.items.map(({ id }: ToldIncident) => id);
};
const GROUNDS = 'Le serveur touché ne porte aucune donnée relative à une personne, vérification faite ligne à ligne.';

beforeAll(async () => {
  register = await Register.open('2027-03-01T09:00:00+01:00');
});
afterAll(() => register?.stop());

describe('Whether an incident is a personal data breach', () => {
  test('is not said before it is assessed, is yes at any level of risk, and no once it is dismissed', async () => {
    const declared = await register.declare('dpoDnum', 'DNUM');
    expect(await findingOf(declared)).toMatchObject({ personalDataBreach: 'UNKNOWN', level: null });
    let told = declared;
    for (const level of ['NO_RISK', 'RISK', 'HIGH_RISK']) {
      told = await register.qualify(told, level);
      expect(await findingOf(told)).toMatchObject({ personalDataBreach: 'YES', level });
    }
    const dismissing = { incidentId: told.id, lastAssessmentId: told.assessments[0]!.id, grounds: GROUNDS };
    told = await register.act('dpoDnum', 'dismissIncident', dismissing);
    expect(await findingOf(told)).toMatchObject({ personalDataBreach: 'NO', status: 'NOT_A_BREACH' });
    expect(told.clocks).toMatchObject([{ status: 'NOT_REQUIRED' }]);
    await register.act('dpoDnum', 'closeIncident', { incidentId: told.id, lesson: 'Les serveurs sans données sont étiquetés.' });
    expect(await findingOf(told)).toMatchObject({ personalDataBreach: 'NO', status: 'CLOSED' });
  });

  test('is what the register is looked at by, whatever the state', async () => {
    const unknown = await register.declare('dpoDnum', 'DNUM');
    const breach = await register.qualify(await register.declare('dpoDnum', 'DNUM'), 'NO_RISK');
    expect(await foundBy('UNKNOWN')).toEqual([unknown.id]);
    expect(await foundBy('YES')).toEqual([breach.id]);
    expect(await foundBy('NO')).toHaveLength(1);
    expect((await foundBy('NO', 'UNKNOWN', 'YES')).length).toBe((await foundBy('NO')).length + 2);
  });

  test('leaves with the register in a file, and is read again nowhere: only an assessment says it', async () => {
    const answer = await register.as('dpoDnum').fetch(`/tables/incidents/export/csv?conventionId=${register.world.conventionId}`);
    const [head, ...rows] = (await answer.text()).trim().split('\n');
    const column = head!.split(';').indexOf('personalDataBreach');
    expect(rows.map((row) => row.split(';')[column]).toSorted()).toEqual(['NO', 'UNKNOWN', 'YES']);
  });

  test('is in the frozen copy of an alert, as it was told then', async () => {
    const declared = await register.declare('dpoDinum', 'DINUM');
    const { alerts } = await register.alert(declared);
    const query = 'query($id: ID!) { evidence(id: $id) { versions { registerEntry { snapshot } } } }';
    const { evidence } = await register.as('dpoDnum').get(query, { id: alerts[0]!.evidence!.id });
    expect(JSON.parse(evidence.versions[0].registerEntry.snapshot)).toMatchObject({ personalDataBreach: 'UNKNOWN' });
  });
});
