import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Author } from '../actors/author.type.ts';
import type { Confidentiality } from '../actors/confidentiality.policy.ts';
import { ConfidentialityEnum } from '../actors/confidentiality.type.ts';
import { Turn } from '../actors/turn.type.ts';
import { PartyType } from '../conventions/party.type.ts';
import type { PageOf } from '../platform/db/readPage.ts';
import { FILE_PROBLEMS, type FileProblem } from '../platform/files/fileChecks.ts';
import { FILE_NOTES, type FileNote } from '../platform/files/fileDescription.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { FileKindEnum } from '../platform/graphql/fileKind.type.ts';
import { pageOf } from '../platform/graphql/paging.ts';
import { DateScalar, DateTimeScalar } from '../platform/graphql/scalars.ts';
import { StoredFile } from '../platform/graphql/storedFile.type.ts';
import { EVIDENCE_KINDS, type EvidenceKind } from './evidence.entity.ts';
import { type EvidenceAction, evidenceVerbs, type LinkAction, linkVerbs, reviewVerbs } from './evidence.verbs.ts';
import { FrozenEntry } from './frozenEntry.type.ts';
import { CHANGE_KINDS, type ChangeKind, VERDICTS, type Verdict } from './review.entity.ts';

export const EvidenceKindEnum = graphqlEnum('EvidenceKind', EVIDENCE_KINDS, 'What a proof is made of.', {
  FILE: 'A file sent to POST /uploads, kept by its SHA-256.',
  LINK: 'An https address.',
  STATEMENT: 'A text signed by the depositor.',
  REGISTER: 'An entry of a register, offered by the act that recorded it there.',
});
export const VerdictEnum = graphqlEnum('Verdict', VERDICTS, 'A reviewer’s verdict.', {
  ACCEPTED: 'It proves the obligation, until it expires, is replaced or is taken back.',
  CHANGES_REQUESTED: 'It is sent back with a kind of change and a comment.',
});
export const ChangeKindEnum = graphqlEnum('ChangeKind', CHANGE_KINDS, 'Why changes are requested.', {
  INCORRECT: 'It does not show what it should.',
  INCOMPLETE: 'Something is lacking.',
  OUTDATED: 'It shows what is no longer so.',
});
const FileNoteEnum = graphqlEnum('FileNote', FILE_NOTES, 'What whoever opens a file should know of it.', {
  HAS_SCRIPTS: 'It runs scripts when opened.',
  HAS_ATTACHMENTS: 'It holds other files.',
  IS_PORTFOLIO: 'It is a portfolio of other files.',
  IS_XFA_FORM: 'It is a form that few programs show (XFA).',
  PAGES_UNREADABLE: 'Some of its pages cannot be read.',
  ENCODING_UNSURE: 'Its text may be in another encoding than the one recognised.',
  TOO_LARGE_TO_SHOW: 'It is downloaded rather than shown.',
  NOT_FULLY_READ: 'It was too large to be read through when it came.',
});
const FileProblemEnum = graphqlEnum('FileProblem', FILE_PROBLEMS, 'What was found when a file was last read whole.', {
  ALTERED: 'Its SHA-256 is no longer that of the file deposited.',
  MISSING: 'Nothing is where it should be.',
});
const EvidenceActionEnum = graphqlEnum('EvidenceAction', evidenceVerbs.names, 'What may be done on a proof.', {
  ADD_VERSION: 'Replace what it holds (addEvidenceVersion).',
  UPDATE: 'Edit its title, description or confidentiality (updateEvidence).',
  LINK: 'Let it serve another obligation of its party (linkEvidence).',
  WITHDRAW: 'Take it back (withdrawEvidence).',
});
const LinkActionEnum = graphqlEnum(
  'LinkAction',
  [...reviewVerbs.names, ...linkVerbs.names],
  'What may be done on a proof for one obligation.',
  {
    REVIEW: 'Give a verdict on the current version (reviewEvidence).',
    UNLINK: 'End the link (unlinkEvidence).',
  },
);

/** What a verdict says, wherever it is told. */
@ObjectType({ simpleResolvers: true })
export abstract class GivenVerdict {
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
}

@ObjectType('Review', { simpleResolvers: true, description: 'A named person’s verdict on one version for one obligation.' })
export class ReviewType extends GivenVerdict {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  obligationId!: string;

  @Field(() => ID, { nullable: true, description: 'The occurrence that the proof was offered for; null: the obligation as a whole.' })
  occurrenceId!: string | null;

  @Field(() => Int, { description: '1 for the first verdict on this version for this obligation.' })
  rank!: number;
}

@ObjectType('EvidenceFile', { simpleResolvers: true, description: 'What is known of the file of a version since it was received.' })
export class EvidenceFile {
  @Field(() => FileKindEnum, { description: 'What it was recognised as, among `site.acceptedFiles`.' })
  kind!: string;

