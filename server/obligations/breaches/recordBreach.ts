import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../../actors/actor.ts';
import { requirePast } from '../../conventions/requirePast.ts';
import type { Clock } from '../../platform/clock.ts';
import { newId } from '../../platform/db/columns.ts';
import { fail } from '../../platform/errors.ts';
import { journaled } from '../../platform/journal/journaled.ts';
import { LENGTHS } from '../../platform/lengths.ts';
import { Checks } from '../../platform/validate.ts';
import { lockObligation } from '../lockObligation.ts';
import { obligationVerbs } from '../obligation.verbs.ts';
import { namedOccurrence } from '../occurrenceAsked.ts';
import { Breach } from './breach.entity.ts';
import type { RecordBreachInput } from './breach.inputs.ts';

/**
 * The other side, or an independent reviewer, records the facts that broke a duty. Returns the id of the breach.
 * Errors: NOT_FOUND, NOT_THE_OTHER_SIDE, NOTHING_TO_BREACH, TOO_SHORT (facts), FUTURE_DAY, BEFORE_SIGNATURE (brokenOn), BREACH_RECORDED when the same
 * person recorded the same facts of that day.
 */
export async function recordBreach(em: EntityManager, actor: Actor, clock: Clock, input: RecordBreachInput): Promise<string> {
  const checks = new Checks();
  const facts = checks.text('facts', input.facts, LENGTHS.reason);
  checks.done();
  return journaled(em, async (tx, note) => {
    const obligation = await lockObligation(tx, actor, input.obligationId);
    const membership = obligationVerbs.require('RECORD_BREACH', actor, obligation);
    const at = clock.now();
    const { brokenOn } = input;
    await requirePast(tx, obligation.conventionId, 'brokenOn', brokenOn, at);
    const occurrence = input.occurrenceId ? (await namedOccurrence(tx, obligation.id, input.occurrenceId, at)).id : null;
    if (await tx.count(Breach, { obligation: obligation.id, occurrence, facts, brokenOn, authorId: actor.personId, endedAt: null })) {
      throw fail('CONFLICT', 'BREACH_RECORDED', {
        fr: 'Vous avez déjà constaté ce manquement.',
        en: 'You already recorded this breach.',
      });
    }
    const id = newId();
    const by = signAs(actor, membership);
    tx.create(Breach, { id, obligation: obligation.id, occurrence, facts, brokenOn, recordedAt: at, ...by });
    const subject = { type: 'Obligation', id: obligation.id };
    note({ chain: obligation.conventionId, action: 'obligation.breachRecorded', subject, by, at });
    return id;
  });
}
