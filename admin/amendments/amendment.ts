import type { AmendmentPartsFragment } from '../generated/graphql.ts';

export type Amendment = AmendmentPartsFragment;
export type Signatory = Amendment['signatories'][number];

/** The signatories that the person who looks may speak for. */
export const mine = ({ signatories }: Amendment): Signatory[] => signatories.filter(({ isMine }) => isMine);
