import { Field, ID, InputType, Int } from 'type-graphql';
import type { Confidentiality } from '../actors/confidentiality.policy.ts';
import { ConfidentialityEnum } from '../actors/confidentiality.type.ts';
import { atLeast, atMost, LENGTHS } from '../platform/lengths.ts';
import type { ProposalState, PublicSource } from './proposalWords.ts';
import { ProposalStateEnum, PublicSourceEnum } from './proposalWords.type.ts';

@InputType({ description: 'Which proposals; every given condition must hold.' })
export class ProposalFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => [ID], { nullable: true })
  conventionIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'Those that would prove one of these duties.' })
  obligationIds?: string[];

  @Field(() => [ProposalStateEnum], { nullable: true, description: 'Those that stand at one of these points.' })
  proposalStates?: ProposalState[];

  @Field(() => [PublicSourceEnum], { nullable: true, description: 'Those of one of these sources.' })
  publicSources?: PublicSource[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: those alone that the person who asks may decide, and that diverge from what is here.',
  })
  canBeDecided?: boolean;
}

@InputType({ description: 'Which readings; every given condition must hold.' })
export class SourceReadingFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => [ID], { nullable: true })
  conventionIds?: string[];
}

@InputType({ description: 'Public data on the service of a convention: an address, or what a file holds, one of the two.' })
export class ReadSourceInput {
  @Field(() => ID, { description: 'The convention whose service it is about.' })
  conventionId!: string;

  @Field(() => PublicSourceEnum, { description: 'Whose form it has.' })
  publicSource!: PublicSource;

  @Field(() => String, { nullable: true, description: 'Where it is published, on a site that this instance reads.' })
  url?: string | null;

  @Field(() => String, { nullable: true, description: 'What a file holds, at most 1 MiB.' })
  content?: string | null;

  @Field(() => String, { nullable: true, description: `Name of that file. ${atMost(LENGTHS.line)}.` })
  fileName?: string | null;
}

@InputType({
  description: 'A proposal becomes a proof, which the person deposits as any other, or is recorded of the service as they would by hand.',
})
export class AcceptProposalInput {
  @Field(() => ID)
  proposalId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Title of the proof; what it is and where it was read, when left out. At most 300 characters. Nothing of the service.',
  })
  title?: string | null;

  @Field(() => ConfidentialityEnum, { nullable: true, defaultValue: 'PARTIES', description: 'Who may read the proof.' })
  confidentiality?: Confidentiality | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Of what describes the service: what is recorded now (`recordedPhase`, `recordedAddress`) that the person has seen, null for none; CONFLICT says what was recorded meanwhile.',
  })
  lastRecordId?: string | null;
}

@InputType({ description: 'A proposal is not taken: it is not made again while its source says the same.' })
export class RefuseProposalInput {
  @Field(() => ID)
  proposalId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { description: `Why. ${atLeast(LENGTHS.reason)}.` })
  reason!: string;
}
