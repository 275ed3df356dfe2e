import { Field, ID, ObjectType } from 'type-graphql';
import { type JournalSubject, JournalSubjectEnum } from '../journal/journalNames.type.ts';
import type { PageOf } from '../platform/db/readPage.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { pageOf } from '../platform/graphql/paging.ts';
import { DateScalar, DateTimeScalar } from '../platform/graphql/scalars.ts';
import { UPCOMING, UPCOMING_KINDS, type UpcomingKind } from './upcoming.kinds.ts';

const MEANINGS = Object.fromEntries(UPCOMING_KINDS.map((kind) => [kind, UPCOMING[kind].means])) as Record<UpcomingKind, string>;
export const UpcomingKindEnum = graphqlEnum('UpcomingKind', UPCOMING_KINDS, 'Why something has a day.', MEANINGS);

@ObjectType('UpcomingEntry', {
  simpleResolvers: true,
  description: 'Something that has a day, or an hour, and still waits: computed from the records, which it leads to.',
})
export class UpcomingEntryType {
  @Field(() => ID, { description: 'The same while it waits, even when its day moves.' })
  id!: string;

  @Field(() => UpcomingKindEnum, { description: 'Why it has a day.' })
  kind!: UpcomingKind;

  @Field(() => ID)
  conventionId!: string;

  @Field(() => String, { description: 'The agreement it is of.' })
  conventionTitle!: string;

  @Field(() => String, { nullable: true, description: 'The party that it waits for; null for what concerns all of them.' })
  partyCode!: string | null;

  @Field(() => DateScalar, { description: 'Its day in Paris.' })
  fallsOn!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'The instant, where the delay is one of hours; null for a whole day.' })
  dueAt!: string | null;

  @Field(() => Boolean, { description: 'That day, or that instant, is past; never of a reminder.' })
  isOverdue!: boolean;

  @Field(() => Boolean, { description: 'It is only recalled: no text gives a time, and nothing is late past that day.' })
  isReminder!: boolean;

  @Field(() => DateTimeScalar, { description: 'Since when this day is known.' })
  knownAt!: string;

  @Field(() => JournalSubjectEnum, { description: 'Sort of record that it leads to.' })
  subjectType!: JournalSubject;

  @Field(() => String, { description: 'The identity of that record.' })
  subjectId!: string;

  @Field(() => String, { nullable: true, description: 'Code of the duty, or number of the entry; null when the kind says it all.' })
  reference!: string | null;

  @Field(() => String, { nullable: true, description: 'Words of the record; null when the kind says it all.' })
  title!: string | null;

  @Field(() => ID, { nullable: true, description: 'The instance of the duty; null for what is of none.' })
  occurrenceId!: string | null;
}

export const UpcomingEntryPage = pageOf(UpcomingEntryType, 'UpcomingEntryPage', 'Entries of the calendar, a page at a time.');
export type UpcomingEntryPage = PageOf<UpcomingEntryType>;
