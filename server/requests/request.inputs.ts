import { Field, ID, InputType, Int } from 'type-graphql';
import { type TurnAct, TurnActEnum } from '../actors/turn.type.ts';
import { DateRange } from '../platform/graphql/dateRange.ts';
import { DateTimeScalar } from '../platform/graphql/scalars.ts';
import { atLeast, atMost, LENGTHS } from '../platform/lengths.ts';
import type { RequestKind } from './partyRequest.entity.ts';
import { RequestKindEnum, RequestStatusEnum } from './request.type.ts';
import type { RequestStatus } from './request.verbs.ts';

@InputType({ description: 'Which requests; every given condition must hold.' })
export class PartyRequestFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => [ID], { nullable: true })
  conventionIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'Those that one of these parties made or received.' })
  partyIds?: string[];

  @Field(() => [RequestKindEnum], { nullable: true, description: 'Those that ask, or those that tell.' })
  kinds?: RequestKind[];

  @Field(() => [RequestStatusEnum], { nullable: true, description: 'Those that wait for one of these acts, or for none any more.' })
  statuses?: RequestStatus[];

  @Field(() => [String], { nullable: true, description: 'Those about one of these entries of the list of the catalogue.' })
  aboutCodes?: string[];

  @Field(() => [TurnActEnum], { nullable: true, description: 'Those that wait for the person who asks to do one of these (`turn`).' })
  myTurns?: TurnAct[];

  @Field(() => DateRange, { nullable: true, description: 'Asked or told within these days.' })
  madeOn?: DateRange;
}

@InputType({ description: 'What one party asks another for.' })
export class AskPartyInput {
  @Field(() => ID, { description: 'The party that asks, which one must act for.' })
  fromPartyId!: string;

  @Field(() => ID, { description: 'Another one of the same convention, held by another body.' })
  toPartyId!: string;

  @Field(() => String, { description: 'One of `requests` of the catalogue.' })
  aboutCode!: string;

  @Field(() => String, { description: `What exactly is asked. ${atLeast(LENGTHS.reason)}.` })
  words!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was asked, now at the latest; now when left out.' })
  madeAt?: Date | null;
}

@InputType({ description: 'What one party tells another.' })
export class InformPartyInput {
  @Field(() => ID, { description: 'The party that tells, which one must act for.' })
  fromPartyId!: string;

  @Field(() => ID, { description: 'Another one of the same convention, held by another body.' })
  toPartyId!: string;

  @Field(() => String, { description: 'One of `requests` of the catalogue.' })
  aboutCode!: string;

  @Field(() => String, { description: `What exactly is told. ${atLeast(LENGTHS.reason)}.` })
  words!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was told, now at the latest; now when left out.' })
  madeAt?: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the party came to know what it tells, from when on the duty to tell it counts; when it was told, if left out.',
  })
  establishedAt?: Date | null;

  @Field(() => String, { nullable: true, description: `Why it was told late, where the duty has a time. ${atLeast(LENGTHS.reason)}.` })
  lateReason?: string | null;
}

@InputType({ description: 'What the party that was asked did.' })
export class AnswerRequestInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => String, { description: `What was done, or why it was not. ${atLeast(LENGTHS.reason)}.` })
  answer!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was done, from the request on and now at the latest; now when left out.',
  })
  answeredAt?: Date | null;

  @Field(() => String, { nullable: true, description: `Why it was done late, where the duty has a time. ${atLeast(LENGTHS.reason)}.` })
  lateReason?: string | null;

  @Field(() => Int)
  version!: number;
}

@InputType({ description: 'The party that receives says that it did.' })
export class AcknowledgeRequestInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => String, { nullable: true, description: `${atMost(LENGTHS.text)}.` })
  acknowledgement?: string | null;

  @Field(() => Int)
  version!: number;
}
