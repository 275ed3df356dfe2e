import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { conventionsById } from '../conventions/conventionLoader.ts';
import { notFound } from '../platform/errors.ts';
import { Page, paging } from '../platform/graphql/paging.ts';
import { LISTING, Priced } from '../platform/graphql/price.ts';
import { INSTANCE_CHAIN } from '../platform/journal/journaled.ts';
import { knownIdOrNull } from '../platform/validate.ts';
import { canReadJournal } from './journal.policy.ts';
import { findJournal, JournalEntrySort, verifyChain } from './journal.queries.ts';
import { JournalEntryFilter, JournalEntryPage, JournalEntryType, JournalVerification } from './journal.type.ts';

/** The chain asked for. Throws NOT_FOUND when the actor may not read it. */
function readableChain(context: RequestContext, conventionId: string | null | undefined): string {
  const id = knownIdOrNull('conventionId', conventionId);
  if (!canReadJournal(actorOf(context), id)) {
    throw notFound('conventionId');
  }
  return id ?? INSTANCE_CHAIN;
}

@Resolver(() => JournalEntryType)
export class JournalResolver {
  @Priced(LISTING)
  @Query(() => JournalEntryPage, {
    description: 'The journal of a convention, or of the instance when none is given (administrators); newest first unless told otherwise.',
  })
  async journal(
    @Ctx() context: RequestContext,
    @Arg('conventionId', () => ID, { nullable: true }) conventionId?: string,
    @Arg('filter', () => JournalEntryFilter, { nullable: true }) filter?: JournalEntryFilter,
    @Arg('sort', () => JournalEntrySort, { nullable: true }) sort?: JournalEntrySort,
    @Arg('page', () => Page, { nullable: true }) page?: Page,
  ): Promise<JournalEntryPage> {
    const chain = readableChain(context, conventionId);
    return findJournal(context.em, actorOf(context), chain, filter, paging(page, sort));
  }

  @Priced({ work: 10_000, most: 1 })
  @Query(() => JournalVerification, { description: 'Verifies the chain and names the first entry that does not hold.' })
  async verifyJournal(
    @Ctx() context: RequestContext,
    @Arg('conventionId', () => ID, { nullable: true }) conventionId?: string,
  ): Promise<JournalVerification> {
    const chain = readableChain(context, conventionId);
    if (chain !== INSTANCE_CHAIN && !(await context.loader(conventionsById).load(chain))) throw notFound('conventionId');
    return verifyChain(context.em, chain, context.clock.now(), 'SINCE');
  }
}
