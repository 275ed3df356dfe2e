import { Field, ID, Int, ObjectType } from 'type-graphql';
import { COMPARISON_KINDS, type ComparisonKind, WORD_KINDS, type WordKind } from '../catalogues/compareCatalogues.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';

export const ComparisonKindEnum = graphqlEnum('ComparisonKind', COMPARISON_KINDS, 'What a newer version makes of a commitment.', {
  KEPT: 'Its sentence is word for word the same, in the same place.',
  REWORDED: 'Its sentence is another one.',
  NEW: 'The version before does not have it.',
  REMOVED: 'The newer version does not have it.',
  MOVED: 'The same sentence stands elsewhere: another theme, group or parties.',
});

const WordKindEnum = graphqlEnum('WordKind', WORD_KINDS, 'Which of two texts holds some words.', {
  SAME: 'Both.',
  ADDED: 'Only the newer one.',
  REMOVED: 'Only the one before.',
});

@ObjectType('WordRun', { simpleResolvers: true, description: 'Words that follow one another in two compared texts.' })
export class WordRunType {
  @Field(() => WordKindEnum, { description: 'Which of the two texts holds them.' })
  kind!: WordKind;

  @Field(() => String)
  text!: string;
}

@ObjectType('FieldChange', { simpleResolvers: true, description: 'A field that differs between two versions.' })
export class FieldChangeType {
  @Field(() => String, { description: 'Its name in a catalogue file, or what a version makes of it: theme, nature, deadline, tracking…' })
  field!: string;

  @Field(() => String, { nullable: true, description: 'What it was; null where the version before says nothing of it.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'What it becomes; null where the newer version says nothing of it.' })
  after!: string | null;
}

@ObjectType('CommitmentComparison', { simpleResolvers: true, description: 'One code in two versions of a catalogue.' })
export class CommitmentComparisonType {
  @Field(() => String)
  code!: string;

  @Field(() => ComparisonKindEnum, { description: 'Reworded before moved, where it is both.' })
  kind!: ComparisonKind;

  @Field(() => String, { nullable: true, description: 'Lead-in and sentence of the version before; null when it is new.' })
  textBefore!: string | null;

  @Field(() => String, { nullable: true, description: 'Lead-in and sentence of the newer version; null when it is removed.' })
  textAfter!: string | null;

  @Field(() => [WordRunType], { description: 'In reading order; empty unless it is reworded.' })
  wordRuns!: WordRunType[];

  @Field(() => [FieldChangeType], { description: 'Theme, group and parties that differ.' })
  moves!: FieldChangeType[];

  @Field(() => [FieldChangeType], { description: 'Rules that differ: nature, deadline, tracking, review period and what opens it.' })
  rules!: FieldChangeType[];
}

@ObjectType('ComparisonCount', { simpleResolvers: true, description: 'How many commitments a version treats alike.' })
export class ComparisonCount {
  @Field(() => ComparisonKindEnum, { description: 'How it treats them.' })
  kind!: ComparisonKind;

  @Field(() => Int, { description: 'Codes, whatever the number of parties they bind.' })
  count!: number;
}

@ObjectType({ simpleResolvers: true, description: 'A convention’s catalogue beside a newer version of it, commitment by commitment.' })
export class CatalogueComparison {
  @Field(() => ID, { description: 'Of the convention it is asked for.' })
  conventionId!: string;

  @Field(() => ID, { description: 'The newer version.' })
  catalogueId!: string;

  @Field(() => String, { description: 'The one the convention is on, or was on before it went there.' })
  semanticVersionBefore!: string;

  @Field(() => String, { description: 'The one it is compared with, greater.' })
  semanticVersionAfter!: string;

  @Field(() => [ComparisonCount], { description: 'Every kind once, those of which there is none too.' })
  comparisonCounts!: ComparisonCount[];

  @Field(() => [CommitmentComparisonType], { description: 'In the order of the newer version, then what it removes.' })
  commitmentComparisons!: CommitmentComparisonType[];
}
