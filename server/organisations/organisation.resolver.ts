import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { signAsAdministrator } from '../actors/actor.ts';
import { administrator, type RequestContext } from '../actors/requestContext.ts';
import { holds, isAmong } from '../platform/db/conditions.ts';
import { sql } from '../platform/db/read.ts';
import { notFound } from '../platform/errors.ts';
import { Page, paging } from '../platform/graphql/paging.ts';
import { LISTING, Priced, ROW, WRITE } from '../platform/graphql/price.ts';
import { knownId } from '../platform/validate.ts';
import { createOrganisation } from './createOrganisation.ts';
import { Organisation } from './organisation.entity.ts';
import { CreateOrganisationInput, OrganisationFilter, UpdateOrganisationInput } from './organisation.inputs.ts';
import { findOrganisations, OrganisationSort } from './organisation.queries.ts';
import { OrganisationPage, OrganisationType } from './organisation.type.ts';
import { organisationDetails } from './organisationLoader.ts';
import { updateOrganisation } from './updateOrganisation.ts';

@Resolver(() => OrganisationType)
export class OrganisationResolver {
  @Priced(ROW)
  @Query(() => OrganisationType, { nullable: true, description: 'One body (administrators).' })
  async organisation(@Ctx() context: RequestContext, @Arg('id', () => ID) id: string): Promise<OrganisationType> {
    administrator(context);
    const organisation = await context.em.findOne(Organisation, { id: knownId('id', id) });
    if (!organisation) {
      throw notFound('id');
    }
    return organisation;
  }

  @Priced(LISTING)
  @Query(() => OrganisationPage, { description: 'Bodies of the instance (administrators).' })
  async organisations(
    @Ctx() context: RequestContext,
    @Arg('filter', () => OrganisationFilter, { nullable: true }) filter?: OrganisationFilter,
    @Arg('sort', () => OrganisationSort, { nullable: true }) sort?: OrganisationSort,
    @Arg('page', () => Page, { nullable: true }) page?: Page,
  ): Promise<OrganisationPage> {
    administrator(context);
    const conditions = [...isAmong('o.id', filter?.ids), ...holds(sql`fold(o.name || ' ' || o.short_name)`, filter?.text)];
    return findOrganisations(context.em, conditions, paging(page, sort));
  }

  @Mutation(() => OrganisationType, { description: 'Adds a body (administrators).' })
  async createOrganisation(
    @Ctx() context: RequestContext,
    @Arg('input', () => CreateOrganisationInput) input: CreateOrganisationInput,
  ): Promise<OrganisationType> {
    const actor = administrator(context);
    const id = await createOrganisation(context.em, signAsAdministrator(actor), context.clock, input);
    return context.em.findOneOrFail(Organisation, { id });
  }

  @Priced(WRITE)
  @Mutation(() => OrganisationType, { description: 'Edits a body’s name or establishments (administrators).' })
  async updateOrganisation(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => UpdateOrganisationInput) input: UpdateOrganisationInput,
  ): Promise<OrganisationType> {
    const actor = administrator(context);
    await updateOrganisation(context.em, signAsAdministrator(actor), context.clock, id, input);
    return context.em.fork().findOneOrFail(Organisation, { id: knownId('id', id) });
  }

  @FieldResolver(() => [String], { description: 'Its establishments (SIRET, 14 figures each).' })
  async sirets(@Root() { id }: OrganisationType, @Ctx() context: RequestContext): Promise<string[]> {
    return (await context.loader(organisationDetails).load(id)).sirets;
  }

  @FieldResolver(() => Int, { description: 'Changes with every edit of the record; give it back when editing.' })
  async version(@Root() { id }: OrganisationType, @Ctx() context: RequestContext): Promise<number> {
    return (await context.loader(organisationDetails).load(id)).version;
  }
}
