import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Author } from '../actors/author.type.ts';
import type { PageOf } from '../platform/db/readPage.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { pageOf } from '../platform/graphql/paging.ts';
import { type Price, Priced } from '../platform/graphql/price.ts';
import { DateScalar, DateTimeScalar } from '../platform/graphql/scalars.ts';
import { entryOf } from '../registers/entry.type.ts';
import { RightsAnswer, RightsExtension, RightsHandOver, RightsQuestion, RightsReceipt } from './rightsFacts.type.ts';
import { RIGHTS_STATUSES, type RightsAction, type RightsStatus, rightsVerbs } from './rightsRequest.verbs.ts';
import type { LegalBasis, Right } from './rightsWords.ts';
import { LegalBasisEnum, RightEnum } from './rightsWords.type.ts';

export const RightsStatusEnum = graphqlEnum('RightsRequestStatus', RIGHTS_STATUSES, 'Where a request of a person stands.', {
  RECEIVED: 'A party received it; its controller does not have it yet.',
  IDENTITY_PENDING: 'The person was asked who they are.',
  IN_HAND: 'Its controller has it.',
  EXTENDED: 'The person was told that the answer takes longer.',
  ANSWERED: 'The person has an answer; it is not closed.',
  WITHDRAWN: 'The person asks nothing any more.',
  CLOSED: 'Nothing more is to be done about it.',
});
export const RightsActionEnum = graphqlEnum('RightsRequestAction', rightsVerbs.names, 'What may be done about a request of a person.', {
  SHARE: 'Let the other parties read it (shareRightsRequest): the party that keeps it to itself.',
  UPDATE: 'Describe it better (updateRightsRequest): the team or officer of a party.',
  RECORD_RECEIPT: 'Say, or correct, when it reached a party (recordReceipt).',
  HAND_OVER: 'Hand it over to the controller (handOverRightsRequest): another party.',
  ACKNOWLEDGE_HAND_OVER: 'Say that it arrived (acknowledgeHandOver): the controller.',
  ASK_IDENTITY: 'Record that the person was asked who they are (askPerson).',
  ASK_CLARIFICATION: 'Record that the person was asked what they mean (askPerson).',
  RECORD_REPLY: 'Record that the person replied (recordReply).',
  EXTEND: 'Record that the person was told of two months more (extendRightsRequest): the controller.',
  RELY_ON_SUSPENSION: 'Count without the days the identity took (relyOnSuspension): the officer of the controller.',
  ANSWER: 'Record what the person was answered (answerRightsRequest): the controller.',
  OFFER_ANSWER: 'Offer the answer as a proof that the other party reviews (offerAnswer): the controller.',
  WITHDRAW: 'Record that the person asks nothing any more (withdrawRightsRequest).',
  CLOSE: 'Close it (closeRightsRequest): the officer of the controller.',
});

export const RIGHTS_CLOCK_STATUSES = ['RUNNING', 'OVERDUE', 'DONE', 'DONE_LATE', 'WITHDRAWN'] as const;
export type RightsClockStatus = (typeof RIGHTS_CLOCK_STATUSES)[number];
const RightsClockStatusEnum = graphqlEnum('RightsClockStatus', RIGHTS_CLOCK_STATUSES, 'How the time to answer a person stands.', {
  RUNNING: 'There is time left.',
  OVERDUE: 'The time is over, and nothing is answered.',
  DONE: 'The person was answered in time.',
  DONE_LATE: 'The person was answered late, which stays.',
  WITHDRAWN: 'The person asks nothing any more.',
});

export const RIGHTS_HINTS = ['PORTABILITY_BASIS', 'ERASURE_EXCEPTION', 'OBJECTION_BASIS', 'IDENTITY_ASKED_LATE', 'AFTER_PRUDENT'] as const;
export type RightsHint = (typeof RIGHTS_HINTS)[number];
const RightsHintEnum = graphqlEnum('RightsHint', RIGHTS_HINTS, 'What deserves a look; it refuses nothing.', {
  PORTABILITY_BASIS: 'Portability holds for what rests on consent or a contract, not for a public task (GDPR, art. 20(1) and 20(3)).',
  ERASURE_EXCEPTION: 'Erasure has an exception for what a law or a public task needs: it is weighed, not a refusal (GDPR, art. 17(3)(b)).',
  OBJECTION_BASIS: 'Objection holds for what rests on a public task or a legitimate interest (GDPR, art. 21(1)).',
  IDENTITY_ASKED_LATE: 'The identity was asked more than seven days after the receipt.',
  AFTER_PRUDENT: 'It was answered after the prudent day, in time only if the days the identity took do not count.',
});

@ObjectType({
  simpleResolvers: true,
  description:
    'The time a controller has to answer a person (GDPR, art. 12(3)). A clock of the register: no obligation of the matrix bears it, the agreement gives the controller none.',
})
export class RightsClock {
  @Field(() => ID, { description: 'The controller it runs for.' })
  partyId!: string;

  @Field(() => RightsClockStatusEnum, { description: 'How it stands now.' })
  status!: RightsClockStatus;

