import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { conventionsById } from '../conventions/conventionLoader.ts';
import { notFound } from '../platform/errors.ts';
import { Page, paging } from '../platform/graphql/paging.ts';
import { LISTING, Priced, ROW, WRITE } from '../platform/graphql/price.ts';
import { knownId } from '../platform/validate.ts';
import { acceptProposal, refuseProposal } from './decideProposal.ts';
import { previewProposal } from './previewProposal.ts';
import { AcceptProposalInput, ProposalFilter, ReadSourceInput, RefuseProposalInput, SourceReadingFilter } from './proposal.inputs.ts';
import { findProposals, findReadings, ProposalSort, SourceReadingSort } from './proposal.queries.ts';
import { ProposalPage, ProposalPreview, ProposalType, PublicData, SourceReadingPage, SourceReadingType } from './proposal.type.ts';
import { sourceVerbs } from './proposal.verbs.ts';
import { proposalsById, readingsById } from './proposalLoader.ts';
import { readSource } from './readSource.ts';

const show = async (context: RequestContext, id: string): Promise<ProposalType> => (await context.loader(proposalsById).load(id))!;

@Resolver(() => ProposalType)
export class ProposalResolver {
  @Priced(ROW)
  @Query(() => ProposalType, { nullable: true, description: 'One proposal from public data.' })
  async proposal(@Ctx() context: RequestContext, @Arg('id', () => ID) id: string): Promise<ProposalType> {
    actorOf(context);
    const found = await context.loader(proposalsById).load(knownId('id', id));
    if (!found) throw notFound('id');
    return found;
  }

  @Priced({ work: 4_000, most: 2 })
  @Query(() => ProposalPreview, {
    nullable: true,
    description:
      'What accepting a proposal would make of its duty, for whoever may accept it (acceptProposal); null of one that describes the service. Nothing is written.',
  })
  async proposalPreview(@Ctx() context: RequestContext, @Arg('proposalId', () => ID) proposalId: string): Promise<ProposalPreview | null> {
    return previewProposal(context.em, actorOf(context), context.clock, proposalId);
  }

  @Priced(ROW)
  @Query(() => PublicData, { nullable: true, description: 'What may be done about the public data on the service of a convention.' })
  async publicData(@Ctx() context: RequestContext, @Arg('conventionId', () => ID) given: string): Promise<PublicData> {
    const actor = actorOf(context);
    const conventionId = knownId('conventionId', given);
    if (!(await context.loader(conventionsById).load(conventionId))) throw notFound('conventionId');
    return { conventionId, hosts: context.fetchPublic.hosts, allowedActions: sourceVerbs.allowed(actor, { conventionId }) };
  }

  @Priced(LISTING)
  @Query(() => ProposalPage, {
    description: 'Proposals from public data that one may read, those that diverge from what is here first unless told otherwise.',
  })
  async proposals(
    @Ctx() context: RequestContext,
    @Arg('filter', () => ProposalFilter, { nullable: true }) filter?: ProposalFilter,
    @Arg('sort', () => ProposalSort, { nullable: true }) sort?: ProposalSort,
    @Arg('page', () => Page, { nullable: true }) page?: Page,
  ): Promise<ProposalPage> {
    return findProposals(context.em, actorOf(context), filter ?? {}, paging(page, sort));
  }

  @Priced(LISTING)
  @Query(() => SourceReadingPage, { description: 'Readings of public data that one may read, the latest first unless told otherwise.' })
  async sourceReadings(
    @Ctx() context: RequestContext,
    @Arg('filter', () => SourceReadingFilter, { nullable: true }) filter?: SourceReadingFilter,
    @Arg('sort', () => SourceReadingSort, { nullable: true }) sort?: SourceReadingSort,
    @Arg('page', () => Page, { nullable: true }) page?: Page,
  ): Promise<SourceReadingPage> {
    return findReadings(context.em, actorOf(context), context.language, filter ?? {}, paging(page, sort));
  }

  @Priced({ work: 20_000, most: 1 })
  @Mutation(() => SourceReadingType, { description: 'Reads public data on a service, and proposes what it says; nothing else is written.' })
  async readSource(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReadSourceInput) input: ReadSourceInput,
  ): Promise<SourceReadingType> {
    const id = await readSource(context.em, actorOf(context), context.clock, context.fetchPublic, input);
    return (await context.loader(readingsById).load(id))!;
  }

  @Priced(WRITE)
  @Mutation(() => ProposalType, {
    description: 'A person takes a proposal: deposits it as a proof of the bound party, or records it of the service; its source is cited.',
  })
  async acceptProposal(
    @Ctx() context: RequestContext,
    @Arg('input', () => AcceptProposalInput) input: AcceptProposalInput,
  ): Promise<ProposalType> {
    return show(context, await acceptProposal(context.em, actorOf(context), context.clock, input));
  }

  @Priced(WRITE)
  @Mutation(() => ProposalType, { description: 'A person of the bound party does not take a proposal, with a reason.' })
  async refuseProposal(
    @Ctx() context: RequestContext,
    @Arg('input', () => RefuseProposalInput) input: RefuseProposalInput,
  ): Promise<ProposalType> {
    return show(context, await refuseProposal(context.em, actorOf(context), context.clock, input));
  }
}
