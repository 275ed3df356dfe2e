import { randomUUID } from 'node:crypto';
import type { ApiClient } from '../support/client.ts';
import { type AccessRow, type Ask, type Cells, cells } from './matrix.ts';
import { viewCountsOf } from './viewCounts.ts';
import type { Place, World } from './world.ts';

const WORDS = 'La personne l’a écrit à la boîte du service, et la copie est au dossier.';

const inputOf = (name: string): string => `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
const verb = (name: string, input: object): Ask => ({
  query: `mutation($input: ${inputOf(name)}!) { ${name}(input: $input) { id } }`,
  variables: { input },
});
const send = async (client: ApiClient, name: string, input: object, fields = 'id version') =>
  (await client.get(`mutation($input: ${inputOf(name)}!) { ${name}(input: $input) { ${fields} } }`, { input }))[name];

const receiving = (partyId: string | undefined, over: object = {}) => ({
  partyId,
  rights: ['ACCESS'],
  channel: 'EMAIL',
  externalReference: randomUUID().replaceAll(/\d/g, 'x'),
  ...over,
});
const received = (place: Place, over: object = {}): Promise<{ id: string; version: number }> =>
  send(place.keeper, 'receiveRightsRequest', receiving(place.partyId, over));
const about = async (place: Place, over: object = {}): Promise<{ rightsRequestId: string }> => ({
  rightsRequestId: (await received(place, over)).id,
});

/** A request of the place that another party than the controller received, with who that is. */
async function held(place: Place, { as }: World): Promise<{ rightsRequestId: string; fromPartyId: string | undefined }> {
  const fromPartyId = place.parties.DINUM ?? place.parties.EXPLOITANT;
  if (place.side === 'outside') return { ...(await about(place)), fromPartyId };
  return { rightsRequestId: (await send(as.dpoOtherSide, 'receiveRightsRequest', receiving(fromPartyId))).id, fromPartyId };
}

async function handOverOf(place: Place, world: World): Promise<string> {
  if (place.side === 'outside') return randomUUID();
  const input = { ...(await held(place, world)), content: WORDS };
  return (await send(world.as.dpoOtherSide, 'handOverRightsRequest', input, 'handOvers { id }')).handOvers[0].id;
}

async function questionOf(place: Place): Promise<string> {
  const asked = { ...(await about(place)), kind: 'IDENTITY', reason: WORDS };
  return (await send(place.keeper, 'askPerson', asked, 'personQuestions { id }')).personQuestions[0].id;
}

/** A request whose identity took time, or that is answered; where nobody here may, it stays as it was received. */
async function suspended(place: Place): Promise<{ rightsRequestId: string }> {
  const given = await about(place);
  const { personQuestions } = await send(
    place.keeper,
    'askPerson',
    { ...given, kind: 'IDENTITY', reason: WORDS },
    'personQuestions { id }',
  );
  await send(place.keeper, 'recordReply', { questionId: personQuestions[0].id, outcome: 'ESTABLISHED' });
  return given;
}
async function answered(place: Place, { as }: World): Promise<{ rightsRequestId: string }> {
  const given = await about(place);
  if (place.side === 'inside') await send(as.dpoOwnSide, 'answerRightsRequest', { ...given, kind: 'GRANTED', channel: 'EMAIL' });
  return given;
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
const KEEPERS = 'NOT_IN_THE_REGISTER';
const CONTROLLER = 'NOT_THE_CONTROLLER';
const OFFICER = 'NOT_THE_CONTROLLER_DPO';

const listed = (field: string, selection: string, name: string, isEmpty?: Ask['isEmpty']): AccessRow => ({
  field,
  request: async (place) => {
    await received(place);
    const query = `query($filter: RightsRequestFilter) { ${name}(filter: $filter) { ${selection} } }`;
    return { query, variables: { filter: { conventionIds: [place.conventionId] } }, ...(isEmpty ? { isEmpty } : {}) };
  },
  inside: cells({ administrator: 'EMPTY', others: 'OK' }),
  outside: cells({ reviewerElsewhere: 'OK', others: 'EMPTY' }),
});

export const RIGHTS_REQUEST_ROWS: AccessRow[] = [
  {
    field: 'Query.rightsRequest',
    request: async (place) => ({
      query: 'query($id: ID!) { rightsRequest(id: $id) { id } }',
      variables: { id: (await received(place)).id },
    }),
    inside: cells({ administrator: 'NOT_FOUND', others: 'OK' }),
    outside: outside('OK'),
  },
  listed('Query.rightsRequests', 'total', 'rightsRequests'),
  listed(
    'Query.rightsRequestCounts',
    'waitingCount',
    'rightsRequestCounts',
    ({ rightsRequestCounts }) => (rightsRequestCounts as { waitingCount: number }).waitingCount === 0,
  ),
  viewCountsOf('rightsRequest', 'RightsRequestFilter', received),
  {
    field: 'Mutation.receiveRightsRequest',
    request: ({ partyId }) => verb('receiveRightsRequest', receiving(partyId)),
    inside: cells({ ...OWN_TEAM, others: 'NOT_YOUR_VOICE' }),
    outside: cells({ reviewerElsewhere: 'NOT_YOUR_VOICE', administrator: 'NOT_YOUR_VOICE', others: 'NOT_FOUND' }),
  },
  {
    field: 'Mutation.updateRightsRequest',
    request: async (place) => {
      const { id, version } = await received(place);
      const query = 'mutation($id: ID!, $input: UpdateRightsRequestInput!) { updateRightsRequest(id: $id, input: $input) { id } }';
      return { query, variables: { id, input: { legalBasis: 'CONSENT', version } } };
    },
    finance: KEEPERS,
    ...allowing(KEEPERS, TEAMS),
  },
  {
    field: 'Mutation.shareRightsRequest',
    request: async (place) => verb('shareRightsRequest', await about(place, { confidentiality: 'RESTRICTED' })),
    ...allowing(KEEPERS, { ...OWN_TEAM, dpoOtherSide: 'NOT_FOUND', reader: 'NOT_FOUND' }),
  },
  {
    field: 'Mutation.recordReceipt',
    request: async (place) => {
      const receipt = { partyId: place.partyId, receivedAt: new Date().toISOString(), channel: 'POST', reason: WORDS };
      return verb('recordReceipt', { ...(await about(place)), ...receipt });
    },
    finance: KEEPERS,
    ...allowing(KEEPERS, { ...OWN_TEAM, dpoOtherSide: 'NOT_YOUR_VOICE' }),
  },
  {
    field: 'Mutation.handOverRightsRequest',
    request: async (place, world) =>
      verb('handOverRightsRequest', { ...(await held(place, world)), toPartyId: place.partyId, content: WORDS }),
    finance: 'NOT_A_HANDER',
    ...allowing('NOT_A_HANDER', { dpoOtherSide: 'OK' }),
  },
  {
    field: 'Mutation.acknowledgeHandOver',
    request: async (place, world) => verb('acknowledgeHandOver', { handOverId: await handOverOf(place, world) }),
    ...allowing('NOT_THE_RECEIVER', OWN_TEAM),
    outside: outside('NOT_FOUND'),
  },
  {
    field: 'Mutation.askPerson',
    request: async (place) => verb('askPerson', { ...(await about(place)), kind: 'CLARIFICATION', reason: WORDS }),
    finance: KEEPERS,
    ...allowing(KEEPERS, TEAMS),
  },
  {
    field: 'Mutation.recordReply',
    request: async (place) => verb('recordReply', { questionId: await questionOf(place), outcome: 'ESTABLISHED' }),
    finance: KEEPERS,
    ...allowing(KEEPERS, TEAMS),
  },
  {
    field: 'Mutation.extendRightsRequest',
    request: async (place) => verb('extendRightsRequest', { ...(await about(place)), kind: 'COMPLEXITY', reason: WORDS }),
    ...allowing(CONTROLLER, OWN_TEAM),
  },
  {
    field: 'Mutation.relyOnSuspension',
    request: async (place) => verb('relyOnSuspension', { ...(await suspended(place)), reason: WORDS }),
    ...allowing(OFFICER, OWN_DPO),
  },
  {
    field: 'Mutation.answerRightsRequest',
    request: async (place) => verb('answerRightsRequest', { ...(await about(place)), kind: 'GRANTED', channel: 'EMAIL' }),
    ...allowing(CONTROLLER, OWN_TEAM),
  },
  {
    field: 'Mutation.offerAnswer',
    request: async (place, world) =>
      verb('offerAnswer', { ...(await answered(place, world)), obligationIds: [place.obligations[0]], words: WORDS }),
    ...allowing(CONTROLLER, OWN_TEAM),
  },
  {
    field: 'Mutation.withdrawRightsRequest',
    request: async (place) => verb('withdrawRightsRequest', { ...(await about(place)), reason: WORDS }),
    finance: KEEPERS,
    ...allowing(KEEPERS, TEAMS),
  },
  {
    field: 'Mutation.closeRightsRequest',
    request: async (place, world) => verb('closeRightsRequest', await answered(place, world)),
    ...allowing(OFFICER, OWN_DPO),
  },
];
