import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { canReadConvention } from '../conventions/convention.policy.ts';
import { EvidenceType } from '../evidence/evidence.type.ts';
import { obligationEvidence } from '../evidence/evidenceLoader.ts';
import { JournalEntryType } from '../journal/journal.type.ts';
import { obligationHistory } from '../journal/journalLoader.ts';
import { actorOf, type RequestContext } from '../people/requestContext.ts';
import { dayOf, instantOf } from '../platform/asOf.ts';
import { notFound } from '../platform/errors.ts';
import { Page, paging, Sort } from '../platform/graphql/paging.ts';
import { atInstant, Priced } from '../platform/graphql/price.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';
import { knownId } from '../platform/validate.ts';
import { contestObligation } from './contestObligation.ts';
import { declareObligation } from './declareObligation.ts';
import { obligationFacts } from './facts.queries.ts';
import { Applicability, ContestationType, DeclarationType } from './facts.type.ts';
import { findMatrix } from './matrix.queries.ts';
import { ResponsibilityMatrix } from './matrix.type.ts';
import { findMissing } from './missing.queries.ts';
import { MissingReport } from './missing.type.ts';
import { findMyWork } from './myWork.queries.ts';
import { MyWork } from './myWork.type.ts';
import {
  ContestObligationInput,
  DeclareObligationInput,
  ObligationFilter,
  ReplyToContestationInput,
  ResolveContestationInput,
  SetApplicabilityInput,
} from './obligation.inputs.ts';
import { findObligations, OBLIGATION_SORT_FIELDS } from './obligation.queries.ts';
import { ObligationPage, ObligationType } from './obligation.type.ts';
import { isWideFilter, obligationConditions } from './obligationFilter.ts';
import { askedParts, presentObligation } from './presentObligation.ts';
import { replyToContestation } from './replyToContestation.ts';
import { resolveContestation } from './resolveContestation.ts';
import { setApplicability } from './setApplicability.ts';
import { showObligation } from './showObligation.ts';

@Resolver(() => ObligationType)
export class ObligationResolver {
  @Priced({ work: atInstant(500) })
  @Query(() => ObligationType, { description: 'One obligation, today or as it was at the end of a day.' })
  async obligation(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf?: string,
  ): Promise<ObligationType> {
    return showObligation(context, id, asOf);
  }

  @Priced({ work: atInstant(2_000) })
  @Query(() => ObligationPage, { description: 'Obligations of the conventions one may read.' })
  async obligations(
    @Ctx() context: RequestContext,
    @Arg('filter', () => ObligationFilter, { nullable: true }) filter?: ObligationFilter,
    @Arg('sort', () => Sort, { nullable: true }) sort?: Sort,
    @Arg('page', () => Page, { nullable: true }) page?: Page,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf?: string,
    @Info() info?: GraphQLResolveInfo,
  ): Promise<ObligationPage> {
    const actor = actorOf(context);
    const instant = instantOf(asOf, context.clock);
    const found = await findObligations(context.em, actor, instant, {
      ...paging(page, sort, OBLIGATION_SORT_FIELDS),
      conditions: obligationConditions(filter, actor, instant),
      isWide: isWideFilter(filter),
      parts: askedParts(info!),
    });
    return { total: found.total, items: found.items.map((row) => presentObligation(row, actor, asOf)) };
  }

  @Priced({ work: atInstant(8_000), most: 3 })
  @Query(() => ResponsibilityMatrix, { description: 'Themes × parties of a convention, today or at the end of a day.' })
  async responsibilityMatrix(
    @Ctx() context: RequestContext,
    @Arg('conventionId', () => ID) conventionId: string,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf?: string,
  ): Promise<ResponsibilityMatrix> {
    const instant = instantOf(asOf, context.clock);
    const id = knownId('conventionId', conventionId);
    const matrix = await findMatrix(context.em, actorOf(context), id, { instant, day: dayOf(instant), asOf });
    if (!matrix) {
      throw notFound('conventionId');
    }
    return matrix;
  }

