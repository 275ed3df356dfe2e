import { Field, ID, ObjectType } from 'type-graphql';
import { Author } from '../actors/author.type.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { DateScalar, DateTimeScalar } from '../platform/graphql/scalars.ts';
import { CONVENTION_DATES, type ConventionDateKind, DATE_SOURCES, type DateSource } from './conventionDate.entity.ts';

export const DateKindEnum = graphqlEnum('ConventionDateKind', CONVENTION_DATES, 'A day in the life of a convention.', {
  SIGNED: 'Its signature.',
  IN_FORCE: 'Its entry into force.',
  ENDS: 'Its last day, included, by its own terms; none when nothing bounds it.',
  TERMINATED: 'The last day, included, that a termination gives it; none while nobody terminated it.',
});

const DateSourceEnum = graphqlEnum('ConventionDateSource', DATE_SOURCES, 'What a date of a convention is known by.', {
  ORIGINAL: 'The act as signed.',
  AMENDMENT: 'A later act of its parties, from the day it takes effect.',
  CORRECTION: 'What was typed was wrong: known otherwise from the correction on.',
});

@ObjectType('ConventionDate', {
  simpleResolvers: true,
  description: 'A dated fact of a convention, never rewritten: a newer one of its kind replaces it.',
})
export class ConventionDateType {
  @Field(() => ID)
  id!: string;

  @Field(() => DateKindEnum, { description: 'Which of its days.' })
  kind!: ConventionDateKind;

  @Field(() => DateScalar, { nullable: true, description: 'The day; null says that there is none.' })
  fallsOn!: string | null;

  @Field(() => DateTimeScalar, { description: 'What is told of an earlier instant does not know it.' })
  knownAt!: string;

  @Field(() => DateSourceEnum, { description: 'The act, a later one, or a correction.' })
  knownBy!: DateSource;

  @Field(() => String, { nullable: true, description: 'Why it was amended or corrected; null for the act as signed.' })
  reason!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was written here.' })
  recordedAt!: string;

  @Field(() => Author)
  author!: Author;
}