  @Field(() => Boolean, { description: 'Kept and checked by its hash, but no page can show it: it is downloaded.' })
  isOpaque!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Encoding of a text, by its IANA name, as it was recognised; the bytes are kept as they are. Null for other files.',
  })
  encoding!: string | null;

  @Field(() => Int, { nullable: true, description: 'Pages of a PDF; null for other files, and where they could not be counted.' })
  pageCount!: number | null;

  @Field(() => [FileNoteEnum], { description: 'What whoever opens it should know.' })
  fileNotes!: FileNote[];
}

@ObjectType('EvidenceVersion', { simpleResolvers: true, description: 'An immutable state of a proof.' })
export class EvidenceVersionType extends StoredFile {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => EvidenceFile, { nullable: true, description: 'Null without a file.' })
  file!: EvidenceFile | null;

  @Field(() => String, { nullable: true, description: 'Path of the download, for who may read the proof; null without a file.' })
  downloadUrl!: string | null;

  @Field(() => FileProblemEnum, {
    nullable: true,
    description: 'Why the file is not given; sending the original file again mends it. Null when nothing was found wrong.',
  })
  fileProblem!: FileProblem | null;

  @Field(() => String, { nullable: true })
  url!: string | null;

  @Field(() => String, { nullable: true })
  statement!: string | null;

  @Field(() => String, { nullable: true, description: 'Reference of the entry; null unless the proof is an entry of a register.' })
  registerReference!: string | null;

  @Field(() => FrozenEntry, {
    nullable: true,
    description: 'Null unless the proof is an entry of a register that was frozen when it was offered.',
  })
  registerEntry!: FrozenEntry | null;

  @Field(() => DateScalar, { nullable: true })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true })
  validUntil!: string | null;

  @Field(() => String, { nullable: true, description: 'What is new in this version; null when nothing was said.' })
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

  @Field(() => ID, { nullable: true, description: 'The occurrence that it proves; null: the obligation as a whole.' })
  occurrenceId!: string | null;

  @Field(() => String, { description: 'Of the commitment behind the obligation.' })
  obligationCode!: string;

  @Field(() => String)
  partyCode!: string;

  /** The current version, which is the one to review. */
  versionId!: string | null;

  @Field(() => DateTimeScalar, { description: 'Since when it serves.' })
  linkedAt!: string;

  @Field(() => Author, { description: 'Who linked it, as they were then.' })
  author!: Author;

  @Field(() => [LinkActionEnum])
  allowedActions!: LinkAction[];

  @Field(() => Author, {
    nullable: true,
    description: 'As whom the person who asks would sign a verdict now; null where they may give none.',
  })
  reviewsAs!: Author | null;

  @Field(() => ID, { nullable: true, description: 'Latest verdict on the current version for this obligation; null when there is none.' })
  lastReviewId!: string | null;

  @Field(() => ReviewType, { nullable: true, description: 'That verdict; null when there is none.' })
  lastReview!: ReviewType | null;

  @Field(() => Turn, {
    nullable: true,
    description: 'Who is to review it, to correct it, or to declare once it is accepted; null once nothing is asked.',
  })
  turn!: Turn | null;
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

  @Field(() => String, { description: 'As the depositor named it.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What to know of it beside its content; null when nothing was said.' })
  description!: string | null;

  @Field(() => ConfidentialityEnum)
  confidentiality!: Confidentiality;

  @Field(() => DateTimeScalar, { description: 'When it was first offered.' })
  depositedAt!: string;

  @Field(() => Author)
  author!: Author;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When its party took it back: from then on it no longer counts; null while it does.',
  })
  withdrawnAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Full name of who took it back; null unless withdrawn.' })
  withdrawnByName!: string | null;

  @Field(() => String, { nullable: true, description: 'Why, in at least 20 characters; null unless withdrawn.' })
  withdrawalReason!: string | null;

  @Field(() => Int)
  version!: number;

  @Field(() => [EvidenceVersionType], { description: 'Newest first.' })
  versions!: EvidenceVersionType[];

  @Field(() => [EvidenceLinkType], { description: 'Obligations it serves now, in the order of the catalogue.' })
  links!: EvidenceLinkType[];

  @Field(() => [EvidenceActionEnum])
  allowedActions!: EvidenceAction[];

  @Field(() => Boolean, { description: 'The person who asks is a DPO of the party that deposited it, to whom `readings` are told.' })
  canSeeReadings!: boolean;
}

export const EvidencePage = pageOf(EvidenceType, 'EvidencePage', 'The proofs found, a page at a time.');
export type EvidencePage = PageOf<EvidenceType>;
