/** Where an incident is shown. */
export const addressOfIncident = (id: unknown): string => `/incidents/${id}/show`;

/** Where what the authority is told of it is copied from, or printed. */
export const addressOfForm = (id: string): string => `/incidents/${id}/authority`;

/** The list of those that are open. */
export const ADDRESS_OF_OPEN = `/incidents?filter=${encodeURIComponent('{"isOpen":true}')}`;
