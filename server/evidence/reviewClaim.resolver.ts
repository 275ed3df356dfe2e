import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { claimReview, releaseReview } from './claimReview.ts';
import { claimKey, reviewClaims } from './claimsLoader.ts';
import { EvidenceLinkType, EvidenceType } from './evidence.type.ts';
import { ClaimReviewInput, ReleaseReviewInput, ReviewClaimType } from './reviewClaim.type.ts';
import { showEvidence } from './showProofs.ts';

@Resolver(() => EvidenceLinkType)
export class ReviewClaimResolver {
  @Mutation(() => EvidenceType, { description: 'Says that one reviews a version for an obligation; forbids the others nothing.' })
  async claimReview(@Ctx() context: RequestContext, @Arg('input', () => ClaimReviewInput) input: ClaimReviewInput): Promise<EvidenceType> {
    return showEvidence(context, await claimReview(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => EvidenceType, { description: 'Gives back what one had said one would review.' })
  async releaseReview(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReleaseReviewInput) input: ReleaseReviewInput,
  ): Promise<EvidenceType> {
    return showEvidence(context, await releaseReview(context.em, actorOf(context), context.clock, input));
  }

  @FieldResolver(() => ReviewClaimType, {
    nullable: true,
    description: 'Who reviews it now, told to those who may give the verdict; null otherwise, and where nobody does.',
  })
  async claim(@Root() link: EvidenceLinkType, @Ctx() context: RequestContext): Promise<ReviewClaimType | null> {
    if (!link.versionId || !link.allowedActions.includes('REVIEW')) return null;
    return context.loader(reviewClaims).load(claimKey(link.obligationId, link.versionId));
  }
}
