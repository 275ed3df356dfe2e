import DataLoader from 'dataloader';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { evidenceOfObligations } from './evidence.queries.ts';
import type { EvidenceType } from './evidence.type.ts';
import { noteShown } from './noteReadings.ts';
import { presentEvidence } from './presentEvidence.ts';

/** Proofs of many obligations in one statement. */
export const obligationEvidence = (context: RequestContext): DataLoader<string, EvidenceType[]> =>
  new DataLoader(async (ids) => {
    const actor = actorOf(context);
    const found = await evidenceOfObligations(context.em, actor, ids);
    await noteShown(context.em, actor, context.clock, [...found.values()].flat());
    return ids.map((id) => (found.get(id) ?? []).map((row) => presentEvidence(row, actor)));
  });
