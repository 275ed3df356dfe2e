import { Field, ID, ObjectType } from 'type-graphql';
import { Author } from '../actors/author.type.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { DateScalar, DateTimeScalar } from '../platform/graphql/scalars.ts';
import { organisingVerbs } from './committee.verbs.ts';
import { CommitteeWindow } from './committeeFacts.type.ts';

export const OrganisingActionEnum = graphqlEnum('OrganisingAction', organisingVerbs.names, 'What may be done about committees to come.', {
  PLAN_COMMITTEE: 'Give the next one a day (planCommittee).',
  ESTIMATE_ENVELOPE: 'Say when the envelope will be spent (estimateEnvelope).',
});

@ObjectType({ simpleResolvers: true, description: 'When the envelope of a convention will be spent, as a party said.' })
export class EnvelopeEstimate {
  @Field(() => ID)
  id!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day on which nothing is left; null: no longer known.' })
  exhaustedOn!: string | null;

  @Field(() => String, { description: 'On what the estimate rests.' })
  words!: string;

  @Field(() => DateTimeScalar, { description: 'When it was said.' })
  recordedAt!: string;

  @Field(() => Author)
  author!: Author;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A party of a convention, and what the person who asks may do about committees in its name.',
})
export class OrganisingVoice {
  @Field(() => ID)
  partyId!: string;

  @Field(() => [OrganisingActionEnum], { description: 'Never none.' })
  organisingActions!: (typeof organisingVerbs.names)[number][];
}

@ObjectType({ simpleResolvers: true, description: 'When the next committee of a convention is to be held, and who says so.' })
export class CommitteeSchedule {
  @Field(() => CommitteeWindow, { description: 'The window of the next one.' })
  window!: CommitteeWindow;

  @Field(() => Boolean, { description: 'The convention ends before that last day: the agreement asks for none until then.' })
  isPastTheEnd!: boolean;

  @Field(() => Boolean, { description: 'The last day that the agreement allows is over, and none was held since.' })
  isOverdue!: boolean;

  @Field(() => ID, { nullable: true, description: 'The committee planned next; null where none is.' })
  nextId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The committee held last; null before the first.' })
  lastId!: string | null;

  @Field(() => [EnvelopeEstimate], { description: 'When the envelope will be spent, as it was said, newest first.' })
  estimates!: EnvelopeEstimate[];

  @Field(() => [OrganisingVoice], { description: 'In the name of which parties the person who asks may act; none for who may not.' })
  voices!: OrganisingVoice[];
}
