import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../platform/graphql/scalars.ts';
import { atLeast, atMost, LENGTHS } from '../platform/lengths.ts';
import { AmendmentStatusEnum, MeaningEnum } from './amendment.type.ts';
import type { AmendmentStatus } from './amendment.verbs.ts';
import type { Meaning } from './amendmentJudgement.entity.ts';

@InputType({ description: 'Which amendments; every given condition must hold.' })
export class AmendmentFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => [ID], { nullable: true, description: 'Of one of these conventions.' })
  conventionIds?: string[];

  @Field(() => [AmendmentStatusEnum], { nullable: true, description: 'Where they stand today.' })
  statuses?: AmendmentStatus[];
}

@InputType({ description: 'An error of transcription or of typing of the catalogue is put right by a newer version of it, from now on.' })
export class CorrectCatalogueInput {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => ID, { description: 'A greater version of the same catalogue.' })
  catalogueId!: string;

  @Field(() => String, { description: `What was wrong. ${atLeast(LENGTHS.reason)}.` })
  reason!: string;
}

@InputType({ description: 'An act that changes a convention once every signatory agrees; it changes sentences, the end, or both.' })
export class CreateAmendmentInput {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => String, { description: `What it is about. ${atMost(LENGTHS.line)}, on one line.` })
  subject!: string;

  @Field(() => ID, { nullable: true, description: 'A greater version of the same catalogue; null when no sentence changes.' })
  catalogueId?: string | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'It gives the convention another end: `endsOn`.' })
  isEndChanged?: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'New last day, included; null with `isEndChanged`: no end any more.' })
  endsOn?: string | null;

  @Field(() => DateScalar, { description: 'First day on which what it changes holds; no signatory signs it later.' })
  effectiveOn!: string;
}

@InputType({ description: 'What an amendment becomes; a field left out keeps its value. It has to be compared again.' })
export class UpdateAmendmentInput {
  @Field(() => String, { nullable: true, description: `${atMost(LENGTHS.line)}, on one line.` })
  subject?: string | null;

  @Field(() => ID, { nullable: true, description: 'Null: no sentence changes.' })
  catalogueId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'False leaves the end of the convention as it is.' })
  isEndChanged?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: 'New last day, included; null: no end any more.' })
  endsOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which what it changes holds.' })
  effectiveOn?: string | null;

  @Field(() => Int)
  version!: number;
}

@InputType({ description: 'Puts an amendment before the parties as it is.' })
export class CompareAmendmentInput {
  @Field(() => ID)
  amendmentId!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@InputType({ description: 'Whether sentences that were reworded mean another thing, in the eyes of a signatory.' })
export class JudgeAmendmentInput {
  @Field(() => ID)
  amendmentId!: string;

  @Field(() => ID, { description: 'The signatory one speaks for.' })
  partyId!: string;

  @Field(() => [String], { description: 'Reworded codes, 1 to 500.' })
  codes!: string[];

  @Field(() => MeaningEnum, { description: 'What the signatory makes of all of them.' })
  meaning!: Meaning;
}

@InputType({ description: 'A signatory agrees to an amendment as it stands.' })
export class AgreeToAmendmentInput {
  @Field(() => ID)
  amendmentId!: string;

  @Field(() => ID, { description: 'The signatory one speaks for.' })
  partyId!: string;

  @Field(() => DateScalar, { description: 'Day on which it signed: today or before, and not after `effectiveOn`.' })
  signedOn!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@InputType({ description: 'Gives up an amendment that is not agreed by all.' })
export class WithdrawAmendmentInput {
  @Field(() => ID)
  amendmentId!: string;

  @Field(() => String, { description: `Why. ${atLeast(LENGTHS.reason)}.` })
  reason!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@InputType({ description: 'A copy of an agreed amendment that was sent to a budget controller (CBCM).' })
export class RecordAmendmentCopyInput {
  @Field(() => ID)
  amendmentId!: string;

  @Field(() => String, { description: `The office. ${atMost(LENGTHS.line)}, on one line.` })
  recipient!: string;

  @Field(() => DateScalar, { description: 'Today or before, and not before the last signature.' })
  sentOn!: string;
}
