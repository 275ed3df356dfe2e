import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import type { Clock } from '../platform/clock.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { lockRegister, nextNumber } from '../registers/numbers.ts';
import type { ShareRightsRequestInput } from './acts.inputs.ts';
import { type LockedRightsRequest, lockRightsRequest } from './lockRightsRequest.ts';
import { rightsVerbs } from './rightsRequest.verbs.ts';
import { settleRightsRequest } from './settleRightsRequest.ts';

/** The parties share a request from now on, under a number of theirs. */
export async function shareNow(tx: EntityManager, { request, known }: LockedRightsRequest, at: Date): Promise<void> {
  const { conventionId, keeper } = known.weighed;
  await lockRegister(tx, 'rights_request', conventionId);
  const { year, number } = await nextNumber(tx, 'rights_request', { conventionId, partyId: keeper.id, isRestricted: false }, at);
  request.share(year!, number!);
}

/** The party that keeps a request to itself lets the others read it. Returns the id. Errors: NOT_FOUND, NOT_IN_THE_REGISTER, SHARED_ALREADY, RIGHTS_CLOSED. */
export async function shareRightsRequest(em: EntityManager, actor: Actor, clock: Clock, input: ShareRightsRequestInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const locked = await lockRightsRequest(tx, actor, input.rightsRequestId);
    const { id, weighed } = locked.known;
    const by = signAs(actor, rightsVerbs.require('SHARE', actor, weighed));
    const at = clock.now();
    await shareNow(tx, locked, at);
    await settleRightsRequest(tx, actor, locked.request, { by, at });
    note({ chain: weighed.conventionId, action: 'rightsRequest.shared', subject: { type: 'RightsRequest', id }, by, at });
    return id;
  });
}
