import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { atLeast, LENGTHS } from '../../platform/lengths.ts';

@InputType({ description: 'What the party that holds a right or a faculty did with it.' })
export class RecordUseInput {
  @Field(() => ID)
  obligationId!: string;

  @Field(() => DateScalar, { description: 'From the signature on, today at the latest; of a notice, the day it was sent.' })
  usedOn!: string;

  @Field(() => String, { description: `${atLeast(LENGTHS.reason)}.` })
  description!: string;

  @Field(() => [ID], { nullable: true, description: 'Proofs of the same party that show it: from now on, they serve the right.' })
  evidenceIds?: string[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Of a right that is used by a notice, and of no other: the day the other party received it, not before it was sent.',
  })
  noticeReceivedOn?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Breaches of other parties that the use rests on: required where the right says of what.',
  })
  breachIds?: string[] | null;
}
