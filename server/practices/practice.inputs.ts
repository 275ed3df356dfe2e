import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar, DecimalScalar } from '../platform/graphql/scalars.ts';
import { atLeast, atMost, LENGTHS } from '../platform/lengths.ts';
import type { AddressKind, ConnectStage, ServicePhaseName } from './practiceWords.ts';
import { AddressKindEnum, ConnectStageEnum, ServicePhaseNameEnum } from './practiceWords.type.ts';

const SEEN = 'The newest that the author has seen, null for none; CONFLICT says what was recorded meanwhile.';

@InputType({ description: 'Where the product of a convention stands in its life, since a day.' })
export class RecordServicePhaseInput {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => ServicePhaseNameEnum, { description: 'Chosen by the person who records it: nothing stands for it.' })
  phaseName!: ServicePhaseName;

  @Field(() => DateScalar, { description: 'First day of it, today at the latest.' })
  startedOn!: string;

  @Field(() => ID, { nullable: true, description: SEEN })
  lastPhaseId?: string | null;
}

@InputType({ description: 'Where a service is found.' })
export class RecordServiceAddressInput {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => AddressKindEnum, { description: 'What is found there.' })
  addressKind!: AddressKind;

  @Field(() => String, { nullable: true, description: 'https only, one that every party can reach; null once there is none any more.' })
  url?: string | null;

  @Field(() => ID, { nullable: true, description: SEEN })
  lastAddressId?: string | null;
}

@InputType({ description: 'How far the integration of FranceConnect came.' })
export class RecordConnectStepInput {
  @Field(() => ID)
  obligationId!: string;

  @Field(() => ConnectStageEnum, { description: 'Chosen by the person who records it: nothing stands for it.' })
  connectStage!: ConnectStage;

  @Field(() => DateScalar, { description: 'From the day of the step before on, today at the latest.' })
  reachedOn!: string;

  @Field(() => String, { nullable: true, description: `Required of a step back and of giving up. ${atLeast(LENGTHS.reason)}.` })
  reason?: string | null;

  @Field(() => ID, { nullable: true, description: 'A proof of the same convention that every party reads.' })
  evidenceId?: string | null;

  @Field(() => ID, { nullable: true, description: SEEN })
  lastStepId?: string | null;
}

@InputType({ description: 'When a stage of the integration of FranceConnect is to be reached.' })
export class PlanConnectStepInput {
  @Field(() => ID)
  obligationId!: string;

  @Field(() => ConnectStageEnum, { description: 'One to come, that is not giving up; chosen by the person who plans it.' })
  connectStage!: ConnectStage;

  @Field(() => DateScalar, { description: 'From tomorrow on.' })
  plannedOn!: string;

  @Field(() => ID, { nullable: true, description: SEEN })
  lastPlanId?: string | null;
}

@InputType({ description: 'Where the button that asks users for their opinion is.' })
export class PlaceFeedbackButtonInput {
  @Field(() => ID)
  obligationId!: string;

  @Field(() => String, { description: `Where in the service users find it. ${atMost(LENGTHS.place)}.` })
  placement!: string;

  @Field(() => String, { description: 'Where the button leads: a form of Je Donne Mon Avis, with the number of its button.' })
  url!: string;

  @Field(() => DateScalar, { description: 'First day on which users found it, today at the latest.' })
  placedOn!: string;

  @Field(() => String, { nullable: true, description: `What is done with the opinions. ${atMost(LENGTHS.note)}.` })
  followUp?: string | null;

  @Field(() => ID, { nullable: true, description: SEEN })
  lastButtonId?: string | null;
}

@InputType({ description: 'What users said of the service in a month.' })
export class RecordSatisfactionInput {
  @Field(() => ID)
  obligationId!: string;

  @Field(() => String, { description: 'YYYY-MM, the current month at the latest.' })
  month!: string;

  @Field(() => DecimalScalar, { description: 'Out of ten, one figure after the point at most.' })
  satisfaction!: string;

  @Field(() => Int, { description: 'How many opinions it rests on: 1 at least.' })
  answerCount!: number;

  @Field(() => ID, {
    nullable: true,
    description: 'The newest of that month that the author has seen, null for none; CONFLICT says what was recorded meanwhile.',
  })
  lastMonthId?: string | null;
}

@InputType({
  description: 'A mission letter, with the letter itself: a file or a link, deposited as a proof in force from its first to its last day.',
})
export class RecordMissionLetterInput {
  @Field(() => ID)
  obligationId!: string;

  @Field(() => DateScalar, { description: 'Today at the latest.' })
  signedOn!: string;

  @Field(() => DateScalar, { description: 'First day of the mission.' })
  startsOn!: string;

  @Field(() => DateScalar, { description: 'Last day of the mission, included.' })
  endsOn!: string;

  @Field(() => Int, { nullable: true, description: 'Part of working time, 1 to 100 percent; left out where the letter does not say.' })
  sharePercent?: number | null;

  @Field(() => String, { description: `What its holder decides: functions, no name. ${atLeast(LENGTHS.reason)}.` })
  powers!: string;

  @Field(() => String, { description: `How they report, to which function, on what. ${atLeast(LENGTHS.reason)}.` })
  reportingClause!: string;

  @Field(() => ID, { nullable: true, description: 'Answer of POST /uploads: the letter to deposit.' })
  uploadId?: string | null;

  @Field(() => String, { nullable: true, description: 'An https address of the letter, instead of a file.' })
  url?: string | null;

  @Field(() => ID, { nullable: true, description: SEEN })
  lastLetterId?: string | null;
}
