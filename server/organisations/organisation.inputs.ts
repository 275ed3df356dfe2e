import { Field, ID, InputType, Int } from 'type-graphql';
import { atMost, LENGTHS } from '../platform/lengths.ts';

@InputType({ description: 'Which organisations; every given condition must hold.' })
export class OrganisationFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Words or parts of words of the names, all of them; accents and case do not matter.',
  })
  text?: string;

  @Field(() => [ID], { nullable: true })
  ids?: string[];
}

@InputType({ description: 'A new body.' })
export class CreateOrganisationInput {
  @Field(() => String, { description: 'At most 300 characters, on one line.' })
  name!: string;

  @Field(() => String, { description: `${atMost(LENGTHS.shortName)}, unique.` })
  shortName!: string;
}

@InputType({ description: 'What may be edited of a body.' })
export class UpdateOrganisationInput {
  @Field(() => String, { nullable: true, description: 'At most 300 characters, on one line; left out, it keeps its value.' })
  name?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'All of its establishments (SIRET, 14 figures each): those the identity provider may certify for its people.',
  })
  sirets?: string[] | null;

  @Field(() => Int)
  version!: number;
}
