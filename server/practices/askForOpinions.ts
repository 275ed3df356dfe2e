import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { dayOf } from '../platform/asOf.ts';
import type { Clock } from '../platform/clock.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import { checkPastDay } from '../registers/order.checks.ts';
import { readAddress } from './describeService.ts';
import { FeedbackButton } from './feedbackButton.entity.ts';
import { FeedbackMonth } from './feedbackMonth.entity.ts';
import { lockPractice, requireSeen } from './lockPractice.ts';
import { isFeedbackForm, isMonth, isSatisfaction } from './practice.checks.ts';
import type { PlaceFeedbackButtonInput, RecordSatisfactionInput } from './practice.inputs.ts';

/** The address that a button leads to. Refuses REQUIRED, NOT_A_FEEDBACK_FORM and what an address is refused for, on url. */
function readForm(checks: Checks, given: string): string {
  if (!checks.text('url', given, LENGTHS.address)) return '';
  const url = readAddress(checks, given);
  if (url && !isFeedbackForm(url)) {
    checks.refuse('url', 'NOT_A_FEEDBACK_FORM', {
      fr: 'Donnez l’adresse du bouton : https://jedonnemonavis.numerique.gouv.fr/Demarches/<nombre>?button=<nombre>.',
      en: 'Give the address of the button: https://jedonnemonavis.numerique.gouv.fr/Demarches/<number>?button=<number>.',
    });
  }
  return url ?? '';
}

/**
 * Says where the button is, since when, where it leads and what is done with the opinions. Returns the id of the obligation. Errors: NOT_FOUND,
 * NOT_THIS_PRACTICE, NOT_THE_BOUND_TEAM, REQUIRED (placement, url), FUTURE_DAY (placedOn), NOT_A_FEEDBACK_FORM, URL_… (url), RECORDED_MEANWHILE.
 */
export async function placeFeedbackButton(em: EntityManager, actor: Actor, clock: Clock, input: PlaceFeedbackButtonInput): Promise<string> {
  const at = clock.now();
  const { placedOn } = input;
  const checks = new Checks();
  const placement = checks.text('placement', input.placement, LENGTHS.place);
  const url = readForm(checks, input.url);
  checkPastDay(checks, 'placedOn', placedOn, dayOf(at));
  const followUp = checks.optionalText('followUp', input.followUp, LENGTHS.note);
  checks.done();
  return journaled(em, async (tx, note) => {
    const { obligationId: obligation, conventionId, by } = await lockPractice(tx, actor, input.obligationId, 'PLACE_BUTTON');
    const last = await newestOf(tx, FeedbackButton, { obligation });
    requireSeen(input.lastButtonId, last, { placement: last?.placement, url: last?.url, authorName: last?.authorName });
    appendNext(tx, FeedbackButton, last, { obligation, placement, url, placedOn, followUp, recordedAt: at, ...by });
    note({ chain: conventionId, action: 'obligation.feedbackButtonPlaced', subject: { type: 'Obligation', id: obligation }, by, at });
    return obligation;
  });
}

/** Refuses MONTH_INVALID, SATISFACTION_INVALID, COUNT_INVALID on their fields. */
function checkSaid(checks: Checks, { month, satisfaction, answerCount }: RecordSatisfactionInput, today: string): void {
  const current = today.slice(0, 7);
  if (!isMonth(month) || month > current) {
    checks.refuse('month', 'MONTH_INVALID', {
      fr: `Donnez un mois AAAA-MM, jusqu’à ${current}.`,
      en: `Give a month YYYY-MM, up to ${current}.`,
    });
  }
  if (!isSatisfaction(satisfaction)) {
    checks.refuse('satisfaction', 'SATISFACTION_INVALID', {
      fr: 'Donnez une note de 0 à 10, avec une décimale au plus : 7,8.',
      en: 'Give a mark from 0 to 10, with one decimal at most: 7.8.',
    });
  }
  if (answerCount < 1) {
    checks.refuse('answerCount', 'COUNT_INVALID', {
      fr: 'Donnez le nombre d’avis : 1 au moins.',
      en: 'Give the number of opinions: 1 at least.',
    });
  }
}

/**
 * Says what users said of the service in a month; said again, it replaces what was said of that month. Nothing is written when it is known already.
 * Returns the id of the obligation. Errors: NOT_FOUND, NOT_THIS_PRACTICE, NOT_THE_BOUND_TEAM, MONTH_INVALID, SATISFACTION_INVALID, COUNT_INVALID,
 * RECORDED_MEANWHILE with the newest of the month.
 */
export async function recordSatisfaction(em: EntityManager, actor: Actor, clock: Clock, input: RecordSatisfactionInput): Promise<string> {
  const at = clock.now();
  const checks = new Checks();
  checkSaid(checks, input, dayOf(at));
  checks.done();
  const { month, answerCount } = input;
  const satisfaction = Number(input.satisfaction);
  return journaled(em, async (tx, note) => {
    const { obligationId: obligation, conventionId, by } = await lockPractice(tx, actor, input.obligationId, 'RECORD_SATISFACTION');
    const known = await newestOf(tx, FeedbackMonth, { obligation, month });
    const { satisfaction: said, answerCount: counted, authorName } = known ?? {};
    requireSeen(input.lastMonthId, known, { month, satisfaction: said, answerCount: counted, authorName });
    if (said === satisfaction && counted === answerCount) return obligation;
    const last = await newestOf(tx, FeedbackMonth, { obligation });
    appendNext(tx, FeedbackMonth, last, { obligation, month, satisfaction, answerCount, recordedAt: at, ...by });
    note({ chain: conventionId, action: 'obligation.satisfactionRecorded', subject: { type: 'Obligation', id: obligation }, by, at });
    return obligation;
  });
}
