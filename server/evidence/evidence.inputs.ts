import { Field, ID, InputType, Int } from 'type-graphql';
import type { Confidentiality } from '../actors/confidentiality.policy.ts';
import { ConfidentialityEnum } from '../actors/confidentiality.type.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';
import type { EvidenceKind } from './evidence.entity.ts';
import { ChangeKindEnum, EvidenceKindEnum, VerdictEnum } from './evidence.type.ts';
import type { ChangeKind, Verdict } from './review.entity.ts';

@InputType({ description: 'Which evidence; every given condition must hold.' })
export class EvidenceFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => ID, { nullable: true })
  conventionId?: string;

  @Field(() => ID, { nullable: true })
  partyId?: string;

  @Field(() => ID, { nullable: true })
  obligationId?: string;

  @Field(() => String, { nullable: true })
  text?: string;

  @Field(() => Boolean, { nullable: true })
  isWithdrawn?: boolean;
}

@InputType({ description: 'What a version holds: one of uploadId, url, statement or registerReference, as its kind requires.' })
export class EvidenceContentInput {
  @Field(() => ID, { nullable: true, description: 'Answer of POST /uploads, for kind FILE.' })
  uploadId?: string | null;

  @Field(() => String, { nullable: true, description: 'https only, for kind LINK.' })
  url?: string | null;

  @Field(() => String, { nullable: true, description: '20 to 10,000 characters, for kind STATEMENT.' })
  statement?: string | null;

  @Field(() => String, { nullable: true, description: 'For kind REGISTER.' })
  registerReference?: string | null;

  @Field(() => DateScalar, { nullable: true })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day in force, included.' })
  validUntil?: string | null;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

@InputType({ description: 'A new proof for one or more obligations of one party.' })
export class DepositEvidenceInput {
  @Field(() => [ID])
  obligationIds!: string[];

  @Field(() => EvidenceKindEnum)
  kind!: EvidenceKind;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  description?: string | null;

  @Field(() => ConfidentialityEnum, { nullable: true, defaultValue: 'PARTIES' })
  confidentiality?: Confidentiality | null;

  @Field(() => EvidenceContentInput)
  content!: EvidenceContentInput;
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
  @Field(() => String, { nullable: true })
  title?: string | null;

  @Field(() => String, { nullable: true })
  description?: string | null;

  @Field(() => ConfidentialityEnum, { nullable: true })
  confidentiality?: Confidentiality | null;

  @Field(() => Int, { description: 'The version of the record the author has seen; CONFLICT when it changed since.' })
  version!: number;
}

@InputType({ description: 'A proof and an obligation of the same party.' })
export class LinkEvidenceInput {
  @Field(() => ID)
  evidenceId!: string;

  @Field(() => ID)
  obligationId!: string;
}

@InputType({ description: 'The withdrawal of a proof by the party that deposited it.' })
export class WithdrawEvidenceInput {
  @Field(() => ID)
  evidenceId!: string;

  @Field(() => String, { description: 'At least 20 characters.' })
  reason!: string;
}

@InputType({ description: 'A verdict on one version of a proof, for one obligation.' })
export class ReviewEvidenceInput {
  @Field(() => ID)
  obligationId!: string;

  @Field(() => ID)
  evidenceVersionId!: string;

  @Field(() => VerdictEnum)
  verdict!: Verdict;

  @Field(() => ChangeKindEnum, { nullable: true, description: 'Required when changes are requested.' })
  changeKind?: ChangeKind | null;

  @Field(() => String, { nullable: true, description: 'Required when changes are requested: at least 20 characters.' })
  comment?: string | null;

  @Field(() => ID, { nullable: true, description: 'The latest verdict the author has seen on this version for this obligation, if any.' })
  lastReviewId?: string | null;
}
