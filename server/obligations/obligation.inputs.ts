import { Field, ID, InputType } from 'type-graphql';
import { type TurnAct, TurnActEnum } from '../actors/turn.type.ts';
import { NatureEnum, TrackingEnum } from '../catalogues/catalogue.type.ts';
import type { Nature, Tracking } from '../catalogues/commitment.entity.ts';
import { DateRange } from '../platform/graphql/dateRange.ts';
import { type Assurance, AssuranceEnum, type Standing, StandingEnum } from './obligation.type.ts';
import { type Severity, SeverityEnum, type WorkKind, WorkKindEnum } from './work.type.ts';

@InputType({ description: 'Which obligations; every given condition must hold.' })
export class ObligationFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => [ID], { nullable: true })
  conventionIds?: string[];

  @Field(() => [String], { nullable: true, description: 'Whole codes of commitments, as the catalogue writes them.' })
  codes?: string[];

  @Field(() => [String], { nullable: true, description: 'Filed under one of these themes.' })
  themeCodes?: string[];

  @Field(() => [ID], { nullable: true, description: 'Those that bind one of these parties.' })
  partyIds?: string[];

  @Field(() => [String], { nullable: true, description: 'Those that bind a party of one of these codes, in any convention.' })
  partyCodes?: string[];

  @Field(() => [AssuranceEnum], { nullable: true, description: 'In one of these states.' })
  assurances?: Assurance[];

  @Field(() => [NatureEnum], { nullable: true, description: 'Of one of these natures.' })
  natures?: Nature[];

  @Field(() => [TrackingEnum], { nullable: true, description: 'Tracked in one of these ways.' })
  trackings?: Tracking[];

  @Field(() => [StandingEnum], { nullable: true, description: 'Of one of these standings.' })
  standings?: Standing[];

  @Field(() => [String], { nullable: true, description: 'In one of these parts of the agreement.' })
  groupCodes?: string[];

  @Field(() => DateRange, { nullable: true, description: 'Due within these days; those without a due date are left out.' })
  dueOn?: DateRange;

  @Field(() => Boolean, { nullable: true, description: 'Only those past their due date, or only the others.' })
  isOverdue?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those of which a proof was accepted and only the word of the bound party is missing, or only the others.',
  })
  awaitsDeclaration?: boolean;

  @Field(() => [ID], { nullable: true, description: 'Those one of these people is in charge of.' })
  assigneeIds?: string[];

  @Field(() => Boolean, { nullable: true, description: 'Only those somebody is in charge of, or only the others.' })
  isAssigned?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Those the person who asks is in charge of.' })
  isMine?: boolean;

  @Field(() => [TurnActEnum], {
    nullable: true,
    description: 'Those of which a contestation or a proof waits for the person who asks to do one of these.',
  })
  myTurns?: TurnAct[];

  @Field(() => [WorkKindEnum], { nullable: true, description: 'On one of these lists of myWork; of one, the same rows and total.' })
  workKinds?: WorkKind[];

  @Field(() => [SeverityEnum], {
    nullable: true,
    description: 'Missing for one of these reasons; of one, the same rows and total as in whatIsMissing.',
  })
  severities?: Severity[];

  @Field(() => String, {
    nullable: true,
    description:
      'Words of the code, the text with the sentence that introduces it, or the theme, or parts of words; accents and case do not matter.',
  })
  text?: string;
}

@InputType({ description: 'A reasoned word on whether an obligation applies.' })
export class SetApplicabilityInput {
  @Field(() => ID)
  obligationId!: string;

  @Field(() => Boolean)
  isApplicable!: boolean;

  @Field(() => String)
  reason!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The latest decision the author has seen, null for none; CONFLICT when it is no longer the latest.',
  })
  lastDecisionId?: string | null;
}
