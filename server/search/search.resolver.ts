import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../actors/requestContext.ts';
import { searchEvidence } from '../evidence/searchEvidence.ts';
import { searchIncidents } from '../incidents/searchIncidents.ts';
import { searchObservations } from '../manifesto/searchObservations.ts';
import { searchObligations } from '../obligations/searchObligations.ts';
import { searchMembers } from '../people/searchMembers.ts';
import type { Wording } from '../platform/db/read.ts';
import { Priced } from '../platform/graphql/price.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import { searchChanges } from '../workshops/searchChanges.ts';
import { searchWorkshops } from '../workshops/searchWorkshops.ts';
import { SearchResults } from './search.type.ts';

const LISTED = 10;

async function lookFor(context: RequestContext, text: string, wording: Wording): Promise<SearchResults> {
  const [obligations, evidence, incidents, workshops, serviceChanges, observations, people] = await Promise.all([
    searchObligations(context, text, wording, LISTED),
    searchEvidence(context, text, wording, LISTED),
    searchIncidents(context, text, wording, LISTED),
    searchWorkshops(context, text, wording, LISTED),
    searchChanges(context, text, wording, LISTED),
    searchObservations(context, text, wording, LISTED),
    searchMembers(context, text, wording, LISTED),
  ]);
  return { obligations, evidence, incidents, workshops, serviceChanges, observations, people };
}

const isNothing = ({ people, ...pages }: SearchResults): boolean =>
  people.length === 0 && Object.values(pages).every(({ total }) => total === 0);

@Resolver(() => SearchResults)
export class SearchResolver {
  @Priced({ work: 8_000, most: 3 })
  @Query(() => SearchResults, {
    description:
      'Obligations, proofs, incidents, workshops, announced changes, observations of the manifesto and people that hold every word, whatever the accents and the case; when there is none, words that look alike.',
  })
  async search(
    @Ctx() context: RequestContext,
    @Arg('text', () => String, { description: '2 to 200 characters.' }) text: string,
  ): Promise<SearchResults> {
    const checks = new Checks();
    const words = checks.text('text', text, LENGTHS.searched);
    checks.done();
    const found = await lookFor(context, words, 'EXACT');
    return isNothing(found) ? lookFor(context, words, 'ALIKE') : found;
  }
}
