import { Field, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { CatalogueCounts, CatalogueType } from './catalogue.type.ts';

const ImportOutcomeEnum = graphqlEnum(
  'ImportOutcome',
  ['WOULD_CREATE', 'CREATED', 'UNCHANGED'] as const,
  'What an import did, or would do.',
);

@ObjectType('CatalogueImport', {
  simpleResolvers: true,
  description: 'What importing a catalogue changes, against its newest version imported before.',
})
export class CatalogueImportType {
  @Field(() => ImportOutcomeEnum)
  outcome!: 'WOULD_CREATE' | 'CREATED' | 'UNCHANGED';

  @Field(() => Boolean)
  isDryRun!: boolean;

  @Field(() => String)
  key!: string;

  @Field(() => String)
  version!: string;

  @Field(() => String)
  fingerprint!: string;

  @Field(() => CatalogueCounts)
  counts!: CatalogueCounts;

  @Field(() => [String])
  added!: string[];

  @Field(() => [String])
  removed!: string[];

  @Field(() => [String])
  reworded!: string[];

  @Field(() => [String])
  changed!: string[];

  @Field(() => [String], { description: 'The same in sentences, in the language of the request.' })
  summary!: string[];

  @Field(() => CatalogueType, { nullable: true })
  catalogue!: CatalogueType | null;
}
