/** Where the next committee of a convention is planned. */
export const addressOfCommitteesIn = (conventionId: string): string => `/committees?convention=${conventionId}`;

/** Where a committee is shown. */
export const addressOfCommittee = (id: unknown): string => `/committees/${id}/show`;
