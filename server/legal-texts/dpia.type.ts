import { Field, ID, ObjectType } from 'type-graphql';
import { Author } from '../actors/author.type.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { DateScalar, DateTimeScalar } from '../platform/graphql/scalars.ts';
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
  EXPECTED: 'Two or more are met: an assessment is expected.',
  UNSETTLED: 'Those that are not known may still tip it.',
  NOT_EXPECTED: 'Fewer than two are, or may be, met.',
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

@ObjectType('DpiaNeed', {
  simpleResolvers: true,
  description: 'Whether an impact assessment is needed, as the controller decided on nine criteria.',
})
export class DpiaNeedType {
  @Field(() => ID)
  id!: string;

  @Field(() => [AnsweredCriterionType], { description: 'All nine, in the order of the guidelines.' })
  criteria!: AnsweredCriterionType[];

  @Field(() => DpiaConclusionEnum, { description: 'What they say together.' })
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