  @Priced({ work: 8_000, most: 3 })
  @Query(() => MissingReport, { description: 'What is missing in a convention, gravest first.' })
  async whatIsMissing(
    @Ctx() context: RequestContext,
    @Arg('conventionId', () => ID) conventionId: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MissingReport> {
    const actor = actorOf(context);
    const id = knownId('conventionId', conventionId);
    if (!canReadConvention(actor, id)) {
      throw notFound('conventionId');
    }
    return findMissing(context.em, actor, id, context.clock.now(), askedParts(info));
  }

  @Priced({ work: 8_000, most: 2 })
  @Query(() => MyWork, { description: 'What waits for the person who asks.' })
  async myWork(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MyWork> {
    return findMyWork(context.em, actorOf(context), context.clock.now(), askedParts(info));
  }

  @Mutation(() => ObligationType, { description: 'The bound party says where its obligation stands.' })
  async declareObligation(
    @Ctx() context: RequestContext,
    @Arg('input', () => DeclareObligationInput) input: DeclareObligationInput,
  ): Promise<ObligationType> {
    await declareObligation(context.em, actorOf(context), context.clock, input);
    return showObligation(context, input.obligationId);
  }

  @Mutation(() => ObligationType, { description: 'The bound party says whether an obligation applies, with a reason.' })
  async setApplicability(
    @Ctx() context: RequestContext,
    @Arg('input', () => SetApplicabilityInput) input: SetApplicabilityInput,
  ): Promise<ObligationType> {
    await setApplicability(context.em, actorOf(context), context.clock, input);
    return showObligation(context, input.obligationId);
  }

  @Mutation(() => ObligationType, { description: 'The other side disagrees, with a reason.' })
  async contestObligation(
    @Ctx() context: RequestContext,
    @Arg('input', () => ContestObligationInput) input: ContestObligationInput,
  ): Promise<ObligationType> {
    await contestObligation(context.em, actorOf(context), context.clock, input);
    return showObligation(context, input.obligationId);
  }

  @Mutation(() => ObligationType, { description: 'A disagreement ends.' })
  async resolveContestation(
    @Ctx() context: RequestContext,
    @Arg('input', () => ResolveContestationInput) input: ResolveContestationInput,
  ): Promise<ObligationType> {
    const obligationId = await resolveContestation(context.em, actorOf(context), context.clock, input);
    return showObligation(context, obligationId);
  }

  @Mutation(() => ObligationType, { description: 'Adds a word to the thread of an open contestation.' })
  async replyToContestation(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReplyToContestationInput) input: ReplyToContestationInput,
  ): Promise<ObligationType> {
    const obligationId = await replyToContestation(context.em, actorOf(context), context.clock, input);
    return showObligation(context, obligationId);
  }

  @FieldResolver(() => [DeclarationType], { description: 'Newest first.' })
  async declarations(@Root() { obligationId }: ObligationType, @Ctx() context: RequestContext): Promise<DeclarationType[]> {
    return (await context.loader(obligationFacts).load(obligationId)).declarations;
  }

  @FieldResolver(() => Applicability)
  async applicability(@Root() { obligationId }: ObligationType, @Ctx() context: RequestContext): Promise<Applicability> {
    return (await context.loader(obligationFacts).load(obligationId)).applicability;
  }

  @FieldResolver(() => [ContestationType], { description: 'Newest first.' })
  async contestations(@Root() { obligationId }: ObligationType, @Ctx() context: RequestContext): Promise<ContestationType[]> {
    return (await context.loader(obligationFacts).load(obligationId)).contestations;
  }

  @FieldResolver(() => [EvidenceType], { description: 'Proofs linked now that one may read; withdrawn ones last.' })
  async evidence(@Root() { obligationId }: ObligationType, @Ctx() context: RequestContext): Promise<EvidenceType[]> {
    return context.loader(obligationEvidence).load(obligationId);
  }

  @FieldResolver(() => [JournalEntryType], { description: 'Journal entries about it and its proofs, newest first, at most 100.' })
  async history(@Root() { obligationId }: ObligationType, @Ctx() context: RequestContext): Promise<JournalEntryType[]> {
    return context.loader(obligationHistory).load(obligationId);
  }
}
