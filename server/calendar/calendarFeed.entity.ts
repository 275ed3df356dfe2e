import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/person.entity.ts';
import { keepOutOfJournal } from '../platform/db/changes.ts';
import { identifier } from '../platform/db/columns.ts';

export const FEED_LANGUAGES = ['fr', 'en'] as const;
export type FeedLanguage = (typeof FEED_LANGUAGES)[number];

const CalendarFeedSchema = defineEntity({
  name: 'CalendarFeed',
  tableName: 'calendar_feed',
  properties: {
    id: identifier(),
    person: () => p.manyToOne(Person).index(),
    /** SHA-256 of the secret in its address, in hexadecimal; the secret itself is never stored. */
    secretHash: p.text().unique(),
    language: p.enum(FEED_LANGUAGES),
    issuedAt: p.datetime(),
    revokedAt: p.datetime().nullable(),
  },
});

/** An address at which a calendar program reads, without signing in, what has a day for one person; one in force at a time. */
export class CalendarFeed extends CalendarFeedSchema.class {}
CalendarFeedSchema.setClass(CalendarFeed);
keepOutOfJournal(CalendarFeedSchema, ['secretHash']);

export { CalendarFeedSchema };
