import { Field, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { CatalogueCounts, CatalogueType } from './catalogue.type.ts';

const ImportOutcomeEnum = graphqlEnum(
  'ImportOutcome',
  ['WOULD_CREATE', 'CREATED', 'UNCHANGED'] as const,
  'What an import did, or would do.',
  {
    WOULD_CREATE: 'A new version that a real import would store; a dry run stores nothing.',
    CREATED: 'The version is stored and published.',
    UNCHANGED: 'This very version was published before, with the same content.',
  },
);

@ObjectType('CatalogueImport', {
  simpleResolvers: true,
  description: 'What importing a catalogue changes, against its newest version imported before.',
})
export class CatalogueImportType {
  @Field(() => ImportOutcomeEnum, { description: 'What was done, or would be.' })
  outcome!: 'WOULD_CREATE' | 'CREATED' | 'UNCHANGED';

  @Field(() => Boolean, { description: 'Nothing was stored.' })
  isDryRun!: boolean;

  @Field(() => String, { description: 'Names the catalogue over all its versions.' })
  key!: string;

  @Field(() => String, { description: 'Semantic version that the file gives itself.' })
  semanticVersion!: string;

  @Field(() => String)
  fingerprint!: string;

  @Field(() => CatalogueCounts)
  counts!: CatalogueCounts;

  @Field(() => [String], { description: 'Codes of commitments that the newest version lacks.' })
  added!: string[];

  @Field(() => [String], { description: 'Codes of commitments that only the newest version has.' })
  removed!: string[];

  @Field(() => [String], { description: 'Codes of commitments whose text differs.' })
  reworded!: string[];

  @Field(() => [String], { description: 'Codes of commitments that differ in something else than their text.' })
  changed!: string[];

  @Field(() => [String], { description: 'The same in sentences, in the language of the request.' })
  summary!: string[];

  @Field(() => CatalogueType, { nullable: true, description: 'The version as published; null after a dry run of a new one.' })
  catalogue!: CatalogueType | null;
}
