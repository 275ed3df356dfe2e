import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { ConventionType } from '../conventions/convention.type.ts';
import { PartyType } from '../conventions/party.type.ts';
import { partiesOf } from '../conventions/partyLoader.ts';
import { notFound } from '../platform/errors.ts';
import { Page, paging } from '../platform/graphql/paging.ts';
import { LISTING, Priced, ROW, WRITE } from '../platform/graphql/price.ts';
import { knownId } from '../platform/validate.ts';
import { keptParties } from '../registers/entryParties.ts';
import { recordWorkshop, shareWorkshop, updateWorkshop } from './keepWorkshop.ts';
import { RecordWorkshopInput, ShareWorkshopInput, UpdateWorkshopInput, WorkshopFilter } from './workshop.inputs.ts';
import { findWorkshops, WorkshopSort } from './workshop.queries.ts';
import { WorkshopPage, WorkshopType } from './workshop.type.ts';
import { workshopsById } from './workshopLoader.ts';

const show = async (context: RequestContext, id: string): Promise<WorkshopType> => {
  const found = await context.loader(workshopsById).load(id);
  if (!found) throw notFound('id');
  return found;
};

@Resolver(() => WorkshopType)
export class WorkshopResolver {
  @Priced(ROW)
  @Query(() => WorkshopType, { nullable: true, description: 'One workshop that weighed the risks of a service.' })
  async workshop(@Ctx() context: RequestContext, @Arg('id', () => ID) id: string): Promise<WorkshopType> {
    actorOf(context);
    return show(context, knownId('id', id));
  }

  @Priced(LISTING)
  @Query(() => WorkshopPage, { description: 'The workshops that one may read, newest first unless told otherwise.' })
  async workshops(
    @Ctx() context: RequestContext,
    @Arg('filter', () => WorkshopFilter, { nullable: true }) filter?: WorkshopFilter,
    @Arg('sort', () => WorkshopSort, { nullable: true }) sort?: WorkshopSort,
    @Arg('page', () => Page, { nullable: true }) page?: Page,
  ): Promise<WorkshopPage> {
    return findWorkshops(context.em, actorOf(context), filter ?? {}, paging(page, sort));
  }

  @Priced(WRITE)
  @Mutation(() => WorkshopType, { description: 'A party records a workshop that it held, and keeps it to itself.' })
  async recordWorkshop(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecordWorkshopInput) input: RecordWorkshopInput,
  ): Promise<WorkshopType> {
    return show(context, await recordWorkshop(context.em, actorOf(context), context.clock, input));
  }

  @Priced(WRITE)
  @Mutation(() => WorkshopType, { description: 'The party that held a workshop writes its canvas and its minutes.' })
  async updateWorkshop(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => UpdateWorkshopInput) input: UpdateWorkshopInput,
  ): Promise<WorkshopType> {
    return show(context, await updateWorkshop(context.em, actorOf(context), context.clock, id, input));
  }

  @Priced(WRITE)
  @Mutation(() => WorkshopType, { description: 'The party that keeps a workshop to itself lets the others read it.' })
  async shareWorkshop(
    @Ctx() context: RequestContext,
    @Arg('input', () => ShareWorkshopInput) input: ShareWorkshopInput,
  ): Promise<WorkshopType> {
    return show(context, await shareWorkshop(context.em, actorOf(context), context.clock, input));
  }
}

@Resolver(() => ConventionType)
export class ConventionWorkshopsResolver {
  @FieldResolver(() => [PartyType], { description: 'Its parties that the person who asks may record workshops in the name of.' })
  async workshopParties(@Root() convention: ConventionType, @Ctx() context: RequestContext): Promise<PartyType[]> {
    return partiesOf(context, keptParties(actorOf(context), knownId('id', convention.id)));
  }
}
