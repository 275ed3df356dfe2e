import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { CatalogueCounts, CatalogueType } from '../catalogues/catalogue.type.ts';
import { frozenCatalogues, frozenCounts } from '../catalogues/catalogueLoader.ts';
import { type Agreed, ConventionType, ProfileEntry, VariableType } from './convention.type.ts';

const catalogueOf = async ({ catalogueId }: Agreed, context: RequestContext): Promise<CatalogueType> =>
  (await context.loader(frozenCatalogues).load(catalogueId))!;

import { profileVerbs } from './profile.verbs.ts';

/** What a convention says through its catalogue, which is read once for all conventions of an answer, and only when it is asked for. */
@Resolver(() => ConventionType)
export class ConventionCatalogueResolver {
  @FieldResolver(() => CatalogueType, { description: 'Its frozen catalogue.' })
  catalogue(@Root() convention: Agreed, @Ctx() context: RequestContext): Promise<CatalogueType> {
    return catalogueOf(convention, context);
  }

  @FieldResolver(() => CatalogueCounts)
  async counts(@Root() convention: Agreed, @Ctx() context: RequestContext): Promise<CatalogueCounts> {
    return (await context.loader(frozenCounts).load(convention.catalogueId))!;
  }

  @FieldResolver(() => [VariableType], { description: 'The words its catalogue leaves open, with what it writes for them.' })
  async variables(@Root() convention: Agreed, @Ctx() context: RequestContext): Promise<VariableType[]> {
    const { proposedAct } = await catalogueOf(convention, context);
    return proposedAct.openWords.map(({ code, label }) => ({ code, label, wording: convention.variableValues[code] ?? null }));
  }

  @FieldResolver(() => [ProfileEntry], { description: 'Every question of the catalogue with its latest answer.' })
  async profile(@Root() convention: Agreed, @Ctx() context: RequestContext): Promise<ProfileEntry[]> {
    const { questions } = await catalogueOf(convention, context);
    return questions.map((question) => {
      const { id: answerId = null, value = null, answeredAt = null, authorName = null } = convention.answers[question.key] ?? {};
      const facts = { conventionId: convention.id, partyCodes: question.partyCodes };
      const allowedActions = profileVerbs.allowed(actorOf(context), facts);
      return { key: question.key, question, answerId, value, answeredAt, authorName, allowedActions };
    });
  }
}
