import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import type { Clock } from '../platform/clock.ts';
import { journaled } from '../platform/journal/journaled.ts';
import type { CloseCommitteeInput } from './acts.inputs.ts';
import { committeeVerbs } from './committee.verbs.ts';
import { lockCommittee, requireVersion } from './lockCommittee.ts';
import { settleClosed } from './settleCommittee.ts';

/**
 * Closes a committee whose minutes are accepted: who was asked to come and did not has broken that. Returns the id. Errors: NOT_FOUND, NOT_A_PARTY_OF_IT,
 * COMMITTEE_CHANGED, NOT_CONVENED, NOT_HELD, MINUTES_NOT_ACCEPTED, COMMITTEE_CLOSED with when, COMMITTEE_CANCELLED.
 */
export async function closeCommittee(em: EntityManager, actor: Actor, clock: Clock, input: CloseCommitteeInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const locked = await lockCommittee(tx, actor, clock, input.committeeId);
    const { committee, known, facts, at } = locked;
    const { closedAt, closerName } = committee;
    const by = signAs(actor, committeeVerbs.require('CLOSE', actor, facts, { closedAt, closerName }));
    requireVersion(locked, input.version);
    committee.close(by, at);
    await settleClosed(tx, known, at);
    note({ chain: facts.conventionId, action: 'committee.closed', subject: { type: 'Committee', id: committee.id }, by, at });
    return committee.id;
  });
}
