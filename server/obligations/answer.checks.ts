import { daysBetween } from '../clocks/days.ts';
import { dayOf } from '../platform/asOf.ts';
import { frenchDay } from '../platform/frenchDay.ts';
import { checkPast } from '../platform/instants.checks.ts';
import { LENGTHS } from '../platform/lengths.ts';
import type { Checks } from '../platform/validate.ts';
import type { DeclarationStatus } from './declaration.entity.ts';
import type { DeclareObligationInput } from './declaration.type.ts';
import type { AskedOccurrence } from './occurrenceAsked.ts';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1_440;

/** What a declaration says of an occurrence beside its status. */
export interface Answer {
  doneAt: Date | null;
  lateMinutes: number | null;
  lateReason: string | null;
}

const NOTHING: Answer = { doneAt: null, lateMinutes: null, lateReason: null };

/** Minutes between what was due and what was done; null when it was in time, or nothing says when it was due. */
export function lateBy(
  { dueOn, dueAt, isIndicative }: Pick<AskedOccurrence, 'dueOn' | 'dueAt' | 'isIndicative'>,
  doneAt: Date,
): number | null {
  if (isIndicative) return null;
  if (dueAt) return doneAt > dueAt ? Math.ceil((doneAt.getTime() - dueAt.getTime()) / MINUTE_MS) : null;
  const days = dueOn ? daysBetween(dueOn, dayOf(doneAt)) : 0;
  return days > 0 ? days * DAY_MINUTES : null;
}

/** `12 jours`, `35 minutes` */
const told = (minutes: number): { fr: string; en: string } => {
  const [count, fr, en] =
    minutes % DAY_MINUTES === 0
      ? [minutes / DAY_MINUTES, 'jour', 'day']
      : minutes < 120
        ? [minutes, 'minute', 'minute']
        : [Math.floor(minutes / 60), 'heure', 'hour'];
  const plural = count > 1 ? 's' : '';
  return { fr: `${count} ${fr}${plural}`, en: `${count} ${en}${plural}` };
};

function checkDone(checks: Checks, occurrence: AskedOccurrence, doneAt: Date, now: Date): void {
  checkPast(checks, 'doneAt', doneAt, now);
  const follows = occurrence.moment !== 'schedule' && occurrence.beginsAt >= occurrence.causeAt;
  if (follows && dayOf(doneAt) < dayOf(occurrence.causeAt)) {
    const day = dayOf(occurrence.causeAt);
    checks.refuse('doneAt', 'BEFORE_CAUSE', {
      fr: `L’échéance est née le ${frenchDay(day)} : donnez une date à partir de ce jour.`,
      en: `The occurrence was opened on ${day}: give a date from that day on.`,
    });
  }
}

/** Why something was done late by some minutes. Refuses LATE_REASON on lateReason, telling how late it is. */
export function checkLateReason(checks: Checks, lateMinutes: number, given: string | null | undefined): string {
  if (given?.trim()) return checks.text('lateReason', given, LENGTHS.reason);
  const by = told(lateMinutes);
  checks.refuse('lateReason', 'LATE_REASON', {
    fr: `C’est en retard de ${by.fr} : dites pourquoi, en ${LENGTHS.reason.min} caractères au moins.`,
    en: `That is ${by.en} late: say why, in ${LENGTHS.reason.min} characters at least.`,
  });
  return '';
}

/** What is said of an occurrence, checked: when it was done, how late, why. Refuses on doneAt, lateReason, comment, status. */
export function checkAnswer(
  checks: Checks,
  input: Pick<DeclareObligationInput, 'doneAt' | 'lateReason' | 'comment'> & { status: DeclarationStatus },
  occurrence: AskedOccurrence | null,
  now: Date,
): Answer {
  if (!occurrence) {
    if (input.status === 'NOT_REQUIRED' || input.doneAt) {
      checks.refuse(input.doneAt ? 'doneAt' : 'status', 'NO_OCCURRENCE', {
        fr: 'Cela se dit d’une échéance, et cette obligation n’en a pas d’ouverte.',
        en: 'That is said of an occurrence, and this obligation has none open.',
      });
    }
    return NOTHING;
  }
  if (input.status === 'NOT_REQUIRED') {
    checks.text('comment', input.comment, { ...LENGTHS.text, min: LENGTHS.reason.min });
    return NOTHING;
  }
  if (input.status !== 'MET') return NOTHING;
  const doneAt = input.doneAt ? new Date(input.doneAt) : now;
  checkDone(checks, occurrence, doneAt, now);
  const lateMinutes = lateBy(occurrence, doneAt);
  if (lateMinutes === null) return { doneAt, lateMinutes, lateReason: null };
  return { doneAt, lateMinutes, lateReason: checkLateReason(checks, lateMinutes, input.lateReason) };
}
