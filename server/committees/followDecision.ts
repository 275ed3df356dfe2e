import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { requirePast } from '../conventions/requirePast.ts';
import type { Clock } from '../platform/clock.ts';
import { run, sql } from '../platform/db/read.ts';
import { badInput, conflict, notFound } from '../platform/errors.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks, knownId } from '../platform/validate.ts';
import { keeperFor } from '../registers/entryParties.ts';
import { checkDayOrder } from '../registers/order.checks.ts';
import type { CheckDecisionInput, CompleteDecisionInput } from './acts.inputs.ts';
import { committeeVerbs } from './committee.verbs.ts';
import { CommitteeDecision } from './committeeDecision.entity.ts';
import { type LockedCommittee, lockCommittee } from './lockCommittee.ts';

/** A decision with its committee, locked. Throws NOT_FOUND on decisionId. */
async function lockDecision(
  tx: EntityManager,
  actor: Actor,
  clock: Clock,
  id: string,
): Promise<LockedCommittee & { decision: CommitteeDecision }> {
  const asked = knownId('decisionId', id);
  const [row] = await run<{ committeeId: string }>(
    tx,
    sql`select d.committee_id as "committeeId" from committee_decision d where d.id = ${asked}`,
  );
  if (!row) throw notFound('decisionId');
  const locked = await lockCommittee(tx, actor, clock, row.committeeId, 'decisionId');
  return { ...locked, decision: await tx.findOneOrFail(CommitteeDecision, { id: asked }) };
}

/**
 * The party that carries out a decision, or the one that organises the committee, says that it was carried out. Returns the id of the committee.
 * Errors: NOT_FOUND, NOT_A_PARTY_OF_IT, NOT_ITS_DECISION, DECISION_DONE with when, FUTURE_DAY, BEFORE_SIGNATURE, BEFORE (doneOn).
 */
export async function completeDecision(em: EntityManager, actor: Actor, clock: Clock, input: CompleteDecisionInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const { committee, known, facts, at, day, decision } = await lockDecision(tx, actor, clock, input.decisionId);
    const { conventionId } = facts;
    committeeVerbs.require('COMPLETE_DECISION', actor, facts);
    const membership = [decision.party.id, facts.organiserId].map((partyId) => keeperFor(actor, { conventionId, partyId })).find(Boolean);
    if (!membership) {
      throw badInput('decisionId', 'NOT_ITS_DECISION', {
        fr: 'Cette décision est confiée à une autre partie : elle, ou celle qui organise le comité, dit qu’elle est faite.',
        en: 'This decision is for another party: that one, or the one that organises the committee, says it is carried out.',
      });
    }
    if (decision.doneOn) {
      const now = { doneOn: decision.doneOn, doerName: decision.doerName };
      throw conflict(
        'DECISION_DONE',
        { fr: 'Cette décision est déjà dite faite.', en: 'This decision is said to be carried out already.' },
        now,
      );
    }
    const doneOn = input.doneOn ?? day;
    await requirePast(tx, conventionId, 'doneOn', doneOn, at);
    const checks = new Checks();
    checkDayOrder(checks, 'doneOn', doneOn, known.heldOn, { fr: 'Le comité s’est tenu', en: 'The committee was held' });
    checks.done();
    const by = signAs(actor, membership);
    decision.complete(by, doneOn, at);
    note({ chain: conventionId, action: 'committee.decisionDone', subject: { type: 'Committee', id: committee.id }, by, at });
    return committee.id;
  });
}

/**
 * Records that a later committee, which was held, looked at a decision. Returns the id of that committee. Errors: NOT_FOUND (decisionId, committeeId),
 * NOT_THE_ORGANISER, DECISION_CHECKED with when, NOT_CONVENED, NOT_HELD, COMMITTEE_CANCELLED, NOT_LATER (committeeId), TOO_LONG (words).
 */
export async function checkDecision(em: EntityManager, actor: Actor, clock: Clock, input: CheckDecisionInput): Promise<string> {
  const checks = new Checks();
  const words = checks.optionalText('words', input.words, LENGTHS.note);
  checks.done();
  return journaled(em, async (tx, note) => {
    const { known: taken, decision } = await lockDecision(tx, actor, clock, input.decisionId);
    const { committee, known, facts, at } = await lockCommittee(tx, actor, clock, input.committeeId);
    const by = signAs(actor, committeeVerbs.require('CHECK_DECISION', actor, facts));
    if (known.conventionId !== taken.conventionId || known.heldOn! <= taken.heldOn!) {
      throw badInput('committeeId', 'NOT_LATER', {
        fr: 'Une décision se relit à un comité tenu après celui qui l’a prise : choisissez-en un.',
        en: 'A decision is looked at in a committee held after the one that took it: choose one.',
      });
    }
    if (decision.checkedAt) {
      const now = { checkedAt: decision.checkedAt, checkerName: decision.checkerName };
      throw conflict('DECISION_CHECKED', { fr: 'Cette décision est déjà relue.', en: 'This decision was looked at already.' }, now);
    }
    decision.check(by, committee, words, at);
    note({ chain: facts.conventionId, action: 'committee.decisionChecked', subject: { type: 'Committee', id: committee.id }, by, at });
    return committee.id;
  });
}
