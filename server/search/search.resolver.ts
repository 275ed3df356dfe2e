import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { searchEvidence } from '../evidence/searchEvidence.ts';
import { searchObligations } from '../obligations/searchObligations.ts';
import { actorOf, type RequestContext } from '../people/requestContext.ts';
import { searchMembers } from '../people/searchMembers.ts';
import { Checks } from '../platform/validate.ts';
import { SearchResults } from './search.type.ts';

const LISTED = 10;

@Resolver(() => SearchResults)
export class SearchResolver {
  @Query(() => SearchResults, { description: 'Obligations, proofs and people that hold every word; accents and case do not matter.' })
  async search(@Ctx() context: RequestContext, @Arg('text', () => String) text: string): Promise<SearchResults> {
    actorOf(context);
    const checks = new Checks();
    const words = checks.text('text', text, { min: 2, max: 200 });
    checks.done();
    const [obligations, evidence, people] = await Promise.all([
      searchObligations(context, words, LISTED),
      searchEvidence(context, words, LISTED),
      searchMembers(context, words, LISTED),
    ]);
    return { obligations, evidence, people };
  }
}
