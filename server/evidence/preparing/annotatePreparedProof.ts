import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../actors/actor.ts';
import type { Clock } from '../../platform/clock.ts';
import { write } from '../../platform/db/authority.ts';
import { LENGTHS } from '../../platform/lengths.ts';
import { Checks } from '../../platform/validate.ts';
import { annotate, lockPreparedProof } from './lockPreparedProof.ts';
import type { AnnotatePreparedProofInput, DiscardPreparedProofInput } from './preparedProof.inputs.ts';

/** Adds an internal note, read by members of the party only. Errors: BAD_INPUT (body), NOT_FOUND, PROOF_RELEASED. */
export async function annotatePreparedProof(
  em: EntityManager,
  actor: Actor,
  clock: Clock,
  input: AnnotatePreparedProofInput,
): Promise<void> {
  const checks = new Checks();
  const body = checks.text('body', input.body, LENGTHS.text);
  checks.done();
  await write(em, async (tx) => {
    const { prepared, membership } = await lockPreparedProof(tx, actor, {
      id: input.preparedProofId,
      field: 'preparedProofId',
      verb: 'ANNOTATE',
    });
    annotate(tx, actor, membership, prepared.id, body, clock.now());
    await tx.flush();
  });
}

/** Erases what was prepared, with its notes: it never was a fact. Returns the id. Errors: NOT_FOUND, PROOF_RELEASED, PREPARATION_CHANGED. */
export async function discardPreparedProof(
  em: EntityManager,
  actor: Actor,
  { preparedProofId, version }: DiscardPreparedProofInput,
): Promise<string> {
  return write(em, async (tx) => {
    const { prepared } = await lockPreparedProof(tx, actor, { id: preparedProofId, field: 'preparedProofId', verb: 'DISCARD', version });
    const { id } = prepared;
    tx.remove(prepared);
    await tx.flush();
    return id;
  });
}
