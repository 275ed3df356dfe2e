import ical, { ICalEventTransparency } from 'ical-generator';
import type { FeedLanguage } from './calendarFeed.entity.ts';
import { UPCOMING } from './upcoming.kinds.ts';
import type { UpcomingEntryType } from './upcoming.type.ts';

/** A calendar of one person: in what language, and at what address the instance is. */
interface Written {
  language: FeedLanguage;
  publicUrl: string;
}

const NAME = { fr: 'Garant : échéances', en: 'Garant: due dates' };
const LATE = { fr: 'en retard', en: 'overdue' };
const READ_AGAIN_SECONDS = 60 * 60;
const NOT_IN_A_UID = /[^\w.-]/g;

/** What leaves the instance: a kind, codes and numbers. No word of a record does, as some are restricted and any may name somebody. */
function summaryOf({ kind, reference, partyCode, isOverdue }: UpcomingEntryType, language: FeedLanguage): string {
  const words = [UPCOMING[kind].label[language], reference, partyCode && `(${partyCode})`].filter(Boolean).join(' ');
  return isOverdue ? `${words} – ${LATE[language]}` : words;
}

/**
 * The entries as an iCalendar file (RFC 5545): whole days as dates, hours as instants in UTC, nobody invited. The same entries make the same file, as
 * each is stamped with the moment it became known.
 */
export function writeCalendar(entries: readonly UpcomingEntryType[], { language, publicUrl }: Written): string {
  const { host } = new URL(publicUrl);
  const calendar = ical({ name: NAME[language], prodId: { company: 'Garant', product: 'Garant', language: language.toUpperCase() } });
  calendar.ttl(READ_AGAIN_SECONDS);
  for (const entry of entries) {
    calendar.createEvent({
      id: `${entry.id.replace(NOT_IN_A_UID, '-')}@${host}`,
      stamp: new Date(entry.knownAt),
      start: new Date(entry.dueAt ?? entry.fallsOn),
      allDay: entry.dueAt === null,
      summary: summaryOf(entry, language),
      url: `${publicUrl}/calendar`,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}
