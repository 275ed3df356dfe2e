import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { signAsAdministrator } from '../actors/actor.ts';
import { instanceVerbs } from '../actors/administration.policy.ts';
import { OpenToAll } from '../actors/openToAll.ts';
import { administrator, type RequestContext } from '../actors/requestContext.ts';
import { holds, isAmong, isOneOf } from '../platform/db/conditions.ts';
import { sql } from '../platform/db/read.ts';
import { notFound } from '../platform/errors.ts';
import { Page, paging } from '../platform/graphql/paging.ts';
import { LISTING, Priced, ROW } from '../platform/graphql/price.ts';
import { knownId } from '../platform/validate.ts';
import { createMembership, endMembership } from './manageMemberships.ts';
import { createPerson, deactivatePerson, reactivatePerson, updatePerson } from './managePeople.ts';
import { MembershipPage, MembershipType } from './membership.type.ts';
import {
  CreateMembershipInput,
  CreatePersonInput,
  DeactivatePersonInput,
  EndMembershipInput,
  MembershipFilter,
  PersonFilter,
  ReactivatePersonInput,
  UpdatePersonInput,
} from './people.inputs.ts';
import { findMemberships, findPeople, IS_FROM_ELSEWHERE, MembershipSort, PersonSort } from './people.queries.ts';
import { Me, PersonPage, PersonType } from './people.type.ts';

async function showPerson(context: RequestContext, id: string): Promise<PersonType> {
  const conditions = [sql`p.id = ${knownId('id', id)}`];
  const { items } = await findPeople(context.em, context.clock.now(), conditions, { offset: 0, limit: 1 });
  if (!items[0]) {
    throw notFound('id');
  }
  return items[0];
}

async function showMembership(context: RequestContext, id: string): Promise<MembershipType> {
  const conditions = [sql`m.id = ${knownId('id', id)}`];
  const { items } = await findMemberships(context.em, context.clock.now(), conditions, { offset: 0, limit: 1 });
  if (!items[0]) {
    throw notFound('id');
  }
  return items[0];
}

@Resolver(() => PersonType)
export class PeopleResolver {
  @Priced(ROW)
  @OpenToAll()
  @Query(() => Me, { nullable: true, description: 'The person who asks; null when nobody is signed in.' })
  async me(@Ctx() context: RequestContext): Promise<Me | null> {
    const { actor } = context;
    if (!actor) {
      return null;
    }
    const active = sql`m.person_id = ${actor.personId} and m.id = any(${actor.memberships.map(({ id }) => id)}::uuid[])`;
    const { items } = await findMemberships(context.em, context.clock.now(), [active], { offset: 0, limit: 100 });
    return {
      id: actor.personId,
      fullName: actor.fullName,
      email: actor.email,
      organisation: { id: actor.organisationId, name: actor.organisationName, shortName: actor.organisationShortName },
      memberships: items,
      allowedActions: instanceVerbs.allowed(actor, undefined),
      hasAccess: actor.memberships.length > 0,
    };
  }

  @Priced(ROW)
  @Query(() => PersonType, { nullable: true, description: 'One person (administrators).' })
  async person(@Ctx() context: RequestContext, @Arg('id', () => ID) id: string): Promise<PersonType> {
    administrator(context);
    return showPerson(context, id);
  }

  @Priced(LISTING)
  @Query(() => PersonPage, { description: 'People of the instance (administrators).' })
  async people(
    @Ctx() context: RequestContext,
    @Arg('filter', () => PersonFilter, { nullable: true }) filter?: PersonFilter,
    @Arg('sort', () => PersonSort, { nullable: true }) sort?: PersonSort,
    @Arg('page', () => Page, { nullable: true }) page?: Page,
  ): Promise<PersonPage> {
    administrator(context);
    const { ids, organisationIds, isFromElsewhere, text } = filter ?? {};
    const conditions = [
      ...isAmong('p.id', ids),
      ...isAmong('p.organisation_id', organisationIds, 'organisationIds'),
      ...(isFromElsewhere == null ? [] : [sql`${IS_FROM_ELSEWHERE} = ${isFromElsewhere}`]),
      ...holds(sql`fold(p.full_name || ' ' || p.email)`, text),
    ];
    return findPeople(context.em, context.clock.now(), conditions, paging(page, sort));
  }

