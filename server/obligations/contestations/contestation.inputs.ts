import { Field, ID, InputType } from 'type-graphql';
import { atLeast, atMost, LENGTHS } from '../../platform/lengths.ts';

@InputType({ description: 'A disagreement with what the bound party claims.' })
export class ContestObligationInput {
  @Field(() => ID)
  obligationId!: string;

  @Field(() => ID, { nullable: true, description: 'The occurrence that is contested; left out, the obligation as a whole.' })
  occurrenceId?: string | null;

  @Field(() => String)
  reason!: string;
}

@InputType({ description: 'A disagreement of the party that a recorded breach is held against.' })
export class ContestBreachInput {
  @Field(() => ID)
  breachId!: string;

  @Field(() => String, { description: `${atLeast(LENGTHS.reason)}.` })
  reason!: string;
}

@InputType({ description: 'The end of a disagreement.' })
export class ResolveContestationInput {
  @Field(() => ID)
  contestationId!: string;

  @Field(() => String, { description: `${atLeast(LENGTHS.reason)}.` })
  resolution!: string;
}

@InputType({ description: 'A word in the thread of a contestation.' })
export class ReplyToContestationInput {
  @Field(() => ID)
  contestationId!: string;

  @Field(() => String, { description: `${atMost(LENGTHS.text)}.` })
  body!: string;
}
