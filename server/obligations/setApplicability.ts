import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { dayOf } from '../platform/asOf.ts';
import type { Clock } from '../platform/clock.ts';
import { read, sql } from '../platform/db/read.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import { conflict, fail } from '../platform/errors.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks, isSameId } from '../platform/validate.ts';
import { ApplicabilityDecision } from './applicabilityDecision.entity.ts';
import { lockObligation } from './lockObligation.ts';
import type { SetApplicabilityInput } from './obligation.inputs.ts';
import { obligationVerbs } from './obligation.verbs.ts';

async function refuseAgainstRule(tx: EntityManager, obligationId: string, now: Date): Promise<void> {
  const [row] = await read<{ excluded: boolean }>(
    tx,
    sql`select coalesce(not rule_holds(c.applies_if, profile_at(o.convention_id, ${now})), false) as excluded
      from obligation o join commitment c on c.id = commitment_at(o.id, ${now}) where o.id = ${obligationId} and c.applies_if is not null`,
  );
  if (row?.excluded) {
    throw fail('CONFLICT', 'RULE_EXCLUDES', {
      fr: 'La règle d’applicabilité l’écarte d’après le profil du service : corrigez d’abord la réponse du profil.',
      en: 'The applicability rule excludes it from the service’s profile: correct the profile’s answer first.',
    });
  }
}

/**
 * The bound party says that an obligation applies (and so confirms an open clause) or does not, with a reason; the other side may contest it.
 * The same words of the same person on the same day change nothing.
 * Errors: NOT_FOUND, NOT_YOUR_PARTY, TOO_SHORT (reason), RULE_EXCLUDES, DECISION_CHANGED.
 */
export async function setApplicability(em: EntityManager, actor: Actor, clock: Clock, input: SetApplicabilityInput): Promise<void> {
  const checks = new Checks();
  const reason = checks.text('reason', input.reason, LENGTHS.reason);
  checks.done();
  await journaled(em, async (tx, note) => {
    const facts = await lockObligation(tx, actor, input.obligationId);
    const membership = obligationVerbs.require('SET_APPLICABILITY', actor, facts);
    const at = clock.now();
    if (input.isApplicable) {
      await refuseAgainstRule(tx, facts.id, at);
    }
    const last = await newestOf(tx, ApplicabilityDecision, { obligation: facts.id });
    if (input.lastDecisionId !== undefined && last && !isSameId(input.lastDecisionId, last.id)) {
      throw conflict(
        'DECISION_CHANGED',
        { fr: 'Une autre décision a été prise entre-temps : relisez-la.', en: 'Another decision was taken meanwhile: read it first.' },
        { id: last.id, isApplicable: last.isApplicable, reason: last.reason, decidedAt: last.decidedAt, authorName: last.authorName },
      );
    }
    const by = signAs(actor, membership);
    const isSame = last?.isApplicable === input.isApplicable && last.reason === reason && last.authorId === actor.personId;
    if (isSame && dayOf(last.decidedAt) === dayOf(at)) return;
    appendNext(tx, ApplicabilityDecision, last, { obligation: facts.id, isApplicable: input.isApplicable, reason, decidedAt: at, ...by });
    note({
      chain: facts.conventionId,
      action: 'obligation.applicabilitySet',
      subject: { type: 'Obligation', id: facts.id },
      by,
      at,
    });
  });
}
