import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../../actors/actor.ts';
import type { Clock } from '../../platform/clock.ts';
import { fail } from '../../platform/errors.ts';
import { journaled } from '../../platform/journal/journaled.ts';
import { LENGTHS } from '../../platform/lengths.ts';
import { Checks } from '../../platform/validate.ts';
import { contestationVerbs } from '../contestation.verbs.ts';
import type { ReplyToContestationInput } from './contestation.inputs.ts';
import { ContestationMessage } from './contestationMessage.entity.ts';
import { lockContestation } from './lockContestation.ts';

/** Nobody says the same twice in a row; the obligation is locked already. Throws ALREADY_WRITTEN. */
async function refuseEcho(tx: EntityManager, contestation: string, authorId: string, body: string): Promise<void> {
  const [last] = await tx.find(ContestationMessage, { contestation }, { orderBy: { id: 'desc' }, limit: 1 });
  if (last?.authorId === authorId && last.body === body) {
    throw fail('CONFLICT', 'ALREADY_WRITTEN', { fr: 'Vous venez d’écrire ce message.', en: 'You just wrote this message.' });
  }
}

/**
 * Adds a word to the thread of an open contestation: the bound party, the other side or an independent reviewer. Returns the obligation's id.
 * Errors: NOT_FOUND, NOT_IN_THIS_DISPUTE, CONTESTATION_RESOLVED, ALREADY_WRITTEN, BAD_INPUT (body).
 */
export async function replyToContestation(em: EntityManager, actor: Actor, clock: Clock, input: ReplyToContestationInput): Promise<string> {
  const checks = new Checks();
  const body = checks.text('body', input.body, LENGTHS.text);
  checks.done();
  return journaled(em, async (tx, note) => {
    const { contestation, facts } = await lockContestation(tx, actor, input.contestationId);
    const obligationId = contestation.obligation.id;
    const membership = contestationVerbs.require('REPLY', actor, contestation.facts(facts));
    await refuseEcho(tx, contestation.id, actor.personId, body);
    const by = signAs(actor, membership);
    const at = clock.now();
    tx.create(ContestationMessage, { contestation: contestation.id, body, writtenAt: at, ...by });
    note({
      chain: facts.conventionId,
      action: 'obligation.contestationAnswered',
      subject: { type: 'Obligation', id: obligationId },
      by,
      at,
    });
    return obligationId;
  });
}
