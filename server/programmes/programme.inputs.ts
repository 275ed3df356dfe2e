import { Field, ID, InputType, Int } from 'type-graphql';

const KEYS = 'Catalogues by their key, at most 100, each known here.';
const NAMED = 'Conventions it names beside, at most 500.';

@InputType({ description: 'Which programmes; every given condition must hold.' })
export class ProgrammeFilter {
  @Field(() => String, { nullable: true, description: 'Words or parts of words of the name, all of them; accents and case do not matter.' })
  text?: string;

  @Field(() => [ID], { nullable: true })
  ids?: string[];
}

@InputType({ description: 'A new programme.' })
export class CreateProgrammeInput {
  @Field(() => String, { description: 'At most 300 characters, on one line; unique.' })
  name!: string;

  @Field(() => [String], { nullable: true, description: KEYS })
  catalogueKeys?: string[] | null;

  @Field(() => [ID], { nullable: true, description: NAMED })
  conventionIds?: string[] | null;
}

@InputType({ description: 'What may be edited of a programme; a field left out keeps its value. Its reviewers gain and lose at once.' })
export class UpdateProgrammeInput {
  @Field(() => String, { nullable: true, description: 'At most 300 characters, on one line; unique.' })
  name?: string | null;

  @Field(() => [String], { nullable: true, description: `${KEYS} All of them: those left out leave the programme.` })
  catalogueKeys?: string[] | null;

  @Field(() => [ID], { nullable: true, description: `${NAMED} All of them: those left out leave the programme.` })
  conventionIds?: string[] | null;

  @Field(() => Int)
  version!: number;
}
