import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Author } from '../actors/author.type.ts';
import type { PageOf } from '../platform/db/readPage.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { pageOf } from '../platform/graphql/paging.ts';
import { type Price, Priced } from '../platform/graphql/price.ts';
import { DateScalar, DateTimeScalar } from '../platform/graphql/scalars.ts';
import type { ConcernedData, ConcernedPeople } from '../registers/concerned.ts';
import { ConcernedDataEnum, ConcernedPeopleEnum } from '../registers/concerned.type.ts';
import { entryOf } from '../registers/entry.type.ts';
import { RegisterViewCounts } from '../registers/views.type.ts';
import { PROCESSOR_STATUSES, type ProcessorAction, type ProcessorStatus, processorVerbs } from './processor.verbs.ts';
import {
  ProcessorChange,
  ProcessorClause,
  ProcessorGuarantee,
  ProcessorLocation,
  ProcessorNotice,
  ProcessorProof,
} from './processorFacts.type.ts';
import type { Gate, Passage } from './processorWords.ts';
import { GateEnum, PassageEnum } from './processorWords.type.ts';

export const ProcessorStatusEnum = graphqlEnum('ProcessorStatus', PROCESSOR_STATUSES, 'Where a processor stands.', {
  PLANNED: 'Nobody has been told yet.',
  ANNOUNCED: 'The other party was told; it is not engaged.',
  OBJECTED: 'The controller objects; it is not engaged.',
  ENGAGED: 'It handles data.',
  ENDING: 'It is no longer engaged, and may still hold data.',
  ENDED: 'It holds no more data.',
  RENOUNCED: 'It was given up before it was engaged.',
});
export const ProcessorActionEnum = graphqlEnum('ProcessorAction', processorVerbs.names, 'What may be done about a processor.', {
  SHARE: 'Let the other parties read it (shareProcessor): the party that keeps it to itself.',
  UPDATE: 'Describe it better (updateProcessor): the party that engages it.',
  ANNOUNCE: 'Tell the other party of it, or of a change (announceProcessor): the same.',
  ACKNOWLEDGE: 'Say that a notice was received (acknowledgeNotice): the other party.',
  OBJECT: 'Object (answerNotice): the officer of the controller, to what another party engages.',
  ACCEPT: 'Say that one does not object, or no longer does (answerNotice): the same.',
  COMMENT: 'Comment, which stops nothing (answerNotice): the other party.',
  ENGAGE: 'Record that it is engaged (engageProcessor): the party that engages it.',
  PLAN_CHANGE: 'Plan a change, which has its own notice (planChange): the same.',
  CARRY_OUT_CHANGE: 'Record that a change took effect (carryOutChange): the same.',
  ADD_LOCATION: 'Say in which country data is (addLocation): the same.',
  END_LOCATION: 'Say that data is there no more (endLocation): the same.',
  CHECK_CONTRACT: 'Check the clauses of its contract (checkContract): the same.',
  ADD_GUARANTEE: 'Say what vouches for its security (addGuarantee): the same.',
  RECORD_UNDERTAKING: 'Keep its undertaking of confidentiality (recordUndertaking): the same.',
  RECORD_TRAINING: 'Say that its people know about data protection (recordTraining): the same.',
  END: 'Say that it is no longer engaged (endProcessor): the same.',
  RECORD_DELETION: 'Say that it holds no more data (recordDeletion): the same.',
  RENOUNCE: 'Give it up before it is engaged (renounceProcessor): the same.',
});

@ObjectType({ simpleResolvers: true, description: 'What a processor waits for, and from whom.' })
export class ProcessorAwaited {
  @Field(() => ProcessorActionEnum, { description: 'What is to be done.' })
  awaitedAction!: ProcessorAction;

  @Field(() => ID, { description: 'Who does it.' })
  partyId!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Until when; null where no text gives a day.' })
  dueOn!: string | null;
}

/** How many of them a processor has as a rule. */
const usually = (rows: number): Price => ({ work: 0, rows: () => rows });

@ObjectType('Processor', { simpleResolvers: true, description: 'A processor or sub-processor that a party engages.' })
export class ProcessorType extends entryOf({ code: 'STT', party: 'The party that engages it.' }) {
  @Field(() => ProcessorStatusEnum, { description: 'Where it stands.' })
  status!: ProcessorStatus;

  @Field(() => String, { description: 'Name of the body.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Number in the French register of companies, 9 figures; null where it has none.' })
  siren!: string | null;

  @Field(() => ID, { nullable: true, description: 'The processor that engages it in its turn; null where the party does.' })
  parentId!: string | null;

  @Field(() => String, { description: 'What it does with data.' })
  service!: string;

