import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { readableRecords } from '../actors/confidentiality.policy.ts';
import { dayOf } from '../platform/asOf.ts';
import type { Clock } from '../platform/clock.ts';
import { read, sql } from '../platform/db/read.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import { badInput, fail, notFound } from '../platform/errors.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks, knownIdOrNull } from '../platform/validate.ts';
import { checkDayOrder, checkPastDay } from '../registers/order.checks.ts';
import { ConnectStep } from './connectStep.entity.ts';
import { lockPractice, requireSeen } from './lockPractice.ts';
import { needsReason } from './practice.checks.ts';
import type { RecordConnectStepInput } from './practice.inputs.ts';

const BEFORE = { fr: 'L’étape précédente date', en: 'The step before happened' };

/** A proof of the same convention that every party reads. Throws NOT_FOUND, RESTRICTED_FACT on evidenceId. */
async function sharedProof(
  tx: EntityManager,
  actor: Actor,
  conventionId: string,
  given: string | null | undefined,
): Promise<string | null> {
  const id = knownIdOrNull('evidenceId', given);
  if (!id) return null;
  const [found] = await read<{ confidentiality: string }>(
    tx,
    sql`select e.confidentiality from evidence e where e.id = ${id} and e.convention_id = ${conventionId} and ${readableRecords(actor, 'e')}`,
  );
  if (!found) throw notFound('evidenceId');
  if (found.confidentiality === 'RESTRICTED') {
    throw badInput('evidenceId', 'RESTRICTED_FACT', {
      fr: 'Une preuve restreinte ne se cite pas : l’autre partie lit l’étape. Citez une preuve que toutes les parties lisent.',
      en: 'A restricted proof is not cited: the other party reads the step. Cite a proof that every party reads.',
    });
  }
  return id;
}

/**
 * Says how far the integration of FranceConnect came, on a day; attests nothing. Returns the id of the obligation. Errors: NOT_FOUND,
 * NOT_THIS_PRACTICE, NOT_THE_BOUND_TEAM, FUTURE_DAY, BEFORE (reachedOn), TOO_SHORT (reason of a step back), RESTRICTED_FACT (evidenceId),
 * STEP_RECORDED when it is the newest already, RECORDED_MEANWHILE with the newest.
 */
export async function recordConnectStep(em: EntityManager, actor: Actor, clock: Clock, input: RecordConnectStepInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const { obligationId, conventionId, by } = await lockPractice(tx, actor, input.obligationId, 'RECORD_STEP');
    const last = await newestOf(tx, ConnectStep, { obligation: obligationId });
    requireSeen(input.lastStepId, last, { stage: last?.stage, reachedOn: last?.reachedOn, authorName: last?.authorName });
    const { connectStage: stage, reachedOn } = input;
    if (last?.stage === stage) {
      throw fail('CONFLICT', 'STEP_RECORDED', { fr: 'Cette étape est déjà consignée.', en: 'This step is recorded already.' });
    }
    const at = clock.now();
    const checks = new Checks();
    checkPastDay(checks, 'reachedOn', reachedOn, dayOf(at));
    checkDayOrder(checks, 'reachedOn', reachedOn, last?.reachedOn, BEFORE);
    const reason = needsReason(last?.stage ?? null, stage)
      ? checks.text('reason', input.reason, LENGTHS.reason)
      : checks.optionalText('reason', input.reason, LENGTHS.text);
    checks.done();
    const evidence = await sharedProof(tx, actor, conventionId, input.evidenceId);
    appendNext(tx, ConnectStep, last, { obligation: obligationId, stage, reachedOn, reason, evidence, recordedAt: at, ...by });
    note({ chain: conventionId, action: 'obligation.connectStepRecorded', subject: { type: 'Obligation', id: obligationId }, by, at });
    return obligationId;
  });
}
