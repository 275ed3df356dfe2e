import type { UpcomingEntryFilter, UpcomingKind } from '../generated/graphql.ts';
import { todayInParis } from '../shared/days.ts';
import { type Look, pageIn, useAddress } from '../shared/useAddress.ts';
import { daysOf, isMonth, monthOf } from './months.ts';

export type When = 'all' | 'late' | 'toCome';

/** What the address of the calendar says is looked at. */
export interface Looked {
  isList: boolean;
  isMine: boolean;
  month: string;
  /** The only day of the list. */
  day: string | null;
  partyId: string | null;
  kind: UpcomingKind | null;
  when: When;
  page: number;
}

const isDay = (text: string | null): text is string => text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && isMonth(monthOf(text));

/** What is looked at, kept in the address so that it is found again; `look` changes some of it, and goes back to the first page. */
export function useCalendarAddress(): { looked: Looked; look: Look } {
  const { search, look } = useAddress();
  const month = search.get('month') ?? '';
  const day = search.get('day');
  const when = search.get('when');
  const looked: Looked = {
    isList: search.get('view') === 'list',
    isMine: search.get('scope') === 'mine',
    month: isMonth(month) ? month : monthOf(todayInParis()),
    day: isDay(day) ? day : null,
    partyId: search.get('party'),
    kind: search.get('kind') as UpcomingKind | null,
    when: when === 'late' || when === 'toCome' ? when : 'all',
    page: pageIn(search),
  };
  return { looked, look };
}

/** What is asked of the API for it, in a convention. */
export function filterOf(looked: Looked, isList: boolean, conventionId: string | undefined): UpcomingEntryFilter {
  const { isMine, month, day, partyId, kind, when } = looked;
  const days = isList ? day && { from: day, to: day } : daysOf(month);
  return {
    ...(isMine ? { isMine } : conventionId ? { conventionIds: [conventionId] } : {}),
    ...(days ? { fallsOn: days } : {}),
    ...(partyId && !isMine ? { partyIds: [partyId] } : {}),
    ...(kind ? { kinds: [kind] } : {}),
    ...(isList && when !== 'all' ? { isOverdue: when === 'late' } : {}),
  };
}
