const anchorOf = (occurrenceId: string) => `echeance-${occurrenceId}`;

/** The page of an obligation, at one of its occurrences. */
export const addressOfOccurrence = (obligationId: string, occurrenceId: string) => ({
  pathname: `/obligations/${obligationId}/show`,
  hash: `#${encodeURIComponent(anchorOf(occurrenceId))}`,
});

/** Whether an address names an occurrence. */
export const isNamed = (hash: string, occurrenceId: string): boolean => hash === addressOfOccurrence('', occurrenceId).hash;
