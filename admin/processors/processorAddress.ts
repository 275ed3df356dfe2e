/** Where a processor is shown. */
export const addressOfProcessor = (id: unknown): string => `/processors/${id}/show`;
