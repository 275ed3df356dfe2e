import type {
  CommitmentAnswer,
  PortfolioConcern,
  PortfolioFilter,
  PortfolioLife,
  PortfolioPartState,
  PortfolioSort,
  ServicePhaseName,
} from '../generated/graphql.ts';
import { isId } from '../shared/isId.ts';
import { type Look, pageIn, useAddress } from '../shared/useAddress.ts';

export const LIVES: PortfolioLife[] = ['CURRENT', 'ENDED_OPEN', 'ENDED'];
/** Of a service; `NONE` where nobody said one. */
export const PHASES: (ServicePhaseName | 'NONE')[] = [
  'INVESTIGATION',
  'CONSTRUCTION',
  'ACCELERATION',
  'TRANSFER',
  'SUCCESS',
  'ALUMNI',
  'NONE',
];
export const CONCERNS: PortfolioConcern[] = ['BREACHED', 'CONTESTED', 'OVERDUE', 'LAPSED', 'IN_REVIEW', 'DISAGREEMENT'];
export const ANSWERS: CommitmentAnswer[] = ['UNPROVEN', 'PROVEN', 'TO_CONFIRM', 'NOT_ASKED'];
export const PART_STATES: PortfolioPartState[] = ['TROUBLE', 'OVERDUE', 'TO_DO', 'WAITING', 'ALL_HELD', 'NOT_ASKED'];
export const SORTS: PortfolioSort['field'][] = ['WORRY', 'TITLE', 'ENDS_ON', 'NEXT_DUE_ON', 'COMMITTEE_ON', 'MOVED_AT'];

const PER_PAGE = 25;
/** A map is looked at whole. */
const PER_MAP = 100;

export const VIEWS = ['table', 'map', 'groups'] as const;
/** A line of counts, a map of themes, or bars by group. */
export type View = (typeof VIEWS)[number];

/** Days within which something of a convention has its day. */
export const WITHIN = ['30', '90'] as const;

/** What a line of the table may tell beside the convention, in order. */
export const COLUMNS = [
  'standing',
  'breached',
  'contested',
  'overdue',
  'byLaw',
  'lapsed',
  'disagreement',
  'dormant',
  'forMe',
  'incidents',
] as const;
export const LATER_COLUMNS = ['bodies', 'phase', 'committee', 'nextDue', 'moved'] as const;
export type Column = (typeof COLUMNS)[number] | (typeof LATER_COLUMNS)[number];
export const EVERY_COLUMN: readonly Column[] = [...COLUMNS, ...LATER_COLUMNS];
const USUAL: readonly Column[] = ['standing', 'breached', 'contested', 'overdue', 'forMe', 'incidents', 'committee', 'nextDue', 'moved'];

/** How the address names columns; nothing for the usual ones. */
export const columnsNamed = (columns: readonly Column[]): string | null => {
  const named = EVERY_COLUMN.filter((column) => columns.includes(column)).join(',');
  return named === USUAL.join(',') ? null : named || 'none';
};

/** The usual columns and one more, as the address names them. */
export const usualAnd = (column: Column): string => columnsNamed([...USUAL, column]) ?? '';

function columnsIn(search: URLSearchParams): readonly Column[] {
  const named = search.get('columns')?.split(',');
  return named ? EVERY_COLUMN.filter((column) => named.includes(column)) : USUAL;
}

/** What the address of the portfolio says is looked at. */
export interface Looked {
  view: View;
  text: string;
  life: PortfolioLife | null;
  phase: (typeof PHASES)[number] | null;
  /** Id of a body that holds a party. */
  body: string | null;
  concern: PortfolioConcern | null;
  code: string | null;
  answer: CommitmentAnswer | null;
  /** Code of a group, or of a principle. */
  part: string | null;
  partState: PortfolioPartState | null;
  within: (typeof WITHIN)[number] | null;
  columns: readonly Column[];
  sort: PortfolioSort['field'];
  page: number;
  perPage: number;
}

const oneOf = <Value extends string>(values: readonly Value[], said: string | null): Value | null =>
  values.find((value) => value === said) ?? null;

const bodyIn = (search: URLSearchParams): string | null => {
  const body = search.get('body');
  return isId(body) ? body : null;
};

