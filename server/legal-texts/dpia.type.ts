import { Field, ID, ObjectType } from 'type-graphql';
import { Author } from '../actors/author.type.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { DateScalar, DateTimeScalar } from '../platform/graphql/scalars.ts';
import { LISTED_PROCESSING, type ListedProcessing, type Listing } from './authorityLists.ts';
import {
  CRITERION_ANSWERS,
  type CriterionAnswer,
  DPIA_CONCLUSIONS,
  DPIA_CRITERIA,
  DPIA_STAGES,
  type DpiaConclusion,
  type DpiaCriterion,
  type DpiaStage,
  RESIDUAL_RISKS,
  type ResidualRisk,
} from './dpiaWords.ts';
import { OpinionEnum } from './textFacts.type.ts';
import type { OpinionKind } from './textWords.ts';

export const DpiaCriterionEnum = graphqlEnum('DpiaCriterion', DPIA_CRITERIA, 'The nine criteria of the guidelines WP248.', {
  EVALUATION: 'Evaluation or scoring, profiling included.',
  AUTOMATED_DECISION: 'Automated decision with legal or similar effect.',
  SYSTEMATIC_MONITORING: 'Systematic monitoring of people.',
  SENSITIVE_DATA: 'Sensitive or highly personal data.',
  LARGE_SCALE: 'Data processed on a large scale.',
  MATCHED_DATASETS: 'Datasets matched or combined.',
  VULNERABLE_PEOPLE: 'Data of vulnerable people.',
  INNOVATIVE_USE: 'Innovative use, or new technical solutions.',
  PREVENTS_A_RIGHT: 'Prevents people from using a right, a service or a contract.',
});
export const CriterionAnswerEnum = graphqlEnum('CriterionAnswer', CRITERION_ANSWERS, 'Whether a criterion is met.', {
  YES: 'It is met.',
  NO: 'It is not met.',
  UNKNOWN: 'Nobody can say yet.',
});
export const DpiaConclusionEnum = graphqlEnum('DpiaConclusion', DPIA_CONCLUSIONS, 'What the criteria say together.', {
  EXPECTED: 'Two or more are met, or the authority lists the processing: an assessment is expected.',
  UNSETTLED: 'Those that are not known may still tip it.',
  NOT_EXPECTED: 'Fewer than two are, or may be, met; or the authority dispenses with one.',
});
export const ListedProcessingEnum = graphqlEnum('ListedProcessing', LISTED_PROCESSING, 'A sort of processing that the CNIL lists.', {
  HEALTH_CARE: 'Assessed: health data, by establishments that care for people.',
  GENETIC_DATA: 'Assessed: genetic data of vulnerable people.',
  STAFF_PROFILES: 'Assessed: profiles of people, to manage staff.',
  STAFF_MONITORING: 'Assessed: constant monitoring of what employees do.',
  SOCIAL_ALERTS: 'Assessed: alerts and reports in social and health matters.',
  WORK_ALERTS: 'Assessed: alerts and reports at work.',
  HEALTH_WAREHOUSE: 'Assessed: health data, to build a warehouse or a register.',
  EXCLUSION_BY_PROFILE: 'Assessed: profiling that may keep people from a contract, suspend it or end it.',
  SHARED_DEFAULTS: 'Assessed: shared lists of broken contracts that may do the same.',
  OUTSIDE_PROFILES: 'Assessed: profiling that draws on data of other sources.',
  BIOMETRIC_RECOGNITION: 'Assessed: biometric data, to recognise people among whom some are vulnerable.',
  SOCIAL_HOUSING: 'Assessed: requests for social housing, and its management.',
  SOCIAL_CARE: 'Assessed: social, or medical and social, support of people.',
  WIDE_LOCATION: 'Assessed: location data on a large scale.',
  SMALL_STAFF: 'Dispensed: staff of a body of fewer than 250 people, without profiling.',
  SUPPLIERS: 'Dispensed: relations with suppliers.',
  ELECTORAL_ROLL: 'Dispensed: the electoral roll of a commune.',
  STAFF_COUNCIL: 'Dispensed: what staff councils do.',
  ASSOCIATION_MEMBERS: 'Dispensed: members and donors of a body without profit, without sensitive data.',
  SINGLE_PRACTITIONER: 'Dispensed: patients of a health professional who practises alone.',
  SINGLE_LAWYER: 'Dispensed: lawyers who practise alone.',
  COMMERCIAL_REGISTRY: 'Dispensed: clerks of the commercial courts.',
  NOTARIES: 'Dispensed: notaries.',
  SCHOOL_SERVICES: 'Dispensed: services around school and early childhood, by a local authority or who runs that service.',
  DOOR_CONTROL: 'Dispensed: control of access and of working hours, without biometrics.',
  BREATHALYSERS: 'Dispensed: breathalysers required by law in transport.',
});
export const DpiaStageEnum = graphqlEnum(
  'DpiaStage',
  DPIA_STAGES,
  'Where an assessment stands, in the words of the PIA software of the CNIL.',
  {
    DOING: 'It is being written.',
    REFUSED: 'Its validation was refused.',
    SIMPLE_VALIDATION: 'It is validated.',
    SIGNED_VALIDATION: 'It is validated, and signed.',
    ARCHIVED: 'It is no longer the current one.',
  },
);
export const ResidualRiskEnum = graphqlEnum('ResidualRisk', RESIDUAL_RISKS, 'The risk that remains once measures are taken.', {
  NEGLIGIBLE: 'Next to none.',
  LIMITED: 'Some, that is accepted.',
  SIGNIFICANT: 'High: the authority is consulted before the processing begins (GDPR, art. 36).',
  MAXIMUM: 'As high as can be: the same holds.',
});

