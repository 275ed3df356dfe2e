import { Field, ID, InputType } from 'type-graphql';
import { RoleEnum } from '../actors/role.type.ts';
import type { Role } from '../actors/roles.ts';

@InputType({ description: 'Which members; every given condition must hold.' })
export class MemberFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => [ID], { nullable: true })
  conventionIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'Those who act for one of these sides.' })
  partyIds?: string[];

  @Field(() => [RoleEnum], { nullable: true })
  roles?: Role[];

  @Field(() => String, {
    nullable: true,
    description: 'Words or parts of words of the name, all of them; accents and case do not matter.',
  })
  text?: string;
}
