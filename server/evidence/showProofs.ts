import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { type Sql, sql } from '../platform/db/read.ts';
import type { PageOf, PagingRequest } from '../platform/db/readPage.ts';
import { notFound } from '../platform/errors.ts';
import { knownId } from '../platform/validate.ts';
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

/** One proof. Throws NOT_FOUND for one that the actor may not read. */
export async function showEvidence(context: RequestContext, id: string): Promise<EvidenceType> {
  const { items } = await showProofs(context, [sql`e.id = ${knownId('id', id)}`], { offset: 0, limit: 1 });
  if (!items[0]) {
    throw notFound('id');
  }
  return items[0];
}
