/** A day, ISO, as French text writes it: 01/03/2026. */
export const frenchDay = (day: string): string => day.split('-').reverse().join('/');
