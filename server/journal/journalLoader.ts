import DataLoader from 'dataloader';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { findEntryHistories, findHistories } from './journal.queries.ts';
import type { JournalEntryType } from './journal.type.ts';
import type { JournalSubject } from './journalNames.type.ts';

/** Histories of many obligations in one statement. */
export const obligationHistory = (context: RequestContext): DataLoader<string, JournalEntryType[]> =>
  new DataLoader(async (ids) => {
    const histories = await findHistories(context.em, actorOf(context), ids);
    return ids.map((id) => histories.get(id) ?? []);
  });

/** Histories of many entries of a register in one statement. */
const entryHistory =
  (table: string, subject: JournalSubject) =>
  (context: RequestContext): DataLoader<string, JournalEntryType[]> =>
    new DataLoader(async (ids) => {
      const histories = await findEntryHistories(context.em, actorOf(context), { table, subject }, ids);
      return ids.map((id) => histories.get(id) ?? []);
    });

export const incidentHistory = entryHistory('incident', 'Incident');
export const legalTextHistory = entryHistory('legal_text', 'LegalText');
export const processorHistory = entryHistory('processor', 'Processor');
export const rightsRequestHistory = entryHistory('rights_request', 'RightsRequest');
export const committeeHistory = entryHistory('committee', 'Committee');
export const workshopHistory = entryHistory('workshop', 'Workshop');
