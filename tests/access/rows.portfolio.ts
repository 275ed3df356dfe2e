import { randomUUID } from 'node:crypto';
import { type AccessRow, cells, EVERY_MEMBER, PROGRAMME_OR_EMPTY } from './matrix.ts';

const none = (field: string, count: string) => (data: Record<string, unknown>) => (data[field] as Record<string, number>)[count] === 0;

/** A view is that of whoever asks: it makes no difference whose convention it is. */
const everybody = (code: string) => ({ inside: cells({ others: code }), outside: cells({ others: code }) });

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
  {
    field: 'Query.portfolioBodies',
    request: ({ conventionId }) => ({
      query: 'query($filter: PortfolioBodyFilter) { portfolioBodies(filter: $filter) { total } }',
      variables: { filter: { conventionIds: [conventionId] } },
    }),
    inside: EVERY_MEMBER,
    outside: PROGRAMME_OR_EMPTY,
  },
  {
    field: 'Query.portfolioTrend',
    request: ({ conventionId }) => ({
      query: 'query($filter: PortfolioFilter) { portfolioTrend(filter: $filter) { quarters { conventionCount awaitedCount } } }',
      variables: { filter: { ids: [conventionId] } },
      isEmpty: (data) =>
        (data.portfolioTrend as { quarters: { conventionCount: number; awaitedCount: number }[] }).quarters.every(
          ({ conventionCount, awaitedCount }) => conventionCount + awaitedCount === 0,
        ),
    }),
    inside: EVERY_MEMBER,
    outside: PROGRAMME_OR_EMPTY,
  },
  {
    field: 'Query.portfolioViews',
    request: () => ({ query: '{ portfolioViews { most } }' }),
    ...everybody('OK'),
  },
  {
    field: 'Mutation.createPortfolioView',
    request: () => ({
      query: 'mutation($input: CreatePortfolioViewInput!) { createPortfolioView(input: $input) { id } }',
      variables: { input: { name: randomUUID(), searchParams: 'life=CURRENT', isDefault: false } },
    }),
    isUnjournaled: true,
    ...everybody('OK'),
  },
  {
    field: 'Mutation.updatePortfolioView',
    request: () => ({
      query: 'mutation($id: ID!, $input: UpdatePortfolioViewInput!) { updatePortfolioView(id: $id, input: $input) { id } }',
      variables: { id: randomUUID(), input: { name: 'Autre', version: 1 } },
    }),
    ...everybody('NOT_FOUND'),
  },
  {
    field: 'Mutation.deletePortfolioView',
    request: () => ({
      query: 'mutation($input: DeletePortfolioViewInput!) { deletePortfolioView(input: $input) { most } }',
      variables: { input: { portfolioViewId: randomUUID() } },
    }),
    ...everybody('NOT_FOUND'),
  },
];
