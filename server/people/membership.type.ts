import { Field, ID, ObjectType } from 'type-graphql';
import { RoleEnum } from '../actors/role.type.ts';
import type { Role } from '../actors/roles.ts';
import type { PageOf } from '../platform/db/readPage.ts';
import { pageOf } from '../platform/graphql/paging.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';

@ObjectType('Membership', {
  simpleResolvers: true,
  description: 'convention × party × role × from/until, or programme for a reviewer: the only source of rights.',
})
export class MembershipType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  personId!: string;

  @Field(() => String)
  personName!: string;

  @Field(() => RoleEnum, { description: 'What it lets them do.' })
  role!: Role;

  @Field(() => ID, { nullable: true })
  conventionId!: string | null;

  @Field(() => String, { nullable: true })
  conventionTitle!: string | null;

  @Field(() => ID, { nullable: true })
  partyId!: string | null;

  @Field(() => String, { nullable: true })
  partyCode!: string | null;

  @Field(() => ID, { nullable: true, description: 'The programme they review for; null for the other roles.' })
  programmeId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of that programme; null for the other roles.' })
  programmeName!: string | null;

  @Field(() => DateScalar, { description: 'First day, included.' })
  validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day, included; null when none is fixed.' })
  validUntil!: string | null;

  @Field(() => Boolean, { description: 'Today is one of its days, in Paris.' })
  isActive!: boolean;
}

export const MembershipPage = pageOf(MembershipType, 'MembershipPage', 'The memberships found, a page at a time.');
export type MembershipPage = PageOf<MembershipType>;
