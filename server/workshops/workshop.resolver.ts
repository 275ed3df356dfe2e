import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { ConventionType } from '../conventions/convention.type.ts';
import { PartyType } from '../conventions/party.type.ts';
import { partiesOf } from '../conventions/partyLoader.ts';
import { ObligationType } from '../obligations/obligation.type.ts';
import { obligationsById } from '../obligations/obligationLoader.ts';
import { notFound } from '../platform/errors.ts';
import { Page, paging } from '../platform/graphql/paging.ts';
import { LISTING, Priced, ROW, WRITE } from '../platform/graphql/price.ts';
import { knownId } from '../platform/validate.ts';
import { keptParties } from '../registers/entryParties.ts';
import { RegisterViewCounts } from '../registers/views.type.ts';
import { recordWorkshop, shareWorkshop, updateWorkshop } from './keepWorkshop.ts';
import { offerWorkshop } from './offerWorkshop.ts';
import { OfferWorkshopInput, RecordWorkshopInput, ShareWorkshopInput, UpdateWorkshopInput, WorkshopFilter } from './workshop.inputs.ts';
import { countWorkshopViews, findWorkshops, WorkshopSort } from './workshop.queries.ts';
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

  @Priced(WRITE)
  @Mutation(() => WorkshopType, {
    description:
      'The party that held a workshop offers it, as it says now, as the proof of what the catalogue says it proves; it waits for a review.',
  })
  async offerWorkshop(
    @Ctx() context: RequestContext,
    @Arg('input', () => OfferWorkshopInput) input: OfferWorkshopInput,
  ): Promise<WorkshopType> {
    return show(context, await offerWorkshop(context.em, actorOf(context), context.clock, input));
  }

  @Priced(LISTING)
  @Query(() => RegisterViewCounts, { description: 'How many workshops each view of the register shows, among those one may read.' })
  async workshopViewCounts(
    @Ctx() context: RequestContext,
    @Arg('filter', () => WorkshopFilter, { nullable: true }) filter?: WorkshopFilter,
  ): Promise<RegisterViewCounts> {
    return countWorkshopViews(context.em, actorOf(context), filter ?? {});
  }

  @FieldResolver(() => [ObligationType], { description: 'The obligations of its party that its minutes prove, as the catalogue says.' })
  async proves(@Root() { provenIds }: WorkshopType, @Ctx() context: RequestContext): Promise<ObligationType[]> {
    const byId = context.loader(obligationsById);
    const found = await Promise.all(provenIds.map((id) => byId.load(id)));
    return found.filter((each) => each !== null);
  }
}

@Resolver(() => ConventionType)
export class ConventionWorkshopsResolver {
  @FieldResolver(() => [PartyType], { description: 'Its parties that the person who asks may record workshops in the name of.' })
  async workshopParties(@Root() convention: ConventionType, @Ctx() context: RequestContext): Promise<PartyType[]> {
    return partiesOf(context, keptParties(actorOf(context), knownId('id', convention.id)));
  }
}
