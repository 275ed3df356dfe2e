import type { Listing } from '../shared/ListSteps.tsx';
import { VIEWS } from './occurrenceViews.ts';

/** How the list of occurrences starts, in one convention. */
export const occurrenceListing = (conventionId: string | undefined): Listing => ({
  filterDefaultValues: VIEWS.OPEN,
  sort: { field: 'dueOn', order: 'ASC' },
  filter: conventionId ? { conventionIds: [conventionId] } : {},
});
