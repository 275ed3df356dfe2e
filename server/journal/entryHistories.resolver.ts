import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../actors/requestContext.ts';
import { CommitteeType } from '../committees/committee.type.ts';
import { IncidentType } from '../incidents/incident.type.ts';
import { LegalTextType } from '../legal-texts/legalText.type.ts';
import { ProcessorType } from '../processors/processor.type.ts';
import { RightsRequestType } from '../rights-requests/rightsRequest.type.ts';
import { WorkshopType } from '../workshops/workshop.type.ts';
import { JournalEntryType } from './journal.type.ts';
import {
  committeeHistory,
  incidentHistory,
  legalTextHistory,
  processorHistory,
  rightsRequestHistory,
  workshopHistory,
} from './journalLoader.ts';

const HISTORY = 'Journal entries about it, newest first, at most 100; also those that its party kept to itself while nobody else read it.';

@Resolver(() => IncidentType)
export class IncidentHistoryResolver {
  @FieldResolver(() => [JournalEntryType], { description: HISTORY })
  async history(@Root() { id }: IncidentType, @Ctx() context: RequestContext): Promise<JournalEntryType[]> {
    return context.loader(incidentHistory).load(id);
  }
}

@Resolver(() => LegalTextType)
export class LegalTextHistoryResolver {
  @FieldResolver(() => [JournalEntryType], { description: HISTORY })
  async history(@Root() { id }: LegalTextType, @Ctx() context: RequestContext): Promise<JournalEntryType[]> {
    return context.loader(legalTextHistory).load(id);
  }
}

@Resolver(() => ProcessorType)
export class ProcessorHistoryResolver {
  @FieldResolver(() => [JournalEntryType], { description: HISTORY })
  async history(@Root() { id }: ProcessorType, @Ctx() context: RequestContext): Promise<JournalEntryType[]> {
    return context.loader(processorHistory).load(id);
  }
}

@Resolver(() => RightsRequestType)
export class RightsRequestHistoryResolver {
  @FieldResolver(() => [JournalEntryType], { description: HISTORY })
  async history(@Root() { id }: RightsRequestType, @Ctx() context: RequestContext): Promise<JournalEntryType[]> {
    return context.loader(rightsRequestHistory).load(id);
  }
}

@Resolver(() => CommitteeType)
export class CommitteeHistoryResolver {
  @FieldResolver(() => [JournalEntryType], { description: HISTORY })
  async history(@Root() { id }: CommitteeType, @Ctx() context: RequestContext): Promise<JournalEntryType[]> {
    return context.loader(committeeHistory).load(id);
  }
}

@Resolver(() => WorkshopType)
export class WorkshopHistoryResolver {
  @FieldResolver(() => [JournalEntryType], { description: HISTORY })
  async history(@Root() { id }: WorkshopType, @Ctx() context: RequestContext): Promise<JournalEntryType[]> {
    return context.loader(workshopHistory).load(id);
  }
}
