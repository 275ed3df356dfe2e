import { type AccessRow, EVERY_MEMBER, PROGRAMME_OR_NOT_FOUND } from './matrix.ts';

export const PRACTICE_ROWS: AccessRow[] = [
  {
    field: 'Query.goodPractices',
    request: ({ conventionId }) => ({
      query: 'query($conventionId: ID!) { goodPractices(conventionId: $conventionId) { conventionId } }',
      variables: { conventionId },
    }),
    inside: EVERY_MEMBER,
    outside: PROGRAMME_OR_NOT_FOUND,
  },
];
