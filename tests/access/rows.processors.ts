import { randomUUID } from 'node:crypto';
import type { ApiClient } from '../support/client.ts';
import { makePdf } from '../support/files.ts';
import { type AccessRow, type Ask, type Cells, cells } from './matrix.ts';
import { viewCountsOf } from './viewCounts.ts';
import type { Place, World } from './world.ts';

const WORDS = 'Envoi de courriels aux usagers, depuis des serveurs en France.';
const LATER = '2027-12-31';

const inputOf = (name: string): string => `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
const verb = (name: string, input: object): Ask => ({
  query: `mutation($input: ${inputOf(name)}!) { ${name}(input: $input) { id } }`,
  variables: { input },
});
const send = async (client: ApiClient, name: string, input: object, fields = 'id version') =>
  (await client.get(`mutation($input: ${inputOf(name)}!) { ${name}(input: $input) { ${fields} } }`, { input }))[name];
const today = () => new Date().toISOString().slice(0, 10);

const planned = (place: Place, over: object = {}): Promise<{ id: string; version: number }> =>
  send(place.keeper, 'planProcessor', {
    partyId: place.partyId,
    name: `Prestataire ${randomUUID()}`,
    service: WORDS,
    plannedOn: LATER,
    ...over,
  });

async function engaged(place: Place): Promise<string> {
  const { id: processorId } = await planned(place);
  await send(place.keeper, 'engageProcessor', { processorId, engagedOn: today(), reason: WORDS });
  return processorId;
}

async function ended(place: Place): Promise<string> {
  const processorId = await engaged(place);
  await send(place.keeper, 'endProcessor', { processorId, endedOn: today() });
  return processorId;
}

/** A notice of the own side to the other one. */
async function noticeOf(place: Place): Promise<string> {
  if (place.side === 'outside') return randomUUID();
  const { id: processorId } = await planned(place);
  return (await send(place.keeper, 'announceProcessor', { processorId, content: `${WORDS} ${randomUUID()}` }, 'notices { id }')).notices[0]
    .id;
}

async function changeOf(place: Place): Promise<string> {
  const change = { processorId: await engaged(place), kind: 'OTHER', description: WORDS, plannedOn: LATER };
  return (await send(place.keeper, 'planChange', change, 'plannedChanges { id }')).plannedChanges[0].id;
}

async function locationOf(place: Place): Promise<string> {
  const { id: processorId } = await planned(place);
  return (await send(place.keeper, 'addLocation', { processorId, kind: 'HOSTING', country: 'FR' }, 'locations { id }')).locations[0].id;
}

/** Outside, its reviewers read what its parties share, an administrator does not. */
const outside = (code: string): Cells => cells({ reviewerElsewhere: code, others: 'NOT_FOUND' });
const allowing = (code: string, allowed: Partial<Cells>) => ({
  inside: cells({ administrator: 'NOT_FOUND', ...allowed, others: code }),
  outside: outside(code),
});
const OWN_TEAM = { team: 'OK', dpoOwnSide: 'OK' };
const ENGAGER = 'NOT_THE_ENGAGING_PARTY';

/** What the engaging party does of an entry: its mutation, and what it takes beside the entry. */
const own = (name: string, entry: (place: Place, world: World) => Promise<object>): AccessRow => ({
  field: `Mutation.${name}`,
  request: async (place, world) => verb(name, await entry(place, world)),
  finance: ENGAGER,
  ...allowing(ENGAGER, OWN_TEAM),
});

const READING = ['EU', 'EEA'];
let turns = 0;

export const PROCESSOR_ROWS: AccessRow[] = [
  {
    field: 'Query.processor',
    request: async (place) => ({ query: 'query($id: ID!) { processor(id: $id) { id } }', variables: { id: (await planned(place)).id } }),
    inside: cells({ administrator: 'NOT_FOUND', others: 'OK' }),
    outside: outside('OK'),
  },
  {
    field: 'Query.processors',
    request: async (place) => {
      await planned(place);
      return {
        query: 'query($filter: ProcessorFilter) { processors(filter: $filter) { total } }',
        variables: { filter: { conventionIds: [place.conventionId] } },
      };
    },
    inside: cells({ administrator: 'EMPTY', others: 'OK' }),
    outside: cells({ reviewerElsewhere: 'OK', others: 'EMPTY' }),
  },
  viewCountsOf('processor', 'ProcessorFilter', planned),
  {
    field: 'Mutation.planProcessor',
    request: ({ partyId }) => verb('planProcessor', { partyId, name: `Prestataire ${randomUUID()}`, service: WORDS, plannedOn: LATER }),
    inside: cells({ ...OWN_TEAM, others: 'NOT_YOUR_VOICE' }),
    outside: cells({ reviewerElsewhere: 'NOT_YOUR_VOICE', administrator: 'NOT_YOUR_VOICE', others: 'NOT_FOUND' }),
  },
  {
    field: 'Mutation.updateProcessor',
    request: async (place) => {
      const { id, version } = await planned(place);
      const query = 'mutation($id: ID!, $input: UpdateProcessorInput!) { updateProcessor(id: $id, input: $input) { id } }';
      return { query, variables: { id, input: { contact: 'DPD du prestataire', version } } };
    },
    finance: ENGAGER,
    ...allowing(ENGAGER, OWN_TEAM),
  },
  {
    field: 'Mutation.shareProcessor',
    request: async (place) => verb('shareProcessor', { processorId: (await planned(place, { confidentiality: 'RESTRICTED' })).id }),
    ...allowing(ENGAGER, { ...OWN_TEAM, dpoOtherSide: 'NOT_FOUND', reader: 'NOT_FOUND' }),
  },
  own('announceProcessor', async (place) => ({ processorId: (await planned(place)).id, content: WORDS })),
  {
    field: 'Mutation.acknowledgeNotice',
    request: async (place) => verb('acknowledgeNotice', { noticeId: await noticeOf(place) }),
    finance: 'NOT_THE_RECEIVER',
    ...allowing('NOT_THE_RECEIVER', { dpoOtherSide: 'OK' }),
    outside: outside('NOT_FOUND'),
  },
  {
    field: 'Mutation.answerNotice',
    request: async (place) => verb('answerNotice', { noticeId: await noticeOf(place), response: 'COMMENT', words: WORDS }),
    finance: 'NOT_THE_RECEIVER',
    ...allowing('NOT_THE_RECEIVER', { dpoOtherSide: 'OK' }),
    outside: outside('NOT_FOUND'),
  },
  own('engageProcessor', async (place) => ({ processorId: (await planned(place)).id, engagedOn: today(), reason: WORDS })),
  own('planChange', async (place) => ({ processorId: await engaged(place), kind: 'OTHER', description: WORDS, plannedOn: LATER })),
  own('carryOutChange', async (place) => ({ changeId: await changeOf(place), effectiveOn: today(), reason: WORDS })),
  own('addLocation', async (place) => ({ processorId: (await planned(place)).id, kind: 'HOSTING', country: 'FR' })),
  own('endLocation', async (place) => ({ locationId: await locationOf(place), endsOn: today() })),
  own('checkContract', async (place) => ({
    processorId: (await planned(place)).id,
    clauses: [{ clause: 'SECURITY', clauseAnswer: 'YES' }],
  })),
  own('addGuarantee', async (place) => ({ processorId: (await planned(place)).id, kind: 'HDS' })),
  {
    field: 'Mutation.recordUndertaking',
    request: async (place) => {
      const { id: processorId } = await planned(place);
      const { body } = await place.keeper.upload(makePdf(randomUUID()), 'engagement.pdf');
      return verb('recordUndertaking', { processorId, doneOn: today(), uploadId: body.id });
    },
    finance: ENGAGER,
    ...allowing(ENGAGER, { ...OWN_TEAM, dpoOwnSide: 'UPLOAD_NOT_FOUND' }),
  },
  own('recordTraining', async (place) => ({ processorId: (await planned(place)).id, doneOn: today(), words: WORDS })),
  own('endProcessor', async (place) => ({ processorId: await engaged(place), endedOn: today() })),
  own('recordDeletion', async (place) => ({ processorId: await ended(place), deletedOn: today(), deletion: WORDS })),
  own('renounceProcessor', async (place) => ({ processorId: (await planned(place)).id, reason: WORDS })),
  {
    field: 'Mutation.chooseTerritory',
    request: ({ partyId }) => {
      turns += 1;
      return verb('chooseTerritory', { partyId, territory: READING[turns % 2] });
    },
    inside: cells({ dpoOwnSide: 'OK', others: 'NOT_A_READER_OF_CLAUSES' }),
    outside: cells({ reviewerElsewhere: 'NOT_A_READER_OF_CLAUSES', administrator: 'NOT_A_READER_OF_CLAUSES', others: 'NOT_FOUND' }),
  },
];
