import { Field, ID, InputType } from 'type-graphql';
import { ActInput } from './actInput.ts';
import { CorrectPartyInput } from './partyInput.ts';

@InputType({ description: 'What was typed of an act, mended; a field left out keeps its value, a list given replaces the one before.' })
export class CorrectConventionInput extends ActInput {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => [CorrectPartyInput], { nullable: true, description: 'What the act says of its parties; those left out keep theirs.' })
  parties?: CorrectPartyInput[] | null;

  @Field(() => String)
  reason!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The last correction the author has seen, null for none; when given and no longer the last, CONFLICT says what was corrected.',
  })
  lastCorrectionId?: string | null;
}
