/** What the address of an obligation ends with where it points at what its sides see differently. */
export const DISAGREEMENT_HASH = '#disagreement';

/** Where the sides of a manifesto talk of a commitment that they see differently. */
export const disagreementAddress = (obligationId: string): string => `/obligations/${obligationId}/show${DISAGREEMENT_HASH}`;
