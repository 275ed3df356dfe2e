import DataLoader from 'dataloader';
import { actorOf, type RequestContext } from '../../actors/requestContext.ts';
import { sql } from '../../platform/db/read.ts';
import { notFound } from '../../platform/errors.ts';
import { knownId } from '../../platform/validate.ts';
import { findPrepared } from './preparedProof.queries.ts';
import type { PreparedProofType } from './preparedProof.type.ts';

const ALL = 10_000;

/** One prepared proof of a party one acts for. Throws NOT_FOUND. */
export async function showPrepared(context: RequestContext, id: string): Promise<PreparedProofType> {
  const isIt = sql`k.id = ${knownId('id', id)}`;
  const { items } = await findPrepared(context.em, actorOf(context), [isIt], { offset: 0, limit: 1 });
  if (!items[0]) throw notFound('id');
  return items[0];
}

/** What one's own parties prepare for each obligation, and have not let leave, in one statement a request. */
export const preparedForObligations = (context: RequestContext): DataLoader<string, PreparedProofType[]> =>
  new DataLoader(async (ids) => {
    const conditions = [sql`k.released_at is null`, sql`k.obligation_ids && ${[...ids]}::uuid[]`];
    const { items } = await findPrepared(context.em, actorOf(context), conditions, { offset: 0, limit: ALL });
    return ids.map((id) => items.filter(({ preparedFor }) => preparedFor.some(({ obligationId }) => obligationId === id)));
  });

/** What each proof, or its newest version that was checked, was before it left, where one acts for its party; null otherwise, in one statement a request. */
export const preparationOfEvidence = (context: RequestContext): DataLoader<string, PreparedProofType | null> =>
  new DataLoader(async (ids) => {
    const { items } = await findPrepared(context.em, actorOf(context), [sql`k.evidence_id = any(${[...ids]}::uuid[])`], {
      offset: 0,
      limit: ALL,
    });
    const byEvidence = new Map(items.map((item) => [item.evidenceId, item]));
    return ids.map((id) => byEvidence.get(id) ?? null);
  });
