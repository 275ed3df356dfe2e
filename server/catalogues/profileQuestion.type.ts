import { Field, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { DecimalScalar } from '../platform/graphql/scalars.ts';

const QUESTION_TYPES = ['BOOLEAN', 'NUMBER', 'TEXT', 'CHOICE', 'DATE'] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

const QuestionTypeEnum = graphqlEnum('QuestionType', QUESTION_TYPES, 'What a question about the service takes for an answer.', {
  BOOLEAN: 'Yes or no.',
  NUMBER: 'A number within its bounds.',
  TEXT: 'Words, on one line.',
  CHOICE: 'A code among those it offers.',
  DATE: 'A day, YYYY-MM-DD.',
});

@ObjectType({ simpleResolvers: true, description: 'An answer that a choice offers.' })
export class ProfileChoice {
  @Field(() => String, { description: 'What is given back as the answer, and what rules compare.' })
  code!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String, { description: 'The same in English; as in `label` where the catalogue has no translation.' })
  labelEn!: string;
}

@ObjectType('ProfileQuestion', {
  simpleResolvers: true,
  description: 'A question about the service, whose answer decides whether commitments apply.',
})
export class ProfileQuestionType {
  @Field(() => String, { description: 'Names the question in answers and rules, e.g. service.authenticatesUsers.' })
  key!: string;

  @Field(() => QuestionTypeEnum, { description: 'What answers it.' })
  type!: QuestionType;

  @Field(() => String, { description: 'As people are asked, in the language of the catalogue.' })
  text!: string;

  @Field(() => String, { description: 'The same in English; as in `text` where the catalogue has no translation.' })
  textEn!: string;

  @Field(() => [String], {
    description: 'Codes of the parties whose members answer: those bound by what it decides; all when it decides nothing.',
  })
  partyCodes!: string[];

  @Field(() => [ProfileChoice], { description: 'Answers of a choice; none for other types.' })
  choices!: ProfileChoice[];

  @Field(() => DecimalScalar, { nullable: true, description: 'Smallest number that answers; null for other types.' })
  minimum!: number | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Largest number that answers; null for other types.' })
  maximum!: number | null;

  @Field(() => Int, { nullable: true, description: 'Figures after the decimal point, at most; null for other types.' })
  decimals!: number | null;
}
