import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../../actors/actor.ts';
import { requirePast } from '../../conventions/requirePast.ts';
import type { Clock } from '../../platform/clock.ts';
import { badInput, conflict } from '../../platform/errors.ts';
import { frenchDay } from '../../platform/frenchDay.ts';
import { journaled } from '../../platform/journal/journaled.ts';
import { LENGTHS } from '../../platform/lengths.ts';
import { Checks } from '../../platform/validate.ts';
import type { Breach } from './breach.entity.ts';
import type { EndBreachInput } from './breach.inputs.ts';
import { breachVerbs } from './breach.verbs.ts';
import { lockBreach } from './lockBreach.ts';

/** What is told of a breach whose end was recorded meanwhile. */
const stateOf = ({ endedOn, ending, endedAt, enderName, version }: Breach) => ({ endedOn, ending, endedAt, enderName, version });

/**
 * A fact ended a breach: it counts until its end is recorded. Returns the id of the breach.
 * Errors: NOT_FOUND, NOT_THE_OTHER_SIDE, BREACH_ENDED with the end that was recorded, BREACH_CHANGED, TOO_SHORT (ending), FUTURE_DAY,
 * BREACH_DATES_REVERSED (endedOn).
 */
export async function endBreach(em: EntityManager, actor: Actor, clock: Clock, input: EndBreachInput): Promise<string> {
  const checks = new Checks();
  const ending = checks.text('ending', input.ending, LENGTHS.reason);
  checks.done();
  return journaled(em, async (tx, note) => {
    const { breach, obligation, facts } = await lockBreach(tx, actor, input.breachId);
    const membership = breachVerbs.require('END_BREACH', actor, facts, stateOf(breach));
    if (breach.version !== input.version) {
      throw conflict(
        'BREACH_CHANGED',
        { fr: 'Ce manquement a changé entre-temps.', en: 'This breach changed meanwhile.' },
        stateOf(breach),
      );
    }
    const { endedOn } = input;
    if (endedOn < breach.brokenOn) {
      throw badInput('endedOn', 'BREACH_DATES_REVERSED', {
        fr: `Le manquement est du ${frenchDay(breach.brokenOn)} : il ne peut finir avant.`,
        en: `The breach is of ${breach.brokenOn}: it cannot end before.`,
      });
    }
    const at = clock.now();
    await requirePast(tx, obligation.conventionId, 'endedOn', endedOn, at);
    const by = signAs(actor, membership);
    breach.end(by, endedOn, ending, at);
    const subject = { type: 'Obligation', id: obligation.id };
    note({ chain: obligation.conventionId, action: 'obligation.breachEnded', subject, by, at });
    return breach.id;
  });
}
