import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { lockObligation } from '../obligations/lockObligation.ts';
import { sideOf } from '../obligations/observers.policy.ts';
import type { Clock } from '../platform/clock.ts';
import { fail } from '../platform/errors.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import { conductsOf } from './conduct.queries.ts';
import type { ReplyToDisagreementInput } from './disagreement.inputs.ts';
import type { DisagreementMessageType } from './disagreement.type.ts';
import { disagreementVerbs } from './disagreement.verbs.ts';
import { DisagreementMessage } from './disagreementMessage.entity.ts';
import { requireOneSide } from './observe.ts';

/** Nobody says the same twice in a row; the obligation is locked already. Throws ALREADY_WRITTEN. */
async function refuseEcho(tx: EntityManager, last: DisagreementMessageType | undefined, authorId: string, body: string): Promise<void> {
  if (last?.body === body && (await tx.count(DisagreementMessage, { id: last.id, authorId }))) {
    throw fail('CONFLICT', 'ALREADY_WRITTEN', { fr: 'Vous venez d’écrire ce message.', en: 'You just wrote this message.' });
  }
}

/**
 * One side tells the others something of a commitment that they see differently. Returns the id of the obligation.
 * Errors: NOT_FOUND, NOT_A_SIDE, OBSERVED_FOR_ANOTHER_SIDE, NO_DISAGREEMENT with when it ended, ALREADY_WRITTEN, BAD_INPUT (body).
 */
export async function replyToDisagreement(em: EntityManager, actor: Actor, clock: Clock, input: ReplyToDisagreementInput): Promise<string> {
  const checks = new Checks();
  const body = checks.text('body', input.body, LENGTHS.text);
  checks.done();
  return journaled(em, async (tx, note) => {
    const obligation = await lockObligation(tx, actor, input.obligationId);
    const { id: obligationId, conventionId } = obligation;
    const at = clock.now();
    const disagreement = (await conductsOf(tx, actor, [obligationId], at)).get(obligationId)?.disagreement;
    const facts = { obligation, isOpen: disagreement?.isOpen ?? false };
    const membership = disagreementVerbs.require('REPLY_TO_DISAGREEMENT', actor, facts, {
      endedAt: disagreement?.endedAt ? new Date(disagreement.endedAt) : null,
    });
    const side = sideOf(membership, obligation.sides!);
    await requireOneSide(tx, actor, conventionId, side);
    await refuseEcho(tx, disagreement?.sideMessages.at(-1), actor.personId, body);
    const by = signAs(actor, membership);
    tx.create(DisagreementMessage, { obligation: obligationId, side, body, writtenAt: at, ...by });
    note({ chain: conventionId, action: 'obligation.disagreementAnswered', subject: { type: 'Obligation', id: obligationId }, by, at });
    return obligationId;
  });
}
