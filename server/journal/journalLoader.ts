import DataLoader from 'dataloader';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { findHistories, findIncidentHistories } from './journal.queries.ts';
import type { JournalEntryType } from './journal.type.ts';

/** Histories of many obligations in one statement. */
export const obligationHistory = (context: RequestContext): DataLoader<string, JournalEntryType[]> =>
  new DataLoader(async (ids) => {
    const histories = await findHistories(context.em, actorOf(context), ids);
    return ids.map((id) => histories.get(id) ?? []);
  });

/** Histories of many incidents in one statement. */
export const incidentHistory = (context: RequestContext): DataLoader<string, JournalEntryType[]> =>
  new DataLoader(async (ids) => {
    const histories = await findIncidentHistories(context.em, actorOf(context), ids);
    return ids.map((id) => histories.get(id) ?? []);
  });
