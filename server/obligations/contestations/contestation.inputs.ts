import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'A disagreement with what the bound party claims.' })
export class ContestObligationInput {
  @Field(() => ID)
  obligationId!: string;

  @Field(() => String)
  reason!: string;
}

@InputType({ description: 'The end of a disagreement.' })
export class ResolveContestationInput {
  @Field(() => ID)
  contestationId!: string;

  @Field(() => String, { description: 'At least 20 characters.' })
  resolution!: string;
}

@InputType({ description: 'A word in the thread of a contestation.' })
export class ReplyToContestationInput {
  @Field(() => ID)
  contestationId!: string;

  @Field(() => String, { description: 'At most 5,000 characters.' })
  body!: string;
}
