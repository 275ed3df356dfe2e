import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../platform/graphql/scalars.ts';
import { atMost, between, LENGTHS } from '../platform/lengths.ts';
import type { ListedProcessing } from './authorityLists.ts';
import { CriterionAnswerEnum, DpiaCriterionEnum, DpiaStageEnum, ListedProcessingEnum, ResidualRiskEnum } from './dpia.type.ts';
import type { CriterionAnswer, DpiaCriterion, DpiaStage, ResidualRisk } from './dpiaWords.ts';
import { OpinionEnum } from './textFacts.type.ts';
import type { OpinionKind } from './textWords.ts';

/** Grounds for no assessment where the criteria expect one: they say something (at least this many characters). */
export const AGAINST = { min: 50, max: 5_000 };

@InputType({ description: 'What is said of one criterion.' })
export class CriterionInput {
  @Field(() => DpiaCriterionEnum, { description: 'The one of the nine that it is about.' })
  criterion!: DpiaCriterion;

  @Field(() => CriterionAnswerEnum, { description: 'Whether it is met.' })
  answered!: CriterionAnswer;

  @Field(() => String, { nullable: true, description: `Why. ${atMost(LENGTHS.note)}.` })
  words?: string | null;
}

@InputType({ description: 'Whether an impact assessment is needed.' })
export class DecideDpiaNeedInput {
  @Field(() => ID)
  legalTextId!: string;

  @Field(() => ID, { nullable: true, description: 'The newest decision that was read; left out when there was none.' })
  lastNeedId?: string | null;

  @Field(() => [CriterionInput], { description: 'Each once; those that are left out are not known.' })
  criteria!: CriterionInput[];

  @Field(() => ListedProcessingEnum, {
    nullable: true,
    description: 'The sort of processing that a list of the authority names; left out where none does.',
  })
  listedAs?: ListedProcessing | null;

  @Field(() => Boolean, { description: 'What is decided.' })
  isNeeded!: boolean;

  @Field(() => String, {
    description: `On what grounds. ${between(LENGTHS.reason)}; from ${AGAINST.min} on where one is expected and none is decided.`,
  })
  reason!: string;
}

@InputType({ description: 'What the data protection officer of the controller advises.' })
export class AdviseDpiaInput {
  @Field(() => ID)
  legalTextId!: string;

  @Field(() => OpinionEnum, { description: 'For or against what was decided or written.' })
  advice!: OpinionKind;

  @Field(() => String, { description: `On what grounds. ${between(LENGTHS.reason)}.` })
  words!: string;
}

@InputType({ description: 'Where an impact assessment stands.' })
export class DescribeDpiaInput {
  @Field(() => ID)
  legalTextId!: string;

  @Field(() => DpiaStageEnum, { description: 'As far as it is.' })
  dpiaStage!: DpiaStage;

  @Field(() => ResidualRiskEnum, { nullable: true, description: 'Left out while it is not known.' })
  residualRisk?: ResidualRisk | null;

  @Field(() => String, { nullable: true, description: `Views of people, or why they were not sought. ${atMost(LENGTHS.text)}.` })
  views?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day the authority was consulted, today at the latest.' })
  consultedOn?: string | null;

  @Field(() => String, { nullable: true, description: `What came of it. ${atMost(LENGTHS.text)}.` })
  consultation?: string | null;
}
