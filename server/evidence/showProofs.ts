import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import type { Sql } from '../platform/db/read.ts';
import type { PageOf, PagingRequest } from '../platform/db/readPage.ts';
import { type EvidenceSort, findEvidence } from './evidence.queries.ts';
import type { EvidenceType } from './evidence.type.ts';
import { noteShown } from './noteReadings.ts';
import { presentEvidence } from './presentEvidence.ts';

/** One page of the proofs that the person who asks may read. What is read of restricted ones is noted for their party: nothing else shows proofs. */
export async function showProofs(
  context: RequestContext,
  conditions: Sql[],
  request: PagingRequest<EvidenceSort['field']>,
): Promise<PageOf<EvidenceType>> {
  const actor = actorOf(context);
  const { total, items } = await findEvidence(context.em, actor, conditions, request);
  await noteShown(context.em, actor, context.clock, items);
  return { total, items: items.map((row) => presentEvidence(row, actor)) };
}
