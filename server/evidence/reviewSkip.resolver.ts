import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { claimKey } from './claimsLoader.ts';
import { EvidenceLinkType, EvidenceType } from './evidence.type.ts';
import { ReviewSkipType, SkipReviewInput } from './reviewSkip.type.ts';
import { showEvidence } from './showProofs.ts';
import { skipReview } from './skipReview.ts';
import { reviewSkips } from './skipsLoader.ts';

@Resolver(() => EvidenceLinkType)
export class ReviewSkipResolver {
  @Mutation(() => EvidenceType, {
    description: 'Leaves a version for later, for an obligation: it comes last in one’s queue, and one’s own side reads why.',
  })
  async skipReview(@Ctx() context: RequestContext, @Arg('input', () => SkipReviewInput) input: SkipReviewInput): Promise<EvidenceType> {
    return showEvidence(context, await skipReview(context.em, actorOf(context), context.clock, input));
  }

  @FieldResolver(() => [ReviewSkipType], {
    description: 'Who of one’s side left it for later, and why, told to those who may give the verdict; newest first.',
  })
  async skips(@Root() link: EvidenceLinkType, @Ctx() context: RequestContext): Promise<ReviewSkipType[]> {
    if (!link.versionId || !link.allowedActions.includes('REVIEW')) return [];
    return context.loader(reviewSkips).load(claimKey(link.obligationId, link.versionId));
  }
}
