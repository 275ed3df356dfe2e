import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, type ActorMembership, signAs } from '../actors/actor.ts';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/db/columns.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import { conflict, notFound } from '../platform/errors.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks, knownId } from '../platform/validate.ts';
import { chainOf } from '../registers/entryParties.ts';
import { checkDayOrder, checkPastDay } from '../registers/order.checks.ts';
import type { CarryOutChangeInput, PlanChangeInput } from './acts.inputs.ts';
import { requirePassage } from './gate.checks.ts';
import { lockProcessor } from './lockProcessor.ts';
import type { KnownProcessor } from './processor.rules.ts';
import { processorVerbs } from './processor.verbs.ts';
import { ProcessorChange } from './processorChange.entity.ts';
import { settleProcessor } from './settleProcessor.ts';

/** What does not precede the engagement of a processor. */
export const ENGAGED = { fr: 'Ce sous-traitant a été mobilisé', en: 'This processor was engaged' };

/**
 * A party plans a change of what an engaged processor does, which asks for its own notice. Returns the id of the processor.
 * Errors: NOT_FOUND, NOT_THE_ENGAGING_PARTY, NOT_ENGAGED, ENDED_ALREADY, TOO_SHORT (description), BEFORE (plannedOn).
 */
export async function planChange(em: EntityManager, actor: Actor, clock: Clock, input: PlanChangeInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const at = clock.now();
    const { known } = await lockProcessor(tx, actor, input.processorId, at);
    const by = signAs(actor, processorVerbs.require('PLAN_CHANGE', actor, known.weighed));
    const checks = new Checks();
    const description = checks.text('description', input.description, LENGTHS.reason);
    const { kind, plannedOn } = input;
    checkDayOrder(checks, 'plannedOn', plannedOn, known.engagedOn, ENGAGED);
    checks.done();
    const last = await newestOf(tx, ProcessorChange, { processor: known.id });
    appendNext(tx, ProcessorChange, last, { id: newId(), processor: known.id, kind, description, plannedOn, recordedAt: at, ...by });
    await settleProcessor(tx, actor, known.id, { by, at });
    note({ chain: chainOf(known.weighed), action: 'processor.changePlanned', subject: { type: 'Processor', id: known.id }, by, at });
    return known.id;
  });
}

/** A change takes effect on a day, by the gate. Throws CHANGE_CARRIED_OUT with since when, and what the gate does. */
export function carryOut(
  change: ProcessorChange,
  known: KnownProcessor,
  membership: ActorMembership,
  actor: Actor,
  { field, day, reason, at }: { field: string; day: string; reason?: string | null; at: Date },
): void {
  if (change.effectiveOn) {
    const text = { fr: 'Ce changement a déjà pris effet.', en: 'This change took effect already.' };
    throw conflict('CHANGE_CARRIED_OUT', text, { effectiveOn: change.effectiveOn, carrierName: change.carrierName });
  }
  const { passage, passageReason } = requirePassage(known, membership, { part: change.id, field, day, reason });
  change.carryOut(signAs(actor, membership), day, passage, passageReason, at);
}

/**
 * A planned change took effect, announced before its day; else it is recorded afterwards with a reason, and that breach stays. Returns the id of the
 * processor. Errors: NOT_FOUND, NOT_THE_ENGAGING_PARTY, ENDED_ALREADY, CHANGE_CARRIED_OUT, FUTURE_DAY, BEFORE (effectiveOn), and those of the gate.
 */
export async function carryOutChange(em: EntityManager, actor: Actor, clock: Clock, input: CarryOutChangeInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const at = clock.now();
    const found = await tx.findOne(ProcessorChange, { id: knownId('changeId', input.changeId) });
    if (!found) throw notFound('changeId');
    const { known } = await lockProcessor(tx, actor, found.processor.id, at, 'changeId');
    const change = await tx.refreshOrFail(found);
    const membership = processorVerbs.require('CARRY_OUT_CHANGE', actor, known.weighed);
    const { effectiveOn, reason } = input;
    const checks = new Checks();
    checkPastDay(checks, 'effectiveOn', effectiveOn, known.today);
    checkDayOrder(checks, 'effectiveOn', effectiveOn, known.engagedOn, ENGAGED);
    checks.done();
    carryOut(change, known, membership, actor, { field: 'effectiveOn', day: effectiveOn, reason, at });
    const by = signAs(actor, membership);
    await settleProcessor(tx, actor, known.id, { by, at });
    note({ chain: chainOf(known.weighed), action: 'processor.changeCarriedOut', subject: { type: 'Processor', id: known.id }, by, at });
    return known.id;
  });
}
