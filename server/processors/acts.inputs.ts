import { Field, ID, InputType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../platform/graphql/scalars.ts';
import { atLeast, atMost, between, LENGTHS } from '../platform/lengths.ts';
import type {
  ChangeKind,
  ClauseAnswer,
  ContractClause,
  GuaranteeKind,
  LocationKind,
  NoticeResponse,
  TransferMechanism,
} from './processorWords.ts';
import {
  ChangeKindEnum,
  ClauseAnswerEnum,
  ContractClauseEnum,
  GuaranteeKindEnum,
  LocationKindEnum,
  NoticeResponseEnum,
  TransferMechanismEnum,
} from './processorWords.type.ts';

const LATE = `Why it was done late, where the duty has a time. ${atLeast(LENGTHS.reason)}.`;
const PAST = `Why it took effect although something stood in the way. ${atLeast(LENGTHS.reason)}.`;

@InputType({ description: 'A party announces a processor, or a change of one.' })
export class AnnounceProcessorInput {
  @Field(() => ID)
  processorId!: string;

  @Field(() => ID, { nullable: true, description: 'The change to announce; the engagement when left out.' })
  changeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who is told; the only other party when there is one.' })
  toPartyId?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was sent, now at the latest; now when left out.' })
  sentAt?: Date | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which the controller may object, where one is given.' })
  objectionEndsOn?: string | null;

  @Field(() => String, { description: `What is told: what it does, which data, where. ${between(LENGTHS.reason)}.` })
  content!: string;

  @Field(() => String, { nullable: true, description: LATE })
  lateReason?: string | null;
}

@InputType({ description: 'The other party acknowledges a notice.' })
export class AcknowledgeNoticeInput {
  @Field(() => ID, { description: 'A notice that waits.' })
  noticeId!: string;
}

@InputType({ description: 'What the other party answers to a notice.' })
export class AnswerNoticeInput {
  @Field(() => ID, { description: 'The notice it is about.' })
  noticeId!: string;

  @Field(() => NoticeResponseEnum, { description: 'An objection, that there is none, or a comment.' })
  response!: NoticeResponse;

  @Field(() => String, {
    nullable: true,
    description: `Why one objects, in ${LENGTHS.reason.min} characters at least; what is commented. ${atMost(LENGTHS.reason)}.`,
  })
  words?: string | null;
}

@InputType({ description: 'A change of what an engaged processor does.' })
export class PlanChangeInput {
  @Field(() => ID)
  processorId!: string;

  @Field(() => ChangeKindEnum, { description: 'What of the engagement it is about.' })
  kind!: ChangeKind;

  @Field(() => String, { description: `In words, for whoever is told of it. ${between(LENGTHS.reason)}.` })
  description!: string;

  @Field(() => DateScalar, { description: 'From when on it is planned: after the day it was engaged.' })
  plannedOn!: string;
}

@InputType({ description: 'A planned change took effect.' })
export class CarryOutChangeInput {
  @Field(() => ID, { description: 'A planned change.' })
  changeId!: string;

  @Field(() => DateScalar, { description: 'From when on it is so, today at the latest.' })
  effectiveOn!: string;

  @Field(() => String, { nullable: true, description: PAST })
  reason?: string | null;
}

@InputType({ description: 'A country in which a processor holds data, or from which it reaches data.' })
export class AddLocationInput {
  @Field(() => ID)
  processorId!: string;

  @Field(() => LocationKindEnum, { description: 'What is done there.' })
  kind!: LocationKind;

  @Field(() => String, { description: 'ISO 3166-1, two letters.' })
  country!: string;

  @Field(() => TransferMechanismEnum, { nullable: true, description: 'What a transfer there rests on; NONE when left out.' })
  mechanism?: TransferMechanism | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'First day, today at the latest once it is engaged; since it is engaged when left out. A later one is a change, with its notice.',
  })
  startsOn?: string | null;

  @Field(() => ID, { nullable: true, description: 'The planned change that it carries out; a change without a notice when left out.' })
  changeId?: string | null;

  @Field(() => String, { nullable: true, description: PAST })
  reason?: string | null;
}

@InputType({ description: 'Data is in a country no more.' })
export class EndLocationInput {
  @Field(() => ID, { description: 'A place that lasts.' })
  locationId!: string;

  @Field(() => DateScalar, { description: 'Last day, today at the latest.' })
  endsOn!: string;
}

@InputType({ description: 'What is found of a clause in a contract.' })
export class ClauseInput {
  @Field(() => ContractClauseEnum, { description: 'What the contract is to say.' })
  clause!: ContractClause;

  @Field(() => ClauseAnswerEnum, { description: 'Whether it is there.' })
  clauseAnswer!: ClauseAnswer;

  @Field(() => String, { nullable: true, description: `Where the contract says so. ${atMost(LENGTHS.line)}.` })
  reference?: string | null;
}

@InputType({ description: 'The clauses of a contract that were checked.' })
export class CheckContractInput {
  @Field(() => ID)
  processorId!: string;

  @Field(() => [ClauseInput], { description: 'Those that were checked, each once; what was said of the others stays.' })
  clauses!: ClauseInput[];
}

@InputType({ description: 'What vouches for the security of a processor.' })
export class AddGuaranteeInput {
  @Field(() => ID)
  processorId!: string;

  @Field(() => GuaranteeKindEnum, { description: 'Which sort.' })
  kind!: GuaranteeKind;

  @Field(() => String, { nullable: true, description: `Which one, needed where the sort is OTHER. ${atMost(LENGTHS.line)}.` })
  label?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day, included.' })
  validUntil?: string | null;
}

@InputType({ description: 'The undertaking of confidentiality of a processor.' })
export class RecordUndertakingInput {
  @Field(() => ID)
  processorId!: string;

  @Field(() => DateScalar, { description: 'Day it was signed, today at the latest.' })
  doneOn!: string;

  @Field(() => ID, { description: 'The file that was sent: what was signed.' })
  uploadId!: string;

  @Field(() => String, { nullable: true, description: LATE })
  lateReason?: string | null;
}

@InputType({ description: 'What was done so that the people of a processor know about data protection.' })
export class RecordTrainingInput {
  @Field(() => ID)
  processorId!: string;

  @Field(() => DateScalar, { description: 'Day it was done, today at the latest.' })
  doneOn!: string;

  @Field(() => String, { description: `What was done. ${between(LENGTHS.reason)}.` })
  words!: string;

  @Field(() => ID, { nullable: true, description: 'A file that shows it, if one was sent.' })
  uploadId?: string | null;

  @Field(() => String, { nullable: true, description: LATE })
  lateReason?: string | null;
}
