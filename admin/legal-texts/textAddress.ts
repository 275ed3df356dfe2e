/** Where a text is shown. */
export const addressOfText = (id: unknown): string => `/legalTexts/${id}/show`;
