import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Author } from '../actors/author.type.ts';
import { type Assurance, AssuranceEnum } from '../obligations/obligation.type.ts';
import type { PageOf } from '../platform/db/readPage.ts';
import { pageOf } from '../platform/graphql/paging.ts';
import { DateScalar, DateTimeScalar } from '../platform/graphql/scalars.ts';
import { ServiceAddressType, ServicePhaseType } from '../practices/practiceFacts.type.ts';
import type { ServicePhaseName } from '../practices/practiceWords.ts';
import { ServicePhaseNameEnum } from '../practices/practiceWords.type.ts';
import type { ProposalAction, SourceAction } from './proposal.verbs.ts';
import type { ProposalState, PublicSource, ServiceFact, StatedFact } from './proposalWords.ts';
import {
  ProposalActionEnum,
  ProposalStateEnum,
  PublicFactEnum,
  PublicSourceEnum,
  ServiceFactEnum,
  SourceActionEnum,
} from './proposalWords.type.ts';

@ObjectType('PublicData', { simpleResolvers: true, description: 'What may be done about the public data on the service of a convention.' })
export class PublicData {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => [String], { description: 'Sites whose addresses this instance reads; those under a name after `*.`.' })
  hosts!: readonly string[];

  @Field(() => [SourceActionEnum])
  allowedActions!: SourceAction[];
}

@ObjectType('SourceReading', {
  simpleResolvers: true,
  description: 'One reading of public data on the service of a convention, or one that was refused.',
})
export class SourceReadingType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  conventionId!: string;

  @Field(() => PublicSourceEnum, { description: 'What was read.' })
  publicSource!: PublicSource;

  @Field(() => String, { nullable: true, description: 'Where; null of a file. Of an address that was refused, without its query.' })
  url!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the file; null of an address, and where nobody gave one.' })
  fileName!: string | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of what was read; null where nothing was.' })
  sha256!: string | null;

  @Field(() => String, { nullable: true, description: 'What the source calls the service; null where it does not say.' })
  serviceNamed!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it gives for what it says; null where it gives none.' })
  statedOn!: string | null;

  @Field(() => [PublicFactEnum], {
    description: 'What it says that shows no commitment of the catalogue and describes nothing of the service.',
  })
  unplaced!: StatedFact[];

  @Field(() => [String], { description: 'Its fields whose address is not one that both parties may reach, and which propose nothing.' })
  leftOut!: string[];

  @Field(() => String, { nullable: true, description: 'Why nothing was read, in the language asked for; null where something was.' })
  refusalWords!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was read.' })
  readAt!: string;

  @Field(() => Author)
  author!: Author;

  @Field(() => Int, { description: 'How many of its proposals wait for somebody.' })
  pendingCount!: number;
}

export const SourceReadingPage = pageOf(SourceReadingType, 'SourceReadingPage', 'The readings found, a page at a time.');
export type SourceReadingPage = PageOf<SourceReadingType>;

@ObjectType('Proposal', {
  simpleResolvers: true,
  description: 'What public data says that a duty could be proven by, or that the service is; it writes nothing until a person takes it.',
})
export class ProposalType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  conventionId!: string;

  @Field(() => ID, { description: 'The reading it comes from.' })
  sourceReadingId!: string;

  @Field(() => ID, { nullable: true, description: 'The duty it would prove; null where it describes the service.' })
  obligationId!: string | null;

  @Field(() => ServiceFactEnum, {
    nullable: true,
    description: 'What of the description of the service it would record; null where it would prove a duty.',
  })
  serviceFact!: ServiceFact | null;

  @Field(() => ServicePhaseNameEnum, {
    nullable: true,
    description: 'The phase it would record; null of anything else, and where its source names one that is not recorded here.',
  })
  phaseProposed!: ServicePhaseName | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of that phase; null of anything else.' })
  startedOn!: string | null;

  @Field(() => ServicePhaseType, { nullable: true, description: 'The phase recorded now; null where none is, and of anything else.' })
  recordedPhase!: ServicePhaseType | null;

  @Field(() => ServiceAddressType, { nullable: true, description: 'The address recorded now; null where none is, and of anything else.' })
  recordedAddress!: ServiceAddressType | null;

  @Field(() => Boolean, { description: 'Something else was recorded of the service since it was proposed.' })
  hasChangedSince!: boolean;

  @Field(() => PublicSourceEnum, { description: 'The source that says so.' })
  publicSource!: PublicSource;

  @Field(() => PublicFactEnum, { description: 'What it is about.' })
  fact!: StatedFact;

  @Field(() => String, { description: 'What the source says, as it writes it.' })
  statedValue!: string;

  @Field(() => String, { nullable: true, description: 'Where that is shown; null where the source gives no address.' })
  url!: string | null;

  @Field(() => [String], {
    description: 'What proves the duty here, of what the reader may see: the address of a link, the title of anything else; ten at most.',
  })
  proofsHere!: string[];

  @Field(() => Boolean, { description: 'One of them gives that very address; of the service, what it says is recorded already.' })
  isThere!: boolean;

  @Field(() => ProposalStateEnum, { description: 'Where it stands.' })
  proposalState!: ProposalState;

  @Field(() => DateTimeScalar, { description: 'When its source was read.' })
  proposedAt!: string;

  @Field(() => String, { nullable: true, description: 'Why it was refused; null unless it is.' })
  reason!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The proof that came of it; null unless it is accepted, and where it describes the service.',
  })
  evidenceId!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When somebody decided; null while nobody has.' })
  decidedAt!: string | null;

  @Field(() => Author, { nullable: true, description: 'Who decided; null while nobody has.' })
  decider!: Author | null;

  @Field(() => Int)
  version!: number;

  @Field(() => [ProposalActionEnum])
  allowedActions!: ProposalAction[];
}

@ObjectType('ProposalPreview', {
  simpleResolvers: true,
  description: 'What accepting a proposal would make of the duty that it is for; nothing is written.',
})
export class ProposalPreview {
  @Field(() => ID)
  obligationId!: string;

  @Field(() => AssuranceEnum, { description: 'Its state now.' })
  assuranceNow!: Assurance;

  @Field(() => AssuranceEnum, { description: 'Its state once the proof is deposited.' })
  assuranceThen!: Assurance;
}

export const ProposalPage = pageOf(ProposalType, 'ProposalPage', 'The proposals found, a page at a time.');
export type ProposalPage = PageOf<ProposalType>;