  @Field(() => DateTimeScalar, { description: 'The earliest receipt by an official channel of any party, else the hand-over.' })
  startsAt!: string;

  @Field(() => DateScalar, { description: 'Last day without any extension; an extension is told by then.' })
  answerOn!: string;

  @Field(() => DateScalar, { description: 'Last day in time, extension included, were the identity never doubted.' })
  prudentOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The same without the days that the identity took, which guidelines admit; null where it was not asked and answered.',
  })
  suspendedOn!: string | null;

  @Field(() => Int, { description: 'Days that the identity took, from each question to its reply.' })
  suspendedDays!: number;

  @Field(() => DateScalar, {
    description: 'The day that lateness is judged on: the prudent one, unless the officer of the controller relies on the other.',
  })
  dueOn!: string;

  @Field(() => Int, { description: 'Working days from tomorrow to that day; below 0 once it is past.' })
  remainingWorkingDays!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the person was answered; null until they are.' })
  doneAt!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'What a request waits for, and from whom; the most urgent first.' })
export class RightsAwaited {
  @Field(() => RightsActionEnum, { description: 'What is to be done.' })
  awaitedAction!: RightsAction;

  @Field(() => ID, { description: 'Who does it.' })
  partyId!: string;

  @Field(() => DateTimeScalar, { description: 'Since when it waits.' })
  sinceAt!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Until when; null where no text gives a day.' })
  dueOn!: string | null;
}

/** How many of them a request has as a rule. */
const usually = (rows: number): Price => ({ work: 0, rows: () => rows });

@ObjectType('RightsRequest', {
  simpleResolvers: true,
  description: 'What a person asked about their data (GDPR, art. 12 to 22). It never says who.',
})
export class RightsRequestType extends entryOf({ code: 'DRO' }) {
  @Field(() => RightsStatusEnum, { description: 'Where it stands.' })
  status!: RightsStatus;

  @Field(() => [RightEnum], { description: 'What is asked.' })
  rights!: Right[];

  @Field(() => String, { nullable: true, description: 'What another tool calls it by; null when none does.' })
  externalReference!: string | null;

  /** Controllers of the processing among the parties, else those that the catalogue binds as such. */
  controllerIds!: string[];

  @Field(() => LegalBasisEnum, { nullable: true, description: 'What the processing rests on; null when it is not said.' })
  legalBasis!: LegalBasis | null;

  @Field(() => [RightsReceipt], { description: 'When it reached each party, corrections included, in the order they were said.' })
  receipts!: RightsReceipt[];

  @Priced(usually(2))
  @Field(() => [RightsHandOver], { description: 'How it was handed over to its controller, in the order it was.' })
  handOvers!: RightsHandOver[];

  @Field(() => [RightsQuestion], { description: 'What the person was asked in return, in the order they were.' })
  personQuestions!: RightsQuestion[];

  @Field(() => RightsExtension, { nullable: true, description: 'That the answer takes longer; null unless the person was told.' })
  extension!: RightsExtension | null;

  @Field(() => RightsAnswer, { nullable: true, description: 'What the person was answered; null until they are.' })
  personAnswer!: RightsAnswer | null;

  @Field(() => String, { nullable: true, description: 'Why the days the identity took are not counted; null unless they are left out.' })
  relianceReason!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When that was decided; null unless it was.' })
  reliedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'How one knows that the person asks nothing any more; null while they do.' })
  withdrawalReason!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When that was recorded; null while they ask.' })
  withdrawnAt!: string | null;

  @Priced(usually(2))
  @Field(() => [RightsClock], { description: 'The time each controller has; none before an official channel received it.' })
  clocks!: RightsClock[];

  @Priced(usually(3))
  @Field(() => [RightsAwaited], { description: 'What it waits for now.' })
  awaited!: RightsAwaited[];

  @Field(() => [RightsHintEnum], { description: 'What deserves a look.' })
  hints!: RightsHint[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was closed; null until it is.' })
  closedAt!: string | null;

  @Field(() => Author, { nullable: true, description: 'Who closed it, as they were then; null until somebody does.' })
  closer!: Author | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When what was written of it was erased, some years after its end: texts read “[…]”; null until then.',
  })
  forgottenAt!: string | null;

  @Field(() => Int)
  version!: number;

  @Field(() => [RightsActionEnum])
  allowedActions!: RightsAction[];
}

export const RightsRequestPage = pageOf(RightsRequestType, 'RightsRequestPage', 'The requests found, a page at a time.');
export type RightsRequestPage = PageOf<RightsRequestType>;

@ObjectType({ simpleResolvers: true, description: 'How many requests of people there are, among those one may read.' })
export class RightsRequestCounts {
  @Field(() => Int, { description: 'Neither answered nor withdrawn.' })
  waitingCount!: number;

  @Field(() => Int, { description: 'Of those, how many are past their day.' })
  overdueCount!: number;

  @Field(() => Int, { description: 'Answered in time.' })
  inTimeCount!: number;

  @Field(() => Int, { description: 'Answered late.' })
  lateCount!: number;

  @Field(() => Int, { description: 'Whose time was extended.' })
  extendedCount!: number;
}
