import { Field, ID, InputType, Int } from 'type-graphql';
import type { Confidentiality } from '../actors/confidentiality.policy.ts';
import { ConfidentialityEnum } from '../actors/confidentiality.type.ts';
import { DateRange } from '../platform/graphql/dateRange.ts';
import { DateTimeScalar } from '../platform/graphql/scalars.ts';
import { atMost, between, LENGTHS } from '../platform/lengths.ts';
import type { RegisterView } from '../registers/views.ts';
import { RegisterViewEnum } from '../registers/views.type.ts';
import type { Reading } from './breachReading.entity.ts';
import { ReadingEnum } from './breachReading.type.ts';
import { IncidentStatusEnum } from './incident.type.ts';
import type { IncidentStatus } from './incident.verbs.ts';
import type { Finding, RiskLevel } from './incidentAssessment.entity.ts';
import { FindingEnum, RiskLevelEnum } from './incidentAssessment.type.ts';
import type { IncidentCause, IncidentNature, IncidentOrigin } from './incidentWords.ts';
import { IncidentCauseEnum, IncidentNatureEnum, IncidentOriginEnum } from './incidentWords.type.ts';

@InputType({ description: 'Which incidents; every given condition must hold.' })
export class IncidentFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => [ID], { nullable: true })
  conventionIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'Those that one of these parties recorded.' })
  partyIds?: string[];

  @Field(() => [RegisterViewEnum], { nullable: true, description: 'Those that one of these views of the register shows.' })
  views?: RegisterView[];

  @Field(() => [IncidentStatusEnum], { nullable: true, description: 'Those that stand at one of these points.' })
  statuses?: IncidentStatus[];

  @Field(() => [RiskLevelEnum], { nullable: true, description: 'Those whose risk was last said to be one of these.' })
  levels?: RiskLevel[];

  @Field(() => [FindingEnum], {
    nullable: true,
    description: 'Those that are said to be a personal data breach, not to be one, or of which neither is said yet.',
  })
  personalDataBreaches?: Finding[];

  @Field(() => Boolean, { nullable: true, description: 'Only those that are not closed, or only the others.' })
  isOpen?: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Words of its reference, title, description, systems, responsible or processing activities, whatever the accents and the case.',
  })
  text?: string;

  @Field(() => DateRange, { nullable: true, description: 'Noticed within these days.' })
  detectedOn?: DateRange;
}

@InputType({ description: 'What is known of an incident when it is declared: the rest is asked when the next act needs it.' })
export class DeclareIncidentInput {
  @Field(() => ID, { description: 'The party in whose name it is declared, which one must act for.' })
  partyId!: string;

  @Field(() => String, { description: `In a few words. ${atMost(LENGTHS.line)}.` })
  title!: string;

  @Field(() => String, { description: `What happened, without the name of anybody concerned. ${between(LENGTHS.reason)}.` })
  description!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when the party knows, now at the latest; now when left out.' })
  awareAt?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was noticed; when the party came to know, if left out.' })
  detectedAt?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it began, if that is known.' })
  beganAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: `The controller, when it is no party of the convention. ${atMost(LENGTHS.line)}.`,
  })
  controllerOrganisation?: string | null;

  @Field(() => ConfidentialityEnum, {
    nullable: true,
    description: 'PARTIES, or RESTRICTED to keep it to the party; PARTIES when left out.',
  })
  confidentiality?: Confidentiality | null;
}

@InputType({ description: 'A better description of an incident; what is left out stays, what is null is emptied where it may be.' })
export class UpdateIncidentInput {
  @Field(() => String, { nullable: true, description: `In a few words. ${atMost(LENGTHS.line)}.` })
  title?: string | null;

  @Field(() => String, { nullable: true, description: `What happened. ${between(LENGTHS.reason)}.` })
  description?: string | null;

  @Field(() => [IncidentNatureEnum], { nullable: true, description: 'What it did to data.' })
  natures?: IncidentNature[] | null;

  @Field(() => IncidentOriginEnum, { nullable: true, description: 'Where it comes from.' })
  origin?: IncidentOrigin | null;

  @Field(() => IncidentCauseEnum, { nullable: true, description: 'Who or what caused it.' })
  cause?: IncidentCause | null;

  @Field(() => String, { nullable: true, description: `What was hit. ${atMost(LENGTHS.note)}.` })
  systems?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `The controller, when it is no party of the convention. ${atMost(LENGTHS.line)}.`,
  })
  controllerOrganisation?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `The function that answers for what is done about it, without a name. ${atMost(LENGTHS.line)}.`,
  })
  responsible?: string | null;

  @Field(() => String, { nullable: true, description: `Processing activities concerned. ${atMost(LENGTHS.note)}.` })
  processingActivities?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Processors of the register that are involved, all of them; of an incident that the parties share, those that they share.',
  })
  processorIds?: string[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it began: not after it was noticed.' })
  beganAt?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it stopped, from when it began on.' })
  stoppedAt?: Date | null;

  @Field(() => Int)
  version!: number;
}

@InputType({ description: 'The reading that a party chooses.' })
export class ChooseReadingInput {
  @Field(() => ID, { description: 'A party with a role of the GDPR, whose data protection officer one is.' })
  partyId!: string;

  @Field(() => ReadingEnum, { description: 'To the letter, or with the threshold of the GDPR.' })
  reading!: Reading;
}
