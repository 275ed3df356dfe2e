/** What the address of an obligation ends with where it points at how some of its words are read. */
export const READING_HASH = '#reading';

/** Where the signatories of an agreement confirm how words of an obligation are read. */
export const readingAddress = (obligationId: string): string => `/obligations/${obligationId}/show${READING_HASH}`;