@ObjectType('AnsweredCriterion', { simpleResolvers: true, description: 'What is said of one criterion.' })
export class AnsweredCriterionType {
  @Field(() => DpiaCriterionEnum, { description: 'The one of the nine that it is about.' })
  criterion!: DpiaCriterion;

  @Field(() => CriterionAnswerEnum, { description: 'Whether it is met.' })
  answered!: CriterionAnswer;

  @Field(() => String, { nullable: true, description: 'Why it is said so; null when nothing was said.' })
  words!: string | null;
}

@ObjectType('DpiaListing', { simpleResolvers: true, description: 'What a list of the authority says of a sort of processing.' })
export class DpiaListingType implements Listing {
  @Field(() => Boolean, { description: 'It asks for an assessment (GDPR, art. 35(4)); otherwise it dispenses with one (art. 35(5)).' })
  isRequired!: boolean;

  @Field(() => String, { description: 'Where it is written, in French.' })
  writtenIn!: string;

  @Field(() => DateScalar, { description: 'Day it was published.' })
  listedOn!: string;
}

@ObjectType('DpiaNeed', {
  simpleResolvers: true,
  description: 'Whether an impact assessment is needed, as the controller decided on nine criteria and the lists of the authority.',
})
export class DpiaNeedType {
  @Field(() => ID)
  id!: string;

  @Field(() => [AnsweredCriterionType], { description: 'All nine, in the order of the guidelines.' })
  criteria!: AnsweredCriterionType[];

  @Field(() => ListedProcessingEnum, {
    nullable: true,
    description: 'The sort of processing that a list of the authority names; null where none does.',
  })
  listedAs!: ListedProcessing | null;

  @Field(() => DpiaListingType, { nullable: true, description: 'What that list says; null likewise.' })
  listing!: DpiaListingType | null;

  @Field(() => DpiaConclusionEnum, { description: 'What the list says, or else the criteria together.' })
  conclusion!: DpiaConclusion;

  @Field(() => Boolean, { description: 'What was decided.' })
  isNeeded!: boolean;

  @Field(() => String, { description: 'On what grounds.' })
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'When it was decided.' })
  recordedAt!: string;

  @Field(() => Author)
  author!: Author;
}

@ObjectType('DpiaAdvice', {
  simpleResolvers: true,
  description: 'What the data protection officer of the controller advises (GDPR, art. 35(2)).',
})
export class DpiaAdviceType {
  @Field(() => ID)
  id!: string;

  @Field(() => OpinionEnum, { description: 'For or against what was decided or written.' })
  advice!: OpinionKind;

  @Field(() => String, { nullable: true, description: 'On what grounds; never null.' })
  words!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was given.' })
  recordedAt!: string;

  @Field(() => Author)
  author!: Author;
}

@ObjectType('DpiaState', { simpleResolvers: true, description: 'Where an impact assessment stands.' })
export class DpiaStateType {
  @Field(() => ID)
  id!: string;

  @Field(() => DpiaStageEnum, { description: 'As far as it is.' })
  dpiaStage!: DpiaStage;

  @Field(() => ResidualRiskEnum, { nullable: true, description: 'Null while it is not known.' })
  residualRisk!: ResidualRisk | null;

  @Field(() => String, {
    nullable: true,
    description: 'Views of people or of who stands for them (GDPR, art. 35(9)), or why they were not sought; null when nothing is said.',
  })
  views!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day the authority was consulted (GDPR, art. 36); null when it was not.' })
  consultedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'What came of it; null when nothing is said.' })
  consultation!: string | null;

  @Field(() => DateTimeScalar, { description: 'When this was said.' })
  recordedAt!: string;

  @Field(() => Author)
  author!: Author;
}
