import type { Tracking } from './commitment.entity.ts';
import type { Moment } from './moments.ts';
import type { PublicFact } from './publicFacts.ts';
import type { TextKind } from './textKinds.ts';

/**
 * What a catalogue file holds once read. Optional fields are absent rather than null, except where null itself has a meaning
 * (an amount or a value the agreement leaves unknown). Texts are French; codes are data and mean nothing to the program.
 */
export interface CatalogueFile {
  schemaVersion: 1;
  key: string;
  version: string;
  language: string;
  title: string;
  licence?: string;
  agreement: AgreementDef;
  parties: PartyDef[];
  otherActors?: OtherActorDef[];
  themes: CodedLabel[];
  matrix?: MatrixDef;
  groups: GroupDef[];
  /** The group whose conduct both sides observe. */
  manifesto?: ManifestoDef;
  profile?: ProfileQuestion[];
  registers?: CodedLabel[];
  /** What parties ask or tell each other, cited by `about` of `opensOn`. */
  requests?: CodedLabel[];
  /** Words that each convention gives, written `{code}` in the texts. */
  variables?: CodedLabel[];
  commitments: CommitmentDef[];
  eligibleExpenses?: EligibleExpenses;
  repairs?: RepairDef[];
  asteriskNote?: { codes: string[]; hypotheses?: string[] };
}

export interface CodedLabel {
  code: string;
  label: string;
}

/** Facts of the signed agreement. Dates are `YYYY-MM-DD`, durations ISO 8601. */
export interface AgreementDef {
  title: string;
  signedOn: string;
  endsOn?: string;
  term?: string;
  noticePeriod?: string;
  place?: string;
  originals?: number;
  call?: string;
  programme?: CodedLabel;
  credits?: CreditDef[];
  imputation?: { label: string; value: string | null }[];
}

/** Euros of one year; null when the agreement does not say. */
export interface CreditDef {
  year: number;
  ae: number | null;
  cp: number | null;
}

export type GdprRoleCode = 'CONTROLLER' | 'JOINT_CONTROLLER' | 'PROCESSOR' | 'SUB_PROCESSOR';

export interface PartyDef {
  code: string;
  name: string;
  role: string;
  isSignatory: boolean;
  /** Code of the signatory that answers for a party without a signature or a legal existence. */
  answers?: string;
  /** The programme's reviewers belong to this party, so that its own commitments are reviewed by a DPO of another party. */
  providesReviewers?: boolean;
  gdprRole?: GdprRoleCode;
  aliases?: string[];
  note?: string;
}

export interface OtherActorDef {
  code: string;
  name: string;
  note?: string;
}

export interface MatrixDef {
  title: string;
  source?: string;
  /** Theme codes, then party codes, in reading order. */
  rows: string[];
  columns: string[];
  emptyCells?: { theme: string; party: string; note?: string }[];
}

export type ReviewerKind = 'OTHER_PARTY_DPO' | 'OTHER_PARTY_FINANCE' | 'REVIEWER';

export const BASES = ['AGREEMENT', 'LAW', 'GUIDE', 'PRACTICE'] as const;
/** Where a rule comes from: the signed text, a law, a published recommendation, or usage. */
export type Basis = (typeof BASES)[number];

export interface GroupDef extends CodedLabel {
  inMatrix?: true;
  reviewedBy: ReviewerKind[];
  /** Of its commitments that say nothing else. */
  tracking?: Tracking;
}

/** Which parties stand on either side of a manifesto. */
export interface Sides {
  partner: string[];
  team: string[];
}

export interface ManifestoDef {
  version: string;
  source: string;
  group: string;
  sides: Sides;
}

export type ProfileType = 'boolean' | 'number' | 'text' | 'choice' | 'date';

export interface ProfileQuestion {
  key: string;
  question: string;
  questionEn?: string;
  type: ProfileType;
  /** Answers of a choice, in the order they are offered. */
  choices?: { value: string; label: string; labelEn?: string }[];
  /** Bounds of a number, included, and figures after its decimal point; whole unless told. */
  minimum?: number;
  maximum?: number;
  decimals?: number;
}

export type CommitmentNature = 'STANDING' | 'ONE_OFF' | 'PERIODIC' | 'TRIGGERED' | 'PRIOR_NOTICE' | 'PRIOR_OPINION' | 'TERMINAL';

export const FORCES = ['OBLIGATION', 'CONSTRAINT', 'RIGHT', 'EFFECT', 'PRINCIPLE'] as const;
export type CommitmentForce = (typeof FORCES)[number];

export const EXPECTED_EVIDENCE_TYPES = [
  'ATTESTATION',
  'AUDIT_REPORT',
  'CODE_REPOSITORY',
  'CONFIG_EXTRACT',
  'CONTRACT_CLAUSE',
  'CORRESPONDENCE',
  'DOCUMENT',
  'FINANCIAL_EXTRACT',
  'HOMOLOGATION_DECISION',
  'INTERNAL_URL',
  'MEETING_MINUTES',
  'OFFICIAL_PUBLICATION',
  'PUBLIC_URL',
  'REGISTER_ENTRY',
  'REGISTER_EXPORT',
  'SCREENSHOT',
  'SIGNED_DOCUMENT',
  'TRAINING_RECORD',
] as const;
export type ExpectedEvidenceType = (typeof EXPECTED_EVIDENCE_TYPES)[number];

