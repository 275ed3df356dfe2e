import type { Text } from './errors.ts';

/** Days a record may name: earlier or later ones are slips of the keyboard. */
export const FIRST_DAY = '1900-01-01';
export const LAST_DAY = '2199-12-31';

export const DAYS_TEXT: Text = {
  fr: 'Donnez une date entre le 01/01/1900 et le 31/12/2199.',
  en: `Give a date between ${FIRST_DAY} and ${LAST_DAY}.`,
};
