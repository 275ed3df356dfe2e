import { Field, ID, InputType, Int } from 'type-graphql';

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

@InputType({ description: 'What may be edited of a body.' })
export class UpdateOrganisationInput {
  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'All of its establishments (SIRET, 14 figures each): those the identity provider may certify for its people.',
  })
  sirets?: string[] | null;

  @Field(() => Int, { description: 'The version of the record the author has seen; CONFLICT when it changed since.' })
  version!: number;
}