export const PRACTICES = ['RISK_WORKSHOP', 'FRANCECONNECT', 'JE_DONNE_MON_AVIS', 'OPEN_PUBLICATION', 'MISSION_LETTER'] as const;
/** A good practice of public digital services that a commitment may answer. */
export type Practice = (typeof PRACTICES)[number];

export interface CommitmentDef {
  code: string;
  group: string;
  theme: string;
  parties: string[];
  /** The sentence or list element of the agreement, word for word. */
  text: string;
  chapeau?: string;
  source: SourceDef;
  nature: CommitmentNature;
  force: CommitmentForce;
  tracking?: Tracking;
  /** Parties that hold the right and record its uses, when they are not those bound. */
  beneficiaries?: string[];
  opensOn?: OpeningDef[];
  /** ISO 8601 duration before its due date from which it is prepared. */
  opensBefore?: string;
  /** Opens after the last day of the convention too. */
  survives?: true;
  /** Of a right, how it is used. */
  use?: UseDef;
  /** Rule over the profile, see `parseRule`. */
  appliesIf?: string;
  /** Condition a person judges: the profile cannot decide it. */
  condition?: string;
  trigger?: string;
  triggerBasis?: Basis;
  deadline?: DeadlineDef;
  /** ISO 8601 duration after which a proof is stale. */
  reviewPeriod?: string;
  reviewPeriodBasis?: Basis;
  facets?: FacetDef[];
  expectedEvidence?: { type: ExpectedEvidenceType; label: string }[];
  legalReferences?: string[];
  register?: string;
  /** The good practice it answers. */
  practice?: Practice;
  /** What public data says that shows it. */
  shownBy?: PublicFact[];
  /** Texts of the register whose publication proves it. */
  writtenAs?: TextKind[];
  /** Codes, or a prefix ending in `-*`. */
  crossReferences?: string[];
  /** The same commitment in other catalogues, `catalogue:code`, one of each. */
  equivalentTo?: string[];
  asterisk?: true;
  /** The source leaves the clause open: to be confirmed by the parties. */
  bracketed?: true;
  /** Words that can be read in several ways: to be confirmed by every signatory. */
  reading?: ReadingDef;
  notes?: string[];
  repairs?: string[];
}

/** Words of a sentence that do not say by themselves what they mean, and the reading that is proposed of them. */
export interface ReadingDef {
  /** As the sentence writes them. */
  wording: string;
  proposed: string;
}

/** What the use of a right rests on, and whether it is used by a notice, which takes effect at the end of the agreement's notice period. */
export interface UseDef {
  citesBreachesOf?: Pick<SourceDef, 'part' | 'ref'>[];
  noticePeriod?: true;
}

export interface SourceDef {
  part: 'article' | 'annex';
  ref: string;
  title?: string;
  row?: number;
  column?: string;
  principle?: number;
  family?: string;
}

export type DeadlineKind = 'BEFORE' | 'RELATIVE' | 'PERIODIC' | 'IMMEDIATE' | 'ASAP';

export interface DeadlineDef {
  kind: DeadlineKind;
  /** ISO 8601 duration; present for BEFORE, RELATIVE and PERIODIC, absent for IMMEDIATE and ASAP. */
  rule?: string;
  /** `agreement.signedOn`, `agreement.endsOn`, or a fact of a register such as `incident.becameAwareAt`. */
  from: string;
  label: string;
  basis?: Basis;
  /** Words or article it comes from. */
  citation?: string;
  /** Of a schedule: the act that is what each of its due dates asks for. */
  answeredBy?: string;
}

/** A moment that opens a commitment, or one facet of it. */
export interface OpeningDef {
  moment: Moment;
  /** Code of a request, for the moments of requests. */
  about?: string;
  facet?: string;
  /** When it is due; as `deadline` says, when absent. */
  due?: { kind: 'RELATIVE' | 'BEFORE'; rule: string } | { kind: 'ASAP' | 'PROCEDURE' };
  /** The act of a register that is what it asks for. */
  answeredBy?: string;
}

export interface FacetDef {
  id: string;
  label: string;
  isConditional?: true;
  condition?: string;
  nature?: CommitmentNature;
  tracking?: Tracking;
}

export const EXPENSE_KINDS = ['EXPENSE', 'MISSION'] as const;
/** What the lines of a family are: expenses, or missions of those who are paid. */
export type ExpenseKind = (typeof EXPENSE_KINDS)[number];

export interface EligibleExpenses {
  families: { code: string; label: string; lead?: string; kind?: ExpenseKind }[];
  lines: { code: string; family: string; text: string; repairs?: string[] }[];
}

export interface RepairDef {
  id: string;
  where: string;
  what: string;
  why: string;
  confidence: 'HIGH' | 'MEDIUM' | 'FLAG_ONLY';
}
