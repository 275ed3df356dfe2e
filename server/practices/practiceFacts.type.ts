import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Author } from '../actors/author.type.ts';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../platform/graphql/scalars.ts';
import type { AddressKind, ConnectStage, ServicePhaseName } from './practiceWords.ts';
import { AddressKindEnum, ConnectStageEnum, ServicePhaseNameEnum } from './practiceWords.type.ts';

/** Something recorded of a service or of a good practice; it stays as it was written. */
@ObjectType({ simpleResolvers: true })
abstract class Recorded {
  @Field(() => ID)
  id!: string;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt!: string;

  @Field(() => Author)
  author!: Author;
}

@ObjectType('ServicePhase', { simpleResolvers: true, description: 'A phase of a service, from a day on.' })
export class ServicePhaseType extends Recorded {
  @Field(() => ServicePhaseNameEnum, { description: 'Where the product stands in its life, from that day on.' })
  phaseName!: ServicePhaseName;

  @Field(() => DateScalar, { description: 'First day of it.' })
  startedOn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where public data says so, with its day and its fingerprint; null where a person said it of their own.',
  })
  citation!: string | null;
}

@ObjectType('ServiceAddress', { simpleResolvers: true, description: 'Where a service is found.' })
export class ServiceAddressType extends Recorded {
  @Field(() => AddressKindEnum, { description: 'What is found there.' })
  addressKind!: AddressKind;

  @Field(() => String, { nullable: true, description: 'An https address; null once there is none any more.' })
  url!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where public data says so, with its day and its fingerprint; null where a person said it of their own.',
  })
  citation!: string | null;
}

@ObjectType('ConnectStep', {
  simpleResolvers: true,
  description: 'How far an integration of FranceConnect came, on a day. It attests nothing.',
})
export class ConnectStepType extends Recorded {
  @Field(() => ConnectStageEnum, { description: 'What was reached, in the order of an integration.' })
  connectStage!: ConnectStage;

  @Field(() => DateScalar, { description: 'The day on which it was.' })
  reachedOn!: string;

  @Field(() => String, { nullable: true, description: 'Of a step back or of giving up, why; null where nobody had to say.' })
  reason!: string | null;

  @Field(() => ID, { nullable: true, description: 'A proof that shows it; null without one, or when the reader may not see it.' })
  evidenceId!: string | null;
}

@ObjectType('ConnectPlan', {
  simpleResolvers: true,
  description: 'When a stage of an integration of FranceConnect is to be reached. It proves nothing.',
})
export class ConnectPlanType extends Recorded {
  @Field(() => ConnectStageEnum, { description: 'What is to be reached, and is not yet.' })
  connectStage!: ConnectStage;

  @Field(() => DateScalar, { description: 'The day by which it is.' })
  plannedOn!: string;

  @Field(() => Boolean, { description: 'That day is past.' })
  isOverdue!: boolean;
}

@ObjectType('FeedbackButton', { simpleResolvers: true, description: 'Where the button that asks users for their opinion is.' })
export class FeedbackButtonType extends Recorded {
  @Field(() => String, { description: 'Where in the service users find it.' })
  placement!: string;

  @Field(() => String, { nullable: true, description: 'The form that it leads to; null of none.' })
  url!: string | null;

  @Field(() => DateScalar, { description: 'Since when users find it.' })
  placedOn!: string;

  @Field(() => String, { nullable: true, description: 'What is done with the opinions; null where nobody said.' })
  followUp!: string | null;
}

@ObjectType('FeedbackMonth', { simpleResolvers: true, description: 'What users said of a service in a month, as it was said last.' })
export class FeedbackMonthType extends Recorded {
  @Field(() => String, { description: 'YYYY-MM.' })
  month!: string;

  @Field(() => DecimalScalar, { description: 'Out of ten.' })
  satisfaction!: string;

  @Field(() => Int, { description: 'How many opinions it rests on.' })
  answerCount!: number;
}

@ObjectType('MissionLetter', { simpleResolvers: true, description: 'The mission letter of an intrapreneur, by function: no name is kept.' })
export class MissionLetterType extends Recorded {
  @Field(() => DateScalar, { description: 'Day of its signature.' })
  signedOn!: string;

  @Field(() => DateScalar, { description: 'First day of the mission.' })
  startsOn!: string;

  @Field(() => DateScalar, { description: 'Last day of the mission, included.' })
  endsOn!: string;

  @Field(() => Boolean, { description: 'The mission lasts today.' })
  isLasting!: boolean;

  @Field(() => Int, { nullable: true, description: 'Part of working time, in percent; null where the letter does not say.' })
  sharePercent!: number | null;

  @Field(() => String, { description: 'What its holder decides.' })
  powers!: string;

  @Field(() => String, { description: 'How they report, to which function, on what.' })
  reportingClause!: string;

  @Field(() => ID, { nullable: true, description: 'The letter itself, as a proof; null when the reader may not see it.' })
  evidenceId!: string | null;
}
