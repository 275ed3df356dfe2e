import { randomUUID } from 'node:crypto';
import type { ApiClient } from '../support/client.ts';
import { type AccessRow, type Ask, type Cells, cells } from './matrix.ts';
import { viewCountsOf } from './viewCounts.ts';
import type { Place, World } from './world.ts';

const WORDS = 'Un fichier est parti à une mauvaise adresse, et son destinataire l’a ouvert.';

const inputOf = (name: string): string => `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
const verb = (name: string, input: object): Ask => ({
  query: `mutation($input: ${inputOf(name)}!) { ${name}(input: $input) { id } }`,
  variables: { input },
});

const send = async (client: ApiClient, name: string, input: object, fields = 'id version') =>
  (await client.get(`mutation($input: ${inputOf(name)}!) { ${name}(input: $input) { ${fields} } }`, { input }))[name];

const declared = (place: Place, over: object = {}): Promise<{ id: string; version: number }> =>
  send(place.keeper, 'declareIncident', { partyId: place.partyId, title: `Envoi ${randomUUID()}`, description: WORDS, ...over });

/** An incident of the place that another party than the controller knows of too, with who that is. */
async function known(place: Place, { as }: World): Promise<{ incidentId: string; fromPartyId: string | undefined }> {
  const { id: incidentId } = await declared(place);
  const fromPartyId = place.parties.DINUM ?? place.parties.EXPLOITANT;
  if (place.side === 'inside') {
    const awareness = { incidentId, partyId: fromPartyId, awareAt: new Date().toISOString(), way: 'TOLD' };
    await send(as.dpoOtherSide, 'recordAwareness', awareness);
  }
  return { incidentId, fromPartyId };
}

async function alertOf(place: Place, world: World): Promise<string> {
  if (place.side === 'outside') return randomUUID();
  const { incidentId, fromPartyId } = await known(place, world);
  const alert = { incidentId, fromPartyId, channel: 'EMAIL', content: `${WORDS} ${randomUUID()}` };
  return (await send(world.as.dpoOtherSide, 'alertController', alert, 'alerts { id }')).alerts[0].id;
}

async function measureOf(place: Place): Promise<string> {
  const { id: incidentId } = await declared(place);
  const measure = { incidentId, partyId: place.partyId, kind: 'CONTAIN', description: WORDS };
  return (await send(place.keeper, 'addMeasure', measure, 'measures { id }')).measures[0].id;
}

/** An incident whose risk the officer of the controller has assessed; where nobody here may, it stays as it was declared. */
async function assessed(place: Place, { as }: World, name: 'qualifyIncident' | 'dismissIncident'): Promise<string> {
  const { id: incidentId } = await declared(place);
  const level = name === 'qualifyIncident' ? { level: 'RISK' } : {};
  if (place.side === 'inside') await send(as.dpoOwnSide, name, { incidentId, grounds: WORDS, ...level });
  return incidentId;
}

/** Outside, its reviewers read what its parties share, an administrator does not. */
const outside = (code: string): Cells => cells({ reviewerElsewhere: code, others: 'NOT_FOUND' });
const allowing = (code: string, allowed: Partial<Cells>) => ({
  inside: cells({ administrator: 'NOT_FOUND', ...allowed, others: code }),
  outside: outside(code),
});

const TEAMS = { team: 'OK', dpoOwnSide: 'OK', dpoOtherSide: 'OK' };
const OWN_TEAM = { team: 'OK', dpoOwnSide: 'OK' };
const OWN_DPO = { dpoOwnSide: 'OK' };
const OTHER_VOICE = { ...OWN_TEAM, dpoOtherSide: 'NOT_YOUR_VOICE' };
const KEEPERS = 'NOT_IN_THE_REGISTER';

const READING = ['LITERAL', 'GDPR'];
let turns = 0;

export const INCIDENT_ROWS: AccessRow[] = [
  {
    field: 'Query.incident',
    request: async (place) => ({ query: 'query($id: ID!) { incident(id: $id) { id } }', variables: { id: (await declared(place)).id } }),
    inside: cells({ administrator: 'NOT_FOUND', others: 'OK' }),
    outside: outside('OK'),
  },
  {
    field: 'Query.incidents',
    request: async (place) => {
      await declared(place);
      return {
        query: 'query($filter: IncidentFilter) { incidents(filter: $filter) { total } }',
        variables: { filter: { conventionIds: [place.conventionId] } },
      };
    },
    inside: cells({ administrator: 'EMPTY', others: 'OK' }),
    outside: cells({ reviewerElsewhere: 'OK', others: 'EMPTY' }),
  },
  viewCountsOf('incident', 'IncidentFilter', declared),
  {
    field: 'Mutation.declareIncident',
    request: ({ partyId }) => verb('declareIncident', { partyId, title: `Envoi ${randomUUID()}`, description: WORDS }),
    inside: cells({ ...OWN_TEAM, others: 'NOT_YOUR_VOICE' }),
    outside: cells({ reviewerElsewhere: 'NOT_YOUR_VOICE', administrator: 'NOT_YOUR_VOICE', others: 'NOT_FOUND' }),
  },
  {
    field: 'Mutation.updateIncident',
    request: async (place) => {
      const { id, version } = await declared(place);
      const query = 'mutation($id: ID!, $input: UpdateIncidentInput!) { updateIncident(id: $id, input: $input) { id } }';
      return { query, variables: { id, input: { systems: 'Messagerie', version } } };
    },
    finance: KEEPERS,
    ...allowing(KEEPERS, TEAMS),
  },
  {
    field: 'Mutation.shareIncident',
    request: async (place) => verb('shareIncident', { incidentId: (await declared(place, { confidentiality: 'RESTRICTED' })).id }),
    ...allowing(KEEPERS, { ...OWN_TEAM, dpoOtherSide: 'NOT_FOUND', reader: 'NOT_FOUND' }),
  },
  {
    field: 'Mutation.recordAwareness',
    request: async (place) => {
      const { id: incidentId } = await declared(place);
      const awareness = { awareAt: new Date().toISOString(), way: 'TOLD', reason: WORDS };
      return verb('recordAwareness', { incidentId, partyId: place.partyId, ...awareness });
    },
    finance: KEEPERS,
    ...allowing(KEEPERS, OTHER_VOICE),
  },
  {
    field: 'Mutation.alertController',
    request: async (place, world) =>
      verb('alertController', { ...(await known(place, world)), toPartyId: place.partyId, channel: 'EMAIL', content: WORDS }),
    finance: 'NOT_AN_ALERTER',
    ...allowing('NOT_AN_ALERTER', { dpoOtherSide: 'OK' }),
  },
  {
    field: 'Mutation.acknowledgeAlert',
    request: async (place, world) => verb('acknowledgeAlert', { alertId: await alertOf(place, world) }),
    ...allowing('NOT_THE_ALERTED', OWN_TEAM),
    outside: outside('NOT_FOUND'),
  },
  {
    field: 'Mutation.qualifyIncident',
    request: async (place) => verb('qualifyIncident', { incidentId: (await declared(place)).id, level: 'RISK', grounds: WORDS }),
    ...allowing('NOT_THE_CONTROLLER_DPO', OWN_DPO),
  },
  {
    field: 'Mutation.dismissIncident',
    request: async (place) => verb('dismissIncident', { incidentId: (await declared(place)).id, grounds: WORDS }),
    ...allowing('NOT_THE_CONTROLLER_DPO', OWN_DPO),
  },
  {
    field: 'Mutation.notifyAuthority',
    request: async (place) => verb('notifyAuthority', { incidentId: (await declared(place)).id, phase: 'INITIAL' }),
    ...allowing('NOT_THE_CONTROLLER', OWN_TEAM),
  },
  {
    field: 'Mutation.declareElsewhere',
    request: async (place) =>
      verb('declareElsewhere', { incidentId: (await declared(place)).id, partyId: place.partyId, authority: 'ANSSI', words: WORDS }),
    finance: KEEPERS,
    ...allowing(KEEPERS, OTHER_VOICE),
  },
  {
    field: 'Mutation.decidePeople',
    request: async (place, world) =>
      verb('decidePeople', { incidentId: await assessed(place, world, 'qualifyIncident'), choice: 'NOT_REQUIRED', reason: WORDS }),
    ...allowing('NOT_THE_CONTROLLER_DPO', OWN_DPO),
  },
  {
    field: 'Mutation.addMeasure',
    request: async (place) =>
      verb('addMeasure', { incidentId: (await declared(place)).id, partyId: place.partyId, kind: 'CONTAIN', description: WORDS }),
    finance: KEEPERS,
    ...allowing(KEEPERS, OTHER_VOICE),
  },
  {
    field: 'Mutation.completeMeasure',
    request: async (place) => verb('completeMeasure', { measureId: await measureOf(place) }),
    finance: KEEPERS,
    ...allowing(KEEPERS, OTHER_VOICE),
  },
  {
    field: 'Mutation.containIncident',
    request: async (place, world) => verb('containIncident', { incidentId: await assessed(place, world, 'qualifyIncident'), words: WORDS }),
    ...allowing('NOT_THE_CONTAINER', OWN_TEAM),
  },
  {
    field: 'Mutation.closeIncident',
    request: async (place, world) => verb('closeIncident', { incidentId: await assessed(place, world, 'dismissIncident'), lesson: WORDS }),
    ...allowing('NOT_THE_CONTROLLER_DPO', OWN_DPO),
  },
  {
    field: 'Mutation.chooseReading',
    request: ({ partyId }) => {
      turns += 1;
      return verb('chooseReading', { partyId, reading: READING[turns % 2] });
    },
    inside: cells({ ...OWN_DPO, others: 'NOT_A_READER_OF_CLAUSES' }),
    outside: cells({ reviewerElsewhere: 'NOT_A_READER_OF_CLAUSES', administrator: 'NOT_A_READER_OF_CLAUSES', others: 'NOT_FOUND' }),
  },
];
