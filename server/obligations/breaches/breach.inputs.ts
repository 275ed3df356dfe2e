import { Field, ID, InputType, Int } from 'type-graphql';
import { DateRange } from '../../platform/graphql/dateRange.ts';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { atLeast, LENGTHS } from '../../platform/lengths.ts';

@InputType({ description: 'Which breaches; every given condition must hold.' })
export class BreachFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => [ID], { nullable: true })
  conventionIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'Those of one of these obligations.' })
  obligationIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'Those held against one of these parties.' })
  partyIds?: string[];

  @Field(() => Boolean, { nullable: true, description: 'Only those that last, or only the others.' })
  isOpen?: boolean;

  @Field(() => DateRange, { nullable: true, description: 'The duty was broken within these days.' })
  brokenOn?: DateRange;
}

@InputType({ description: 'Facts that say that a duty was broken.' })
export class RecordBreachInput {
  @Field(() => ID)
  obligationId!: string;

  @Field(() => ID, { nullable: true, description: 'The occurrence that they made impossible; the duty itself was broken when left out.' })
  occurrenceId?: string | null;

  @Field(() => String, { description: `${atLeast(LENGTHS.reason)}.` })
  facts!: string;

  @Field(() => DateScalar, { description: 'From the signature on, today at the latest.' })
  brokenOn!: string;
}

@InputType({ description: 'The fact that ended a breach.' })
export class EndBreachInput {
  @Field(() => ID)
  breachId!: string;

  @Field(() => DateScalar, { description: 'Not before the duty was broken, today at the latest.' })
  endedOn!: string;

  @Field(() => String, { description: `What ended it. ${atLeast(LENGTHS.reason)}.` })
  ending!: string;

  @Field(() => Int, { description: 'The one that was read; CONFLICT tells what the breach is now when it is another.' })
  version!: number;
}
