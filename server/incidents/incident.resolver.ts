import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { PartyType } from '../conventions/party.type.ts';
import { partiesOf } from '../conventions/partyLoader.ts';
import { OccurrenceType } from '../obligations/occurrences/occurrence.type.ts';
import { notFound } from '../platform/errors.ts';
import { Page, paging } from '../platform/graphql/paging.ts';
import { LISTING, Priced, ROW, WRITE } from '../platform/graphql/price.ts';
import { knownId } from '../platform/validate.ts';
import { RegisterViewCounts } from '../registers/views.type.ts';
import { CloseIncidentInput, ContainIncidentInput, ShareIncidentInput } from './acts.inputs.ts';
import { DismissIncidentInput, QualifyIncidentInput } from './assessment.inputs.ts';
import { closeIncident } from './closeIncident.ts';
import { containIncident } from './containIncident.ts';
import { declareIncident } from './declareIncident.ts';
import { DeclareIncidentInput, IncidentFilter, UpdateIncidentInput } from './incident.inputs.ts';
import { countIncidentViews, findIncidents, IncidentSort } from './incident.queries.ts';
import { IncidentPage, IncidentType } from './incident.type.ts';
import { incidentOccurrences, incidentsById } from './incidentLoader.ts';
import { dismissIncident, qualifyIncident } from './qualifyIncident.ts';
import { shareIncident } from './shareIncident.ts';
import { updateIncident } from './updateIncident.ts';

const show = async (context: RequestContext, id: string): Promise<IncidentType> => {
  const found = await context.loader(incidentsById).load(id);
  if (!found) throw notFound('id');
  return found;
};

@Resolver(() => IncidentType)
export class IncidentResolver {
  @Priced(ROW)
  @Query(() => IncidentType, { nullable: true, description: 'One security incident.' })
  async incident(@Ctx() context: RequestContext, @Arg('id', () => ID) id: string): Promise<IncidentType> {
    actorOf(context);
    return show(context, knownId('id', id));
  }

  @Priced(LISTING)
  @Query(() => IncidentPage, { description: 'The incidents that one may read, newest first unless told otherwise.' })
  async incidents(
    @Ctx() context: RequestContext,
    @Arg('filter', () => IncidentFilter, { nullable: true }) filter?: IncidentFilter,
    @Arg('sort', () => IncidentSort, { nullable: true }) sort?: IncidentSort,
    @Arg('page', () => Page, { nullable: true }) page?: Page,
  ): Promise<IncidentPage> {
    return findIncidents(context.em, actorOf(context), context.clock.now(), filter ?? {}, paging(page, sort));
  }

  @Priced(LISTING)
  @Query(() => RegisterViewCounts, {
    description: 'How many incidents each view of the register shows, among those one may read.',
  })
  async incidentViewCounts(
    @Ctx() context: RequestContext,
    @Arg('filter', () => IncidentFilter, { nullable: true }) filter?: IncidentFilter,
  ): Promise<RegisterViewCounts> {
    return countIncidentViews(context.em, actorOf(context), context.clock.now(), filter ?? {});
  }

  @FieldResolver(() => [OccurrenceType], {
    description:
      'What it opened: none while one party keeps it to itself, where the catalogue opens nothing by it, or the convention had ended.',
  })
  async occurrences(@Root() { id }: IncidentType, @Ctx() context: RequestContext): Promise<OccurrenceType[]> {
    return context.loader(incidentOccurrences).load(id);
  }

  @FieldResolver(() => [PartyType], { description: 'Who is told of it by another party: the controllers, the only one when there is one.' })
  async controllers(@Root() { controllerIds }: IncidentType, @Ctx() context: RequestContext): Promise<PartyType[]> {
    return partiesOf(context, controllerIds);
  }

  @Mutation(() => IncidentType, { description: 'A party declares an incident: the time of those who know begins.' })
  async declareIncident(
    @Ctx() context: RequestContext,
    @Arg('input', () => DeclareIncidentInput) input: DeclareIncidentInput,
  ): Promise<IncidentType> {
    return show(context, await declareIncident(context.em, actorOf(context), context.clock, input));
  }

  @Priced(WRITE)
  @Mutation(() => IncidentType, { description: 'Describes an incident better.' })
  async updateIncident(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => UpdateIncidentInput) input: UpdateIncidentInput,
  ): Promise<IncidentType> {
    return show(context, await updateIncident(context.em, actorOf(context), context.clock, id, input));
  }

  @Mutation(() => IncidentType, { description: 'The party that keeps an incident to itself lets the others read it.' })
  async shareIncident(
    @Ctx() context: RequestContext,
    @Arg('input', () => ShareIncidentInput) input: ShareIncidentInput,
  ): Promise<IncidentType> {
    return show(context, await shareIncident(context.em, actorOf(context), context.clock, input));
  }

  @Priced(WRITE)
  @Mutation(() => IncidentType, { description: 'The data protection officer of the controller says what it is for people.' })
  async qualifyIncident(
    @Ctx() context: RequestContext,
    @Arg('input', () => QualifyIncidentInput) input: QualifyIncidentInput,
  ): Promise<IncidentType> {
    return show(context, await qualifyIncident(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => IncidentType, { description: 'The same officer says that no personal data was hit.' })
  async dismissIncident(
    @Ctx() context: RequestContext,
    @Arg('input', () => DismissIncidentInput) input: DismissIncidentInput,
  ): Promise<IncidentType> {
    return show(context, await dismissIncident(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => IncidentType, {
    description: 'It goes on no more: said by the officer of the controller, or by the party that recorded it.',
  })
  async containIncident(
    @Ctx() context: RequestContext,
    @Arg('input', () => ContainIncidentInput) input: ContainIncidentInput,
  ): Promise<IncidentType> {
    return show(context, await containIncident(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => IncidentType, { description: 'The officer of the controller closes it, once nothing it opened waits.' })
  async closeIncident(
    @Ctx() context: RequestContext,
    @Arg('input', () => CloseIncidentInput) input: CloseIncidentInput,
  ): Promise<IncidentType> {
    return show(context, await closeIncident(context.em, actorOf(context), context.clock, input));
  }
}
