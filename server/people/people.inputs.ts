import { Field, ID, InputType, Int } from 'type-graphql';
import { RoleEnum } from '../actors/role.type.ts';
import type { Role } from '../actors/roles.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';

@InputType({ description: 'Which people; every given condition must hold.' })
export class PersonFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Words or parts of words of the name or the address, all of them; accents and case do not matter.',
  })
  text?: string;

  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => [ID], { nullable: true, description: 'Those whom one of these bodies employs.' })
  organisationIds?: string[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those whom the identity provider certifies in an establishment that is not one of their body’s, or only the others.',
  })
  isFromElsewhere?: boolean;
}

@InputType({ description: 'Which memberships; every given condition must hold.' })
export class MembershipFilter {
  @Field(() => [ID], { nullable: true })
  personIds?: string[];

  @Field(() => [ID], { nullable: true })
  conventionIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'Those of reviewers of one of these programmes.' })
  programmeIds?: string[];

  @Field(() => [RoleEnum], { nullable: true })
  roles?: Role[];

  @Field(() => [ID], { nullable: true })
  ids?: string[];
}

@InputType({ description: 'A person who will be recognised by e-mail at the first sign-in.' })
export class CreatePersonInput {
  @Field(() => String, { description: 'At most 200 characters, on one line.' })
  fullName!: string;

  @Field(() => String, { description: 'The whole address, at most 254 characters; unique, kept in lower case.' })
  email!: string;

  @Field(() => ID, { description: 'The body that employs them.' })
  organisationId!: string;
}

@InputType({ description: 'What may be edited of a person.' })
export class UpdatePersonInput {
  @Field(() => String, { nullable: true, description: 'At most 200 characters, on one line; left out, it keeps its value.' })
  fullName?: string | null;

  @Field(() => String, { nullable: true, description: 'Whoever signed in before is still recognised by their identity at the provider.' })
  email?: string | null;

  @Field(() => ID, { nullable: true, description: 'The body that employs them; left out, it keeps its value.' })
  organisationId?: string | null;

  @Field(() => Int)
  version!: number;
}

@InputType({ description: 'Whose access ends.' })
export class DeactivatePersonInput {
  @Field(() => ID)
  personId!: string;
}

@InputType({ description: 'Who is given their access back.' })
export class ReactivatePersonInput {
  @Field(() => ID)
  personId!: string;
}

@InputType({
  description:
    'A new membership. DPO, TEAM_MEMBER and FINANCE need a party, READER a convention, REVIEWER a programme, ADMINISTRATOR none of them.',
})
export class CreateMembershipInput {
  @Field(() => ID, { description: 'Who is given the role.' })
  personId!: string;

  @Field(() => RoleEnum, { description: 'What it lets them do.' })
  role!: Role;

  @Field(() => ID, { nullable: true, description: 'Where it holds; for DPO, TEAM_MEMBER, FINANCE and READER.' })
  conventionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The side they act for, of that convention; for DPO, TEAM_MEMBER and FINANCE.' })
  partyId?: string | null;

  @Field(() => ID, { nullable: true, description: 'What they review; for REVIEWER.' })
  programmeId?: string | null;

  @Field(() => DateScalar, { description: 'First day, included.' })
  validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day, included.' })
  validUntil?: string | null;
}

@InputType({ description: 'The end of a membership; the days before it are kept.' })
export class EndMembershipInput {
  @Field(() => ID, { description: 'The role that is taken back.' })
  membershipId!: string;

  @Field(() => DateScalar, { description: 'Last day, included; not before the first.' })
  validUntil!: string;
}
