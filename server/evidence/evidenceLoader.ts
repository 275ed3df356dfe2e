import DataLoader from 'dataloader';
import { loadById } from '../actors/loadById.ts';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { isAmong } from '../platform/db/conditions.ts';
import { allOf, sql } from '../platform/db/read.ts';
import { evidenceOfObligations } from './evidence.queries.ts';
import type { EvidenceType, EvidenceVersionType } from './evidence.type.ts';
import { noteShown } from './noteReadings.ts';
import { presentEvidence } from './presentEvidence.ts';
import { showProofs } from './showProofs.ts';

/** Proofs in one statement; null for one that the person who asks may not read. */
export const evidenceById = loadById<EvidenceType>(
  async (context, ids) => (await showProofs(context, isAmong('e.id', ids), { offset: 0, limit: ids.length })).items,
);

/** Versions of proofs in one statement; null for one of a proof that the person who asks may not read. */
export const evidenceVersionsById = loadById<EvidenceVersionType>(async (context, ids) => {
  const holds = sql`e.id in (select v.evidence_id from evidence_version v where ${allOf(isAmong('v.id', ids))})`;
  const { items } = await showProofs(context, [holds], { offset: 0, limit: ids.length });
  return items.flatMap(({ versions }) => versions);
});

/** Proofs of many obligations in one statement. */
export const obligationEvidence = (context: RequestContext): DataLoader<string, EvidenceType[]> =>
  new DataLoader(async (ids) => {
    const actor = actorOf(context);
    const found = await evidenceOfObligations(context.em, actor, ids);
    await noteShown(context.em, actor, context.clock, [...found.values()].flat());
    return ids.map((id) => (found.get(id) ?? []).map((row) => presentEvidence(row, actor)));
  });
