import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { ObligationType } from '../obligations/obligation.type.ts';
import { showObligation } from '../obligations/showObligation.ts';
import { Page, paging } from '../platform/graphql/paging.ts';
import { bulkOf, LISTING, Priced, ROW } from '../platform/graphql/price.ts';
import { addEvidenceVersion } from './addEvidenceVersion.ts';
import { depositEvidence } from './depositEvidence.ts';
import {
  AddEvidenceVersionInput,
  DepositEvidenceInput,
  EvidenceFilter,
  LinkEvidenceInput,
  ReviewEvidenceInput,
  UnlinkEvidenceInput,
  UpdateEvidenceInput,
  WithdrawEvidenceInput,
} from './evidence.inputs.ts';
import { EvidenceSort } from './evidence.queries.ts';
import { EvidencePage, EvidenceType } from './evidence.type.ts';
import { evidenceConditions } from './evidenceFilter.ts';
import { EvidenceReadingType } from './evidenceReading.type.ts';
import { linkEvidence, unlinkEvidence } from './linkEvidence.ts';
import { evidenceReadings } from './readingsLoader.ts';
import { reviewEvidence } from './reviewEvidence.ts';
import { showEvidence, showProofs } from './showProofs.ts';
import { updateEvidence } from './updateEvidence.ts';
import { withdrawEvidence } from './withdrawEvidence.ts';

@Resolver(() => EvidenceType)
export class EvidenceResolver {
  @Priced(ROW)
  @Query(() => EvidenceType, { nullable: true, description: 'One proof with its versions, reviews and links.' })
  async evidence(@Ctx() context: RequestContext, @Arg('id', () => ID) id: string): Promise<EvidenceType> {
    return showEvidence(context, id);
  }

  @Priced(LISTING)
  @Query(() => EvidencePage, { description: 'Proofs one may read.' })
  async evidences(
    @Ctx() context: RequestContext,
    @Arg('filter', () => EvidenceFilter, { nullable: true }) filter?: EvidenceFilter,
    @Arg('sort', () => EvidenceSort, { nullable: true }) sort?: EvidenceSort,
    @Arg('page', () => Page, { nullable: true }) page?: Page,
  ): Promise<EvidencePage> {
    return showProofs(context, evidenceConditions(filter ?? {}, actorOf(context), context.clock.now()), paging(page, sort));
  }

  @Priced({ work: bulkOf('obligationIds').work })
  @Mutation(() => EvidenceType, { description: 'Offers a proof for one or more obligations of one’s own party.' })
  async depositEvidence(
    @Ctx() context: RequestContext,
    @Arg('input', () => DepositEvidenceInput) input: DepositEvidenceInput,
  ): Promise<EvidenceType> {
    return showEvidence(context, await depositEvidence(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => EvidenceType, { description: 'Adds a version to a proof of one’s own party; it starts unreviewed.' })
  async addEvidenceVersion(
    @Ctx() context: RequestContext,
    @Arg('input', () => AddEvidenceVersionInput) input: AddEvidenceVersionInput,
  ): Promise<EvidenceType> {
    await addEvidenceVersion(context.em, actorOf(context), context.clock, input);
    return showEvidence(context, input.evidenceId);
  }

  @Mutation(() => EvidenceType, { description: 'Edits title, description or confidentiality; files and versions are untouched.' })
  async updateEvidence(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => UpdateEvidenceInput) input: UpdateEvidenceInput,
  ): Promise<EvidenceType> {
    await updateEvidence(context.em, actorOf(context), context.clock, id, input);
    return showEvidence(context, id);
  }

  @Mutation(() => EvidenceType, { description: 'Lets a proof serve one more obligation of its party.' })
  async linkEvidence(
    @Ctx() context: RequestContext,
    @Arg('input', () => LinkEvidenceInput) input: LinkEvidenceInput,
  ): Promise<EvidenceType> {
    await linkEvidence(context.em, actorOf(context), context.clock, input);
    return showEvidence(context, input.evidenceId);
  }

  @Mutation(() => EvidenceType, { description: 'Ends a link without erasing it.' })
  async unlinkEvidence(
    @Ctx() context: RequestContext,
    @Arg('input', () => UnlinkEvidenceInput) input: UnlinkEvidenceInput,
  ): Promise<EvidenceType> {
    await unlinkEvidence(context.em, actorOf(context), context.clock, input);
    return showEvidence(context, input.evidenceId);
  }

  @Mutation(() => EvidenceType, { description: 'Takes a proof back; it no longer counts, and stays readable.' })
  async withdrawEvidence(
    @Ctx() context: RequestContext,
    @Arg('input', () => WithdrawEvidenceInput) input: WithdrawEvidenceInput,
  ): Promise<EvidenceType> {
    await withdrawEvidence(context.em, actorOf(context), context.clock, input);
    return showEvidence(context, input.evidenceId);
  }

  @Mutation(() => ObligationType, { description: 'Gives a verdict on the current version of a proof, for one obligation.' })
  async reviewEvidence(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReviewEvidenceInput) input: ReviewEvidenceInput,
  ): Promise<ObligationType> {
    await reviewEvidence(context.em, actorOf(context), context.clock, input);
    return showObligation(context, input.obligationId);
  }

  @FieldResolver(() => [EvidenceReadingType], {
    description: 'Who opened this restricted proof without being of its party, newest first; none where one may not see them.',
  })
  async readings(@Root() evidence: EvidenceType, @Ctx() context: RequestContext): Promise<EvidenceReadingType[]> {
    if (!evidence.canSeeReadings) return [];
    return context.loader(evidenceReadings).load(evidence.id);
  }
}
