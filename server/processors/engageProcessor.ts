import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import type { Clock } from '../platform/clock.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { Checks } from '../platform/validate.ts';
import { chainOf } from '../registers/entryParties.ts';
import { checkPastDay } from '../registers/order.checks.ts';
import { requirePassage } from './gate.checks.ts';
import { lockProcessor } from './lockProcessor.ts';
import type { EngageProcessorInput } from './processor.inputs.ts';
import { processorVerbs } from './processor.verbs.ts';
import { serveProofs } from './recordProof.ts';
import { settleProcessor } from './settleProcessor.ts';

/**
 * A processor is engaged from a day on, announced before that day; else it is recorded afterwards, or past an objection, with a reason, and that breach
 * stays. Returns the id. Errors: NOT_FOUND, NOT_THE_ENGAGING_PARTY, ENGAGED_ALREADY, RENOUNCED, FUTURE_DAY, and those of the gate.
 */
export async function engageProcessor(em: EntityManager, actor: Actor, clock: Clock, input: EngageProcessorInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const at = clock.now();
    const { processor, known } = await lockProcessor(tx, actor, input.processorId, at);
    const now = { engagedOn: processor.engagedOn, engagerName: processor.engagerName };
    const membership = processorVerbs.require('ENGAGE', actor, known.weighed, now);
    const { engagedOn, reason } = input;
    const checks = new Checks();
    checkPastDay(checks, 'engagedOn', engagedOn, known.today);
    checks.done();
    const { passage, passageReason } = requirePassage(known, membership, { part: null, field: 'engagedOn', day: engagedOn, reason });
    const by = signAs(actor, membership);
    processor.engage(by, engagedOn, passage, passageReason, at);
    await serveProofs(tx, known.id, await settleProcessor(tx, actor, known.id, { by, at }), { by, at });
    note({ chain: chainOf(known.weighed), action: 'processor.engaged', subject: { type: 'Processor', id: known.id }, by, at });
    return known.id;
  });
}
