import { Field, ID, ObjectType } from 'type-graphql';
import type { Role } from './membership.entity.ts';
import { RoleEnum } from './membership.type.ts';

@ObjectType({ simpleResolvers: true, description: 'A member of a convention, as other members see one: no address.' })
export class Member {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  fullName!: string;

  @Field(() => RoleEnum)
  role!: Role;

  @Field(() => ID, { nullable: true })
  partyId!: string | null;

  @Field(() => String, { nullable: true })
  partyCode!: string | null;

  @Field(() => ID, { nullable: true })
  conventionId!: string | null;
}
