import { Field, ID, ObjectType } from 'type-graphql';
import { Author } from '../actors/author.type.ts';
import { storedEnum } from '../platform/graphql/enums.ts';
import { DateTimeScalar } from '../platform/graphql/scalars.ts';
import type { ActField } from './actCorrection.entity.ts';

const ActFieldEnum = storedEnum<ActField>('ActField', 'What an act says of itself, beside its title and its dates.', {
  noticePeriod: 'Notice of a termination.',
  place: 'Where it was signed.',
  originals: 'How many originals were made.',
  credits: 'Credits of its years.',
  imputations: 'Lines of the budget.',
  variables: 'Words that its catalogue leaves open.',
  parties: 'Names, parts and roles of its parties.',
});

@ObjectType('ActCorrection', {
  simpleResolvers: true,
  description: 'What was typed of an act was wrong and was mended; the journal tells from what to what.',
})
export class ActCorrectionType {
  @Field(() => ID)
  id!: string;

  @Field(() => [ActFieldEnum], { description: 'What was mended.' })
  fields!: ActField[];

  @Field(() => String)
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'When it was written here.' })
  recordedAt!: string;

  @Field(() => Author)
  author!: Author;
}
