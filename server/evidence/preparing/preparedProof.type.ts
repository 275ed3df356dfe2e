import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Author } from '../../actors/author.type.ts';
import type { Confidentiality } from '../../actors/confidentiality.policy.ts';
import { ConfidentialityEnum } from '../../actors/confidentiality.type.ts';
import { Turn } from '../../actors/turn.type.ts';
import type { PageOf } from '../../platform/db/readPage.ts';
import { graphqlEnum } from '../../platform/graphql/enums.ts';
import { pageOf } from '../../platform/graphql/paging.ts';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { StoredFile } from '../../platform/graphql/storedFile.type.ts';
import type { EvidenceKind } from '../evidence.entity.ts';
import { EvidenceFile, EvidenceKindEnum } from '../evidence.type.ts';
import { type PreparedAction, preparedVerbs } from './preparedProof.verbs.ts';

const PreparedActionEnum = graphqlEnum('PreparedAction', preparedVerbs.names, 'What may be done on a proof that is prepared.', {
  ANNOTATE: 'Write an internal note (annotatePreparedProof).',
  UPDATE: 'Change what was prepared (updatePreparedProof).',
  DISCARD: 'Erase it with its notes (discardPreparedProof).',
  RELEASE: 'Let it leave: it is deposited and waits for a review (releasePreparedProof); a DPO of the party.',
});

@ObjectType('PreparedProofNote', { simpleResolvers: true, description: 'A word between members of a party on a proof they prepare.' })
export class PreparedProofNoteType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Plain text, at most 5,000 characters.' })
  body!: string;

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  writtenAt!: string;

  @Field(() => Author)
  author!: Author;
}

@ObjectType('PreparedProofLink', { simpleResolvers: true, description: 'An obligation that a proof is prepared for.' })
export class PreparedProofLinkType {
  @Field(() => ID)
  obligationId!: string;

  @Field(() => String, { description: 'Of the commitment behind the obligation.' })
  obligationCode!: string;
}

@ObjectType('PreparedProof', {
  simpleResolvers: true,
  description: 'What a party prepares as a proof. Only its own members know of it: it is no proof until one of its DPOs lets it leave.',
})
export class PreparedProofType extends StoredFile {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  conventionId!: string;

  @Field(() => ID, { description: 'Who prepares it.' })
  partyId!: string;

  @Field(() => [PreparedProofLinkType], { description: 'What it is for, in the order of the catalogue.' })
  preparedFor!: PreparedProofLinkType[];

  @Field(() => ID, {
    nullable: true,
    description: 'The occurrence that it is for; null: the one that each obligation is judged by, if any.',
  })
  occurrenceId!: string | null;

  @Field(() => EvidenceKindEnum)
  kind!: EvidenceKind;

  @Field(() => String, { description: 'As the proof will be named.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What to know of it beside its content; null when nothing was said.' })
  description!: string | null;

  @Field(() => ConfidentialityEnum, { description: 'Who may read it once it has left.' })
  confidentiality!: Confidentiality;

  @Field(() => EvidenceFile, { nullable: true, description: 'Null without a file.' })
  file!: EvidenceFile | null;

  @Field(() => String, { nullable: true, description: 'Path of the download, for members of the party; null without a file.' })
  downloadUrl!: string | null;

  @Field(() => String, { nullable: true })
  url!: string | null;

  @Field(() => String, { nullable: true })
  statement!: string | null;

  @Field(() => DateScalar, { nullable: true })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true })
  validUntil!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What goes with the version, read by whoever reads the proof; null when nothing was said.',
  })
  note!: string | null;

  @Field(() => ID, { nullable: true, description: 'The proof that it is a newer version of; null of a first deposit.' })
  renewsEvidenceId!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was first prepared.' })
  preparedAt!: string;

  @Field(() => Author, { description: 'Who prepared it, as they were then.' })
  author!: Author;

  @Field(() => [PreparedProofNoteType], { description: 'Internal notes, oldest first.' })
  internalNotes!: PreparedProofNoteType[];

  @Field(() => Turn, { nullable: true, description: 'It waits for a DPO of the party; null once it has left.' })
  turn!: Turn | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it left, checked; null while it is inside.' })
  releasedAt!: string | null;

  @Field(() => Author, { nullable: true, description: 'Who checked it and let it leave; null while it is inside.' })
  releaser!: Author | null;

  @Field(() => ID, { nullable: true, description: 'The proof it became, or is a version of; null while it is inside.' })
  evidenceId!: string | null;

  @Field(() => Int)
  version!: number;

  @Field(() => [PreparedActionEnum])
  allowedActions!: PreparedAction[];
}

export const PreparedProofPage = pageOf(PreparedProofType, 'PreparedProofPage', 'The proofs that are prepared, a page at a time.');
export type PreparedProofPage = PageOf<PreparedProofType>;
