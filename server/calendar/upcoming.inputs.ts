import { Field, ID, InputType } from 'type-graphql';
import { DateRange } from '../platform/graphql/dateRange.ts';
import type { UpcomingKind } from './upcoming.kinds.ts';
import { UpcomingKindEnum } from './upcoming.type.ts';

@InputType({ description: 'Which entries of the calendar; every given condition must hold.' })
export class UpcomingEntryFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => [ID], { nullable: true })
  conventionIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'That wait for one of these parties, or for all of them.' })
  partyIds?: string[];

  @Field(() => [UpcomingKindEnum], { nullable: true, description: 'Of one of these sorts.' })
  kinds?: UpcomingKind[];

  @Field(() => DateRange, { nullable: true, description: 'Whose day in Paris is within these.' })
  fallsOn?: DateRange;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Only what is for the person who asks, or only the rest: what they are in charge of, what nobody is in charge of and waits for a party they act for, and the days of their agreements.',
  })
  isMine?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Only what is past, or only what is to come.' })
  isOverdue?: boolean;
}
