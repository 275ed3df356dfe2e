/** Where a processor is shown. */
export const addressOfProcessor = (id: unknown): string => `/processors/${id}/show`;

/** The register. */
export const ADDRESS_OF_LIST = '/processors';

/** The table that a privacy policy gives, to print or to copy. */
export const ADDRESS_OF_TABLE = '/processors/table';

/** In which countries they are, and what is missing. */
export const ADDRESS_OF_COUNTRIES = '/processors/countries';
