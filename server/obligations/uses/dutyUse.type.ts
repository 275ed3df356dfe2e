import { Field, ID, ObjectType } from 'type-graphql';
import { Author } from '../../actors/author.type.ts';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';

@ObjectType('DutyUse', { simpleResolvers: true, description: 'The party that holds a right or a faculty used it.' })
export class DutyUseType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  obligationId!: string;

  @Field(() => DateScalar, { description: 'Day on which it was used; of a notice, on which it was sent.' })
  usedOn!: string;

  @Field(() => String, { description: 'What was done, in at least 20 characters.' })
  description!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which the other party received the notice; null when it is not one.' })
  noticeReceivedOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Day on which the notice takes effect, its time counted from when it was received: the day that counts; null when it is not one.',
  })
  effectiveOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The same day if that time were counted from when it was sent, where the text does not say; null when it is not a notice.',
  })
  effectiveFromSendingOn!: string | null;

  @Field(() => DateTimeScalar, { description: 'From when on it counts.' })
  recordedAt!: string;

  @Field(() => Author)
  author!: Author;

  /** What it rests on. */
  breachIds!: string[];
}
