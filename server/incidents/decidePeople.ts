import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import type { Clock } from '../platform/clock.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import { conflict } from '../platform/errors.ts';
import { checkInstant } from '../platform/instants.checks.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { judgeUrl } from '../platform/judgeUrl.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks, isSameId } from '../platform/validate.ts';
import { chainOf } from '../registers/entryParties.ts';
import { checkOrder, checkRange } from '../registers/order.checks.ts';
import type { DecidePeopleInput } from './acts.inputs.ts';
import { awareParties, type KnownIncident, levelOf } from './incident.rules.ts';
import { incidentVerbs } from './incident.verbs.ts';
import { lockIncident } from './lockIncident.ts';
import { PeopleDecision } from './peopleDecision.entity.ts';
import { settleIncident } from './settleIncident.ts';

/** The public communication that stands for telling each (GDPR, art. 34(3)(c)). */
function checkPublicUrl(checks: Checks, { choice, publicUrl }: DecidePeopleInput): string | null {
  if (choice !== 'EXEMPT_34_3_C') return null;
  const verdict = judgeUrl(publicUrl ?? '');
  if ('url' in verdict) return verdict.url;
  checks.refuse('publicUrl', verdict.code, verdict.text);
  return null;
}

function checkSent(checks: Checks, { choice, sentAt, medium, toldCount }: DecidePeopleInput, known: KnownIncident, at: Date) {
  if (choice !== 'INFORM' || !sentAt) return { sentAt: null, medium: null, toldCount: null };
  const told = checkInstant(checks, 'sentAt', sentAt, at);
  const [first] = awareParties(known);
  const floor = first ? new Date(first.awareAt) : null;
  checkOrder(checks, 'sentAt', told, floor, { fr: 'L’incident est connu', en: 'The incident is known' });
  checkRange(checks, ['toldCount', 'toldCount'], toldCount);
  return { sentAt: told, medium: checks.text('medium', medium, LENGTHS.line), toldCount: toldCount ?? null };
}

/**
 * The data protection officer of the controller decides whether people are told, and records that they were. Returns the id.
 * Errors: NOT_FOUND, NOT_THE_CONTROLLER_DPO, INCIDENT_UNQUALIFIED, NOT_A_BREACH, INCIDENT_CLOSED, HIGH_RISK_TELLS (choice), TOO_SHORT (reason), REQUIRED
 * (medium), IN_FUTURE, BEFORE, NEGATIVE, URL codes (publicUrl), DECIDED_MEANWHILE with the other decision.
 */
export async function decidePeople(em: EntityManager, actor: Actor, clock: Clock, input: DecidePeopleInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const { incident, known } = await lockIncident(tx, actor, input.incidentId);
    const by = signAs(actor, incidentVerbs.require('DECIDE_PEOPLE', actor, known.weighed));
    const last = await newestOf(tx, PeopleDecision, { incident: incident.id });
    if (!isSameId(input.lastDecisionId, last?.id)) {
      const { choice, reason, authorName } = last ?? { choice: null, reason: null, authorName: null };
      const text = {
        fr: 'Une autre décision a été inscrite entre-temps : relisez-la.',
        en: 'Another decision was recorded meanwhile: read it.',
      };
      throw conflict('DECIDED_MEANWHILE', text, { choice, reason, authorName });
    }
    const at = clock.now();
    const checks = new Checks();
    if (levelOf(known) === 'HIGH_RISK' && input.choice === 'NOT_REQUIRED') {
      checks.refuse('choice', 'HIGH_RISK_TELLS', {
        fr: 'Le risque est élevé : informez les personnes, ou dites laquelle des exceptions de l’article 34(3) s’applique.',
        en: 'The risk is high: tell people, or say which exemption of article 34(3) applies.',
      });
    }
    const reason = checks.text('reason', input.reason, LENGTHS.reason);
    const publicUrl = checkPublicUrl(checks, input);
    const sent = checkSent(checks, input, known, at);
    checks.done();
    appendNext(tx, PeopleDecision, last, {
      incident: incident.id,
      choice: input.choice,
      reason,
      publicUrl,
      ...sent,
      recordedAt: at,
      ...by,
    });
    await settleIncident(tx, actor, incident.id, { by, at, lateReason: input.lateReason });
    note({ chain: chainOf(known.weighed), action: 'incident.peopleDecided', subject: { type: 'Incident', id: incident.id }, by, at });
    return incident.id;
  });
}
