/** Where one proof is looked at and judged for one obligation. */
export const reviewAddress = (obligationId: string, evidenceId: string): string => `/review/${obligationId}/${evidenceId}`;
