import { Field, ID, InputType } from 'type-graphql';
import { DateRange } from '../../platform/graphql/dateRange.ts';
import { type OccurrenceStatus, OccurrenceStatusEnum } from './occurrence.type.ts';

@InputType({ description: 'Which occurrences; every given condition must hold.' })
export class OccurrenceFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => [ID], { nullable: true })
  conventionIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'Instances of one of these obligations.' })
  obligationIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'Of obligations that bind one of these parties.' })
  partyIds?: string[];

  @Field(() => [OccurrenceStatusEnum], { nullable: true, description: 'Which stand at one of these points.' })
  statuses?: OccurrenceStatus[];

  @Field(() => [String], { nullable: true, description: 'Opened by one of these moments.' })
  moments?: string[];

  @Field(() => DateRange, { nullable: true, description: 'Due within these days; those without a due date are left out.' })
  dueOn?: DateRange;

  @Field(() => Boolean, { nullable: true, description: 'Only those unanswered past their due date, or only the others.' })
  isOverdue?: boolean;
}
