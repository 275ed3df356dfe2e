import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Author } from '../actors/author.type.ts';
import { DateTimeScalar } from '../platform/graphql/scalars.ts';
import type { AnswerKind, ExtensionKind, QuestionKind, QuestionOutcome, RightsChannel } from './rightsWords.ts';
import {
  ExtensionKindEnum,
  RightsAnswerKindEnum,
  RightsChannelEnum,
  RightsQuestionKindEnum,
  RightsQuestionOutcomeEnum,
} from './rightsWords.type.ts';

const RECORDED = 'When this was recorded.';

@ObjectType({ simpleResolvers: true, description: 'When a request reached a party, as it said it.' })
export class RightsReceipt {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { description: 'Whom it reached.' })
  partyId!: string;

  @Field(() => DateTimeScalar, { description: 'When it reached them, read or not.' })
  receivedAt!: string;

  @Field(() => RightsChannelEnum, { description: 'By what means.' })
  channel!: RightsChannel;

  @Field(() => String, {
    nullable: true,
    description: 'Why the channel is not an official one, or what was said before is corrected; null otherwise.',
  })
  reason!: string | null;

  @Field(() => Boolean, { description: 'Nothing said since corrects it.' })
  isCurrent!: boolean;

  @Field(() => DateTimeScalar, { description: RECORDED })
  recordedAt!: string;

  @Field(() => Author)
  author!: Author;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A party handed a request over to its controller; the time of the answer stays the same.',
})
export class RightsHandOver {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { description: 'Who handed it over.' })
  fromPartyId!: string;

  @Field(() => ID, { description: 'The controller that has it since.' })
  toPartyId!: string;

  @Field(() => DateTimeScalar, { description: 'When it was handed over.' })
  sentAt!: string;

  @Field(() => String, { description: 'What was handed over, and where it is.' })
  content!: string;

  @Field(() => String, { nullable: true, description: 'Why it came after the delay of the procedure; null when it did not.' })
  lateReason!: string | null;

  @Field(() => DateTimeScalar, { description: RECORDED })
  recordedAt!: string;

  @Field(() => Author)
  author!: Author;

  @Field(() => ID, { nullable: true, description: 'Its record, as a proof of what it answers; null when it answers nothing.' })
  evidenceId!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the controller acknowledged it; null until it does.' })
  acknowledgedAt!: string | null;

  @Field(() => Author, { nullable: true, description: 'Who acknowledged it, as they were then; null until somebody does.' })
  acknowledger!: Author | null;
}

@ObjectType({ simpleResolvers: true, description: 'What the person was asked in return.' })
export class RightsQuestion {
  @Field(() => ID)
  id!: string;

  @Field(() => RightsQuestionKindEnum, { description: 'Their identity, or what they mean.' })
  kind!: QuestionKind;

  @Field(() => DateTimeScalar, { description: 'When they were asked.' })
  askedAt!: string;

  @Field(() => String, { description: 'Why they were.' })
  reason!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When they replied; null until they do.' })
  repliedAt!: string | null;

  @Field(() => RightsQuestionOutcomeEnum, { nullable: true, description: 'Whether that was enough; null until they reply.' })
  replyOutcome!: QuestionOutcome | null;

  @Field(() => DateTimeScalar, { description: RECORDED })
  recordedAt!: string;

  @Field(() => Author)
  author!: Author;
}

@ObjectType({ simpleResolvers: true, description: 'The person was told that the answer takes two months more (GDPR, art. 12(3)).' })
export class RightsExtension {
  @Field(() => ID)
  id!: string;

  @Field(() => ExtensionKindEnum, { description: 'What the Regulation admits.' })
  kind!: ExtensionKind;

  @Field(() => DateTimeScalar, { description: 'When the person was told.' })
  toldAt!: string;

  @Field(() => String, { description: 'What they were told.' })
  reason!: string;

  @Field(() => DateTimeScalar, { description: RECORDED })
  recordedAt!: string;

  @Field(() => Author)
  author!: Author;
}

@ObjectType({ simpleResolvers: true, description: 'What the person was answered.' })
export class RightsAnswer {
  @Field(() => ID)
  id!: string;

  @Field(() => RightsAnswerKindEnum, { description: 'Whether what they asked is done.' })
  kind!: AnswerKind;

  @Field(() => DateTimeScalar, { description: 'When it was sent.' })
  sentAt!: string;

  @Field(() => RightsChannelEnum, { description: 'By what means.' })
  channel!: RightsChannel;

  @Field(() => String, { nullable: true, description: 'Why it is so; null where what was asked is done.' })
  reasons!: string | null;

  @Field(() => Boolean, { description: 'The person was told that they may complain to the authority and go to court (GDPR, art. 12(4)).' })
  isRemedyTold!: boolean;

  @Field(() => Int, { nullable: true, description: 'By how many days it was late; null when it was not.' })
  lateDays!: number | null;

  @Field(() => String, { nullable: true, description: 'Why it was late; null when it was not.' })
  lateReason!: string | null;

  @Field(() => DateTimeScalar, { description: RECORDED })
  recordedAt!: string;

  @Field(() => Author)
  author!: Author;

  @Field(() => ID, { nullable: true, description: 'The answer as a proof that the other party reviews; null until it is offered as one.' })
  evidenceId!: string | null;
}
