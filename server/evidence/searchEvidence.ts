import { actorOf, type RequestContext } from '../people/requestContext.ts';
import { findEvidence } from './evidence.queries.ts';
import type { EvidencePage } from './evidence.type.ts';
import { evidenceConditions } from './evidenceFilter.ts';
import { presentEvidence } from './presentEvidence.ts';

/** The first proofs that hold every word, among those the actor may read. */
export async function searchEvidence(context: RequestContext, text: string, limit: number): Promise<EvidencePage> {
  const actor = actorOf(context);
  const found = await findEvidence(context.em, actor, evidenceConditions({ text }), { offset: 0, limit });
  return { total: found.total, items: found.items.map((row) => presentEvidence(row, actor)) };
}
