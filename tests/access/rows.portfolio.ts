import { type AccessRow, EVERY_MEMBER, PROGRAMME_OR_EMPTY } from './matrix.ts';

const none = (field: string, count: string) => (data: Record<string, unknown>) => (data[field] as Record<string, number>)[count] === 0;

export const PORTFOLIO_ROWS: AccessRow[] = [
  {
    field: 'Query.portfolio',
    request: ({ conventionId }) => ({
      query: 'query($filter: PortfolioFilter) { portfolio(filter: $filter) { total } }',
      variables: { filter: { ids: [conventionId] } },
    }),
    inside: EVERY_MEMBER,
    outside: PROGRAMME_OR_EMPTY,
  },
  {
    field: 'Query.portfolioTotals',
    request: ({ conventionId }) => ({
      query: 'query($filter: PortfolioFilter) { portfolioTotals(filter: $filter) { conventionCount } }',
      variables: { filter: { ids: [conventionId] } },
      isEmpty: none('portfolioTotals', 'conventionCount'),
    }),
    inside: EVERY_MEMBER,
    outside: PROGRAMME_OR_EMPTY,
  },
  {
    field: 'Query.commitmentsAcross',
    request: ({ conventionId }) => ({
      query: 'query($filter: CommitmentAcrossFilter) { commitmentsAcross(filter: $filter) { total } }',
      variables: { filter: { conventionIds: [conventionId] } },
    }),
    inside: EVERY_MEMBER,
    outside: PROGRAMME_OR_EMPTY,
  },
];
