/** Where a committee is shown. */
export const addressOfCommittee = (id: unknown): string => `/committees/${id}/show`;
