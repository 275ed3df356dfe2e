import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { actorOf, type RequestContext } from '../../actors/requestContext.ts';
import { ObligationType } from '../../obligations/obligation.type.ts';
import { Page, paging } from '../../platform/graphql/paging.ts';
import { bulkOf, LISTING, Priced, ROW } from '../../platform/graphql/price.ts';
import { EvidenceType } from '../evidence.type.ts';
import { showEvidence } from '../showProofs.ts';
import { annotatePreparedProof, discardPreparedProof } from './annotatePreparedProof.ts';
import {
  AnnotatePreparedProofInput,
  DiscardPreparedProofInput,
  PreparedProofFilter,
  PrepareProofInput,
  PrepareVersionInput,
  ReleasePreparedProofInput,
  UpdatePreparedProofInput,
} from './preparedProof.inputs.ts';
import { findPrepared, PreparedProofSort, preparedConditions } from './preparedProof.queries.ts';
import { PreparedProofPage, PreparedProofType } from './preparedProof.type.ts';
import { preparationOfEvidence, preparedForObligations, showPrepared } from './preparedProofLoader.ts';
import { prepareProof } from './prepareProof.ts';
import { prepareVersion } from './prepareVersion.ts';
import { releasePreparedProof } from './releasePreparedProof.ts';
import { updatePreparedProof } from './updatePreparedProof.ts';

@Resolver(() => PreparedProofType)
export class PreparedProofResolver {
  @Priced(ROW)
  @Query(() => PreparedProofType, { nullable: true, description: 'What a party that one acts for prepares as a proof.' })
  async preparedProof(@Ctx() context: RequestContext, @Arg('id', () => ID) id: string): Promise<PreparedProofType> {
    return showPrepared(context, id);
  }

  @Priced(LISTING)
  @Query(() => PreparedProofPage, {
    description: 'What the parties that one acts for prepare as proofs, oldest first unless told otherwise.',
  })
  async preparedProofs(
    @Ctx() context: RequestContext,
    @Arg('filter', () => PreparedProofFilter, { nullable: true }) filter?: PreparedProofFilter,
    @Arg('sort', () => PreparedProofSort, { nullable: true }) sort?: PreparedProofSort,
    @Arg('page', () => Page, { nullable: true }) page?: Page,
  ): Promise<PreparedProofPage> {
    const actor = actorOf(context);
    return findPrepared(context.em, actor, preparedConditions(filter ?? {}, actor), paging(page, sort));
  }

  @Priced({ work: bulkOf('obligationIds').work })
  @Mutation(() => PreparedProofType, { description: 'Keeps a proof inside one’s own party until one of its DPOs lets it leave.' })
  async prepareProof(
    @Ctx() context: RequestContext,
    @Arg('input', () => PrepareProofInput) input: PrepareProofInput,
  ): Promise<PreparedProofType> {
    return showPrepared(context, await prepareProof(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => PreparedProofType, {
    description:
      'Keeps a newer version of a proof inside one’s own party until one of its DPOs lets it leave; others read the version before.',
  })
  async prepareVersion(
    @Ctx() context: RequestContext,
    @Arg('input', () => PrepareVersionInput) input: PrepareVersionInput,
  ): Promise<PreparedProofType> {
    return showPrepared(context, await prepareVersion(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => PreparedProofType, { description: 'Changes what was prepared, until it leaves.' })
  async updatePreparedProof(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => UpdatePreparedProofInput) input: UpdatePreparedProofInput,
  ): Promise<PreparedProofType> {
    await updatePreparedProof(context.em, actorOf(context), context.clock, id, input);
    return showPrepared(context, id);
  }

  @Mutation(() => PreparedProofType, { description: 'Adds an internal note, read by members of the party only.' })
  async annotatePreparedProof(
    @Ctx() context: RequestContext,
    @Arg('input', () => AnnotatePreparedProofInput) input: AnnotatePreparedProofInput,
  ): Promise<PreparedProofType> {
    await annotatePreparedProof(context.em, actorOf(context), context.clock, input);
    return showPrepared(context, input.preparedProofId);
  }

  @Mutation(() => EvidenceType, {
    description: 'A DPO of the party lets it leave: it becomes a proof, or the newest version of one, which waits for a review.',
  })
  async releasePreparedProof(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReleasePreparedProofInput) input: ReleasePreparedProofInput,
  ): Promise<EvidenceType> {
    return showEvidence(context, await releasePreparedProof(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => ID, { description: 'Erases what was prepared, with its notes. Answers its id.' })
  async discardPreparedProof(
    @Ctx() context: RequestContext,
    @Arg('input', () => DiscardPreparedProofInput) input: DiscardPreparedProofInput,
  ): Promise<string> {
    return discardPreparedProof(context.em, actorOf(context), input);
  }
}

@Resolver(() => ObligationType)
export class ObligationPreparedProofsResolver {
  @FieldResolver(() => [PreparedProofType], {
    description: 'What a party that one acts for prepares for it and has not let leave, oldest first; none for anybody else.',
  })
  async preparedProofs(@Root() { obligationId }: ObligationType, @Ctx() context: RequestContext): Promise<PreparedProofType[]> {
    return context.loader(preparedForObligations).load(obligationId);
  }
}

@Resolver(() => EvidenceType)
export class EvidencePreparationResolver {
  @FieldResolver(() => PreparedProofType, {
    nullable: true,
    description:
      'What it was before it left, or the newest of its versions that was checked, with who checked it and the internal notes; null for who is not of its party, and where it was deposited at once.',
  })
  async preparation(@Root() { id }: EvidenceType, @Ctx() context: RequestContext): Promise<PreparedProofType | null> {
    return context.loader(preparationOfEvidence).load(id);
  }
}
