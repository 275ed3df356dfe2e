import { Field, ID, InputType, Int } from 'type-graphql';
import type { Confidentiality } from '../../actors/confidentiality.policy.ts';
import { ConfidentialityEnum } from '../../actors/confidentiality.type.ts';
import { type TurnAct, TurnActEnum } from '../../actors/turn.type.ts';
import { atMost, LENGTHS } from '../../platform/lengths.ts';
import { AddEvidenceVersionInput, EvidenceContentInput, ProofOfferInput } from '../evidence.inputs.ts';

@InputType({ description: 'Which prepared proofs; every given condition must hold.' })
export class PreparedProofFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => [ID], { nullable: true })
  conventionIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'Those for one of these obligations.' })
  obligationIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'Newer versions of one of these proofs.' })
  renewsEvidenceIds?: string[];

  @Field(() => Boolean, { nullable: true, description: 'Only those that have left, or only those still inside.' })
  isReleased?: boolean;

  @Field(() => [TurnActEnum], { nullable: true, description: 'Those that wait for the person who asks to do one of these (`turn`).' })
  myTurns?: TurnAct[];
}

@InputType({ description: 'A proof to be checked by a DPO of one’s own party before it leaves.' })
export class PrepareProofInput extends ProofOfferInput {
  @Field(() => String, { nullable: true, description: `A first internal note. ${atMost(LENGTHS.text)}.` })
  internalNote?: string | null;
}

@InputType({ description: 'A newer version of a proof, to be checked by a DPO of one’s own party before it leaves.' })
export class PrepareVersionInput extends AddEvidenceVersionInput {
  @Field(() => String, { nullable: true, description: `A first internal note. ${atMost(LENGTHS.text)}.` })
  internalNote?: string | null;
}

@InputType({ description: 'What is changed of a prepared proof; what is left out keeps its value.' })
export class UpdatePreparedProofInput {
  @Field(() => String, { nullable: true, description: 'At most 300 characters, on one line.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 5,000 characters; null takes it away.' })
  description?: string | null;

  @Field(() => ConfidentialityEnum, { nullable: true, description: 'Who may read it once it has left.' })
  confidentiality?: Confidentiality | null;

  @Field(() => EvidenceContentInput, { nullable: true, description: 'What it holds instead of what it held.' })
  content?: EvidenceContentInput | null;

  @Field(() => Int)
  version!: number;
}

@InputType({ description: 'An internal note on a prepared proof, read by members of the party only.' })
export class AnnotatePreparedProofInput {
  @Field(() => ID, { description: 'One of a party that one acts for.' })
  preparedProofId!: string;

  @Field(() => String, { description: `${atMost(LENGTHS.text)}.` })
  body!: string;
}

@InputType({ description: 'A prepared proof that was checked and may leave.' })
export class ReleasePreparedProofInput {
  @Field(() => ID, { description: 'One of a party that one acts for.' })
  preparedProofId!: string;

  @Field(() => String, { nullable: true, description: `A last internal note. ${atMost(LENGTHS.text)}.` })
  internalNote?: string | null;

  @Field(() => Int)
  version!: number;
}

@InputType({ description: 'A prepared proof that will not leave.' })
export class DiscardPreparedProofInput {
  @Field(() => ID, { description: 'One of a party that one acts for.' })
  preparedProofId!: string;

  @Field(() => Int)
  version!: number;
}
