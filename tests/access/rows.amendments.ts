import { type AccessRow, cells, EVERY_MEMBER, PROGRAMME_OR_EMPTY, PROGRAMME_OR_NOT_FOUND } from './matrix.ts';
import type { Place, World } from './world.ts';

const CREATE = 'mutation($input: CreateAmendmentInput!) { createAmendment(input: $input) { id version } }';
const COMPARE = 'mutation($input: CompareAmendmentInput!) { compareAmendment(input: $input) { version } }';
const AGREE = 'mutation($input: AgreeToAmendmentInput!) { agreeToAmendment(input: $input) { id } }';

/** An amendment of the place that gives it another end, and no sentence. */
async function drafted({ conventionId, keeper }: Place, world: World): Promise<{ id: string; version: number }> {
  const input = { conventionId, subject: world.unique('Avenant'), isEndChanged: true, endsOn: '2099-12-31', effectiveOn: '2098-01-01' };
  return (await keeper.get(CREATE, { input })).createAmendment;
}

async function compared(place: Place, world: World): Promise<{ id: string; version: number }> {
  const { id, version } = await drafted(place, world);
  const { compareAmendment } = await place.keeper.get(COMPARE, { input: { amendmentId: id, version } });
  return { id, version: compareAmendment.version };
}

/** The side that "own" means speaks for its party, and for no other. */
const OF_THE_PARTY = {
  inside: (code: string) => cells({ team: code, dpoOwnSide: code, others: 'NOT_A_SIGNATORY' }),
  outside: cells({ reviewerElsewhere: 'NOT_A_SIGNATORY', administrator: 'NOT_A_SIGNATORY', others: 'NOT_FOUND' }),
};
const DRAFTERS = {
  inside: cells({ reviewer: 'NOT_A_PARTY', reader: 'NOT_A_PARTY', others: 'OK' }),
  outside: cells({ administrator: 'OK', reviewerElsewhere: 'NOT_A_PARTY', others: 'NOT_FOUND' }),
};

export const AMENDMENT_ROWS: AccessRow[] = [
  {
    field: 'Query.amendment',
    request: async (place, world) => ({
      query: 'query($id: ID!) { amendment(id: $id) { id } }',
      variables: { id: (await drafted(place, world)).id },
    }),
    inside: EVERY_MEMBER,
    outside: PROGRAMME_OR_NOT_FOUND,
  },
  {
    field: 'Query.amendments',
    request: async (place, world) => ({
      query: 'query($filter: AmendmentFilter) { amendments(filter: $filter) { total } }',
      variables: { filter: { ids: [(await drafted(place, world)).id] } },
    }),
    inside: EVERY_MEMBER,
    outside: PROGRAMME_OR_EMPTY,
  },
  {
    field: 'Query.catalogueComparison',
    request: ({ conventionId, catalogueId }) => ({
      query: 'query($c: ID!, $v: ID!) { catalogueComparison(conventionId: $c, catalogueId: $v) { catalogueId } }',
      variables: { c: conventionId, v: catalogueId },
    }),
    inside: cells({ others: 'CATALOGUE_NOT_NEWER' }),
    outside: cells({ reviewerElsewhere: 'CATALOGUE_NOT_NEWER', administrator: 'CATALOGUE_NOT_NEWER', others: 'NOT_FOUND' }),
  },
  {
    field: 'Mutation.correctCatalogue',
    request: ({ conventionId, catalogueId }) => ({
      query: 'mutation($input: CorrectCatalogueInput!) { correctCatalogue(input: $input) { id } }',
      variables: { input: { conventionId, catalogueId, reason: 'Un mot était mal recopié dans le catalogue.' } },
    }),
    inside: cells({ administrator: 'CATALOGUE_NOT_NEWER', others: 'ADMINISTRATORS_ONLY' }),
    outside: cells({ administrator: 'CATALOGUE_NOT_NEWER', reviewerElsewhere: 'ADMINISTRATORS_ONLY', others: 'NOT_FOUND' }),
  },
  {
    field: 'Mutation.createAmendment',
    request: ({ conventionId }, world) => ({
      query: CREATE,
      variables: {
        input: { conventionId, subject: world.unique('Avenant'), isEndChanged: true, endsOn: '2099-12-31', effectiveOn: '2098-01-01' },
      },
    }),
    ...DRAFTERS,
  },
  {
    field: 'Mutation.updateAmendment',
    request: async (place, world) => {
      const { id, version } = await drafted(place, world);
      return {
        query: 'mutation($id: ID!, $input: UpdateAmendmentInput!) { updateAmendment(id: $id, input: $input) { id } }',
        variables: { id, input: { subject: world.unique('Avenant'), version } },
      };
    },
    ...DRAFTERS,
  },
  {
    field: 'Mutation.compareAmendment',
    request: async (place, world) => {
      const { id, version } = await drafted(place, world);
      return { query: COMPARE, variables: { input: { amendmentId: id, version } } };
    },
    ...DRAFTERS,
  },
  {
    field: 'Mutation.judgeAmendment',
    request: async (place, world) => {
      const { id } = await compared(place, world);
      return {
        query: 'mutation($input: JudgeAmendmentInput!) { judgeAmendment(input: $input) { id } }',
        variables: { input: { amendmentId: id, partyId: place.partyId, codes: ['AUCUN'], meaning: 'SAME_MEANING' } },
      };
    },
    inside: OF_THE_PARTY.inside('CODE_NOT_REWORDED'),
    outside: OF_THE_PARTY.outside,
  },
  {
    field: 'Mutation.agreeToAmendment',
    request: async (place, world) => {
      const { id, version } = await compared(place, world);
      return { query: AGREE, variables: { input: { amendmentId: id, partyId: place.partyId, signedOn: '2026-01-05', version } } };
    },
    inside: OF_THE_PARTY.inside('OK'),
    outside: OF_THE_PARTY.outside,
  },
  {
    field: 'Mutation.withdrawAmendment',
    request: async (place, world) => {
      const { id, version } = await compared(place, world);
      return {
        query: 'mutation($input: WithdrawAmendmentInput!) { withdrawAmendment(input: $input) { id } }',
        variables: { input: { amendmentId: id, reason: 'Les parties y renoncent d’un commun accord.', version } },
      };
    },
    ...DRAFTERS,
  },
  {
    field: 'Mutation.recordAmendmentCopy',
    request: async (place, world) => {
      const { id } = await compared(place, world);
      return {
        query: 'mutation($input: RecordAmendmentCopyInput!) { recordAmendmentCopy(input: $input) { id } }',
        variables: { input: { amendmentId: id, recipient: 'CBCM', sentOn: '2026-01-06' } },
      };
    },
    inside: cells({ reviewer: 'NOT_A_PARTY', reader: 'NOT_A_PARTY', others: 'AMENDMENT_NOT_AGREED' }),
    outside: cells({ administrator: 'AMENDMENT_NOT_AGREED', reviewerElsewhere: 'NOT_A_PARTY', others: 'NOT_FOUND' }),
  },
];
