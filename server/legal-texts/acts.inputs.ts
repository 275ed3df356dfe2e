import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../platform/graphql/scalars.ts';
import { atLeast, atMost, between, LENGTHS } from '../platform/lengths.ts';
import { TextContentInput } from './legalText.inputs.ts';
import { OpinionEnum, PageOutcomeEnum, ReservationOutcomeEnum } from './textFacts.type.ts';
import { type OpinionKind, type PageOutcome, RESERVATIONS_MAX, type ReservationOutcome } from './textWords.ts';

const NEWEST = 'The version that was read: the newest one.';

@InputType({ description: 'The party that keeps it to itself lets the others read it.' })
export class ShareLegalTextInput {
  @Field(() => ID)
  legalTextId!: string;
}

@InputType({ description: 'The version that follows.' })
export class AddTextVersionInput {
  @Field(() => ID)
  legalTextId!: string;

  @Field(() => ID, { nullable: true, description: 'The newest version that was read; left out when there was none.' })
  lastVersionId?: string | null;

  @Field(() => TextContentInput, { description: 'What it holds.' })
  content!: TextContentInput;
}

@InputType({ description: 'When the newest version is to be published.' })
export class PlanPublicationInput {
  @Field(() => ID, { description: NEWEST })
  versionId!: string;

  @Field(() => DateScalar, { description: 'From today on.' })
  plannedOn!: string;

  @Field(() => String, { nullable: true, description: `Why another day was planned before, where one was. ${atLeast(LENGTHS.reason)}.` })
  reason?: string | null;
}

@InputType({ description: 'Another party is asked what it thinks of a version.' })
export class AskOpinionInput {
  @Field(() => ID, { description: NEWEST })
  versionId!: string;

  @Field(() => ID, { nullable: true, description: 'Whose opinion is asked: of another body; the only such party, when left out.' })
  toPartyId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day to give it, from today on; none when left out.' })
  answerDueOn?: string | null;

  @Field(() => String, { nullable: true, description: `What is asked beside. ${atMost(LENGTHS.text)}.` })
  words?: string | null;
}

@InputType({ description: 'One thing that an opinion asks for.' })
export class ReservationInput {
  @Field(() => String, { description: `What is asked for. ${between(LENGTHS.reason)}.` })
  words!: string;
}

@InputType({ description: 'What the party that was asked thinks of a version.' })
export class GiveOpinionInput {
  @Field(() => ID, { description: NEWEST })
  versionId!: string;

  @Field(() => OpinionEnum, { description: 'What the party thinks of it.' })
  opinion!: OpinionKind;

  @Field(() => String, {
    nullable: true,
    description: `Its grounds: asked where it is unfavourable. ${between(LENGTHS.reason)} there; ${atMost(LENGTHS.text)} otherwise.`,
  })
  words?: string | null;

  @Field(() => [ReservationInput], {
    nullable: true,
    description: `Its reservations, each answered on its own by who writes the text: one at least where it is WITH_RESERVATIONS, none where it is favourable; ${RESERVATIONS_MAX} at most.`,
  })
  reservations?: ReservationInput[] | null;
}

@InputType({ description: 'What becomes of a reservation.' })
export class AnswerReservationInput {
  @Field(() => ID, { description: 'A reservation of the last opinion that was given, not answered yet.' })
  reservationId!: string;

  @Field(() => ReservationOutcomeEnum, { description: 'What becomes of it.' })
  outcome!: ReservationOutcome;

  @Field(() => String, {
    nullable: true,
    description: `How it is taken up, or why it is not: ${between(LENGTHS.reason)} there; ${atMost(LENGTHS.text)} otherwise.`,
  })
  words?: string | null;
}

@InputType({ description: 'A version is published, or in force.' })
export class PublishTextInput {
  @Field(() => ID, { description: NEWEST })
  versionId!: string;

  @Field(() => DateScalar, { nullable: true, description: 'From that day on, today at the latest; today when left out.' })
  publishedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'The https address where it is published; the one of the version when left out.' })
  url?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'It is published although the opinion is not given and its time is not over: asked where that is so.',
  })
  isUnanswered?: boolean | null;
}

@InputType({ description: 'A version was published without the opinion asked in time.' })
export class PublishUnaskedInput {
  @Field(() => ID, { description: NEWEST })
  versionId!: string;

  @Field(() => DateScalar, { nullable: true, description: 'From that day on, today at the latest; today when left out.' })
  publishedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'The https address where it is published; the one of the version when left out.' })
  url?: string | null;

  @Field(() => String, { description: `Why the opinion was not asked in time. ${between(LENGTHS.reason)}.` })
  reason!: string;
}

@InputType({ description: 'Somebody looked at the page where a version is published.' })
export class CheckPageInput {
  @Field(() => ID, { description: 'The version in force.' })
  versionId!: string;

  @Field(() => ID, { nullable: true, description: 'What was read as seen of it last; left out when nothing was.' })
  lastCheckId?: string | null;

  @Field(() => PageOutcomeEnum, { description: 'What the page says.' })
  pageOutcome!: PageOutcome;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which one looked, today at the latest; today when left out.' })
  seenOn?: string | null;

  @Field(() => String, { nullable: true, description: 'The https address that was opened; the one where it is published when left out.' })
  url?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `What was seen. ${between(LENGTHS.reason)} where the page says something else; ${atMost(LENGTHS.note)} otherwise.`,
  })
  words?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'What was seen, as a file that was sent to POST /uploads and is not attached yet: a print or a picture of the page.',
  })
  uploadId?: string | null;
}

@InputType({ description: 'A text in force, published before that was done by itself, is offered as a proof.' })
export class ProveLegalTextInput {
  @Field(() => ID)
  legalTextId!: string;
}

@InputType({ description: 'A text is given up, or no longer in force.' })
export class WithdrawLegalTextInput {
  @Field(() => ID)
  legalTextId!: string;

  @Field(() => String, { description: `Why. ${between(LENGTHS.reason)}.` })
  reason!: string;
}
