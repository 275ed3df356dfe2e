import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../actors/requestContext.ts';
import { IncidentType } from '../incidents/incident.type.ts';
import { JournalEntryType } from './journal.type.ts';
import { incidentHistory } from './journalLoader.ts';

@Resolver(() => IncidentType)
export class IncidentHistoryResolver {
  @FieldResolver(() => [JournalEntryType], {
    description: 'Journal entries about it, newest first, at most 100; also those that its party kept to itself while nobody else read it.',
  })
  async history(@Root() { id }: IncidentType, @Ctx() context: RequestContext): Promise<JournalEntryType[]> {
    return context.loader(incidentHistory).load(id);
  }
}
