import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { ConventionType } from '../conventions/convention.type.ts';
import { PartyType } from '../conventions/party.type.ts';
import { partiesOf } from '../conventions/partyLoader.ts';
import { knownId } from '../platform/validate.ts';
import { keptParties } from '../registers/entryParties.ts';
import { controllersIn } from './legalText.queries.ts';

@Resolver(() => ConventionType)
export class ConventionTextsResolver {
  @FieldResolver(() => [PartyType], { description: 'Its controllers that the person who asks may write texts in the name of.' })
  async writingParties(@Root() convention: ConventionType, @Ctx() context: RequestContext): Promise<PartyType[]> {
    const id = knownId('id', convention.id);
    const kept = keptParties(actorOf(context), id);
    if (kept.length === 0) return [];
    const controllers = await controllersIn(context.em, id);
    return partiesOf(
      context,
      kept.filter((party) => controllers.includes(party)),
    );
  }
}
