import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../../actors/actor.ts';
import { occurrenceOfFact } from '../../obligations/occurrenceAsked.ts';
import type { Clock } from '../../platform/clock.ts';
import { write } from '../../platform/db/authority.ts';
import { newId } from '../../platform/db/columns.ts';
import { LENGTHS } from '../../platform/lengths.ts';
import { Checks } from '../../platform/validate.ts';
import { lockServed, readOffer } from '../depositEvidence.ts';
import { attach } from '../evidenceContent.ts';
import { annotate } from './lockPreparedProof.ts';
import { PreparedProof } from './preparedProof.entity.ts';
import type { PrepareProofInput } from './preparedProof.inputs.ts';

/**
 * Keeps a proof inside one's own party until one of its DPOs lets it leave. It is no fact of the agreement: no journal, no state and nobody else knows
 * of it. Returns the id. Errors: as for `depositEvidence`.
 */
export async function prepareProof(em: EntityManager, actor: Actor, clock: Clock, input: PrepareProofInput): Promise<string> {
  const { content, occurrenceId, ...offer } = readOffer(input);
  const checks = new Checks();
  const internalNote = checks.optionalText('internalNote', input.internalNote, LENGTHS.text);
  checks.done();
  return write(em, async (tx) => {
    const { facts, membership } = await lockServed(tx, actor, offer.obligationIds);
    const at = clock.now();
    const held = await attach(tx, actor, content, input.content.uploadId, at);
    const named = occurrenceId ? await occurrenceOfFact(tx, offer.obligationIds[0]!, occurrenceId, at) : null;
    const id = newId();
    const of = { convention: facts.conventionId, party: facts.partyId, occurrence: named?.id ?? null };
    tx.create(PreparedProof, { id, ...of, ...offer, ...held, preparedAt: at, ...signAs(actor, membership) });
    annotate(tx, actor, membership, id, internalNote, at);
    await tx.flush();
    return id;
  });
}
