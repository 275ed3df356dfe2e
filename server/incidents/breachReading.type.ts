import { Field, ID, ObjectType } from 'type-graphql';
import { Author } from '../actors/author.type.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { DateTimeScalar } from '../platform/graphql/scalars.ts';
import { READINGS, type Reading } from './breachReading.entity.ts';

export const ReadingEnum = graphqlEnum('Reading', READINGS, 'How a clause is read that has the authority told of any compromise.', {
  LITERAL: 'To the letter: of any compromise, whatever the risk.',
  GDPR: 'With the threshold of the GDPR: not of one that is unlikely to be a risk (art. 33(1)).',
});

export const READING_STANDS = [...READINGS, 'UNDECIDED'] as const;
export type BreachReadingStand = (typeof READING_STANDS)[number];
export const BreachReadingStandEnum = graphqlEnum('BreachReadingStand', READING_STANDS, 'The reading that all parties chose, if any.', {
  LITERAL: 'To the letter: of any compromise, whatever the risk.',
  GDPR: 'With the threshold of the GDPR: not of one that is unlikely to be a risk (art. 33(1)).',
  UNDECIDED: 'They have not all chosen, or not the same: what is owed stays open.',
});

@ObjectType({ simpleResolvers: true, description: 'The reading that one party chose.' })
export class BreachReadingChoice {
  @Field(() => ID, { description: 'Who chose.' })
  partyId!: string;

  @Field(() => ReadingEnum, { description: 'What it chose.' })
  chosenReading!: Reading;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  recordedAt!: string;

  @Field(() => Author)
  author!: Author;
}
