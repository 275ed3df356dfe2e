import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import type { Clock } from '../platform/clock.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { lockRegister, nextNumber } from '../registers/numbers.ts';
import { readParent } from './identity.checks.ts';
import { type LockedProcessor, lockProcessor } from './lockProcessor.ts';
import type { ShareProcessorInput } from './processor.inputs.ts';
import { processorVerbs } from './processor.verbs.ts';
import { settleProcessor } from './settleProcessor.ts';

/** The parties share a processor from now on, under a number of theirs. Throws PARENT_RESTRICTED. */
export async function shareNow(tx: EntityManager, actor: Actor, { processor, known }: LockedProcessor, at: Date): Promise<void> {
  const { conventionId, keeper } = known.weighed;
  await lockRegister(tx, 'processor', conventionId);
  const of = { id: processor.id, partyId: keeper.id, isRestricted: false };
  if (known.parentId) await readParent(tx, actor, known.parentId, of);
  const { year, number } = await nextNumber(tx, 'processor', { conventionId, ...of }, at);
  processor.share(year!, number!);
  await tx.flush();
}

/**
 * The party that keeps a processor to itself lets the others read it: what it owes is opened, as it would have been. Returns the id.
 * Errors: NOT_FOUND, NOT_THE_ENGAGING_PARTY, SHARED_ALREADY, PARENT_RESTRICTED.
 */
export async function shareProcessor(em: EntityManager, actor: Actor, clock: Clock, input: ShareProcessorInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const at = clock.now();
    const locked = await lockProcessor(tx, actor, input.processorId, at);
    const { id, weighed } = locked.known;
    const by = signAs(actor, processorVerbs.require('SHARE', actor, weighed));
    await shareNow(tx, actor, locked, at);
    await settleProcessor(tx, actor, id, { by, at });
    note({ chain: weighed.conventionId, action: 'processor.shared', subject: { type: 'Processor', id }, by, at });
    return id;
  });
}
