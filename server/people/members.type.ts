import { Field, ID, ObjectType } from 'type-graphql';
import { RoleEnum } from '../actors/role.type.ts';
import type { Role } from '../actors/roles.ts';
import type { PageOf } from '../platform/db/readPage.ts';
import { pageOf } from '../platform/graphql/paging.ts';

@ObjectType({ simpleResolvers: true, description: 'A member of a convention, as other members see one: no address.' })
export class Member {
  @Field(() => ID, { description: 'Of the membership: a person may be a member twice.' })
  id!: string;

  @Field(() => ID, { description: 'Of the person: who may be put in charge.' })
  personId!: string;

  @Field(() => String)
  fullName!: string;

  @Field(() => RoleEnum, { description: 'What the membership lets them do.' })
  role!: Role;

  @Field(() => ID, { nullable: true })
  partyId!: string | null;

  @Field(() => String, { nullable: true })
  partyCode!: string | null;

  @Field(() => ID, { nullable: true })
  conventionId!: string | null;
}

export const MemberPage = pageOf(Member, 'MemberPage', 'The members found, a page at a time.');
export type MemberPage = PageOf<Member>;
