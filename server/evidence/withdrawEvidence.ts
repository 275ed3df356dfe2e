import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import type { Clock } from '../platform/clock.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import type { WithdrawEvidenceInput } from './evidence.inputs.ts';
import { evidenceVerbs } from './evidence.verbs.ts';
import { lockEvidence } from './lockEvidence.ts';

/**
 * The party takes its proof back: it no longer counts from now on, and stays readable with its file and reviews.
 * Errors: NOT_FOUND, NOT_YOUR_EVIDENCE, EVIDENCE_WITHDRAWN, TOO_SHORT (reason).
 */
export async function withdrawEvidence(em: EntityManager, actor: Actor, clock: Clock, input: WithdrawEvidenceInput): Promise<void> {
  const checks = new Checks();
  const reason = checks.text('reason', input.reason, LENGTHS.reason);
  checks.done();
  await journaled(em, async (tx, note) => {
    const evidence = await lockEvidence(tx, actor, input.evidenceId);
    const membership = evidenceVerbs.require('WITHDRAW', actor, evidence.facts());
    const at = clock.now();
    evidence.withdrawnAt = at;
    evidence.withdrawnByName = actor.fullName;
    evidence.withdrawalReason = reason;
    const by = signAs(actor, membership);
    note({
      chain: evidence.convention.id,
      action: 'evidence.withdrawn',
      subject: { type: 'Evidence', id: evidence.id },
      by,
      at,
      security: 'DELETION',
    });
  });
}
