import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType('Organisation', { simpleResolvers: true, description: 'A body: ministry, directorate, agency, company.' })
export class OrganisationType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Whole name.' })
  name!: string;

  @Field(() => String, { description: 'Initials or usual name, at most 40 characters; unique.' })
  shortName!: string;
}

@ObjectType({ simpleResolvers: true, description: 'The organisations found, a page at a time.' })
export class OrganisationPage {
  @Field(() => [OrganisationType])
  items!: OrganisationType[];

  @Field(() => Int)
  total!: number;
}
