import type { ObligationFilter } from '../generated/graphql.ts';

/** The list of obligations under one filter, in every convention unless the filter names one. */
export function obligationsUnder(filter: ObligationFilter): string {
  return `/obligations?${new URLSearchParams({ filter: JSON.stringify(filter), page: '1' })}`;
}
