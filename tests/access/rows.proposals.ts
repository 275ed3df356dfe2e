import { type AccessRow, type Ask, cells } from './matrix.ts';
import type { Place, World } from './world.ts';

const inputOf = (name: string): string => `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
const verb = (name: string, input: object): Ask => ({
  query: `mutation($input: ${inputOf(name)}!) { ${name}(input: $input) { id } }`,
  variables: { input },
});

const reading = ({ conventionId }: Place, world: World) => ({
  conventionId,
  publicSource: 'PUBLICCODE',
  content: `publiccodeYmlVersion: "0.4"\nurl: https://github.com/domifa/${world.unique('code')}\n`,
});

interface Made {
  id: string;
  version: number;
  obligation: { party: { id: string } } | null;
}

/** A proposal of its own, of a duty of the bound party. */
async function proposed(place: Place, world: World): Promise<{ proposalId: string; version: number }> {
  await place.keeper.get('mutation($input: ReadSourceInput!) { readSource(input: $input) { id } }', { input: reading(place, world) });
  const { proposals } = await place.keeper.get(
    'query($filter: ProposalFilter) { proposals(filter: $filter) { items { id version obligation { party { id } } } } }',
    { filter: { conventionIds: [place.conventionId], proposalStates: ['PENDING'] } },
  );
  const { id, version } = (proposals.items as Made[]).find(({ obligation }) => obligation?.party.id === place.partyId)!;
  return { proposalId: id, version };
}

const KEEPERS = { team: 'OK', dpoOwnSide: 'OK', dpoOtherSide: 'OK' };
const OWN_TEAM = { team: 'OK', dpoOwnSide: 'OK' };
const NOBODY_ELSE = { reviewer: 'NOT_FOUND', reader: 'NOT_FOUND', administrator: 'NOT_FOUND' };
const IN_SIGHT = { reviewerElsewhere: 'NOT_YOUR_SOURCES', administrator: 'NOT_YOUR_SOURCES' };

export const PROPOSAL_ROWS: AccessRow[] = [
  {
    field: 'Query.publicData',
    request: ({ conventionId: id }) => ({ query: 'query($id: ID!) { publicData(conventionId: $id) { hosts } }', variables: { id } }),
    inside: cells({ others: 'OK' }),
    outside: cells({ reviewerElsewhere: 'OK', administrator: 'OK', others: 'NOT_FOUND' }),
  },
  {
    field: 'Query.proposal',
    request: async (place, world) => ({
      query: 'query($id: ID!) { proposal(id: $id) { id } }',
      variables: { id: (await proposed(place, world)).proposalId },
    }),
    inside: cells({ ...KEEPERS, others: 'NOT_FOUND' }),
    outside: cells({ others: 'NOT_FOUND' }),
    finance: 'NOT_FOUND',
  },
  {
    field: 'Query.proposalPreview',
    request: async (place, world) => ({
      query: 'query($id: ID!) { proposalPreview(proposalId: $id) { assuranceThen } }',
      variables: { id: (await proposed(place, world)).proposalId },
    }),
    inside: cells({ ...OWN_TEAM, dpoOtherSide: 'NOT_YOUR_PROPOSAL', others: 'NOT_FOUND' }),
    outside: cells({ others: 'NOT_FOUND' }),
    finance: 'NOT_FOUND',
  },
  {
    field: 'Query.proposals',
    request: async (place, world) => {
      await proposed(place, world);
      return {
        query: 'query($filter: ProposalFilter) { proposals(filter: $filter) { total } }',
        variables: { filter: { conventionIds: [place.conventionId] } },
      };
    },
    inside: cells({ ...KEEPERS, others: 'EMPTY' }),
    outside: cells({ others: 'EMPTY' }),
    finance: 'EMPTY',
  },
  {
    field: 'Query.sourceReadings',
    request: async (place, world) => {
      await proposed(place, world);
      return {
        query: 'query($filter: SourceReadingFilter) { sourceReadings(filter: $filter) { total } }',
        variables: { filter: { conventionIds: [place.conventionId] } },
      };
    },
    inside: cells({ ...KEEPERS, others: 'EMPTY' }),
    outside: cells({ others: 'EMPTY' }),
    finance: 'EMPTY',
  },
  {
    field: 'Mutation.readSource',
    request: (place, world) => verb('readSource', reading(place, world)),
    inside: cells({ ...KEEPERS, others: 'NOT_YOUR_SOURCES' }),
    outside: cells({ ...IN_SIGHT, others: 'NOT_FOUND' }),
    finance: 'NOT_YOUR_SOURCES',
  },
  {
    field: 'Mutation.acceptProposal',
    request: async (place, world) => verb('acceptProposal', await proposed(place, world)),
    inside: cells({ ...OWN_TEAM, ...NOBODY_ELSE, others: 'NOT_YOUR_PROPOSAL' }),
    outside: cells({ others: 'NOT_FOUND' }),
    finance: 'NOT_FOUND',
  },
  {
    field: 'Mutation.refuseProposal',
    request: async (place, world) =>
      verb('refuseProposal', { ...(await proposed(place, world)), reason: 'Ce dépôt n’est pas celui du service.' }),
    inside: cells({ ...OWN_TEAM, ...NOBODY_ELSE, others: 'NOT_YOUR_PROPOSAL' }),
    outside: cells({ others: 'NOT_FOUND' }),
    finance: 'NOT_FOUND',
  },
];
