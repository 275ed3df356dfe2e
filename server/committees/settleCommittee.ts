import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, PROGRAM, partyMemberships } from '../actors/actor.ts';
import { startOf } from '../clocks/days.ts';
import { type FrozenAs, keepRecord } from '../evidence/registerRecord.ts';
import { answerByRegister } from '../obligations/answerByRegister.ts';
import { Breach } from '../obligations/breaches/breach.entity.ts';
import type { Signature } from '../platform/db/signature.ts';
import { frenchDay } from '../platform/frenchDay.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { answerOpened, type EntryAct, type Opened, openedBy } from '../registers/opened.ts';
import { ATTENDED, CHAIRED } from './announceCommittee.ts';
import type { KnownCommittee } from './committee.rules.ts';
import { dueOccurrences } from './committeeSchedule.queries.ts';

/** What a committee that was held says, as it stood then. */
const frozenOf = (known: KnownCommittee): FrozenAs => ({
  register: 'COMMITTEES',
  id: known.id,
  snapshot: {
    reference: known.reference,
    heldOn: known.heldOn,
    place: known.place,
    chair: known.chairId,
    chairFunction: known.chairFunction,
    attendance: known.attendance,
    outcome: known.committeeOutcome,
    grantedAmount: known.grantedAmount,
    grantedUntil: known.grantedUntilOn,
    decisions: known.committeeDecisions.map(({ number, words, partyId, dueOn }) => ({ number, words, partyId, dueOn })),
  },
});

/** Who acts in the name of a party, else the program: who records for another does not speak for it. */
const speakerFor = (actor: Actor, { conventionId }: KnownCommittee, partyId: string, by: Signature): Signature =>
  partyMemberships(actor, conventionId).some((membership) => membership.partyId === partyId) ? by : PROGRAM;

const isPresent = ({ attendance }: KnownCommittee, partyId: string): boolean =>
  attendance.some((attendee) => attendee.partyId === partyId && attendee.isPresent);

/**
 * A committee that was held is what its schedule asked for, and what it opened of who chairs and who attends. The day held is told at its first instant:
 * no hour is known. Refuses on lateReason.
 */
export async function settleHeld(tx: EntityManager, actor: Actor, known: KnownCommittee, act: EntryAct): Promise<void> {
  const { conventionId, partyId, heldOn, reference } = known;
  const doneAt = startOf(heldOn!);
  const words = `${reference}, tenu le ${frenchDay(heldOn!)}.`;
  for (const due of await dueOccurrences(tx, conventionId, partyId, heldOn!, act.at)) {
    await answerByRegister(tx, actor, due, { status: 'MET', words, doneAt, lateReason: act.lateReason, by: act.by, at: act.at });
  }
  const opened = (await openedBy(tx, 'committee', conventionId, known.id, act.at)).filter(({ isAnswered }) => !isAnswered);
  const met = opened.filter((each) => isMet(known, each));
  const answers = met.map((each) => ({ ...each, answer: { status: 'MET' as const, words, doneAt: doneAt.toISOString() } }));
  await answerOpened(tx, actor, conventionId, answers, { by: act.by, at: act.at });
  for (const each of opened.filter((one) => !met.includes(one) && one.act === CHAIRED && met.some(({ act: done }) => done === CHAIRED))) {
    const other = `${words} Une autre des parties qui en sont chargées le présidait.`;
    await answerByRegister(tx, actor, each, { status: 'NOT_REQUIRED', words: other, by: PROGRAM, at: act.at });
  }
  for (const each of met.filter((one) => one.partyId !== partyId)) offerRecord(tx, actor, known, each, act);
}

const isMet = (known: KnownCommittee, { act, partyId }: Opened): boolean =>
  (act === CHAIRED && partyId === known.chairId) || (act === ATTENDED && isPresent(known, partyId));

/** What the record of a committee says of a party that does not organise it is offered as the proof of that party. */
function offerRecord(
  tx: EntityManager,
  actor: Actor,
  known: KnownCommittee,
  { id, obligationId, partyId }: Opened,
  { by, at }: EntryAct,
): void {
  const record = {
    conventionId: known.conventionId,
    partyId,
    title: `${known.reference} · ${frenchDay(known.heldOn!)}`,
    words: `Présence et présidence telles qu’inscrites au comité ${known.reference}.`,
    reference: `committees/${known.reference}`,
    entry: frozenOf(known),
    serves: [{ obligationId, occurrenceId: id }],
  };
  keepRecord(tx, record, speakerFor(actor, known, partyId, by), at);
}

/** Minutes that are accepted say who did not come, and who did not chair: what was asked of them is broken, which the program records. */
export async function settleClosed(tx: EntityManager, known: KnownCommittee, at: Date): Promise<void> {
  const day = frenchDay(known.heldOn!);
  for (const each of await openedBy(tx, 'committee', known.conventionId, known.id, at)) {
    if (each.isAnswered || each.isBroken || !each.act) continue;
    const what = each.act === CHAIRED ? 'présidé par une autre partie' : 'absente du comité où elle était invitée';
    const facts = `${known.reference}, tenu le ${day} : ${what}, d’après le relevé accepté.`.slice(0, LENGTHS.reason.max);
    tx.create(Breach, { obligation: each.obligationId, occurrence: each.id, facts, brokenOn: known.heldOn!, recordedAt: at, ...PROGRAM });
  }
}
