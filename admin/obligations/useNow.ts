import { useSearchParams } from 'react-router';
import { parisInstant } from '../shared/days.ts';

/** The instant the page is told at: now, or the end of the day of its address. */
export function useNow(): Date {
  const [search] = useSearchParams();
  const asOf = search.get('asOf');
  return asOf ? new Date(parisInstant(asOf, '23:59')) : new Date();
}
