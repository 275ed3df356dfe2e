import { Field, ID, ObjectType } from 'type-graphql';
import { Author } from '../actors/author.type.ts';
import type { Practice } from '../catalogues/catalogueFile.ts';
import { PracticeEnum } from '../catalogues/practice.type.ts';
import { Attestation } from '../obligations/attestation.type.ts';
import type { DeclarationStatus } from '../obligations/declaration.entity.ts';
import { DeclarationStatusEnum } from '../obligations/declaration.type.ts';
import { type Assurance, AssuranceEnum, type Standing, StandingEnum } from '../obligations/obligation.type.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { DateTimeScalar } from '../platform/graphql/scalars.ts';
import { type PracticeAction, practiceVerbs, type ServiceAction, serviceVerbs } from './practice.verbs.ts';
import {
  ConnectPlanType,
  ConnectStepType,
  FeedbackButtonType,
  FeedbackMonthType,
  MissionLetterType,
  ServiceAddressType,
  ServicePhaseType,
} from './practiceFacts.type.ts';

const PracticeActionEnum = graphqlEnum('PracticeAction', practiceVerbs.names, 'What may be recorded of a good practice.', {
  PLAN_STEP: 'When a stage of FranceConnect is to be reached (planConnectStep).',
  RECORD_STEP: 'How far FranceConnect came (recordConnectStep).',
  PLACE_BUTTON: 'Where the button is (placeFeedbackButton).',
  RECORD_SATISFACTION: 'What users said in a month (recordSatisfaction).',
  RECORD_LETTER: 'A mission letter (recordMissionLetter).',
});

const ServiceActionEnum = graphqlEnum('ServiceAction', serviceVerbs.names, 'What may be said of the service of a convention.', {
  RECORD_PHASE: 'Where the product stands in its life, since a day (recordServicePhase).',
  RECORD_ADDRESS: 'Where it is found (recordServiceAddress).',
});

@ObjectType({ simpleResolvers: true, description: 'What the bound party says of a good practice, last.' })
export class PracticeClaim {
  @Field(() => DeclarationStatusEnum, { description: 'Where it stands, in its eyes.' })
  declared!: DeclarationStatus;

  @Field(() => String, { nullable: true, description: 'What it added; null when it added nothing.' })
  words!: string | null;

  @Field(() => DateTimeScalar, {
    description: 'Since when it is claimed: the first of the declarations that follow one another with the same answer.',
  })
  claimedAt!: string;

  @Field(() => DateTimeScalar, { description: 'When that was said last.' })
  declaredAt!: string;

  @Field(() => Author)
  author!: Author;
}

@ObjectType('PracticeDuty', {
  simpleResolvers: true,
  description: 'An obligation that a good practice answers: what is claimed of it, and what is proven.',
})
export class PracticeDuty {
  @Field(() => ID)
  obligationId!: string;

  @Field(() => String, { description: 'Of its commitment; never changes meaning.' })
  code!: string;

  @Field(() => String, { description: 'The sentence of the agreement, word for word.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'The phrase that introduces it; null when there is none.' })
  chapeau!: string | null;

  @Field(() => ID)
  partyId!: string;

  @Field(() => String, { description: 'Code of the bound party.' })
  partyCode!: string;

  @Field(() => AssuranceEnum)
  assurance!: Assurance;

  @Field(() => StandingEnum)
  standing!: Standing;

  @Field(() => Boolean)
  awaitsDeclaration!: boolean;

  @Field(() => PracticeClaim, { nullable: true, description: 'Null while the bound party said nothing.' })
  practiceClaim!: PracticeClaim | null;

  @Field(() => Attestation, {
    nullable: true,
    description: 'The accepted proof in force, by whom and since when it is accepted; null without one.',
  })
  attestation!: Attestation | null;

  @Field(() => [ConnectStepType], { description: 'How far FranceConnect came, the newest first: 20 at most.' })
  connectSteps!: ConnectStepType[];

  @Field(() => [ConnectPlanType], { description: 'Stages of FranceConnect that are planned and not reached yet, the next one first.' })
  connectPlans!: ConnectPlanType[];

  @Field(() => String, {
    nullable: true,
    description: 'The newest plan of all, standing or not: what the next one follows; null without one.',
  })
  newestPlan!: string | null;

  @Field(() => [FeedbackButtonType], { description: 'Where the button is, then where it was: 20 at most.' })
  feedbackButtons!: FeedbackButtonType[];

  @Field(() => [FeedbackMonthType], { description: 'What users said, month by month, oldest first: the last 36.' })
  feedbackMonths!: FeedbackMonthType[];

  @Field(() => [MissionLetterType], { description: 'Mission letters, the newest first: 20 at most.' })
  missionLetters!: MissionLetterType[];

  @Field(() => [PracticeActionEnum])
  allowedActions!: PracticeAction[];
}

@ObjectType('GoodPractice', {
  simpleResolvers: true,
  description: 'A good practice that the catalogue names, with the obligations that answer it.',
})
export class GoodPractice {
  @Field(() => PracticeEnum, { description: 'The one that its obligations answer.' })
  practice!: Practice;

  @Field(() => [PracticeDuty], { description: 'In the order of the agreement.' })
  practiceDuties!: PracticeDuty[];
}

@ObjectType('GoodPractices', {
  simpleResolvers: true,
  description: 'The good practices of a convention: what is claimed, what is proven, since when.',
})
export class GoodPracticesType {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => String, { description: 'Of the convention.' })
  title!: string;

  @Field(() => [ServicePhaseType], { description: 'Phases of the service, the newest first: 20 at most.' })
  servicePhases!: ServicePhaseType[];

  @Field(() => Boolean, {
    description: 'It came to another phase in the last three months, and no party announced that as a change that asks for a workshop.',
  })
  isPhaseToAnnounce!: boolean;

  @Field(() => [ServiceAddressType], { description: 'The newest address of each kind; none of a kind that nobody gave.' })
  serviceAddresses!: ServiceAddressType[];

  @Field(() => [ServiceActionEnum])
  allowedActions!: ServiceAction[];

  @Field(() => [GoodPractice], { description: 'Those that its catalogue names, always in the same order; none when it names none.' })
  practices!: GoodPractice[];
}
