import { randomUUID } from 'node:crypto';
import { publishedBefore } from '../legal-texts/publishedBefore.ts';
import type { ApiClient } from '../support/client.ts';
import { type AccessRow, type Ask, type Cells, cells } from './matrix.ts';
import { viewCountsOf } from './viewCounts.ts';
import type { Place, World } from './world.ts';

const WORDS = 'Le texte dit qui publie le service, et qui l’héberge.';

const inputOf = (name: string): string => `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
const verb = (name: string, input: object): Ask => ({
  query: `mutation($input: ${inputOf(name)}!) { ${name}(input: $input) { id } }`,
  variables: { input },
});

const send = async (client: ApiClient, name: string, input: object, fields = 'id version textVersions { id }') =>
  (await client.get(`mutation($input: ${inputOf(name)}!) { ${name}(input: $input) { ${fields} } }`, { input }))[name];

interface Opened {
  id: string;
  version: number;
  textVersions: { id: string }[];
}

const opening = ({ partyId }: Place, over: object = {}) => ({
  partyId,
  kind: 'LEGAL_NOTICE',
  title: `Mentions ${randomUUID()}`,
  content: { words: `${WORDS} ${randomUUID()}` },
  ...over,
});

const opened = (place: Place, over: object = {}): Promise<Opened> => send(place.keeper, 'openLegalText', opening(place, over));
const versionOf = async (place: Place, over: object = {}): Promise<string> => (await opened(place, over)).textVersions[0]!.id;

async function asked(place: Place, other = place.parties.EXPLOITANT): Promise<string> {
  const versionId = await versionOf(place);
  await send(place.keeper, 'askOpinion', { versionId, toPartyId: place.parties.DINUM ?? other }, 'id');
  return versionId;
}

/** A reservation that the other side makes, before which the party that asked waits. */
async function reserved(place: Place): Promise<string> {
  const versionId = await asked(place, place.parties.AGENCE);
  const given = { versionId, opinion: 'WITH_RESERVATIONS', reservations: [{ words: WORDS }] };
  const { textVersions } = await send(place.otherDpo, 'giveOpinion', given, 'textVersions { opinionRequest { reservations { id } } }');
  return textVersions[0].opinionRequest.reservations[0].id;
}

/** A version published on a page, as if its opinion had been asked before today. */
async function published(place: Place, { app }: World): Promise<string> {
  const versionId = await versionOf(place);
  await publishedBefore(app, versionId);
  return versionId;
}

/** Outside, its reviewers read what its parties share, an administrator does not. */
const outside = (code: string): Cells => cells({ reviewerElsewhere: code, others: 'NOT_FOUND' });
const allowing = (code: string, allowed: Partial<Cells>) => ({
  inside: cells({ administrator: 'NOT_FOUND', ...allowed, others: code }),
  outside: outside(code),
});

const OWN_TEAM = { team: 'OK', dpoOwnSide: 'OK' };
const WRITER = 'NOT_THE_WRITER';

export const LEGAL_TEXT_ROWS: AccessRow[] = [
  {
    field: 'Query.legalText',
    request: async (place) => ({ query: 'query($id: ID!) { legalText(id: $id) { id } }', variables: { id: (await opened(place)).id } }),
    inside: cells({ administrator: 'NOT_FOUND', others: 'OK' }),
    outside: outside('OK'),
  },
  {
    field: 'Query.legalTexts',
    request: async (place) => {
      await opened(place);
      return {
        query: 'query($filter: LegalTextFilter) { legalTexts(filter: $filter) { total } }',
        variables: { filter: { conventionIds: [place.conventionId] } },
      };
    },
    inside: cells({ administrator: 'EMPTY', others: 'OK' }),
    outside: cells({ reviewerElsewhere: 'OK', others: 'EMPTY' }),
  },
  viewCountsOf('legalText', 'LegalTextFilter', opened),
  {
    field: 'Mutation.openLegalText',
    request: (place) => verb('openLegalText', opening(place)),
    inside: cells({ ...OWN_TEAM, others: 'NOT_A_WRITER' }),
    outside: cells({ reviewerElsewhere: 'NOT_A_WRITER', administrator: 'NOT_A_WRITER', others: 'NOT_FOUND' }),
  },
  {
    field: 'Mutation.updateLegalText',
    request: async (place) => {
      const { id, version } = await opened(place);
      const query = 'mutation($id: ID!, $input: UpdateLegalTextInput!) { updateLegalText(id: $id, input: $input) { id } }';
      return { query, variables: { id, input: { title: 'Mentions', version } } };
    },
    ...allowing(WRITER, OWN_TEAM),
  },
  {
    field: 'Mutation.shareLegalText',
    request: async (place) => verb('shareLegalText', { legalTextId: (await opened(place, { confidentiality: 'RESTRICTED' })).id }),
    ...allowing(WRITER, { ...OWN_TEAM, dpoOtherSide: 'NOT_FOUND', reader: 'NOT_FOUND' }),
  },
  {
    field: 'Mutation.addTextVersion',
    request: async (place) => {
      const { id: legalTextId, textVersions } = await opened(place);
      return verb('addTextVersion', { legalTextId, lastVersionId: textVersions[0]!.id, content: { words: WORDS } });
    },
    ...allowing(WRITER, OWN_TEAM),
  },
  {
    field: 'Mutation.planPublication',
    request: async (place) => verb('planPublication', { versionId: await versionOf(place), plannedOn: '2100-01-01' }),
    ...allowing(WRITER, OWN_TEAM),
  },
  {
    field: 'Mutation.askOpinion',
    request: async (place) =>
      verb('askOpinion', { versionId: await versionOf(place), toPartyId: place.parties.DINUM ?? place.parties.EXPLOITANT }),
    ...allowing(WRITER, OWN_TEAM),
  },
  {
    field: 'Mutation.giveOpinion',
    request: async (place) => verb('giveOpinion', { versionId: await asked(place), opinion: 'FAVOURABLE' }),
    finance: 'NOT_THE_ADVISER',
    ...allowing('NOT_THE_ADVISER', { dpoOtherSide: 'OK' }),
  },
  {
    field: 'Mutation.answerReservation',
    request: async (place) => verb('answerReservation', { reservationId: await reserved(place), outcome: 'TAKEN_UP' }),
    ...allowing(WRITER, OWN_TEAM),
  },
  {
    field: 'Mutation.publishText',
    request: async (place) => verb('publishText', { versionId: await versionOf(place, { kind: 'BREACH_PROCEDURE' }) }),
    ...allowing(WRITER, OWN_TEAM),
  },
  {
    field: 'Mutation.publishUnasked',
    request: async (place) => verb('publishUnasked', { versionId: await versionOf(place), reason: WORDS }),
    ...allowing('NOT_THE_WRITER_DPO', { dpoOwnSide: 'OK' }),
  },
  {
    field: 'Mutation.checkPage',
    request: async (place, world) => verb('checkPage', { versionId: await published(place, world), pageOutcome: 'SAYS_THIS' }),
    finance: 'NOT_A_PAGE_READER',
    ...allowing('NOT_A_PAGE_READER', { ...OWN_TEAM, dpoOtherSide: 'OK' }),
  },
  {
    field: 'Mutation.proveLegalText',
    request: async (place, { app }) => {
      const { id, textVersions } = await opened(place);
      await publishedBefore(app, textVersions[0]!.id);
      return verb('proveLegalText', { legalTextId: id });
    },
    ...allowing(WRITER, OWN_TEAM),
  },
  {
    field: 'Mutation.decideDpiaNeed',
    request: async (place) =>
      verb('decideDpiaNeed', { legalTextId: (await opened(place, { kind: 'DPIA' })).id, criteria: [], isNeeded: true, reason: WORDS }),
    ...allowing(WRITER, OWN_TEAM),
  },
  {
    field: 'Mutation.adviseDpia',
    request: async (place) =>
      verb('adviseDpia', { legalTextId: (await opened(place, { kind: 'DPIA' })).id, advice: 'FAVOURABLE', words: WORDS }),
    ...allowing('NOT_THE_WRITER_DPO', { dpoOwnSide: 'OK' }),
  },
  {
    field: 'Mutation.describeDpia',
    request: async (place) => verb('describeDpia', { legalTextId: (await opened(place, { kind: 'DPIA' })).id, dpiaStage: 'DOING' }),
    ...allowing(WRITER, OWN_TEAM),
  },
  {
    field: 'Mutation.withdrawLegalText',
    request: async (place) => verb('withdrawLegalText', { legalTextId: (await opened(place)).id, reason: WORDS }),
    ...allowing(WRITER, OWN_TEAM),
  },
];
