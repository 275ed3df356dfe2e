import { Field, ID, InputType, Int } from 'type-graphql';
import type { Confidentiality } from '../actors/confidentiality.policy.ts';
import { ConfidentialityEnum } from '../actors/confidentiality.type.ts';
import { type TurnAct, TurnActEnum } from '../actors/turn.type.ts';
import { DeclareObligationInput } from '../obligations/declaration.type.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';
import { atLeast, between, LENGTHS } from '../platform/lengths.ts';
import type { EvidenceKind } from './evidence.entity.ts';
import { ChangeKindEnum, EvidenceKindEnum, VerdictEnum } from './evidence.type.ts';
import type { ChangeKind, Verdict } from './review.entity.ts';

@InputType({ description: 'Which proofs; every given condition must hold.' })
export class EvidenceFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => [ID], { nullable: true })
  conventionIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'Those deposited on behalf of one of these parties.' })
  partyIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'Those that serve one of these obligations now.' })
  obligationIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'Those that serve none of these obligations now.' })
  notObligationIds?: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Words or parts of words of the title or the description, all of them; accents and case do not matter.',
  })
  text?: string;

  @Field(() => [ConfidentialityEnum], { nullable: true, description: 'Those that are kept so.' })
  confidentialities?: Confidentiality[];

  @Field(() => Boolean, { nullable: true, description: 'Only those taken back, or only the others.' })
  isWithdrawn?: boolean;

  @Field(() => [TurnActEnum], { nullable: true, description: 'Those that wait for the person who asks to do one of these (`links.turn`).' })
  myTurns?: TurnAct[];
}

@InputType({ description: 'What a version holds: one of uploadId, url or statement, as its kind requires.' })
export class EvidenceContentInput {
  @Field(() => ID, { nullable: true, description: 'Answer of POST /uploads, for kind FILE.' })
  uploadId?: string | null;

  @Field(() => String, { nullable: true, description: 'https only, for kind LINK.' })
  url?: string | null;

  @Field(() => String, { nullable: true, description: `${between(LENGTHS.statement)}, for kind STATEMENT.` })
  statement?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day in force; as soon as it is accepted when left out.' })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day in force, included.' })
  validUntil?: string | null;

  @Field(() => String, { nullable: true, description: 'What is new in this version, at most 2,000 characters.' })
  note?: string | null;
}

/** What is said of a proof that is offered, or prepared to be. */
@InputType()
export abstract class ProofOfferInput {
  @Field(() => [ID], { description: '1 to 50 of them, of one party of one convention.' })
  obligationIds!: string[];

  @Field(() => ID, {
    nullable: true,
    description: 'Of one obligation only: the occurrence that it proves; left out, the one that each obligation is judged by, if any.',
  })
  occurrenceId?: string | null;

  @Field(() => EvidenceKindEnum, {
    description: 'What it is made of, fixed for ever: FILE, LINK or STATEMENT. A register keeps its own entries as proofs.',
  })
  kind!: EvidenceKind;

  @Field(() => String, { description: 'At most 300 characters, on one line.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'At most 5,000 characters.' })
  description?: string | null;

  @Field(() => ConfidentialityEnum, { nullable: true, defaultValue: 'PARTIES', description: 'Who may read it.' })
  confidentiality?: Confidentiality | null;

  @Field(() => EvidenceContentInput)
  content!: EvidenceContentInput;
}

@InputType({ description: 'A new proof for one or more obligations of one party.' })
export class DepositEvidenceInput extends ProofOfferInput {
  @Field(() => DeclareObligationInput, {
    nullable: true,
    description: 'What the party declares with it, of one of these obligations: both are stored, or neither.',
  })
  declaration?: DeclareObligationInput | null;
}

@InputType({ description: 'A newer version of a proof; it starts unreviewed.' })
export class AddEvidenceVersionInput {
  @Field(() => ID)
  evidenceId!: string;

  @Field(() => EvidenceContentInput)
  content!: EvidenceContentInput;

  @Field(() => ID, { description: 'The version it replaces; CONFLICT when a newer one exists.' })
  lastVersionId!: string;
}

@InputType({ description: 'What may be edited of a proof without a new version.' })
export class UpdateEvidenceInput {
  @Field(() => String, { nullable: true, description: 'At most 300 characters, on one line; left out, it keeps its value.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 5,000 characters; null takes it away, left out, it keeps its value.' })
  description?: string | null;

  @Field(() => ConfidentialityEnum, { nullable: true, description: 'Who may read it; left out, it keeps its value.' })
  confidentiality?: Confidentiality | null;

  @Field(() => Int)
  version!: number;
}

@InputType({ description: 'A proof and an obligation of the same party.' })
export class LinkEvidenceInput {
  @Field(() => ID)
  evidenceId!: string;

  @Field(() => ID)
  obligationId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The occurrence that it proves; left out, the one that the obligation is judged by, if any.',
  })
  occurrenceId?: string | null;
}

@InputType({ description: 'A proof and an obligation that it serves.' })
export class UnlinkEvidenceInput {
  @Field(() => ID)
  evidenceId!: string;

  @Field(() => ID)
  obligationId!: string;
}

@InputType({ description: 'The withdrawal of a proof by the party that deposited it.' })
export class WithdrawEvidenceInput {
  @Field(() => ID)
  evidenceId!: string;

  @Field(() => String)
  reason!: string;
}

@InputType({ description: 'A verdict on one version of a proof, for one obligation.' })
export class ReviewEvidenceInput {
  @Field(() => ID)
  obligationId!: string;

  @Field(() => ID, { description: 'The current version of a proof that serves the obligation.' })
  evidenceVersionId!: string;

  @Field(() => VerdictEnum, { description: 'Whether it proves the obligation.' })
  verdict!: Verdict;

  @Field(() => ChangeKindEnum, { nullable: true, description: 'Required when changes are requested.' })
  changeKind?: ChangeKind | null;

  @Field(() => String, { nullable: true, description: `Required when changes are requested: ${atLeast(LENGTHS.reason).toLowerCase()}.` })
  comment?: string | null;

  @Field(() => ID, { nullable: true, description: 'The latest verdict the author has seen on this version for this obligation, if any.' })
  lastReviewId?: string | null;
}
