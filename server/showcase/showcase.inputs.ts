import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'A signatory agrees that parts of the agreement are shown to anybody; what it agreed to before is replaced.' })
export class AgreeToShowcaseInput {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => ID, { description: 'The signatory one speaks for.' })
  partyId!: string;

  @Field(() => [String], { description: 'Codes of groups of its catalogue, at least one: those that every signatory names are shown.' })
  groupCodes!: string[];

  @Field(() => Boolean, { description: 'Search engines may list the page, if every signatory says so.' })
  isIndexed!: boolean;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@InputType({ description: 'A signatory takes back what it agreed to: the page ends at once.' })
export class WithdrawFromShowcaseInput {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => ID, { description: 'The signatory one speaks for.' })
  partyId!: string;
}
