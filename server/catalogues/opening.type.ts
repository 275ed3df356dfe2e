import { Field, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'A moment that opens a commitment, or one of its facets.' })
export class Opening {
  @Field(() => String, { description: 'Name of the moment, e.g. convention.ended (docs/catalogue.md).' })
  moment!: string;

  @Field(() => String, { description: 'The moment in French words.' })
  momentText!: string;

  @Field(() => String, { description: 'The moment in English words.' })
  momentTextEn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the request it is about, of those of the catalogue; null for other moments.',
  })
  requestCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the facet it opens; null: the whole sentence.' })
  facetCode!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Something that parties ask each other for, or tell each other of.' })
export class CatalogueRequest {
  @Field(() => String, { description: 'Names it within the catalogue.' })
  code!: string;

  @Field(() => String, { description: 'What is asked or told, in words.' })
  label!: string;
}
