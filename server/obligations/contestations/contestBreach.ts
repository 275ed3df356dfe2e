import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../../actors/actor.ts';
import type { Clock } from '../../platform/clock.ts';
import { journaled } from '../../platform/journal/journaled.ts';
import { LENGTHS } from '../../platform/lengths.ts';
import { Checks } from '../../platform/validate.ts';
import { breachVerbs } from '../breaches/breach.verbs.ts';
import { lockBreach } from '../breaches/lockBreach.ts';
import { Contestation } from './contestation.entity.ts';
import type { ContestBreachInput } from './contestation.inputs.ts';

/**
 * The party that a recorded breach is held against disagrees; the obligation is contested until who recorded the breach, or an independent reviewer,
 * resolves it. Returns the id of the breach. Errors: NOT_FOUND, NOT_YOUR_PARTY, BREACH_CONTESTED, TOO_SHORT (reason).
 */
export async function contestBreach(em: EntityManager, actor: Actor, clock: Clock, input: ContestBreachInput): Promise<string> {
  const checks = new Checks();
  const reason = checks.text('reason', input.reason, LENGTHS.reason);
  checks.done();
  return journaled(em, async (tx, note) => {
    const { breach, obligation, facts } = await lockBreach(tx, actor, input.breachId);
    const membership = breachVerbs.require('CONTEST_BREACH', actor, facts);
    const by = signAs(actor, membership);
    const at = clock.now();
    const openedForPartyId = membership.partyId;
    const about = { obligation: obligation.id, occurrence: breach.occurrence?.id ?? null, breach: breach.id };
    tx.create(Contestation, { ...about, reason, openedAt: at, openedForPartyId, ...by });
    const subject = { type: 'Obligation', id: obligation.id };
    note({ chain: obligation.conventionId, action: 'obligation.breachContested', subject, by, at });
    return breach.id;
  });
}
