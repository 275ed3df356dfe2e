import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { daysAfter } from '../clocks/days.ts';
import { requirePast } from '../conventions/requirePast.ts';
import { dayOf } from '../platform/asOf.ts';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/db/columns.ts';
import { read, sql } from '../platform/db/read.ts';
import { newestOf } from '../platform/db/series.ts';
import { badInput, conflict } from '../platform/errors.ts';
import { frenchDay } from '../platform/frenchDay.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import { readRegisterParty } from '../registers/entryParties.ts';
import type { RecordSlidesInput, RescheduleCommitteeInput } from './acts.inputs.ts';
import { moveConvened } from './announceCommittee.ts';
import { Committee } from './committee.entity.ts';
import type { PlanCommitteeInput } from './committee.inputs.ts';
import { committeeVerbs, organisingVerbs } from './committee.verbs.ts';
import { organisersOf } from './committeeSchedule.queries.ts';
import { lockCommittee, lockCommittees, requireVersion } from './lockCommittee.ts';

/** Committees are planned this many days ahead at most. */
const AHEAD_DAYS = 731;

/** A committee takes place since the signature, within two years from today. Throws BEFORE_SIGNATURE, TOO_FAR on plannedOn. */
async function requirePlannable(tx: EntityManager, conventionId: string, plannedOn: string, at: Date): Promise<void> {
  const today = dayOf(at);
  const furthest = daysAfter(today, AHEAD_DAYS);
  if (plannedOn > furthest) {
    throw badInput('plannedOn', 'TOO_FAR', {
      fr: `Un comité se prévoit deux ans à l’avance au plus : donnez un jour jusqu’au ${frenchDay(furthest)}.`,
      en: `A committee is planned two years ahead at most: give a day up to ${furthest}.`,
    });
  }
  await requirePast(tx, conventionId, 'plannedOn', plannedOn > today ? today : plannedOn, at);
}

/**
 * A party that organises committees plans one. Returns the id. Errors: NOT_FOUND, NOT_AN_ORGANISER, BEFORE_SIGNATURE, TOO_FAR (plannedOn), TOO_LONG (place),
 * COMMITTEE_PLANNED when one is planned for that day already.
 */
export async function planCommittee(em: EntityManager, actor: Actor, clock: Clock, input: PlanCommitteeInput): Promise<string> {
  const checks = new Checks();
  const place = checks.optionalText('place', input.place, LENGTHS.place);
  checks.done();
  return journaled(em, async (tx, note) => {
    const at = clock.now();
    const { conventionId, partyId } = await readRegisterParty(tx, actor, input.partyId);
    const isOrganiser = (await organisersOf(tx, conventionId)).includes(partyId);
    const by = signAs(actor, organisingVerbs.require('PLAN_COMMITTEE', actor, { conventionId, partyId, isOrganiser }));
    await requirePlannable(tx, conventionId, input.plannedOn, at);
    await lockCommittees(tx, conventionId);
    const [same] = await read<{ number: number }>(
      tx,
      sql`select c.number from committee c where c.convention_id = ${conventionId} and c.cancelled_at is null
        and coalesce(c.held_on, c.planned_on) = ${input.plannedOn}`,
    );
    if (same) {
      throw conflict(
        'COMMITTEE_PLANNED',
        { fr: 'Un comité est déjà inscrit pour ce jour.', en: 'A committee is recorded for that day already.' },
        { number: same.number, plannedOn: input.plannedOn },
      );
    }
    const last = await newestOf(tx, Committee, { convention: conventionId }, 'number');
    const id = newId();
    const number = (last?.number ?? 0) + 1;
    tx.create(Committee, {
      id,
      convention: conventionId,
      party: partyId,
      number,
      plannedOn: input.plannedOn,
      place,
      recordedAt: at,
      ...by,
    });
    note({ chain: conventionId, action: 'committee.planned', subject: { type: 'Committee', id }, by, at });
    return id;
  });
}

/**
 * Gives a committee another day or place; what its convening opened moves with it. Returns the id. Errors: NOT_FOUND, NOT_THE_ORGANISER, COMMITTEE_CHANGED,
 * COMMITTEE_HELD, COMMITTEE_CLOSED, COMMITTEE_CANCELLED, BEFORE_SIGNATURE, TOO_FAR, BEFORE (plannedOn), TOO_SHORT (reason), TOO_LONG.
 */
export async function rescheduleCommittee(em: EntityManager, actor: Actor, clock: Clock, input: RescheduleCommitteeInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const locked = await lockCommittee(tx, actor, clock, input.committeeId);
    const { committee, known, facts, at } = locked;
    const by = signAs(actor, committeeVerbs.require('RESCHEDULE', actor, facts));
    requireVersion(locked, input.version);
    const checks = new Checks();
    const place = checks.optionalText('place', input.place, LENGTHS.place);
    const isMoved = input.plannedOn !== committee.plannedOn;
    const reason = known.convenedOn && isMoved ? checks.text('reason', input.reason, LENGTHS.reason) : null;
    checks.done();
    await requirePlannable(tx, facts.conventionId, input.plannedOn, at);
    Object.assign(committee, { plannedOn: input.plannedOn, place });
    if (reason) {
      const invited = known.invitations.map(({ partyId }) => partyId);
      await moveConvened(tx, { id: committee.id, conventionId: facts.conventionId, invited }, input.plannedOn, at, reason);
    }
    note({ chain: facts.conventionId, action: 'committee.rescheduled', subject: { type: 'Committee', id: committee.id }, by, at });
    return committee.id;
  });
}

/**
 * Records that what is shown to a committee was sent. Returns the id. Errors: NOT_FOUND, NOT_THE_ORGANISER, COMMITTEE_CHANGED, COMMITTEE_HELD,
 * COMMITTEE_CLOSED, COMMITTEE_CANCELLED, FUTURE_DAY, BEFORE_SIGNATURE (sentOn).
 */
export async function recordSlides(em: EntityManager, actor: Actor, clock: Clock, input: RecordSlidesInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const locked = await lockCommittee(tx, actor, clock, input.committeeId);
    const { committee, facts, at, day } = locked;
    const by = signAs(actor, committeeVerbs.require('SEND_SLIDES', actor, facts));
    requireVersion(locked, input.version);
    const sentOn = input.sentOn ?? day;
    await requirePast(tx, facts.conventionId, 'sentOn', sentOn, at);
    committee.slidesSentOn = sentOn;
    note({ chain: facts.conventionId, action: 'committee.slidesSent', subject: { type: 'Committee', id: committee.id }, by, at });
    return committee.id;
  });
}
