import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { PartyType } from '../conventions/party.type.ts';
import { partiesOf } from '../conventions/partyLoader.ts';
import { BreachType } from '../obligations/breaches/breach.type.ts';
import { OccurrenceType } from '../obligations/occurrences/occurrence.type.ts';
import { notFound } from '../platform/errors.ts';
import { Page, paging } from '../platform/graphql/paging.ts';
import { LISTING, Priced, ROW, WRITE } from '../platform/graphql/price.ts';
import { askedFields } from '../platform/graphql/selection.ts';
import { knownId } from '../platform/validate.ts';
import { endProcessor, recordDeletion, renounceProcessor } from './endProcessor.ts';
import { engageProcessor } from './engageProcessor.ts';
import { planProcessor } from './planProcessor.ts';
import {
  EndProcessorInput,
  EngageProcessorInput,
  PlanProcessorInput,
  ProcessorFilter,
  RecordDeletionInput,
  RenounceProcessorInput,
  ShareProcessorInput,
  UpdateProcessorInput,
} from './processor.inputs.ts';
import { countProcessorViews, findProcessors, ProcessorSort } from './processor.queries.ts';
import { ProcessorPage, ProcessorType, ProcessorViewCounts } from './processor.type.ts';
import { processorBreaches, processorOccurrences, processorsById } from './processorLoader.ts';
import { shareProcessor } from './shareProcessor.ts';
import { updateProcessor } from './updateProcessor.ts';

const show = async (context: RequestContext, id: string): Promise<ProcessorType> => {
  const found = await context.loader(processorsById).load(id);
  if (!found) throw notFound('id');
  return found;
};

@Resolver(() => ProcessorType)
export class ProcessorResolver {
  @Priced(ROW)
  @Query(() => ProcessorType, { nullable: true, description: 'One processor.' })
  async processor(@Ctx() context: RequestContext, @Arg('id', () => ID) id: string): Promise<ProcessorType> {
    actorOf(context);
    return show(context, knownId('id', id));
  }

  @Priced(LISTING)
  @Query(() => ProcessorPage, { description: 'The processors that one may read, by name unless told otherwise.' })
  async processors(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => ProcessorFilter, { nullable: true }) filter?: ProcessorFilter,
    @Arg('sort', () => ProcessorSort, { nullable: true }) sort?: ProcessorSort,
    @Arg('page', () => Page, { nullable: true }) page?: Page,
  ): Promise<ProcessorPage> {
    return findProcessors(context.em, actorOf(context), context.clock.now(), filter ?? {}, paging(page, sort), askedFields(info));
  }

  @Priced(LISTING)
  @Query(() => ProcessorViewCounts, {
    description: 'How many processors each view of the register shows, among those one may read.',
  })
  async processorViewCounts(
    @Ctx() context: RequestContext,
    @Arg('filter', () => ProcessorFilter, { nullable: true }) filter?: ProcessorFilter,
  ): Promise<ProcessorViewCounts> {
    return countProcessorViews(context.em, actorOf(context), context.clock.now(), filter ?? {});
  }

  @FieldResolver(() => [OccurrenceType], {
    description:
      'What it opened: none while one party keeps it to itself, where the catalogue opens nothing by it, or the convention had ended.',
  })
  async occurrences(@Root() { id }: ProcessorType, @Ctx() context: RequestContext): Promise<OccurrenceType[]> {
    return context.loader(processorOccurrences).load(id);
  }

  @FieldResolver(() => [PartyType], { description: 'Who may be told of it: the only one when there is one.' })
  async toldParties(@Root() { toldPartyIds }: ProcessorType, @Ctx() context: RequestContext): Promise<PartyType[]> {
    return partiesOf(context, toldPartyIds);
  }

  @FieldResolver(() => [BreachType], { description: 'What its facts broke, in the order it was recorded; those that ended too.' })
  async breaches(@Root() { id }: ProcessorType, @Ctx() context: RequestContext): Promise<BreachType[]> {
    return context.loader(processorBreaches).load(id);
  }

  @Mutation(() => ProcessorType, { description: 'A party plans to engage a processor.' })
  async planProcessor(
    @Ctx() context: RequestContext,
    @Arg('input', () => PlanProcessorInput) input: PlanProcessorInput,
  ): Promise<ProcessorType> {
    return show(context, await planProcessor(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => ProcessorType, { description: 'The party that keeps a processor to itself lets the others read it.' })
  async shareProcessor(
    @Ctx() context: RequestContext,
    @Arg('input', () => ShareProcessorInput) input: ShareProcessorInput,
  ): Promise<ProcessorType> {
    return show(context, await shareProcessor(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => ProcessorType, { description: 'A processor is engaged, by the gate.' })
  async engageProcessor(
    @Ctx() context: RequestContext,
    @Arg('input', () => EngageProcessorInput) input: EngageProcessorInput,
  ): Promise<ProcessorType> {
    return show(context, await engageProcessor(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => ProcessorType, { description: 'A processor is no longer engaged.' })
  async endProcessor(
    @Ctx() context: RequestContext,
    @Arg('input', () => EndProcessorInput) input: EndProcessorInput,
  ): Promise<ProcessorType> {
    return show(context, await endProcessor(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => ProcessorType, { description: 'A processor holds no more data.' })
  async recordDeletion(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecordDeletionInput) input: RecordDeletionInput,
  ): Promise<ProcessorType> {
    return show(context, await recordDeletion(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => ProcessorType, { description: 'A processor is given up before it is engaged.' })
  async renounceProcessor(
    @Ctx() context: RequestContext,
    @Arg('input', () => RenounceProcessorInput) input: RenounceProcessorInput,
  ): Promise<ProcessorType> {
    return show(context, await renounceProcessor(context.em, actorOf(context), context.clock, input));
  }

  @Priced(WRITE)
  @Mutation(() => ProcessorType, { description: 'Describes a processor better.' })
  async updateProcessor(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => UpdateProcessorInput) input: UpdateProcessorInput,
  ): Promise<ProcessorType> {
    return show(context, await updateProcessor(context.em, actorOf(context), context.clock, id, input));
  }
}
