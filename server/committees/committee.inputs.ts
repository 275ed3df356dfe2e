import { Field, ID, InputType } from 'type-graphql';
import { DateRange } from '../platform/graphql/dateRange.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';
import { atLeast, atMost, LENGTHS } from '../platform/lengths.ts';
import type { CommitteeStatus } from './committeeWords.ts';
import { CommitteeStatusEnum } from './committeeWords.type.ts';

@InputType({ description: 'Which committees; every given condition must hold.' })
export class CommitteeFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => [ID], { nullable: true })
  conventionIds?: string[];

  @Field(() => [CommitteeStatusEnum], { nullable: true, description: 'Those that stand at one of these points.' })
  statuses?: CommitteeStatus[];

  @Field(() => DateRange, { nullable: true, description: 'Held, or planned, within these days.' })
  plannedOn?: DateRange;
}

@InputType({ description: 'A committee that is to be held, or that was: what follows is recorded by the acts that follow.' })
export class PlanCommitteeInput {
  @Field(() => ID, { description: 'The party that organises it, which one must act for.' })
  partyId!: string;

  @Field(() => DateScalar, { description: 'The day planned for it: from the signature on.' })
  plannedOn!: string;

  @Field(() => String, { nullable: true, description: `Where it takes place. ${atMost(LENGTHS.place)}.` })
  place?: string | null;
}

@InputType({ description: 'When the envelope of a convention will be spent, as far as a party knows.' })
export class EstimateEnvelopeInput {
  @Field(() => ID, { description: 'The party in whose name it is said.' })
  partyId!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day on which nothing is left; left out, it is no longer known.' })
  exhaustedOn?: string | null;

  @Field(() => String, { description: `On what the estimate rests. ${atLeast(LENGTHS.reason)}.` })
  words!: string;

  @Field(() => ID, { nullable: true, description: 'The estimate that was read; left out when there was none.' })
  lastEstimateId?: string | null;
}
