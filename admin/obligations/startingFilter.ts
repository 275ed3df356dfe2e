import type { ObligationFilter, Standing } from '../generated/graphql.ts';
import { STANDINGS } from '../shared/assurances.ts';

/** What asks something of somebody: what the list shows unless its filters say otherwise. */
export const ASKING: Standing[] = STANDINGS.filter((standing) => standing !== 'OUTSIDE');

/** The filters the list starts from: of one convention where there are several, and only what asks something. */
export const startingFilter = (conventionId: string | undefined): ObligationFilter => ({
  ...(conventionId && { conventionIds: [conventionId] }),
  standings: ASKING,
});
