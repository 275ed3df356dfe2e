import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { requirePast } from '../conventions/requirePast.ts';
import type { Clock } from '../platform/clock.ts';
import { read, sql } from '../platform/db/read.ts';
import { badInput } from '../platform/errors.ts';
import { frenchDay } from '../platform/frenchDay.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import { partyAmong } from '../registers/entryParties.ts';
import type { CancelCommitteeInput, ConveneCommitteeInput } from './acts.inputs.ts';
import { announceConvened, withdrawConvened } from './announceCommittee.ts';
import { committeeVerbs } from './committee.verbs.ts';
import { lockCommittee, requireVersion } from './lockCommittee.ts';

/** The parties of a convention, in order. */
export const partiesIn = (tx: EntityManager, conventionId: string): Promise<{ id: string; code: string }[]> =>
  read<{ id: string; code: string }>(tx, sql`select y.id, y.code from party y where y.convention_id = ${conventionId} order by y.position`);

/**
 * Convenes the parties to a committee: that opens attendance for those the agreement binds to it. Returns the id. Errors: NOT_FOUND, NOT_THE_ORGANISER,
 * COMMITTEE_CHANGED, NOT_HELD when it is convened already, COMMITTEE_HELD, COMMITTEE_CLOSED, COMMITTEE_CANCELLED, FUTURE_DAY, BEFORE_SIGNATURE, AFTER_ITS_DAY
 * (convenedOn).
 */
export async function conveneCommittee(em: EntityManager, actor: Actor, clock: Clock, input: ConveneCommitteeInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const locked = await lockCommittee(tx, actor, clock, input.committeeId);
    const { committee, known, facts, at, day } = locked;
    const by = signAs(actor, committeeVerbs.require('CONVENE', actor, facts, { convenedOn: known.convenedOn }));
    requireVersion(locked, input.version);
    const parties = await partiesIn(tx, facts.conventionId);
    const invited = [...new Set(input.invitedPartyIds.map((id) => partyAmong(parties, 'invitedPartyIds', id).id))];
    const convenedOn = input.convenedOn ?? day;
    await requirePast(tx, facts.conventionId, 'convenedOn', convenedOn, at);
    if (convenedOn > committee.plannedOn) {
      throw badInput('convenedOn', 'AFTER_ITS_DAY', {
        fr: `Ce comité est prévu le ${frenchDay(committee.plannedOn)} : donnez un jour jusqu’à celui-là, ou donnez-lui un autre jour.`,
        en: `This committee is planned on ${committee.plannedOn}: give a day up to that one, or give it another day.`,
      });
    }
    Object.assign(committee, { convenedOn, invited });
    await tx.flush();
    const { id, plannedOn } = committee;
    await announceConvened(tx, actor, { id, conventionId: facts.conventionId, reference: known.reference, plannedOn, invited }, at);
    note({ chain: facts.conventionId, action: 'committee.convened', subject: { type: 'Committee', id }, by, at });
    return id;
  });
}

/**
 * A committee will not take place: what its convening opened is no longer asked. Returns the id. Errors: NOT_FOUND, NOT_THE_ORGANISER, COMMITTEE_CHANGED,
 * COMMITTEE_HELD, COMMITTEE_CLOSED, COMMITTEE_CANCELLED, TOO_SHORT (reason).
 */
export async function cancelCommittee(em: EntityManager, actor: Actor, clock: Clock, input: CancelCommitteeInput): Promise<string> {
  const checks = new Checks();
  const reason = checks.text('reason', input.reason, LENGTHS.reason);
  checks.done();
  return journaled(em, async (tx, note) => {
    const locked = await lockCommittee(tx, actor, clock, input.committeeId);
    const { committee, facts, at } = locked;
    const by = signAs(actor, committeeVerbs.require('CANCEL', actor, facts, { cancelledAt: committee.cancelledAt }));
    requireVersion(locked, input.version);
    committee.cancel(by, reason, at);
    await withdrawConvened(tx, facts.conventionId, committee.id, at, reason);
    note({ chain: facts.conventionId, action: 'committee.cancelled', subject: { type: 'Committee', id: committee.id }, by, at });
    return committee.id;
  });
}
