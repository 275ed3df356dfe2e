import { Field, ID, InputType } from 'type-graphql';
import { atMost, LENGTHS } from '../platform/lengths.ts';

@InputType({ description: 'What one side tells the others of a commitment that they see differently.' })
export class ReplyToDisagreementInput {
  @Field(() => ID)
  obligationId!: string;

  @Field(() => String, { description: `${atMost(LENGTHS.text)}.` })
  body!: string;
}
