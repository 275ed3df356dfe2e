import { type AccessRow, type Ask, cells, EVERY_MEMBER, PROGRAMME_OR_EMPTY, PROGRAMME_OR_NOT_FOUND } from './matrix.ts';
import { contest, deposit, type Place } from './world.ts';

const REASON = 'Le service ne traite aucune de ces données.';

const verb = (name: string, inputType: string, input: Record<string, unknown>): Ask => ({
  query: `mutation($input: ${inputType}!) { ${name}(input: $input) { id } }`,
  variables: { input },
});

const BOUND_PARTY = {
  inside: cells({ team: 'OK', dpoOwnSide: 'OK', others: 'NOT_YOUR_PARTY' }),
  outside: cells({ reviewerElsewhere: 'NOT_YOUR_PARTY', administrator: 'NOT_YOUR_PARTY', others: 'NOT_FOUND' }),
};

interface WorkData {
  myWork: Record<string, { items: { conventionId: string }[] }>;
}

const hasNoWorkIn = (place: Place) => (data: Record<string, unknown>) => {
  const lists = Object.values((data as unknown as WorkData).myWork);
  return !lists.some(({ items }) => items.some(({ conventionId }) => conventionId === place.conventionId));
};

const WORK = ['mine', 'toProve', 'toCorrect', 'toReview', 'lapsingSoon', 'contested'].map((list) => `${list} { items { conventionId } }`);

export const OBLIGATION_ROWS: AccessRow[] = [
  {
    field: 'Query.obligation',
    request: ({ obligations }) => ({ query: 'query($id: ID!) { obligation(id: $id) { id } }', variables: { id: obligations[0] } }),
    inside: EVERY_MEMBER,
    outside: PROGRAMME_OR_NOT_FOUND,
  },
  {
    field: 'Query.obligations',
    request: ({ conventionId }) => ({
      query: 'query($filter: ObligationFilter) { obligations(filter: $filter) { total } }',
      variables: { filter: { conventionIds: [conventionId] } },
    }),
    inside: EVERY_MEMBER,
    outside: PROGRAMME_OR_EMPTY,
  },
  {
    field: 'Query.occurrences',
    request: ({ conventionId }) => ({
      query: 'query($filter: OccurrenceFilter) { occurrences(filter: $filter) { total } }',
      variables: { filter: { conventionIds: [conventionId] } },
    }),
    inside: EVERY_MEMBER,
    outside: PROGRAMME_OR_EMPTY,
  },
  {
    field: 'Query.occurrence',
    request: async ({ keeper, conventionId }) => {
      const { occurrences } = await keeper.get('query($filter: OccurrenceFilter) { occurrences(filter: $filter) { items { id } } }', {
        filter: { conventionIds: [conventionId] },
      });
      return { query: 'query($id: ID!) { occurrence(id: $id) { id } }', variables: { id: occurrences.items[0].id } };
    },
    inside: EVERY_MEMBER,
    outside: PROGRAMME_OR_NOT_FOUND,
  },
  {
    field: 'Query.responsibilityMatrix',
    request: ({ conventionId }) => ({
      query: 'query($id: ID!) { responsibilityMatrix(conventionId: $id) { title } }',
      variables: { id: conventionId },
    }),
    inside: EVERY_MEMBER,
    outside: PROGRAMME_OR_NOT_FOUND,
  },
  {
    field: 'Query.dossier',
    request: ({ conventionId }) => ({
      query: 'query($id: ID!) { dossier(conventionId: $id) { title } }',
      variables: { id: conventionId },
    }),
    inside: EVERY_MEMBER,
    outside: PROGRAMME_OR_NOT_FOUND,
  },
  {
    field: 'Query.whatIsMissing',
    request: ({ conventionId }) => ({
      query: 'query($id: ID!) { whatIsMissing(conventionId: $id) { total } }',
      variables: { id: conventionId },
    }),
    inside: EVERY_MEMBER,
    outside: PROGRAMME_OR_NOT_FOUND,
  },
  {
    field: 'Query.myWork',
    request: async (place) => {
      await deposit(place, { obligationId: place.obligations[1] });
      return { query: `{ myWork { ${WORK.join(' ')} } }`, isEmpty: hasNoWorkIn(place) };
    },
    inside: cells({ reader: 'EMPTY', administrator: 'EMPTY', others: 'OK' }),
    outside: cells({ others: 'EMPTY' }),
  },
  {
    field: 'Mutation.declareObligation',
    request: ({ obligations }) =>
      verb('declareObligation', 'DeclareObligationInput', { obligationId: obligations[0], status: 'MET', comment: 'En place.' }),
    ...BOUND_PARTY,
  },
  {
    field: 'Mutation.setApplicability',
    request: ({ obligations }) =>
      verb('setApplicability', 'SetApplicabilityInput', { obligationId: obligations[2], isApplicable: false, reason: REASON }),
    ...BOUND_PARTY,
  },
  {
    field: 'Mutation.contestObligation',
    request: ({ obligations }) => verb('contestObligation', 'ContestObligationInput', { obligationId: obligations[0], reason: REASON }),
    inside: cells({ dpoOtherSide: 'OK', reviewer: 'OK', others: 'NOT_THE_OTHER_SIDE' }),
    outside: cells({ reviewerElsewhere: 'OK', administrator: 'NOT_THE_OTHER_SIDE', others: 'NOT_FOUND' }),
  },
  {
    field: 'Mutation.resolveContestation',
    request: async (place) =>
      verb('resolveContestation', 'ResolveContestationInput', {
        contestationId: await contest(place),
        resolution: 'La période est couverte par la nouvelle version.',
      }),
    inside: cells({ dpoOtherSide: 'OK', reviewer: 'OK', others: 'NOT_YOURS_TO_RESOLVE' }),
    outside: cells({ reviewerElsewhere: 'OK', administrator: 'NOT_YOURS_TO_RESOLVE', others: 'NOT_FOUND' }),
  },
];