  @Priced(ROW)
  @Query(() => MembershipType, { nullable: true, description: 'One membership (administrators).' })
  async membership(@Ctx() context: RequestContext, @Arg('id', () => ID) id: string): Promise<MembershipType> {
    administrator(context);
    return showMembership(context, id);
  }

  @Priced(LISTING)
  @Query(() => MembershipPage, { description: 'Memberships of the instance (administrators).' })
  async memberships(
    @Ctx() context: RequestContext,
    @Arg('filter', () => MembershipFilter, { nullable: true }) filter?: MembershipFilter,
    @Arg('sort', () => MembershipSort, { nullable: true }) sort?: MembershipSort,
    @Arg('page', () => Page, { nullable: true }) page?: Page,
  ): Promise<MembershipPage> {
    administrator(context);
    const { ids, personIds, conventionIds, programmeIds, roles } = filter ?? {};
    const conditions = [
      ...isAmong('m.id', ids),
      ...isAmong('m.person_id', personIds, 'personIds'),
      ...isAmong('m.convention_id', conventionIds, 'conventionIds'),
      ...isAmong('m.programme_id', programmeIds, 'programmeIds'),
      ...isOneOf('m.role', roles),
    ];
    return findMemberships(context.em, context.clock.now(), conditions, paging(page, sort));
  }

  @Mutation(() => PersonType, { description: 'Invites a person (administrators).' })
  async createPerson(@Ctx() context: RequestContext, @Arg('input', () => CreatePersonInput) input: CreatePersonInput): Promise<PersonType> {
    const actor = administrator(context);
    return showPerson(context, await createPerson(context.em, signAsAdministrator(actor), context.clock, input));
  }

  @Mutation(() => PersonType, { description: 'Edits a person (administrators).' })
  async updatePerson(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => UpdatePersonInput) input: UpdatePersonInput,
  ): Promise<PersonType> {
    const actor = administrator(context);
    await updatePerson(context.em, signAsAdministrator(actor), context.clock, id, input);
    return showPerson(context, id);
  }

  @Mutation(() => PersonType, { description: 'Ends a person’s access at once (administrators).' })
  async deactivatePerson(
    @Ctx() context: RequestContext,
    @Arg('input', () => DeactivatePersonInput) input: DeactivatePersonInput,
  ): Promise<PersonType> {
    const actor = administrator(context);
    await deactivatePerson(context.em, signAsAdministrator(actor), context.clock, input);
    return showPerson(context, input.personId);
  }

  @Mutation(() => PersonType, { description: 'Gives a deactivated person their access back (administrators).' })
  async reactivatePerson(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReactivatePersonInput) input: ReactivatePersonInput,
  ): Promise<PersonType> {
    const actor = administrator(context);
    await reactivatePerson(context.em, signAsAdministrator(actor), context.clock, input);
    return showPerson(context, input.personId);
  }

  @Mutation(() => MembershipType, { description: 'Gives a person a role (administrators).' })
  async createMembership(
    @Ctx() context: RequestContext,
    @Arg('input', () => CreateMembershipInput) input: CreateMembershipInput,
  ): Promise<MembershipType> {
    const actor = administrator(context);
    return showMembership(context, await createMembership(context.em, signAsAdministrator(actor), context.clock, input));
  }

  @Mutation(() => MembershipType, { description: 'Fixes the last day of a membership (administrators).' })
  async endMembership(
    @Ctx() context: RequestContext,
    @Arg('input', () => EndMembershipInput) input: EndMembershipInput,
  ): Promise<MembershipType> {
    const actor = administrator(context);
    await endMembership(context.em, signAsAdministrator(actor), context.clock, input);
    return showMembership(context, input.membershipId);
  }
}
