import { randomUUID } from 'node:crypto';
import type { ApiClient } from '../support/client.ts';
import { type AccessRow, type Ask, cells, EVERY_MEMBER, PROGRAMME_OR_EMPTY, PROGRAMME_OR_NOT_FOUND } from './matrix.ts';
import type { Place } from './world.ts';

const WORDS = 'Les éléments demandés par courrier, au complet.';

const verb = (name: string, inputType: string, input: Record<string, unknown>): Ask => ({
  query: `mutation($input: ${inputType}!) { ${name}(input: $input) { id } }`,
  variables: { input },
});

const SUBJECTS = 'query($id: ID!) { convention(id: $id) { catalogue { requests { code } } } }';
const OTHER_PARTY = { inside: 'DINUM', outside: 'AGENCE' };

/** What the bound party of the place asks or tells another; the catalogue of the place says about what. */
async function made({ administrator, place }: { administrator: ApiClient; place: Place }) {
  const { convention } = await administrator.get(SUBJECTS, { id: place.conventionId });
  return {
    fromPartyId: place.partyId,
    toPartyId: place.parties[OTHER_PARTY[place.side]],
    aboutCode: convention.catalogue.requests[0].code,
    words: `${WORDS} (${randomUUID()})`,
  };
}

const INFORM = 'mutation($input: InformPartyInput!) { informParty(input: $input) { id version } }';
const ASK = 'mutation($input: AskPartyInput!) { askParty(input: $input) { id version } }';

const SPEAKERS = {
  inside: cells({ team: 'OK', dpoOwnSide: 'OK', others: 'NOT_YOUR_VOICE' }),
  outside: cells({ reviewerElsewhere: 'NOT_YOUR_VOICE', administrator: 'NOT_YOUR_VOICE', others: 'NOT_FOUND' }),
};
const one = (code: string) => ({
  inside: cells({ dpoOtherSide: 'OK', others: code }),
  outside: cells({ reviewerElsewhere: code, administrator: code, others: 'NOT_FOUND' }),
});

export const REQUEST_ROWS: AccessRow[] = [
  {
    field: 'Query.partyRequest',
    request: async (place, { administrator }) => {
      const { informParty } = await place.keeper.get(INFORM, { input: await made({ administrator, place }) });
      return { query: 'query($id: ID!) { partyRequest(id: $id) { id } }', variables: { id: informParty.id } };
    },
    inside: EVERY_MEMBER,
    outside: PROGRAMME_OR_NOT_FOUND,
  },
  {
    field: 'Query.partyRequests',
    request: async (place, { administrator }) => {
      await place.keeper.get(INFORM, { input: await made({ administrator, place }) });
      return {
        query: 'query($filter: PartyRequestFilter) { partyRequests(filter: $filter) { total } }',
        variables: { filter: { conventionIds: [place.conventionId] } },
      };
    },
    inside: EVERY_MEMBER,
    outside: PROGRAMME_OR_EMPTY,
  },
  {
    field: 'Mutation.askParty',
    request: async (place, { administrator }) => verb('askParty', 'AskPartyInput', await made({ administrator, place })),
    ...SPEAKERS,
  },
  {
    field: 'Mutation.informParty',
    request: async (place, { administrator }) => verb('informParty', 'InformPartyInput', await made({ administrator, place })),
    ...SPEAKERS,
  },
  {
    field: 'Mutation.answerRequest',
    request: async (place, { administrator }) => {
      const { askParty } = await place.keeper.get(ASK, { input: await made({ administrator, place }) });
      return verb('answerRequest', 'AnswerRequestInput', { requestId: askParty.id, answer: WORDS, version: askParty.version });
    },
    ...one('NOT_ASKED'),
  },
  {
    field: 'Mutation.acknowledgeRequest',
    request: async (place, { administrator }) => {
      const { informParty } = await place.keeper.get(INFORM, { input: await made({ administrator, place }) });
      return verb('acknowledgeRequest', 'AcknowledgeRequestInput', { requestId: informParty.id, version: informParty.version });
    },
    ...one('NOT_THE_RECEIVER'),
  },
];
