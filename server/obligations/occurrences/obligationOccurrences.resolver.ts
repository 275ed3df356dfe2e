import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../actors/requestContext.ts';
import { ObligationType } from '../obligation.type.ts';
import { OccurrenceType } from './occurrence.type.ts';
import { occurrencesOfObligation } from './occurrenceLoader.ts';

@Resolver(() => ObligationType)
export class ObligationOccurrencesResolver {
  @FieldResolver(() => [OccurrenceType], {
    description: 'Its instances, newest first, a hundred at most; the list `occurrences` tells them all.',
  })
  async occurrences(@Root() { id }: ObligationType, @Ctx() context: RequestContext): Promise<OccurrenceType[]> {
    return context.loader(occurrencesOfObligation).load(id);
  }
}
