import { Field, ID, InputType, Int } from 'type-graphql';
import type { Confidentiality } from '../actors/confidentiality.policy.ts';
import { ConfidentialityEnum } from '../actors/confidentiality.type.ts';
import type { TextKind } from '../catalogues/textKinds.ts';
import { DateRange } from '../platform/graphql/dateRange.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';
import { atMost, LENGTHS } from '../platform/lengths.ts';
import type { RegisterView } from '../registers/views.ts';
import { RegisterViewEnum } from '../registers/views.type.ts';
import { TextKindEnum, TextStatusEnum } from './textFacts.type.ts';
import type { TextStatus } from './textWords.ts';

@InputType({ description: 'Which texts; every given condition must hold.' })
export class LegalTextFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => [ID], { nullable: true })
  conventionIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'Those that one of these parties writes.' })
  partyIds?: string[];

  @Field(() => [RegisterViewEnum], { nullable: true, description: 'Those that one of these views of the register shows.' })
  views?: RegisterView[];

  @Field(() => [TextKindEnum], { nullable: true, description: 'Those of one of these kinds.' })
  kinds?: TextKind[];

  @Field(() => [TextStatusEnum], { nullable: true, description: 'Those that stand at one of these points today.' })
  statuses?: TextStatus[];

  @Field(() => Boolean, { nullable: true, description: 'Only those of which a version is published or in force, or only the others.' })
  isInForce?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Only those of a party one keeps the register for whose page is to be looked at: its day comes within 30 days, or it says something else. Or only the others.',
  })
  isPageToCheck?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Only those of a party one keeps the register for that are in force, and never were offered as the proof of what the catalogue says they are the writing of. Or only the others.',
  })
  isToProve?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Only those of a party one keeps the register for whose last opinion makes a reservation that is not answered. Or only the others.',
  })
  hasReservationToAnswer?: boolean;

  @Field(() => String, { nullable: true, description: 'Words of its reference or title, whatever the accents and the case.' })
  text?: string;

  @Field(() => DateRange, { nullable: true, description: 'Whose newest version is planned within these days.' })
  plannedOn?: DateRange;
}

/** Longest time that a procedure may set, in hours and in days. */
export const ALERT_HOURS_MAX = 720;
export const HAND_OVER_DAYS_MAX = 31;

@InputType({ description: 'What a version holds: a file, or words with the address where they stand.' })
export class TextContentInput {
  @Field(() => ID, { nullable: true, description: 'A file that was sent to POST /uploads and is not attached yet.' })
  uploadId?: string | null;

  @Field(() => String, { nullable: true, description: `The words themselves, instead of a file. ${atMost(LENGTHS.page)}.` })
  words?: string | null;

  @Field(() => String, { nullable: true, description: 'An https address where it stands, or will stand.' })
  url?: string | null;

  @Field(() => String, { nullable: true, description: `What is new in it. ${atMost(LENGTHS.note)}.` })
  note?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which it is to be published: from today on.' })
  plannedOn?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: `For a breach procedure: hours in which a party that is not the controller tells it of a breach, 1 to ${ALERT_HOURS_MAX}.`,
  })
  alertWithinHours?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: `For a procedure about rights: days in which a party hands over a request, 1 to ${HAND_OVER_DAYS_MAX}.`,
  })
  handOverWithinDays?: number | null;
}

@InputType({ description: 'A text that is to be written: the rest is asked when the next act needs it.' })
export class OpenLegalTextInput {
  @Field(() => ID, { description: 'The controller that writes it, which one must act for.' })
  partyId!: string;

  @Field(() => TextKindEnum, { description: 'What it is: it never changes.' })
  kind!: TextKind;

  @Field(() => String, { description: `In a few words. ${atMost(LENGTHS.line)}.` })
  title!: string;

  @Field(() => TextContentInput, { nullable: true, description: 'Its first version, when there is one already.' })
  content?: TextContentInput | null;

  @Field(() => ConfidentialityEnum, {
    nullable: true,
    description: 'PARTIES, or RESTRICTED to keep it to the party until the opinion is asked; PARTIES when left out.',
  })
  confidentiality?: Confidentiality | null;
}

/** Longest time between two looks at a page, in months. */
export const CHECK_MONTHS_MAX = 36;

@InputType({ description: 'Another title of a text, and how often its page is looked at.' })
export class UpdateLegalTextInput {
  @Field(() => String, { description: `In a few words. ${atMost(LENGTHS.line)}.` })
  title!: string;

  @Field(() => Int, {
    nullable: true,
    description: `Months after which somebody is asked to look at its page again, 1 to ${CHECK_MONTHS_MAX}; as it is when left out.`,
  })
  checkMonths?: number | null;

  @Field(() => Int)
  version!: number;
}
