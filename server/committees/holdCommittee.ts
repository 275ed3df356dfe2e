import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { readAmount } from '../conventions/readAmount.ts';
import { requirePast } from '../conventions/requirePast.ts';
import type { Clock } from '../platform/clock.ts';
import type { Signature } from '../platform/db/signature.ts';
import { frenchDay } from '../platform/frenchDay.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import { partyAmong } from '../registers/entryParties.ts';
import { checkDayOrder } from '../registers/order.checks.ts';
import type { HoldCommitteeInput } from './acts.inputs.ts';
import { announceHeld, moveConvened } from './announceCommittee.ts';
import type { Held } from './committee.entity.ts';
import { knownCommittee } from './committee.queries.ts';
import { committeeVerbs } from './committee.verbs.ts';
import { CommitteeAttendee } from './committeeAttendee.entity.ts';
import { CommitteeDecision } from './committeeDecision.entity.ts';
import { partiesIn } from './conveneCommittee.ts';
import { type LockedCommittee, lockCommittee, requireVersion } from './lockCommittee.ts';
import { settleHeld } from './settleCommittee.ts';

const MOST = { attendees: 50, decisions: 50, criteria: 20 };

type Parties = Awaited<ReturnType<typeof partiesIn>>;

interface Attendee {
  role: HoldCommitteeInput['attendance'][number]['attendeeRole'];
  party: string | null;
  isPresent: boolean;
}

function checkCount(checks: Checks, field: string, count: number, most: number, least = 0): void {
  if (count >= least && count <= most) return;
  checks.refuse(field, 'OUT_OF_RANGE', { fr: `Donnez-en de ${least} à ${most}.`, en: `Give ${least} to ${most} of them.` });
}

/** Every party that is invited is told of. Refuses ATTENDANCE_MISSING, OUT_OF_RANGE on attendance. */
function readAttendance(checks: Checks, { attendance }: HoldCommitteeInput, { known }: LockedCommittee, parties: Parties): Attendee[] {
  checkCount(checks, 'attendance', attendance.length, MOST.attendees, 1);
  const read = attendance.map(({ attendeeRole, partyId, isPresent }) => ({
    role: attendeeRole,
    party: partyId ? partyAmong(parties, 'attendance', partyId).id : null,
    isPresent,
  }));
  const untold = known.invitations.filter(({ partyId }) => !read.some(({ party }) => party === partyId));
  if (untold.length > 0) {
    const codes = untold.map(({ partyId }) => parties.find(({ id }) => id === partyId)!.code).join(', ');
    checks.refuse('attendance', 'ATTENDANCE_MISSING', {
      fr: `Dites si les parties invitées sont venues : ${codes}.`,
      en: `Say whether the parties that were invited came: ${codes}.`,
    });
  }
  return read;
}

/** What was granted provisionally ends on a day; nothing is granted where it stops. Refuses on grantedUntilOn. */
function readGrant(checks: Checks, { outcome, grantedUntilOn, heldOn }: HoldCommitteeInput): string | null {
  if (outcome === 'CONTINUE_PROVISIONAL' && !grantedUntilOn) {
    checks.refuse('grantedUntilOn', 'REQUIRED', {
      fr: 'Une suite provisoire a une fin : donnez le dernier jour de ce qui est accordé.',
      en: 'What is provisional ends: give the last day of what is granted.',
    });
  }
  if (grantedUntilOn) {
    checkDayOrder(checks, 'grantedUntilOn', grantedUntilOn, heldOn, { fr: 'Le comité s’est tenu', en: 'The committee was held' });
  }
  return grantedUntilOn ?? null;
}