  @Field(() => DateScalar, { description: 'From when on it is planned.' })
  plannedOn!: string;

  @Field(() => [ConcernedDataEnum], { description: 'What it handles, by sort.' })
  dataCategories!: ConcernedData[];

  @Field(() => [ConcernedPeopleEnum], { description: 'Whose data.' })
  peopleCategories!: ConcernedPeople[];

  @Field(() => String, { nullable: true, description: 'The contract, as its party calls it; null when it is not said.' })
  contractReference!: string | null;

  @Field(() => String, { nullable: true, description: 'Address of the contract, in https; null when it is not said.' })
  contractUrl!: string | null;

  @Field(() => String, { nullable: true, description: 'How to reach it about data protection: a function; null when it is not said.' })
  contact!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it is engaged; null until it is.' })
  engagedOn!: string | null;

  @Field(() => PassageEnum, { nullable: true, description: 'How it came to be engaged; null until it is.' })
  passage!: Passage | null;

  @Field(() => String, { nullable: true, description: 'Why it was engaged although something stood in the way; null when nothing did.' })
  passageReason!: string | null;

  @Field(() => Author, { nullable: true, description: 'Who recorded the engagement; null until somebody does.' })
  engager!: Author | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the engagement was recorded; null until it is.' })
  engagedAt!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it is engaged; null while it is.' })
  endedOn!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When its end was recorded; null until it is.' })
  endedAt!: string | null;

  @Field(() => Author, { nullable: true, description: 'Who recorded its end; null until somebody does.' })
  ender!: Author | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day from which it holds no more data; null until then.' })
  deletedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'How data was deleted or given back; null until it is.' })
  deletion!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the deletion was recorded; null until it is.' })
  deletedAt!: string | null;

  @Field(() => Author, { nullable: true, description: 'Who recorded the deletion; null until somebody does.' })
  deleter!: Author | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was given up; null unless it was.' })
  renouncedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was given up; null unless it was.' })
  renouncement!: string | null;

  @Field(() => Author, { nullable: true, description: 'Who gave it up; null unless somebody did.' })
  renouncer!: Author | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When what was written of it was erased, some years after its end: texts read “[…]”; null until then.',
  })
  forgottenAt!: string | null;

  @Field(() => GateEnum, { nullable: true, description: 'What stands before its engagement today; null once it is engaged, or given up.' })
  engagementGate!: Gate | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'First day on which it may be engaged, as told so far; null while nothing was told, an objection stands, or it is past that.',
  })
  engageableOn!: string | null;

  @Field(() => Boolean, { description: 'The controller may object to it, which another party engages (GDPR, art. 28(2)).' })
  isObjectable!: boolean;

  /** Who may be told of it. */
  toldPartyIds!: string[];

  @Field(() => [ProcessorNotice], { description: 'Notices given to another party, in their order.' })
  notices!: ProcessorNotice[];

  @Field(() => [ProcessorChange], { description: 'Changes since it is engaged, in their order.' })
  plannedChanges!: ProcessorChange[];

  @Field(() => [ProcessorLocation], { description: 'Countries, in the order they were recorded; those that ended too.' })
  locations!: ProcessorLocation[];

  @Field(() => [ProcessorClause], { description: 'What was last said of each clause of its contract, in the order of article 28(3).' })
  clauses!: ProcessorClause[];

  @Field(() => Boolean, { description: 'Every clause of article 28(3) was found in its contract, or need not be there.' })
  isContractVerified!: boolean;

  @Field(() => [ProcessorGuarantee], { description: 'What vouches for its security, in the order it was recorded.' })
  guarantees!: ProcessorGuarantee[];

  @Field(() => [ProcessorProof], { description: 'Undertakings and training, newest first.' })
  proofs!: ProcessorProof[];

  @Priced(usually(2))
  @Field(() => [ProcessorAwaited], { description: 'What it waits for now.' })
  awaited!: ProcessorAwaited[];

  @Field(() => Int)
  version!: number;

  @Field(() => [ProcessorActionEnum])
  allowedActions!: ProcessorAction[];
}

export const ProcessorPage = pageOf(ProcessorType, 'ProcessorPage', 'The processors found, a page at a time.');
export type ProcessorPage = PageOf<ProcessorType>;

@ObjectType({ simpleResolvers: true, description: 'How many processors each view of the register shows, among those one may read.' })
export class ProcessorViewCounts extends RegisterViewCounts {
  @Field(() => Int, { description: 'Announced and not engaged, an objection to them or not.' })
  notEngagedCount!: number;

  @Field(() => Int, { description: 'Neither ended nor given up, and whose contract was not found to hold every clause of article 28(3).' })
  unverifiedCount!: number;
}
