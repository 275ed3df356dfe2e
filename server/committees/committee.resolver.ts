import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { ConventionType } from '../conventions/convention.type.ts';
import { conventionsById } from '../conventions/conventionLoader.ts';
import { OccurrenceType } from '../obligations/occurrences/occurrence.type.ts';
import { dayOf } from '../platform/asOf.ts';
import { notFound } from '../platform/errors.ts';
import { Page, paging } from '../platform/graphql/paging.ts';
import { LISTING, Priced, ROW, WRITE } from '../platform/graphql/price.ts';
import { knownId } from '../platform/validate.ts';
import { readsRegisters } from '../registers/entryParties.ts';
import { CommitteeFilter, EstimateEnvelopeInput, PlanCommitteeInput } from './committee.inputs.ts';
import { CommitteeSort, findCommittees } from './committee.queries.ts';
import { CommitteePage, CommitteeType } from './committee.type.ts';
import { findCommitteeFile } from './committeeFile.queries.ts';
import { CommitteeFile } from './committeeFile.type.ts';
import { committeeOccurrences, committeesById, schedulesOf } from './committeeLoader.ts';
import { CommitteeSchedule } from './committeeSchedule.type.ts';
import { CommitteeTurnSort, findCommitteeTurns } from './committeeTurns.queries.ts';
import { CommitteeTurnFilter, CommitteeTurnPage } from './committeeTurns.type.ts';
import { estimateEnvelope } from './estimateEnvelope.ts';
import { planCommittee } from './planCommittee.ts';
import { showSchedule } from './showSchedule.ts';

const show = async (context: RequestContext, id: string): Promise<CommitteeType> => {
  const found = await context.loader(committeesById).load(id);
  if (!found) throw notFound('id');
  return found;
};

@Resolver(() => CommitteeType)
export class CommitteeResolver {
  @Priced(ROW)
  @Query(() => CommitteeType, { nullable: true, description: 'One investment committee.' })
  async committee(@Ctx() context: RequestContext, @Arg('id', () => ID) id: string): Promise<CommitteeType> {
    actorOf(context);
    return show(context, knownId('id', id));
  }

  @Priced({ work: 6_000, most: 2 })
  @Query(() => CommitteeFile, {
    nullable: true,
    description: 'What a committee looks at: what changed since the last one, as the person who asks reads it.',
  })
  async committeeFile(@Ctx() context: RequestContext, @Arg('id', () => ID) id: string): Promise<CommitteeFile> {
    const actor = actorOf(context);
    const committee = await context.loader(committeesById).load(knownId('id', id));
    if (!committee) throw notFound('id');
    return findCommitteeFile(context.em, actor, context.clock, committee, dayOf(context.clock.now()));
  }

  @Priced(LISTING)
  @Query(() => CommitteePage, { description: 'The committees that one may read, the latest first unless told otherwise.' })
  async committees(
    @Ctx() context: RequestContext,
    @Arg('filter', () => CommitteeFilter, { nullable: true }) filter?: CommitteeFilter,
    @Arg('sort', () => CommitteeSort, { nullable: true }) sort?: CommitteeSort,
    @Arg('page', () => Page, { nullable: true }) page?: Page,
  ): Promise<CommitteePage> {
    return findCommittees(context.em, actorOf(context), context.clock.now(), filter ?? {}, paging(page, sort));
  }

  @Priced(LISTING)
  @Query(() => CommitteeTurnPage, {
    description:
      'What the committees of one’s own parties wait for, one’s own acts first unless told otherwise: none for who belongs to no party that they concern.',
  })
  async committeeTurns(
    @Ctx() context: RequestContext,
    @Arg('filter', () => CommitteeTurnFilter, { nullable: true }) filter?: CommitteeTurnFilter,
    @Arg('sort', () => CommitteeTurnSort, { nullable: true }) sort?: CommitteeTurnSort,
    @Arg('page', () => Page, { nullable: true }) page?: Page,
  ): Promise<CommitteeTurnPage> {
    return findCommitteeTurns(context.em, actorOf(context), context.clock.now(), filter ?? {}, paging(page, sort));
  }

  @FieldResolver(() => [OccurrenceType], {
    description:
      'What it opened, and the due dates of schedules that were answered by what was held on its day; none where the catalogue says nothing of it.',
  })
  async occurrences(@Root() { id }: CommitteeType, @Ctx() context: RequestContext): Promise<OccurrenceType[]> {
    return context.loader(committeeOccurrences).load(id);
  }

  @Priced(WRITE)
  @Mutation(() => CommitteeType, { description: 'A party that organises committees plans one.' })
  async planCommittee(
    @Ctx() context: RequestContext,
    @Arg('input', () => PlanCommitteeInput) input: PlanCommitteeInput,
  ): Promise<CommitteeType> {
    return show(context, await planCommittee(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => ConventionType, { description: 'A party says when the envelope of a convention will be spent, as far as it knows.' })
  async estimateEnvelope(
    @Ctx() context: RequestContext,
    @Arg('input', () => EstimateEnvelopeInput) input: EstimateEnvelopeInput,
  ): Promise<ConventionType> {
    const id = await estimateEnvelope(context.em, actorOf(context), context.clock, input);
    return (await context.loader(conventionsById).load(id))!;
  }
}

@Resolver(() => ConventionType)
export class ConventionCommitteesResolver {
  @FieldResolver(() => CommitteeSchedule, {
    nullable: true,
    description: 'When its next investment committee is to be held; null for who does not read what its parties share.',
  })
  async committeeSchedule(@Root() convention: ConventionType, @Ctx() context: RequestContext): Promise<CommitteeSchedule | null> {
    const id = knownId('id', convention.id);
    const actor = actorOf(context);
    if (!readsRegisters(actor, id)) return null;
    return showSchedule(await context.loader(schedulesOf).load(id), actor, dayOf(context.clock.now()));
  }
}
