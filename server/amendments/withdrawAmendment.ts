import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import type { Clock } from '../platform/clock.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import type { WithdrawAmendmentInput } from './amendment.inputs.ts';
import { amendmentVerbs } from './amendment.verbs.ts';
import { lockAmendment, requireUnchanged } from './lockAmendment.ts';

/**
 * Gives up an amendment that the signatories have not all agreed to; what was said of it stays readable.
 * Errors: NOT_FOUND, NOT_A_PARTY, AMENDMENT_CHANGED, AMENDMENT_AGREED, AMENDMENT_WITHDRAWN, TOO_SHORT (reason).
 */
export async function withdrawAmendment(em: EntityManager, actor: Actor, clock: Clock, input: WithdrawAmendmentInput): Promise<void> {
  await journaled(em, async (tx, note) => {
    const { amendment, convention, facts } = await lockAmendment(tx, actor, clock, input.amendmentId);
    const membership = amendmentVerbs.require('WITHDRAW', actor, facts);
    requireUnchanged(amendment, input.version);
    const checks = new Checks();
    const withdrawalReason = checks.text('reason', input.reason, LENGTHS.reason);
    checks.done();
    const [at, by] = [clock.now(), signAs(actor, membership)];
    tx.assign(amendment, { withdrawnAt: at, withdrawnByName: by.authorName, withdrawalReason });
    note({ chain: convention.id, action: 'amendment.withdrawn', subject: { type: 'Amendment', id: amendment.id }, by, at });
  });
}
