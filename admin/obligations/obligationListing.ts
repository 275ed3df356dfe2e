import type { Listing } from '../shared/ListSteps.tsx';
import { startingFilter } from './startingFilter.ts';

/** How the list of obligations starts. `conventionId`: of the current convention, where there are several. */
export const obligationListing = (conventionId: string | undefined): Listing => ({
  filterDefaultValues: startingFilter(conventionId),
  sort: { field: 'code', order: 'ASC' },
});
