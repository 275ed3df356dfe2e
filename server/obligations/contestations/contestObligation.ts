import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../../actors/actor.ts';
import type { Clock } from '../../platform/clock.ts';
import { fail } from '../../platform/errors.ts';
import { journaled } from '../../platform/journal/journaled.ts';
import { LENGTHS } from '../../platform/lengths.ts';
import { Checks } from '../../platform/validate.ts';
import { lockObligation } from '../lockObligation.ts';
import { obligationVerbs } from '../obligation.verbs.ts';
import { namedOccurrence } from '../occurrenceAsked.ts';
import { Contestation } from './contestation.entity.ts';
import type { ContestObligationInput } from './contestation.inputs.ts';

/** A person says the same of an obligation only once, as long as it is open; the obligation is locked already. Throws ALREADY_CONTESTED. */
async function refuseSaidAlready(tx: EntityManager, obligation: string, reason: string, authorId: string): Promise<void> {
  if (await tx.count(Contestation, { obligation, reason, authorId, resolvedAt: null })) {
    throw fail('CONFLICT', 'ALREADY_CONTESTED', {
      fr: 'Vous avez déjà ouvert cette contestation, pour la même raison : répondez dans son fil.',
      en: 'You already opened this contestation, for the same reason: answer in its thread.',
    });
  }
}

/**
 * The other side disagrees with what the bound party claims; the obligation stays contested until it is resolved.
 * Errors: NOT_FOUND, NOT_THE_OTHER_SIDE, ALREADY_CONTESTED, TOO_SHORT (reason).
 */
export async function contestObligation(em: EntityManager, actor: Actor, clock: Clock, input: ContestObligationInput): Promise<void> {
  const checks = new Checks();
  const reason = checks.text('reason', input.reason, LENGTHS.reason);
  checks.done();
  await journaled(em, async (tx, note) => {
    const facts = await lockObligation(tx, actor, input.obligationId);
    const membership = obligationVerbs.require('CONTEST', actor, facts);
    await refuseSaidAlready(tx, facts.id, reason, actor.personId);
    const by = signAs(actor, membership);
    const at = clock.now();
    const occurrence = input.occurrenceId ? (await namedOccurrence(tx, facts.id, input.occurrenceId, at)).id : null;
    tx.create(Contestation, { obligation: facts.id, occurrence, reason, openedAt: at, openedForPartyId: membership.partyId, ...by });
    note({ chain: facts.conventionId, action: 'obligation.contested', subject: { type: 'Obligation', id: facts.id }, by, at });
  });
}
