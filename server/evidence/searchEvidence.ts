import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import type { Wording } from '../platform/db/read.ts';
import { findEvidence } from './evidence.queries.ts';
import type { EvidencePage } from './evidence.type.ts';
import { evidenceWords } from './evidenceFilter.ts';
import { presentEvidence } from './presentEvidence.ts';

/** The first proofs that hold every word (or one like it), among those the actor may read. */
export async function searchEvidence(context: RequestContext, text: string, wording: Wording, limit: number): Promise<EvidencePage> {
  const actor = actorOf(context);
  const found = await findEvidence(context.em, actor, evidenceWords(text, wording), { offset: 0, limit });
  return { total: found.total, items: found.items.map((row) => presentEvidence(row, actor)) };
}
