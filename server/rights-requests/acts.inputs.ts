import { Field, ID, InputType } from 'type-graphql';
import { DateTimeScalar } from '../platform/graphql/scalars.ts';
import { atLeast, between, LENGTHS } from '../platform/lengths.ts';
import type { AnswerKind, ExtensionKind, QuestionKind, QuestionOutcome, RightsChannel } from './rightsWords.ts';
import {
  ExtensionKindEnum,
  RightsAnswerKindEnum,
  RightsChannelEnum,
  RightsQuestionKindEnum,
  RightsQuestionOutcomeEnum,
} from './rightsWords.type.ts';

const WHEN = 'now at the latest; now when left out.';

@InputType({ description: 'The party that keeps it to itself lets the others read it.' })
export class ShareRightsRequestInput {
  @Field(() => ID)
  rightsRequestId!: string;
}

@InputType({ description: 'A party hands a request over to its controller.' })
export class HandOverRightsRequestInput {
  @Field(() => ID)
  rightsRequestId!: string;

  @Field(() => ID, { description: 'Who hands it over: a party one acts for, that received it and is not the controller.' })
  fromPartyId!: string;

  @Field(() => ID, { nullable: true, description: 'The controller that gets it; the only one there is, when left out.' })
  toPartyId?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: `When it reached the controller, not before it was received, ${WHEN}` })
  sentAt?: Date | null;

  @Field(() => String, { description: `What is handed over, and where the controller finds it. ${between(LENGTHS.reason)}.` })
  content!: string;

  @Field(() => String, {
    nullable: true,
    description: `Why it comes after the delay of the procedure in force, where it does. ${atLeast(LENGTHS.reason)}.`,
  })
  lateReason?: string | null;
}

@InputType({ description: 'The controller has a request that was handed over.' })
export class AcknowledgeHandOverInput {
  @Field(() => ID, { description: 'The one that arrived.' })
  handOverId!: string;
}

@InputType({ description: 'The person was asked something in return.' })
export class AskPersonInput {
  @Field(() => ID)
  rightsRequestId!: string;

  @Field(() => RightsQuestionKindEnum, { description: 'Their identity, or what they mean.' })
  kind!: QuestionKind;

  @Field(() => DateTimeScalar, { nullable: true, description: `When they were asked, not before the request was received, ${WHEN}` })
  askedAt?: Date | null;

  @Field(() => String, { description: `Why, e.g. the reasonable doubt about who they are. ${between(LENGTHS.reason)}.` })
  reason!: string;
}

@InputType({ description: 'The person replied.' })
export class RecordReplyInput {
  @Field(() => ID, { description: 'What they were asked.' })
  questionId!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: `When they replied, not before they were asked, ${WHEN}` })
  repliedAt?: Date | null;

  @Field(() => RightsQuestionOutcomeEnum, { description: 'Whether that was enough.' })
  outcome!: QuestionOutcome;
}

@InputType({ description: 'The person was told that the answer takes two months more.' })
export class ExtendRightsRequestInput {
  @Field(() => ID)
  rightsRequestId!: string;

  @Field(() => ExtensionKindEnum, { description: 'What the Regulation admits.' })
  kind!: ExtensionKind;

  @Field(() => DateTimeScalar, { nullable: true, description: `When they were told, on the first due day at the latest, ${WHEN}` })
  toldAt?: Date | null;

  @Field(() => String, { description: `What they were told. ${between(LENGTHS.reason)}.` })
  reason!: string;
}

@InputType({ description: 'The controller does not count the days that the identity took.' })
export class RelyOnSuspensionInput {
  @Field(() => ID)
  rightsRequestId!: string;

  @Field(() => String)
  reason!: string;
}

@InputType({ description: 'What the person was answered.' })
export class AnswerRightsRequestInput {
  @Field(() => ID)
  rightsRequestId!: string;

  @Field(() => RightsAnswerKindEnum, { description: 'Whether what they asked is done.' })
  kind!: AnswerKind;

  @Field(() => DateTimeScalar, { nullable: true, description: `When it was sent, not before the request was received, ${WHEN}` })
  sentAt?: Date | null;

  @Field(() => RightsChannelEnum, { description: 'By what means.' })
  channel!: RightsChannel;

  @Field(() => String, { nullable: true, description: `Why it is so, unless what was asked is done. ${between(LENGTHS.reason)}.` })
  reasons?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'They were told that they may complain to the CNIL and go to court: PARTLY, REFUSED, UNFOUNDED and NOT_IDENTIFIABLE ask for it.',
  })
  isRemedyTold?: boolean | null;

  @Field(() => String, { nullable: true, description: `Why it was late, where it was. ${atLeast(LENGTHS.reason)}.` })
  lateReason?: string | null;
}

@InputType({
  description: 'The answer to the person, offered as a proof: a copy that names nobody, or words that say how and when it was sent.',
})
export class OfferAnswerInput {
  @Field(() => ID)
  rightsRequestId!: string;

  @Field(() => [ID], { description: 'What it proves: 1 to 50 obligations of the party that answered.' })
  obligationIds!: string[];

  @Field(() => ID, { nullable: true, description: 'Answer of POST /uploads: a copy without anything that tells who the person is.' })
  uploadId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `What was answered, how and when. ${between(LENGTHS.reason)}; left out with a copy.`,
  })
  words?: string | null;
}

@InputType({ description: 'The person asks nothing any more.' })
export class WithdrawRightsRequestInput {
  @Field(() => ID)
  rightsRequestId!: string;

  @Field(() => String)
  reason!: string;
}

@InputType({ description: 'Nothing more is to be done about a request.' })
export class CloseRightsRequestInput {
  @Field(() => ID)
  rightsRequestId!: string;
}
