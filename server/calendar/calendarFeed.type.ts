import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { storedEnum } from '../platform/graphql/enums.ts';
import { DateTimeScalar } from '../platform/graphql/scalars.ts';
import type { FeedLanguage } from './calendarFeed.entity.ts';

const FeedLanguageEnum = storedEnum<FeedLanguage>('FeedLanguage', 'What the titles of a feed are written in.', {
  fr: 'In French.',
  en: 'In English.',
});

@ObjectType('CalendarFeed', {
  simpleResolvers: true,
  description: 'An address at which a calendar program reads, without signing in, what has a day for the person who asks.',
})
export class CalendarFeedType {
  @Field(() => ID)
  id!: string;

  @Field(() => DateTimeScalar, { description: 'When the address was given.' })
  issuedAt!: string;

  @Field(() => FeedLanguageEnum, { description: 'What a calendar program shows each entry in.' })
  titleLanguage!: FeedLanguage;
}

@ObjectType({ simpleResolvers: true, description: 'A feed with its address, which is told this once.' })
export class IssuedCalendarFeed {
  @Field(() => CalendarFeedType, { description: 'What the page of the person tells of it from now on.' })
  feed!: CalendarFeedType;

  @Field(() => String, {
    description: 'Its address after that of the instance: whoever has it reads the calendar, and it is kept nowhere.',
  })
  path!: string;
}

@InputType({ description: 'What the calendar of the person who asks is to be written in; an address given before ends.' })
export class IssueCalendarFeedInput {
  @Field(() => FeedLanguageEnum, { description: 'French unless the person reads the instance in English.' })
  titleLanguage!: FeedLanguage;
}

@InputType({ description: 'Which address of the person who asks ends.' })
export class RevokeCalendarFeedInput {
  @Field(() => ID, { description: 'Theirs, in force.' })
  calendarFeedId!: string;
}
