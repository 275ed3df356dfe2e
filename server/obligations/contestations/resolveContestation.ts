import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../../actors/actor.ts';
import type { Clock } from '../../platform/clock.ts';
import { journaled } from '../../platform/journal/journaled.ts';
import { LENGTHS } from '../../platform/lengths.ts';
import { Checks } from '../../platform/validate.ts';
import { contestationVerbs } from '../contestation.verbs.ts';
import type { ResolveContestationInput } from './contestation.inputs.ts';
import { lockContestation } from './lockContestation.ts';

/**
 * Ends a disagreement: by who opened it, by their party, or by an independent reviewer; never by the contested party. Returns the obligation's id.
 * Errors: NOT_FOUND, NOT_YOURS_TO_RESOLVE, CONTESTATION_RESOLVED, TOO_SHORT (resolution).
 */
export async function resolveContestation(em: EntityManager, actor: Actor, clock: Clock, input: ResolveContestationInput): Promise<string> {
  const checks = new Checks();
  const resolution = checks.text('resolution', input.resolution, LENGTHS.reason);
  checks.done();
  return journaled(em, async (tx, note) => {
    const { contestation, facts } = await lockContestation(tx, actor, input.contestationId);
    const obligationId = contestation.obligation.id;
    const membership = contestationVerbs.require('RESOLVE', actor, contestation.facts(facts));
    const by = signAs(actor, membership);
    const at = clock.now();
    contestation.resolve(by, resolution, at);
    note({
      chain: facts.conventionId,
      action: 'obligation.contestationResolved',
      subject: { type: 'Obligation', id: obligationId },
      by,
      at,
    });
    return obligationId;
  });
}
