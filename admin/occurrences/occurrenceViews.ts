import type { OccurrenceFilter } from '../generated/graphql.ts';

/** The ways of looking at the list, each a filter of the API. */
export const VIEWS = {
  OPEN: { statuses: ['OPEN'] },
  OVERDUE: { isOverdue: true },
  FORESEEN: { statuses: ['FORESEEN'] },
  ALL: {},
} satisfies Record<string, OccurrenceFilter>;

export type View = keyof typeof VIEWS;

export const VIEW_NAMES = Object.keys(VIEWS) as View[];

/** The view that a filter of the list is; all of them for one that is none. */
export function viewOf({ statuses, isOverdue }: OccurrenceFilter): View {
  if (isOverdue) return 'OVERDUE';
  return VIEW_NAMES.find((view) => view === statuses?.[0]) ?? 'ALL';
}
