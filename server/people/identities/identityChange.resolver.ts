import type { EntityManager } from '@mikro-orm/postgresql';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Actor } from '../../actors/actor.ts';
import { administrator, type RequestContext } from '../../actors/requestContext.ts';
import { isAmong, isOneOf } from '../../platform/db/conditions.ts';
import { sql } from '../../platform/db/read.ts';
import { Page, paging } from '../../platform/graphql/paging.ts';
import { LISTING, Priced } from '../../platform/graphql/price.ts';
import { knownId } from '../../platform/validate.ts';
import { confirmIdentityChange, refuseIdentityChange } from './decideIdentityChange.ts';
import { ConfirmIdentityChangeInput, IdentityChangeFilter, RefuseIdentityChangeInput } from './identityChange.inputs.ts';
import { findIdentityChanges, IdentityChangeSort } from './identityChange.queries.ts';
import { IdentityChangePage, IdentityChangeType } from './identityChange.type.ts';

async function showChange(em: EntityManager, actor: Actor, id: string): Promise<IdentityChangeType> {
  const { items } = await findIdentityChanges(em, actor, [sql`c.id = ${knownId('identityChangeId', id)}`], { offset: 0, limit: 1 });
  return items[0]!;
}

@Resolver(() => IdentityChangeType)
export class IdentityChangeResolver {
  @Priced(LISTING)
  @Query(() => IdentityChangePage, {
    description: 'Changes of identity asked for by signing in, newest first unless told otherwise (administrators).',
  })
  async identityChanges(
    @Ctx() context: RequestContext,
    @Arg('filter', () => IdentityChangeFilter, { nullable: true }) filter?: IdentityChangeFilter,
    @Arg('sort', () => IdentityChangeSort, { nullable: true }) sort?: IdentityChangeSort,
    @Arg('page', () => Page, { nullable: true }) page?: Page,
  ): Promise<IdentityChangePage> {
    const actor = administrator(context);
    const conditions = [...isOneOf('c.status', filter?.statuses), ...isAmong('c.person_id', filter?.personIds, 'personIds')];
    return findIdentityChanges(context.em, actor, conditions, paging(page, sort));
  }

  @Mutation(() => IdentityChangeType, { description: 'It is the same person: they sign in with the new identity (administrators).' })
  async confirmIdentityChange(
    @Ctx() context: RequestContext,
    @Arg('input', () => ConfirmIdentityChangeInput) input: ConfirmIdentityChangeInput,
  ): Promise<IdentityChangeType> {
    const actor = administrator(context);
    await confirmIdentityChange(context.em, actor, context.clock, input);
    return showChange(context.em, actor, input.identityChangeId);
  }

  @Mutation(() => IdentityChangeType, { description: 'It is somebody else: the new identity stays refused (administrators).' })
  async refuseIdentityChange(
    @Ctx() context: RequestContext,
    @Arg('input', () => RefuseIdentityChangeInput) input: RefuseIdentityChangeInput,
  ): Promise<IdentityChangeType> {
    const actor = administrator(context);
    await refuseIdentityChange(context.em, actor, context.clock, input);
    return showChange(context.em, actor, input.identityChangeId);
  }
}
