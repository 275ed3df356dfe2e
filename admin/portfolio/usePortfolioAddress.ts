import type { CommitmentAnswer, PortfolioConcern, PortfolioFilter, PortfolioLife, PortfolioSort } from '../generated/graphql.ts';
import { type Look, pageIn, useAddress } from '../shared/useAddress.ts';

export const LIVES: PortfolioLife[] = ['CURRENT', 'ENDED_OPEN', 'ENDED'];
export const CONCERNS: PortfolioConcern[] = ['BREACHED', 'CONTESTED', 'OVERDUE', 'LAPSED', 'IN_REVIEW'];
export const ANSWERS: CommitmentAnswer[] = ['UNPROVEN', 'PROVEN', 'TO_CONFIRM', 'NOT_ASKED'];
export const SORTS: PortfolioSort['field'][] = ['WORRY', 'TITLE', 'ENDS_ON', 'NEXT_DUE_ON', 'MOVED_AT'];

const PER_PAGE = 25;
/** A map is looked at whole. */
const PER_MAP = 100;

export const VIEWS = ['table', 'map', 'groups'] as const;
/** A line of counts, a map of themes, or bars by group. */
export type View = (typeof VIEWS)[number];

/** What the address of the portfolio says is looked at. */
export interface Looked {
  view: View;
  text: string;
  life: PortfolioLife | null;
  concern: PortfolioConcern | null;
  code: string | null;
  answer: CommitmentAnswer | null;
  sort: PortfolioSort['field'];
  page: number;
  perPage: number;
}

const oneOf = <Value extends string>(values: readonly Value[], said: string | null): Value | null =>
  values.find((value) => value === said) ?? null;

/** What is looked at, kept in the address so that it is found again. */
export function usePortfolioAddress(): { looked: Looked; look: Look } {
  const { search, look } = useAddress();
  const view = oneOf(VIEWS, search.get('view')) ?? 'table';
  const code = search.get('code');
  const looked: Looked = {
    view,
    text: search.get('text') ?? '',
    life: oneOf(LIVES, search.get('life')),
    concern: oneOf(CONCERNS, search.get('concern')),
    code,
    answer: code ? oneOf(ANSWERS, search.get('answer')) : null,
    sort: oneOf(SORTS, search.get('sort')) ?? 'WORRY',
    page: pageIn(search),
    perPage: view === 'map' ? PER_MAP : PER_PAGE,
  };
  return { looked, look };
}

/** What is asked of the API for it. */
export const filterOf = ({ text, life, concern, code, answer }: Looked): PortfolioFilter => ({
  ...(text ? { text } : {}),
  ...(life ? { lives: [life] } : {}),
  ...(concern ? { concerns: [concern] } : {}),
  ...(code ? { code } : {}),
  ...(answer ? { answers: [answer] } : {}),
});

/** In which order; what worries most needs none to be said. */
export const sortOf = ({ sort }: Looked): PortfolioSort | undefined => (sort === 'WORRY' ? undefined : { field: sort });

/** The portfolio under one choice. */
export const portfolioUnder = (choice: Record<string, string>): string => `/portfolio?${new URLSearchParams(choice)}`;
