import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { Priced } from '../platform/graphql/price.ts';
import { JsonScalar } from '../platform/graphql/scalars.ts';
import { previewAnswer } from './previewAnswer.ts';
import { ProfilePreview } from './profilePreview.type.ts';

@Resolver()
export class ProfilePreviewResolver {
  @Priced({ work: 8_000, most: 3 })
  @Query(() => ProfilePreview, {
    nullable: true,
    description: 'What an answer about the service would change, for whoever may give it (answerProfile); nothing is written.',
  })
  async profilePreview(
    @Ctx() context: RequestContext,
    @Arg('conventionId', () => ID) conventionId: string,
    @Arg('key', () => String, { description: 'The question, by its key in the catalogue.' }) key: string,
    @Arg('value', () => JsonScalar, { nullable: true, description: 'The answer, as the question asks; null for unknown.' }) value?: unknown,
  ): Promise<ProfilePreview> {
    return previewAnswer(context.em, actorOf(context), context.clock.now(), { conventionId, key, value });
  }
}
