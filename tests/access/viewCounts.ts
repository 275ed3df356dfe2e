import { type AccessRow, cells } from './matrix.ts';
import type { Place } from './world.ts';

/** How many entries each view of a register shows, of a place in which there is one that the parties share. */
export const viewCountsOf = (entry: string, filter: string, make: (place: Place) => Promise<unknown>): AccessRow => ({
  field: `Query.${entry}ViewCounts`,
  request: async (place) => {
    await make(place);
    return {
      query: `query($filter: ${filter}) { ${entry}ViewCounts(filter: $filter) { allCount closedCount overdueCount } }`,
      variables: { filter: { conventionIds: [place.conventionId] } },
      isEmpty: (data) => Object.values(data[`${entry}ViewCounts`] as object).every((count) => count === 0),
    };
  },
  inside: cells({ administrator: 'EMPTY', others: 'OK' }),
  outside: cells({ reviewerElsewhere: 'OK', others: 'EMPTY' }),
});
