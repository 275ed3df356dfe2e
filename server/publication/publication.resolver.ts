import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { ConventionType } from '../conventions/convention.type.ts';
import { Page, paging } from '../platform/graphql/paging.ts';
import { LISTING, Priced, WRITE } from '../platform/graphql/price.ts';
import { RecordPublicationInput, ReviewPublicationInput } from './publication.inputs.ts';
import { OpenPublicationType, PublicationPartType } from './publication.type.ts';
import { conventionPublications, partOf } from './publicationLoader.ts';
import { findPublicationTurns, PublicationTurnSort } from './publicationTurns.queries.ts';
import { PublicationTurnFilter, PublicationTurnPage } from './publicationTurns.type.ts';
import { recordPublication } from './recordPublication.ts';
import { reviewPublication } from './reviewPublication.ts';

@Resolver(() => PublicationPartType)
export class PublicationResolver {
  @Priced(LISTING)
  @Query(() => PublicationTurnPage, {
    description:
      'Points to publish that wait for the person who asks, for a verdict or to be said anew: the oldest first unless told otherwise.',
  })
  async publicationTurns(
    @Ctx() context: RequestContext,
    @Arg('filter', () => PublicationTurnFilter, { nullable: true }) filter?: PublicationTurnFilter,
    @Arg('sort', () => PublicationTurnSort, { nullable: true }) sort?: PublicationTurnSort,
    @Arg('page', () => Page, { nullable: true }) page?: Page,
  ): Promise<PublicationTurnPage> {
    return findPublicationTurns(context.em, actorOf(context), context.clock.now(), filter ?? {}, paging(page, sort));
  }

  @Priced(WRITE)
  @Mutation(() => PublicationPartType, { description: 'The bound party says where the publication of one part stands.' })
  async recordPublication(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecordPublicationInput) input: RecordPublicationInput,
  ): Promise<PublicationPartType> {
    return partOf(context, await recordPublication(context.em, actorOf(context), context.clock, input));
  }

  @Priced(WRITE)
  @Mutation(() => PublicationPartType, { description: 'A reviewer attests what was said of one part, or asks for changes.' })
  async reviewPublication(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReviewPublicationInput) input: ReviewPublicationInput,
  ): Promise<PublicationPartType> {
    return partOf(context, await reviewPublication(context.em, actorOf(context), context.clock, input));
  }
}

@Resolver(() => ConventionType)
export class ConventionPublicationsResolver {
  @FieldResolver(() => [OpenPublicationType], {
    description: 'Obligations to publish several things, followed one by one; none where the catalogue follows none so.',
  })
  async openPublications(@Root() { id }: ConventionType, @Ctx() context: RequestContext): Promise<OpenPublicationType[]> {
    return context.loader(conventionPublications).load(id);
  }
}
