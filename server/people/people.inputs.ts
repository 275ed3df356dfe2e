import { Field, ID, InputType, Int } from 'type-graphql';
import { RoleEnum } from '../actors/role.type.ts';
import type { Role } from '../actors/roles.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';

@InputType({ description: 'Which people.' })
export class PersonFilter {
  @Field(() => String, { nullable: true })
  text?: string;

  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => ID, { nullable: true })
  organisationId?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those whom the identity provider certifies in an establishment that is not one of their body’s, or only the others.',
  })
  isFromElsewhere?: boolean;
}

@InputType({ description: 'Which memberships.' })
export class MembershipFilter {
  @Field(() => ID, { nullable: true })
  personId?: string;

  @Field(() => ID, { nullable: true })
  conventionId?: string;

  @Field(() => RoleEnum, { nullable: true })
  role?: Role;

  @Field(() => [ID], { nullable: true })
  ids?: string[];
}

@InputType({ description: 'A person who will be recognised by e-mail at the first sign-in.' })
export class CreatePersonInput {
  @Field(() => String)
  fullName!: string;

  @Field(() => String)
  email!: string;

  @Field(() => ID)
  organisationId!: string;
}

@InputType({ description: 'What may be edited of a person.' })
export class UpdatePersonInput {
  @Field(() => String, { nullable: true })
  fullName?: string | null;

  @Field(() => String, { nullable: true, description: 'Whoever signed in before is still recognised by their identity at the provider.' })
  email?: string | null;

  @Field(() => ID, { nullable: true })
  organisationId?: string | null;

  @Field(() => Int, { description: 'The version of the record the author has seen; CONFLICT when it changed since.' })
  version!: number;
}

@InputType({ description: 'A new membership. DPO and TEAM_MEMBER need a party, READER a convention, the others neither.' })
export class CreateMembershipInput {
  @Field(() => ID)
  personId!: string;

  @Field(() => RoleEnum)
  role!: Role;

  @Field(() => ID, { nullable: true })
  conventionId?: string | null;

  @Field(() => ID, { nullable: true })
  partyId?: string | null;

  @Field(() => DateScalar)
  validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day, included.' })
  validUntil?: string | null;
}
