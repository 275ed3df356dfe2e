/** The name of what is typed about one proof for one obligation, and of its act once signed. */
export const verdictDraft = (obligationId: string, evidenceId: string): string => `verdict ${obligationId} ${evidenceId}`;
