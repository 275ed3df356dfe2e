/** Where an incident is shown. */
export const addressOfIncident = (id: unknown): string => `/incidents/${id}/show`;

/** Where what the authority is told of it is copied from, or printed. */
export const addressOfForm = (id: string): string => `/incidents/${id}/authority`;