/** A committee that was held, checked. Refuses CHAIR_ABSENT, BEFORE, NEGATIVE… on their fields. */
function readHeld(input: HoldCommitteeInput, locked: LockedCommittee, parties: Parties) {
  const { known } = locked;
  const checks = new Checks();
  const convened = { fr: 'Le comité a été convoqué', en: 'The committee was convened' };
  checkDayOrder(checks, 'heldOn', input.heldOn, known.convenedOn, convened);
  const attendance = readAttendance(checks, input, locked, parties);
  const chair = partyAmong(parties, 'chairPartyId', input.chairPartyId).id;
  if (!attendance.some(({ party, isPresent }) => party === chair && isPresent)) {
    checks.refuse('chairPartyId', 'CHAIR_ABSENT', {
      fr: 'Personne de cette partie n’est venu : choisissez une partie présente, ou corrigez qui est venu.',
      en: 'Nobody of this party came: choose a party that did, or mend who came.',
    });
  }
  const criteria = input.successCriteria ?? [];
  checkCount(checks, 'successCriteria', criteria.length, MOST.criteria);
  const decisions = input.decisions ?? [];
  checkCount(checks, 'decisions', decisions.length, MOST.decisions);
  const held: Held = {
    heldOn: input.heldOn,
    place: checks.optionalText('place', input.place, LENGTHS.place) ?? known.place,
    chair,
    chairFunction: checks.text('chairFunction', input.chairFunction, LENGTHS.place),
    outcome: input.outcome,
    grantedAmount: readAmount(checks, 'grantedAmount', input.grantedAmount),
    grantedUntil: readGrant(checks, input),
    successCriteria: criteria.map((each, rank) => checks.text(`successCriteria.${rank}`, each, LENGTHS.note)),
  };
  const taken = decisions.map(({ words, partyId, dueOn }, rank) => {
    const on = checks.of(`decisions.${rank}`);
    if (dueOn) checkDayOrder(on, 'dueOn', dueOn, input.heldOn, { fr: 'Le comité s’est tenu', en: 'The committee was held' });
    return {
      words: on.text('words', words, LENGTHS.note),
      party: partyAmong(parties, `decisions.${rank}.partyId`, partyId).id,
      dueOn: dueOn ?? null,
    };
  });
  checks.done();
  return { held, attendance, decisions: taken };
}

function write(tx: EntityManager, { committee, at }: LockedCommittee, read: ReturnType<typeof readHeld>, by: Signature): void {
  committee.hold(by, read.held, at);
  for (const [rank, attendee] of read.attendance.entries()) {
    tx.create(CommitteeAttendee, { committee, position: rank + 1, ...attendee, recordedAt: at });
  }
  for (const [rank, decision] of read.decisions.entries()) {
    tx.create(CommitteeDecision, { committee, number: rank + 1, ...decision, recordedAt: at, ...by });
  }
}

/**
 * Records that a committee took place: who chaired, who came, what it decided. That answers the schedule of the party that organises it, and what was asked
 * of who chairs and who attends. Returns the id. Errors: NOT_FOUND, NOT_THE_ORGANISER, COMMITTEE_CHANGED, NOT_CONVENED, COMMITTEE_HELD, COMMITTEE_CLOSED,
 * COMMITTEE_CANCELLED, FUTURE_DAY, BEFORE_SIGNATURE, BEFORE (heldOn, grantedUntilOn, decisions), CHAIR_ABSENT, ATTENDANCE_MISSING, OUT_OF_RANGE,
 * AMOUNT_INVALID, REQUIRED, TOO_LONG, LATE_REASON when it was held later than the agreement allows.
 */
export async function holdCommittee(em: EntityManager, actor: Actor, clock: Clock, input: HoldCommitteeInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const locked = await lockCommittee(tx, actor, clock, input.committeeId);
    const { committee, known, facts, at } = locked;
    const { conventionId } = facts;
    const by = signAs(actor, committeeVerbs.require('HOLD', actor, facts, { heldOn: known.heldOn, holderName: committee.holderName }));
    requireVersion(locked, input.version);
    await requirePast(tx, conventionId, 'heldOn', input.heldOn, at);
    const read = readHeld(input, locked, await partiesIn(tx, conventionId));
    write(tx, locked, read, by);
    await tx.flush();
    if (input.heldOn !== known.plannedOn) {
      const invited = known.invitations.map(({ partyId }) => partyId);
      await moveConvened(tx, { id: committee.id, conventionId, invited }, input.heldOn, at, `Comité tenu le ${frenchDay(input.heldOn)}.`);
    }
    await announceHeld(tx, conventionId, committee.id, input.heldOn, at);
    await settleHeld(tx, actor, await knownCommittee(tx, committee.id, at), { by, at, lateReason: input.lateReason });
    note({ chain: conventionId, action: 'committee.held', subject: { type: 'Committee', id: committee.id }, by, at });
    return committee.id;
  });
}
