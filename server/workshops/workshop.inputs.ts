import { Field, ID, InputType, Int } from 'type-graphql';
import type { Confidentiality } from '../actors/confidentiality.policy.ts';
import { ConfidentialityEnum } from '../actors/confidentiality.type.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';
import { atLeast, atMost, LENGTHS } from '../platform/lengths.ts';
import type { RegisterView } from '../registers/views.ts';
import { RegisterViewEnum } from '../registers/views.type.ts';
import { RiskTreatmentEnum, WorkshopMethodEnum, WorkshopTriggerEnum } from './workshop.type.ts';
import {
  type AbuserStory,
  LINES_MAX,
  type RiskTreatment,
  type UserStory,
  type WorkshopMethod,
  type WorkshopRole,
  type WorkshopTrigger,
} from './workshopWords.ts';

@InputType({ description: 'Which workshops; every given condition must hold.' })
export class WorkshopFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => [ID], { nullable: true })
  conventionIds?: string[];

  @Field(() => [RegisterViewEnum], { nullable: true, description: 'Those that one of these views of the register shows.' })
  views?: RegisterView[];
}

@InputType({ description: 'A workshop that took place: unless told otherwise its party keeps it to itself until it shares it.' })
export class RecordWorkshopInput {
  @Field(() => ID, { description: 'The party that held it.' })
  partyId!: string;

  @Field(() => DateScalar, { description: 'From the signature on, today at the latest.' })
  heldOn!: string;

  @Field(() => WorkshopMethodEnum, { description: 'Chosen by whoever records it.' })
  method!: WorkshopMethod;

  @Field(() => WorkshopTriggerEnum, { description: 'Why it was held.' })
  heldFor!: WorkshopTrigger;

  @Field(() => ConfidentialityEnum, {
    nullable: true,
    description: 'PARTIES, or RESTRICTED to the party that records it, unless told otherwise.',
  })
  confidentiality?: Confidentiality | null;
}

@InputType({ description: 'Who came, by their role.' })
export class WorkshopRoleInput implements WorkshopRole {
  @Field(() => String, { description: `A role, never a name. ${atMost(LENGTHS.personName)}.` })
  roleName!: string;

  @Field(() => Int, { description: 'From 1 on.' })
  headcount!: number;
}

const NEED = '0, nothing, to 2, much.';
const LEVEL = 'From 1 to 4.';

@InputType({ description: 'What somebody does with the service, and what it needs.' })
export class UserStoryInput implements UserStory {
  @Field(() => String, { description: `${atMost(LENGTHS.note)}.` })
  story!: string;

  @Field(() => Int, { description: NEED })
  availability!: number;

  @Field(() => Int, { description: NEED })
  integrity!: number;

  @Field(() => Int, { description: NEED })
  secrecy!: number;

  @Field(() => Int, { description: NEED })
  traceability!: number;
}

@InputType({ description: 'What somebody could do against the service.' })
export class AbuserStoryInput implements AbuserStory {
  @Field(() => String, { description: `${atMost(LENGTHS.note)}.` })
  attacker!: string;

  @Field(() => String, { description: `${atMost(LENGTHS.note)}.` })
  vulnerability!: string;

  @Field(() => String, { description: `${atMost(LENGTHS.note)}.` })
  harm!: string;

  @Field(() => String, { description: `${atMost(LENGTHS.note)}.` })
  fearedEvent!: string;

  @Field(() => Int, { description: LEVEL })
  riskGravity!: number;

  @Field(() => Int, { description: LEVEL })
  riskLikelihood!: number;

  @Field(() => RiskTreatmentEnum, { description: 'What was decided about it.' })
  treatment!: RiskTreatment;

  @Field(() => [String], { description: `At most ${LINES_MAX}.` })
  riskMeasures!: string[];

  @Field(() => String, { nullable: true, description: `What is left once that is done. ${atMost(LENGTHS.note)}.` })
  residual!: string | null;
}

@InputType({
  description: `The canvas of a workshop and its minutes, whole: each list replaces the one before, and holds at most ${LINES_MAX} lines.`,
})
export class UpdateWorkshopInput {
  @Field(() => Int)
  version!: number;

  @Field(() => [WorkshopRoleInput], { description: 'Who came, by role.' })
  workshopRoles!: WorkshopRoleInput[];

  @Field(() => [UserStoryInput], { description: 'What the service is for.' })
  userStories!: UserStoryInput[];

  @Field(() => [String], { description: 'Who or what could harm it.' })
  riskSources!: string[];

  @Field(() => [String], { description: 'What must not happen.' })
  fearedEvents!: string[];

  @Field(() => [String], { description: 'What it is made of.' })
  riskComponents!: string[];

  @Field(() => [AbuserStoryInput], { description: 'What could be done against it.' })
  abuserStories!: AbuserStoryInput[];

  @Field(() => String, { nullable: true, description: `What was said there. ${atLeast(LENGTHS.statement)}, or nothing.` })
  minutesText?: string | null;
}

@InputType({ description: 'A workshop that its party shares.' })
export class ShareWorkshopInput {
  @Field(() => ID, { description: 'The workshop it is about.' })
  workshopId!: string;
}

@InputType({ description: 'A workshop that its party offers as the proof of what it proves.' })
export class OfferWorkshopInput {
  @Field(() => ID, { description: 'The workshop it is about.' })
  workshopId!: string;

  @Field(() => Int)
  version!: number;
}
