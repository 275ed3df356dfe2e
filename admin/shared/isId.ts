const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether what an address says may be the id of a record. */
export const isId = (given: string | null | undefined): given is string => UUID.test(given ?? '');
