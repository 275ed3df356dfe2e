import { Field, ID, InputType } from 'type-graphql';
import { between, LENGTHS } from '../../platform/lengths.ts';

@InputType({ description: 'A signatory reads words of an obligation as the catalogue proposes.' })
export class ConfirmReadingInput {
  @Field(() => ID)
  obligationId!: string;

  @Field(() => ID, { description: 'The signatory that reads them so.' })
  partyId!: string;

  @Field(() => String, { description: 'The reading as it was shown: refused when another one is proposed meanwhile.' })
  proposedReading!: string;
}

@InputType({ description: 'A signatory takes its confirmation of a reading back.' })
export class WithdrawReadingInput {
  @Field(() => ID)
  obligationId!: string;

  @Field(() => ID, { description: 'The signatory that confirmed.' })
  partyId!: string;

  @Field(() => String, { description: `${between(LENGTHS.reason)}.` })
  reason!: string;
}
