import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Confidentiality } from '../actors/confidentiality.policy.ts';
import { ConfidentialityEnum } from '../actors/confidentiality.type.ts';
import { PartyType } from '../conventions/party.type.ts';
import { FILE_PROBLEMS, type FileProblem } from '../platform/files/fileChecks.ts';
import { FILE_NOTES, type FileNote } from '../platform/files/fileDescription.ts';
import { Author } from '../platform/graphql/author.type.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { DateScalar, DateTimeScalar } from '../platform/graphql/scalars.ts';
import { EVIDENCE_KINDS, type EvidenceKind } from './evidence.entity.ts';
import { EVIDENCE_ACTIONS, type EvidenceAction, LINK_ACTIONS, type LinkAction } from './evidence.policy.ts';
import { CHANGE_KINDS, type ChangeKind, VERDICTS, type Verdict } from './review.entity.ts';

export const EvidenceKindEnum = graphqlEnum('EvidenceKind', EVIDENCE_KINDS, 'What a proof is made of.');
export const VerdictEnum = graphqlEnum('Verdict', VERDICTS, 'A reviewer’s verdict.');
export const ChangeKindEnum = graphqlEnum('ChangeKind', CHANGE_KINDS, 'Why changes are requested.');
const FileNoteEnum = graphqlEnum(
  'FileNote',
  FILE_NOTES,
  'What to know of a file: it runs scripts when opened, holds other files, is a portfolio of them, is a form that few programs show (XFA), has pages that cannot be read, may be in another encoding, is too large to be shown, was too large to be read through.',
);
const FileProblemEnum = graphqlEnum(
  'FileProblem',
  FILE_PROBLEMS,
  'What was found when a file was last read: it is another than the one deposited, or it is not where it should be.',
);
const EvidenceActionEnum = graphqlEnum('EvidenceAction', EVIDENCE_ACTIONS, 'What may be done on a proof.');
const LinkActionEnum = graphqlEnum('LinkAction', LINK_ACTIONS, 'What may be done on a proof for one obligation.');

@ObjectType('Review', { simpleResolvers: true, description: 'A named person’s verdict on one version for one obligation.' })
export class ReviewType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  obligationId!: string;

  @Field(() => VerdictEnum)
  verdict!: Verdict;

  @Field(() => ChangeKindEnum, { nullable: true })
  changeKind!: ChangeKind | null;

  @Field(() => String, { nullable: true })
  comment!: string | null;

  @Field(() => DateTimeScalar)
  reviewedAt!: string;

  @Field(() => Author)
  author!: Author;

  @Field(() => Int, { description: '1 for the first verdict on this version for this obligation.' })
  rank!: number;
}

@ObjectType('EvidenceFile', { simpleResolvers: true, description: 'What is known of the file of a version since it was received.' })
export class EvidenceFile {
  @Field(() => String, { description: 'One of the names of `site.acceptedFiles`: PDF, DOCX, CSV…' })
  kind!: string;

  @Field(() => Boolean, { description: 'Kept and checked by its hash, but no page can show it: it is downloaded.' })
  isOpaque!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Encoding of a text, by its IANA name, as it was recognised; the bytes are kept as they are.',
  })
  encoding!: string | null;

  @Field(() => Int, { nullable: true, description: 'Pages of a PDF.' })
  pageCount!: number | null;

  @Field(() => [FileNoteEnum], { description: 'What whoever opens it should know.' })
  notes!: FileNote[];
}

@ObjectType('EvidenceVersion', { simpleResolvers: true, description: 'An immutable state of a proof.' })
export class EvidenceVersionType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => String, { nullable: true })
  fileName!: string | null;

  @Field(() => String, { nullable: true })
  mediaType!: string | null;

  @Field(() => Float, { nullable: true, description: 'Bytes.' })
  size!: number | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the file, hex.' })
  sha256!: string | null;

  @Field(() => EvidenceFile, { nullable: true, description: 'Null without a file.' })
  file!: EvidenceFile | null;

  @Field(() => String, { nullable: true, description: 'Path of the download, for who may read the proof.' })
  downloadUrl!: string | null;

  @Field(() => FileProblemEnum, { nullable: true, description: 'Why the file is not given; sending the original file again mends it.' })
  fileProblem!: FileProblem | null;

  @Field(() => String, { nullable: true })
  url!: string | null;

  @Field(() => String, { nullable: true })
  statement!: string | null;

  @Field(() => String, { nullable: true })
  registerReference!: string | null;

  @Field(() => DateScalar, { nullable: true })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day in force, included; until midnight in Paris.' })
  validUntil!: string | null;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => DateTimeScalar)
  createdAt!: string;

  @Field(() => Author)
  author!: Author;

  @Field(() => Boolean, { description: 'The newest one.' })
  isCurrent!: boolean;

  @Field(() => [ReviewType], { description: 'Newest first.' })
  reviews!: ReviewType[];
}

@ObjectType('EvidenceLink', { simpleResolvers: true, description: 'A proof serves an obligation, since when and by whom.' })
export class EvidenceLinkType {
  @Field(() => ID)
  obligationId!: string;

  @Field(() => String)
  obligationCode!: string;

  @Field(() => String)
  partyCode!: string;

  @Field(() => DateTimeScalar)
  linkedAt!: string;

  @Field(() => Author)
  author!: Author;

  @Field(() => [LinkActionEnum])
  allowedActions!: LinkAction[];

  @Field(() => ID, { nullable: true, description: 'Latest verdict on the current version for this obligation.' })
  lastReviewId!: string | null;
}

@ObjectType('Evidence', { simpleResolvers: true, description: 'A proof offered by a party; its content lies in immutable versions.' })
export class EvidenceType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  conventionId!: string;

  @Field(() => PartyType, { description: 'The party on whose behalf it was deposited.' })
  party!: PartyType;

  @Field(() => EvidenceKindEnum)
  kind!: EvidenceKind;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  description!: string | null;

  @Field(() => ConfidentialityEnum)
  confidentiality!: Confidentiality;

  @Field(() => DateTimeScalar)
  depositedAt!: string;

  @Field(() => Author)
  author!: Author;

  @Field(() => DateTimeScalar, { nullable: true })
  withdrawnAt!: string | null;

  @Field(() => String, { nullable: true })
  withdrawnByName!: string | null;

  @Field(() => String, { nullable: true })
  withdrawalReason!: string | null;

  @Field(() => Int, { description: 'Changes with every edit of the record; give it back when editing.' })
  version!: number;

  @Field(() => [EvidenceVersionType], { description: 'Newest first.' })
  versions!: EvidenceVersionType[];

  @Field(() => [EvidenceLinkType])
  links!: EvidenceLinkType[];

  @Field(() => [EvidenceActionEnum])
  allowedActions!: EvidenceAction[];
}

@ObjectType({ simpleResolvers: true, description: 'One page of proofs.' })
export class EvidencePage {
  @Field(() => [EvidenceType])
  items!: EvidenceType[];

  @Field(() => Int)
  total!: number;
}