/** What is looked at, kept in the address so that it is found again. */
export function usePortfolioAddress(): { looked: Looked; look: Look; search: URLSearchParams } {
  const { search, look } = useAddress();
  const view = oneOf(VIEWS, search.get('view')) ?? 'table';
  const code = search.get('code');
  const part = search.get('part');
  const looked: Looked = {
    view,
    text: search.get('text') ?? '',
    life: oneOf(LIVES, search.get('life')),
    phase: oneOf(PHASES, search.get('phase')),
    body: bodyIn(search),
    concern: oneOf(CONCERNS, search.get('concern')),
    code,
    answer: code ? oneOf(ANSWERS, search.get('answer')) : null,
    part,
    partState: part ? oneOf(PART_STATES, search.get('partState')) : null,
    within: oneOf(WITHIN, search.get('withinDays')),
    columns: columnsIn(search),
    sort: oneOf(SORTS, search.get('sort')) ?? 'WORRY',
    page: pageIn(search),
    perPage: view === 'map' ? PER_MAP : PER_PAGE,
  };
  return { looked, look, search };
}

/** What is asked of the API for it. */
export const filterOf = ({ text, life, phase, body, concern, code, answer, part, partState, within }: Looked): PortfolioFilter => ({
  ...(text ? { text } : {}),
  ...(life ? { lives: [life] } : {}),
  ...(phase === 'NONE' ? { isPhaseSaid: false } : {}),
  ...(phase && phase !== 'NONE' ? { phases: [phase] } : {}),
  ...(body ? { organisationIds: [body] } : {}),
  ...(concern ? { concerns: [concern] } : {}),
  ...(code ? { code } : {}),
  ...(answer ? { answers: [answer] } : {}),
  ...(part ? { groupOrPrinciple: part } : {}),
  ...(partState ? { partStates: [partState] } : {}),
  ...(within ? { withinDays: Number(within) } : {}),
});

/** In which order; what worries most needs none to be said. */
export const sortOf = ({ sort }: Looked): PortfolioSort | undefined => (sort === 'WORRY' ? undefined : { field: sort });

/** The file of the conventions that are looked at, in the same order. */
export function fileOf(looked: Looked, format: 'csv' | 'ods'): string {
  const { text, life, phase, body, concern, code, answer, part, partState, within, sort } = looked;
  const told = {
    text,
    life,
    phase,
    body,
    concern,
    code,
    answer,
    part,
    partState,
    withinDays: within,
    sort: sort === 'WORRY' ? null : sort,
  };
  const given = Object.entries(told).filter((each): each is [string, string] => Boolean(each[1]));
  return `/tables/portfolio/export/${format}?${new URLSearchParams(given)}`;
}

/** The duties of a group, or of a principle of one, as the list of duties is asked for them. */
export function dutiesOf(part: string): { groupCodes: string[]; themeCodes?: string[] } {
  const [group, theme] = part.split('/');
  return { groupCodes: [group!], ...(theme ? { themeCodes: [theme] } : {}) };
}

/** The code of a commitment that is looked for as `catalogue:code`, or by its code alone. */
export const codeOf = (reference: string): string => reference.slice(reference.indexOf(':') + 1);

/** What a view keeps of the address, in order: neither its page nor the view it was opened by. */
const KEPT = ['view', 'text', 'life', 'phase', 'body', 'concern', 'code', 'answer', 'part', 'partState', 'withinDays', 'columns', 'sort'];

/** What the address says that a view keeps. */
export const choicesIn = (search: URLSearchParams): string =>
  new URLSearchParams(KEPT.flatMap((name): [string, string][] => (search.get(name) ? [[name, search.get(name)!]] : []))).toString();

/** The portfolio as a view that was saved shows it, or, without one, as it is when nothing is chosen. */
export const savedUnder = (saved: { id: string; searchParams: string } | undefined): string =>
  saved ? `/portfolio?${saved.searchParams}${saved.searchParams ? '&' : ''}saved=${saved.id}` : '/portfolio?saved=none';

/** The portfolio under one choice. */
export const portfolioUnder = (choice: Record<string, string>): string => `/portfolio?${new URLSearchParams(choice)}`;
