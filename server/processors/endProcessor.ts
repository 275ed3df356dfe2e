import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import type { Clock } from '../platform/clock.ts';
import type { Signature } from '../platform/db/signature.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import { chainOf } from '../registers/entryParties.ts';
import { checkDayOrder, checkPastDay } from '../registers/order.checks.ts';
import { type LockedProcessor, lockProcessor } from './lockProcessor.ts';
import type { EndProcessorInput, RecordDeletionInput, RenounceProcessorInput } from './processor.inputs.ts';
import { type ProcessorAction, processorVerbs } from './processor.verbs.ts';
import { settleProcessor } from './settleProcessor.ts';

interface Ending {
  verb: ProcessorAction;
  action: string;
  processorId: string;
  end(locked: LockedProcessor, by: Signature, at: Date): void;
}

const endBy = (em: EntityManager, actor: Actor, clock: Clock, { verb, action, processorId, end }: Ending): Promise<string> =>
  journaled(em, async (tx, note) => {
    const at = clock.now();
    const locked = await lockProcessor(tx, actor, processorId, at);
    const { id, weighed } = locked.known;
    const { endedOn, enderName, deletedOn, deleterName } = locked.processor;
    const by = signAs(actor, processorVerbs.require(verb, actor, weighed, { endedOn, enderName, deletedOn, deleterName }));
    end(locked, by, at);
    await settleProcessor(tx, actor, id, { by, at });
    note({ chain: chainOf(weighed), action, subject: { type: 'Processor', id }, by, at });
    return id;
  });

/**
 * A processor is no longer engaged after a day; it may still hold data. Returns the id.
 * Errors: NOT_FOUND, NOT_THE_ENGAGING_PARTY, NOT_ENGAGED, ENDED_ALREADY with when, FUTURE_DAY, BEFORE (endedOn).
 */
export async function endProcessor(
  em: EntityManager,
  actor: Actor,
  clock: Clock,
  { processorId, endedOn }: EndProcessorInput,
): Promise<string> {
  return endBy(em, actor, clock, {
    verb: 'END',
    action: 'processor.ended',
    processorId,
    end: ({ processor, known }, by, at) => {
      const checks = new Checks();
      checkPastDay(checks, 'endedOn', endedOn, known.today);
      checkDayOrder(checks, 'endedOn', endedOn, known.engagedOn, {
        fr: 'Ce sous-traitant a été mobilisé',
        en: 'This processor was engaged',
      });
      checks.done();
      processor.end(by, endedOn, at);
    },
  });
}

/**
 * A processor holds no more data (GDPR, art. 28(3)(g)). Returns the id.
 * Errors: NOT_FOUND, NOT_THE_ENGAGING_PARTY, ENGAGED_ALREADY while it is engaged, ENDED_ALREADY, TOO_SHORT (deletion), FUTURE_DAY, BEFORE (deletedOn).
 */
export async function recordDeletion(em: EntityManager, actor: Actor, clock: Clock, input: RecordDeletionInput): Promise<string> {
  const { processorId, deletedOn } = input;
  return endBy(em, actor, clock, {
    verb: 'RECORD_DELETION',
    action: 'processor.deletionRecorded',
    processorId,
    end: ({ processor, known }, by, at) => {
      const checks = new Checks();
      const deletion = checks.text('deletion', input.deletion, LENGTHS.reason);
      checkPastDay(checks, 'deletedOn', deletedOn, known.today);
      checkDayOrder(checks, 'deletedOn', deletedOn, known.endedOn, {
        fr: 'Ce sous-traitant n’est plus mobilisé',
        en: 'This processor is no longer engaged',
      });
      checks.done();
      processor.emptied(by, deletedOn, deletion, at);
    },
  });
}

/**
 * A party gives a processor up before it is engaged: no notice is owed any more. Returns the id.
 * Errors: NOT_FOUND, NOT_THE_ENGAGING_PARTY, ENGAGED_ALREADY, ENDED_ALREADY, RENOUNCED, TOO_SHORT (reason).
 */
export async function renounceProcessor(em: EntityManager, actor: Actor, clock: Clock, input: RenounceProcessorInput): Promise<string> {
  const checks = new Checks();
  const reason = checks.text('reason', input.reason, LENGTHS.reason);
  checks.done();
  return endBy(em, actor, clock, {
    verb: 'RENOUNCE',
    action: 'processor.renounced',
    processorId: input.processorId,
    end: ({ processor }, by, at) => processor.renounce(by, reason, at),
  });
}
