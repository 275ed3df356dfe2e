import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'Which organisations.' })
export class OrganisationFilter {
  @Field(() => String, { nullable: true })
  text?: string;

  @Field(() => [ID], { nullable: true })
  ids?: string[];
}

@InputType({ description: 'A new body.' })
export class CreateOrganisationInput {
  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'At most 40 characters, unique.' })
  shortName!: string;
}
