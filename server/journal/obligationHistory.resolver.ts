import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../actors/requestContext.ts';
import { ObligationType } from '../obligations/obligation.type.ts';
import { JournalEntryType } from './journal.type.ts';
import { obligationHistory } from './journalLoader.ts';

@Resolver(() => ObligationType)
export class ObligationHistoryResolver {
  @FieldResolver(() => [JournalEntryType], { description: 'Journal entries about it and its proofs, newest first, at most 100.' })
  async history(@Root() { obligationId }: ObligationType, @Ctx() context: RequestContext): Promise<JournalEntryType[]> {
    return context.loader(obligationHistory).load(obligationId);
  }
}
