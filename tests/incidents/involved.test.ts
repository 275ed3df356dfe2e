import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonaName } from '../support/personas.ts';
import { Register, WHAT } from './register.ts';

const FIELDS = 'id version responsible processingActivities processorsInvolved { reference } measures { description owner }';
const UPDATE = `mutation($id: ID!, $input: UpdateIncidentInput!) { updateIncident(id: $id, input: $input) { ${FIELDS} } }`;
const SAID = { responsible: 'Chef du service numérique', processingActivities: 'Domiciliation des personnes sans domicile stable' };

let register: Register;
let shared: { id: string; reference: string };
let kept: { id: string; reference: string };

const plans = async (confidentiality: string, name: string) => {
  const input = { partyId: register.parties.DNUM, name, service: 'Envoi de courriels', plannedOn: '2027-12-01', confidentiality };
  const query = 'mutation($input: PlanProcessorInput!) { planProcessor(input: $input) { id reference } }';
  return (await register.as('dpoDnum').get(query, { input })).planProcessor;
};
const read = async (who: PersonaName, id: string) =>
  (await register.as(who).get(`query($id: ID!) { incident(id: $id) { ${FIELDS} } }`, { id })).incident;
const update = async (id: string, input: object) => {
  const { version } = await read('dpoDnum', id);
  return (await register.as('dpoDnum').get(UPDATE, { id, input: { version, ...input } })).updateIncident;
};
const exported = async () =>
  (await register.as('dpoDnum').fetch(`/tables/incidents/export/csv?conventionId=${register.world.conventionId}`)).text();

beforeAll(async () => {
  register = await Register.open('2027-03-01T09:00:00+01:00');
  shared = await plans('PARTIES', 'Routeur de courriels');
  kept = await plans('RESTRICTED', 'Prestataire gardé');
});
afterAll(() => register?.stop());

describe('What an incident touches', () => {
  test('is said after it is declared: a function, words, and processors of the register', async () => {
    const { id } = await register.declare('dpoDnum', 'DNUM');
    expect(await read('dpoDinum', id)).toMatchObject({ responsible: null, processingActivities: null, processorsInvolved: [] });
    expect(await update(id, { ...SAID, processorIds: [shared.id] })).toMatchObject({
      ...SAID,
      processorsInvolved: [{ reference: shared.reference }],
    });
    expect(await update(id, { systems: 'Messagerie' })).toMatchObject({ ...SAID, processorsInvolved: [{ reference: shared.reference }] });
    expect(await update(id, { processorIds: null, responsible: null })).toMatchObject({ responsible: null, processorsInvolved: [] });
    const owned = {
      incidentId: id,
      partyId: register.parties.DNUM,
      kind: 'REMEDY',
      description: 'Faire effacer',
      owner: 'Responsable de la sécurité',
    };
    const query = `mutation($input: AddMeasureInput!) { addMeasure(input: $input) { ${FIELDS} } }`;
    expect((await register.as('team').get(query, { input: owned })).addMeasure.measures).toEqual([
      { description: 'Faire effacer', owner: 'Responsable de la sécurité' },
    ]);
  });

  test('names no processor that one party keeps to itself where the parties share the incident, nor one that does not exist', async () => {
    const { id } = await register.declare('dpoDnum', 'DNUM', { title: 'Partagé' });
    for (const processorIds of [[kept.id], [shared.id, register.parties.DNUM]]) {
      const { version } = await read('dpoDnum', id);
      const { extensions } = await register.world.refused(register.as('dpoDnum'), UPDATE, { id, input: { version, processorIds } });
      expect(extensions).toMatchObject({ fieldErrors: [{ field: 'processorIds', code: 'UNKNOWN_PROCESSOR' }] });
    }
  });

  test('leaves what its party keeps to itself with it once the incident is shared', async () => {
    const { id } = await register.declare('dpoDnum', 'DNUM', { title: 'Gardé', confidentiality: 'RESTRICTED' });
    const named = await update(id, { processorIds: [kept.id, shared.id] });
    expect(named.processorsInvolved).toHaveLength(2);
    await register.act('dpoDnum', 'shareIncident', { incidentId: id });
    for (const who of ['dpoDnum', 'dpoDinum'] as const) {
      expect([who, (await read(who, id)).processorsInvolved]).toEqual([who, [{ reference: shared.reference }]]);
    }
  });

  test('is found by its words, and comes back from a file as it left', async () => {
    const { id } = await register.declare('dpoDnum', 'DNUM', { title: 'Pour le fichier' });
    await update(id, { ...SAID, processorIds: [shared.id] });
    const listed = 'query($text: String) { incidents(filter: { text: $text }) { items { id } } }';
    expect((await register.as('dpoDinum').get(listed, { text: 'domiciliation stable' })).incidents.items).toContainEqual({ id });
    const [head, ...rows] = (await exported()).trim().split('\n');
    const row = rows.find((each) => each.includes('Pour le fichier'))!;
    expect(row).toContain(`;${SAID.responsible};${SAID.processingActivities};${shared.reference};`);
    const again = [head, row.replace('Pour le fichier', 'Revenu du fichier').replace(/^[^;]*;/, ';')].join('\n');
    const query = new URLSearchParams({ partyId: register.parties.DNUM!, isDryRun: '0', fileName: 'incidents.csv' });
    const answer = await register.as('dpoDnum').fetch(`/tables/incidents/import?${query}`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv', 'x-garant-request': '1' },
      body: again,
    });
    expect([answer.status, await answer.json()]).toMatchObject([200, {}]);
    const back = (await register.as('dpoDnum').get(listed, { text: 'Revenu du fichier' })).incidents.items[0];
    expect(await read('dpoDnum', back.id)).toMatchObject({ ...SAID, processorsInvolved: [{ reference: shared.reference }] });
    expect(WHAT.length).toBeGreaterThan(0);
  });
});
