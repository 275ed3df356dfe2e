import type { Listing } from '../shared/ListSteps.tsx';

/** How the list of proofs starts, in one convention. */
export const evidenceListing = (conventionId: string | undefined): Listing => ({
  sort: { field: 'depositedAt', order: 'DESC' },
  filter: conventionId ? { conventionIds: [conventionId] } : {},
});
