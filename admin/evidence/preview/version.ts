import type { EvidencePartsFragment } from '../../generated/graphql.ts';

/** One version of a proof. */
export type Version = EvidencePartsFragment['versions'][number];
