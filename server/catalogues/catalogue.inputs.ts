import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'Which catalogues; every given condition must hold.' })
export class CatalogueFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Words or parts of words of the title or the key, all of them; accents and case do not matter.',
  })
  text?: string;

  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => [String], { nullable: true, description: 'Versions of one of these catalogues.' })
  keys?: string[];
}

@InputType({ description: 'A catalogue file (YAML, docs/catalogue.md).' })
export class ImportCatalogueInput {
  @Field(() => String, { description: 'Content of the file, 2 MB at most.' })
  source!: string;

  @Field(() => String, { description: 'Named in the errors.' })
  fileName!: string;

  @Field(() => Boolean, { nullable: true, defaultValue: true, description: 'Tell what would change, store nothing.' })
  isDryRun?: boolean;
}
