import { type AccessRow, cells, EVERY_MEMBER, PROGRAMME_OR_NOT_FOUND } from './matrix.ts';
import type { Place, World } from './world.ts';

const AGREE = 'mutation($input: AgreeToShowcaseInput!) { agreeToShowcase(input: $input) { version } }';
const WITHDRAW = 'mutation($input: WithdrawFromShowcaseInput!) { withdrawFromShowcase(input: $input) { version } }';
const SHOWN =
  'query($id: ID!) { showcase(conventionId: $id) { version showableGroups { code } decidingParties { partyId word { isIndexed } } } }';

/** What the bound party has not agreed to yet. */
async function agreement({ conventionId, partyId, keeper }: Place) {
  const { version, showableGroups: groups, decidingParties: signatories } = (await keeper.get(SHOWN, { id: conventionId })).showcase;
  const { word } = signatories.find((each: { partyId: string }) => each.partyId === partyId) ?? {};
  return { conventionId, partyId, version, groupCodes: [groups[0].code], isIndexed: !word?.isIndexed };
}

async function agreed(place: Place, { as }: World): Promise<object> {
  await as.dpoOwnSide.ask(AGREE, { input: await agreement(place) });
  return { conventionId: place.conventionId, partyId: place.partyId };
}

/** The officer of the party that "own" means, and nobody else. */
const ITS_OFFICER = {
  inside: cells({ dpoOwnSide: 'OK', others: 'NOT_AN_OFFICER_OF_A_SIGNATORY' }),
  outside: cells({
    administrator: 'NOT_AN_OFFICER_OF_A_SIGNATORY',
    reviewerElsewhere: 'NOT_AN_OFFICER_OF_A_SIGNATORY',
    others: 'NOT_FOUND',
  }),
};

const codeOf = async (answer: Response): Promise<string> => (answer.ok ? 'OK' : (await answer.json()).errors[0].extensions.code);
const NOBODY = cells({ anonymous: 'NOT_FOUND', noMembership: 'NOT_FOUND', expiredReader: 'NOT_FOUND', others: 'NOT_FOUND' });

export const SHOWCASE_ROWS: AccessRow[] = [
  {
    field: 'Query.showcase',
    request: ({ conventionId }) => ({
      query: 'query($id: ID!) { showcase(conventionId: $id) { status } }',
      variables: { id: conventionId },
    }),
    inside: EVERY_MEMBER,
    outside: PROGRAMME_OR_NOT_FOUND,
  },
  {
    field: 'GET /public-preview/:conventionId',
    request: ({ conventionId }) => ({ send: async (client) => codeOf(await client.fetch(`/public-preview/${conventionId}`)) }),
    inside: EVERY_MEMBER,
    outside: PROGRAMME_OR_NOT_FOUND,
  },
  {
    field: 'GET /public/:slug/data.json',
    request: async (place, world) => {
      await agreed(place, world);
      const { convention } = await place.keeper.get('query($id: ID!) { convention(id: $id) { slug } }', { id: place.conventionId });
      return { send: async (client) => codeOf(await client.fetch(`/public/${convention.slug}/data.json`)) };
    },
    inside: NOBODY,
    outside: NOBODY,
  },
  {
    field: 'Mutation.agreeToShowcase',
    request: async (place) => ({ query: AGREE, variables: { input: await agreement(place) } }),
    ...ITS_OFFICER,
  },
  {
    field: 'Mutation.withdrawFromShowcase',
    request: async (place, world) => ({ query: WITHDRAW, variables: { input: await agreed(place, world) } }),
    ...ITS_OFFICER,
  },
];
