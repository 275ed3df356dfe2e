/** Where a request is shown. */
export const addressOfRights = (id: unknown): string => `/rightsRequests/${id}/show`;
