import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../actors/requestContext.ts';
import { CatalogueCounts, CatalogueType } from '../catalogues/catalogue.type.ts';
import { frozenCatalogues } from '../catalogues/catalogueLoader.ts';
import { type Agreed, ConventionType, ProfileEntry } from './convention.type.ts';

/** What a convention says through its catalogue, which is read once for all conventions of an answer, and only when it is asked for. */
@Resolver(() => ConventionType)
export class ConventionCatalogueResolver {
  @FieldResolver(() => CatalogueType, { description: 'Its frozen catalogue.' })
  catalogue(@Root() { catalogueId }: Agreed, @Ctx() context: RequestContext): Promise<CatalogueType> {
    return context.loader(frozenCatalogues).load(catalogueId);
  }

  @FieldResolver(() => CatalogueCounts)
  async counts(@Root() { catalogueId }: Agreed, @Ctx() context: RequestContext): Promise<CatalogueCounts> {
    return (await context.loader(frozenCatalogues).load(catalogueId)).counts;
  }

  @FieldResolver(() => [ProfileEntry], { description: 'Every question of the catalogue with its latest answer.' })
  async profile(@Root() { catalogueId, answers }: Agreed, @Ctx() context: RequestContext): Promise<ProfileEntry[]> {
    const { questions } = await context.loader(frozenCatalogues).load(catalogueId);
    return questions.map((question) => {
      const { id: answerId = null, value = null, answeredAt = null, authorName = null } = answers[question.key] ?? {};
      return { key: question.key, question, answerId, value, answeredAt, authorName };
    });
  }
}
