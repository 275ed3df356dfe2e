import type { Listing } from '../shared/ListSteps.tsx';

/** How the list of requests starts, in one convention. */
export const requestListing = (conventionId: string | undefined): Listing => ({
  sort: { field: 'madeAt', order: 'DESC' },
  filter: conventionId ? { conventionIds: [conventionId] } : {},
});
