import { useLocaleState } from 'react-admin';
import { type Format, formatOf } from '../providers/format.ts';

/** Dates, sizes and amounts in the language of the interface. */
export function useFormat(): Format {
  return formatOf(useLocaleState()[0]);
}
