import { VersionDeskDocument, type VersionDeskQuery, VersionsOfDocument, type VersionsOfQuery } from '../generated/graphql.ts';
import { useAsk } from '../shared/useAsk.ts';

export type Desk = NonNullable<VersionDeskQuery['convention']>;
export type Version = VersionsOfQuery['catalogues']['items'][number];

/** Whether a version is greater, 1.10.0 coming after 1.9.0. */
const isGreater = (version: string, than: string) => version.localeCompare(than, 'en', { numeric: true }) > 0;

/** The convention with what may be done on it, and the versions of its catalogue that it may go to, the newest first. */
export function useVersions(conventionId: string) {
  const query = useAsk(VersionDeskDocument, { id: conventionId });
  const catalogue = query.data?.convention?.catalogue;
  const { data } = useAsk(VersionsOfDocument, { keys: [catalogue?.key ?? ''] }, { isEnabled: catalogue !== undefined });
  const newer = (data?.catalogues.items ?? [])
    .filter(({ semanticVersion }) => catalogue && isGreater(semanticVersion, catalogue.semanticVersion))
    .sort((one, other) => (isGreater(one.semanticVersion, other.semanticVersion) ? -1 : 1));
  return { query, newer, isKnown: data !== undefined };
}
