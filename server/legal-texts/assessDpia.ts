import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { requirePast } from '../conventions/requirePast.ts';
import type { Clock } from '../platform/clock.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import { conflict } from '../platform/errors.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks, isSameId } from '../platform/validate.ts';
import { chainOf } from '../registers/entryParties.ts';
import { type AdviseDpiaInput, AGAINST, type DecideDpiaNeedInput, type DescribeDpiaInput } from './dpia.inputs.ts';
import { DpiaAdvice } from './dpiaAdvice.entity.ts';
import { type AnsweredCriterion, DpiaNeed } from './dpiaNeed.entity.ts';
import { DpiaState } from './dpiaState.entity.ts';
import { conclusionOf, DPIA_CRITERIA } from './dpiaWords.ts';
import { legalTextVerbs } from './legalText.verbs.ts';
import { lockText } from './lockText.ts';

/** All nine, in their order; those that nothing is said of are not known. Refuses SAID_TWICE on criteria. */
function readCriteria(checks: Checks, given: DecideDpiaNeedInput['criteria']): AnsweredCriterion[] {
  if (new Set(given.map(({ criterion }) => criterion)).size < given.length) {
    checks.refuse('criteria', 'SAID_TWICE', {
      fr: 'Un critère est donné deux fois : gardez une seule réponse par critère.',
      en: 'A criterion is given twice: keep one answer for each.',
    });
  }
  return DPIA_CRITERIA.map((criterion) => {
    const said = given.find((each) => each.criterion === criterion);
    const words = checks.optionalText('criteria', said?.words, LENGTHS.note);
    return { criterion, answered: said?.answered ?? 'UNKNOWN', words };
  });
}

/**
 * The controller decides on nine criteria, and on the lists of the authority, whether an impact assessment is needed. Returns the id of the text. Errors: NOT_FOUND, NOT_THE_WRITER,
 * NOT_A_DPIA, TEXT_WITHDRAWN, DECIDED_MEANWHILE with the other decision, SAID_TWICE (criteria), TOO_SHORT (reason), TOO_LONG.
 */
export async function decideDpiaNeed(em: EntityManager, actor: Actor, clock: Clock, input: DecideDpiaNeedInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const { text, facts, at } = await lockText(tx, actor, clock, input.legalTextId);
    const by = signAs(actor, legalTextVerbs.require('DECIDE_NEED', actor, facts));
    const last = await newestOf(tx, DpiaNeed, { legalText: text.id });
    if (!isSameId(input.lastNeedId, last?.id)) {
      const words = {
        fr: 'Une autre décision a été inscrite entre-temps : relisez-la.',
        en: 'Another decision was recorded meanwhile: read it.',
      };
      throw conflict('DECIDED_MEANWHILE', words, {
        isNeeded: last?.isNeeded ?? null,
        reason: last?.reason ?? null,
        authorName: last?.authorName ?? null,
      });
    }
    const checks = new Checks();
    const criteria = readCriteria(checks, input.criteria);
    const listedAs = input.listedAs ?? null;
    const isAgainst = !input.isNeeded && conclusionOf(criteria, listedAs) === 'EXPECTED';
    const reason = checks.text('reason', input.reason, isAgainst ? AGAINST : LENGTHS.reason);
    checks.done();
    appendNext(tx, DpiaNeed, last, { legalText: text.id, criteria, listedAs, isNeeded: input.isNeeded, reason, recordedAt: at, ...by });
    note({ chain: chainOf(facts), action: 'legalText.dpiaNeedDecided', subject: { type: 'LegalText', id: text.id }, by, at });
    return text.id;
  });
}

/**
 * The data protection officer of the controller advises on the need, or on the assessment. Returns the id of the text.
 * Errors: NOT_FOUND, NOT_THE_WRITER_DPO, NOT_A_DPIA, TEXT_WITHDRAWN, TOO_SHORT (words), TOO_LONG.
 */
export async function adviseDpia(em: EntityManager, actor: Actor, clock: Clock, input: AdviseDpiaInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const { text, facts, at } = await lockText(tx, actor, clock, input.legalTextId);
    const by = signAs(actor, legalTextVerbs.require('ADVISE', actor, facts));
    const checks = new Checks();
    const words = checks.text('words', input.words, LENGTHS.reason);
    checks.done();
    const last = await newestOf(tx, DpiaAdvice, { legalText: text.id });
    appendNext(tx, DpiaAdvice, last, { legalText: text.id, advice: input.advice, words, recordedAt: at, ...by });
    note({ chain: chainOf(facts), action: 'legalText.dpiaAdvised', subject: { type: 'LegalText', id: text.id }, by, at });
    return text.id;
  });
}

/**
 * Says where an impact assessment stands. Returns the id of the text.
 * Errors: NOT_FOUND, NOT_THE_WRITER, NOT_A_DPIA, TEXT_WITHDRAWN, FUTURE_DAY, BEFORE_SIGNATURE (consultedOn), TOO_LONG.
 */
export async function describeDpia(em: EntityManager, actor: Actor, clock: Clock, input: DescribeDpiaInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const { text, facts, at } = await lockText(tx, actor, clock, input.legalTextId);
    const by = signAs(actor, legalTextVerbs.require('DESCRIBE', actor, facts));
    const checks = new Checks();
    const views = checks.optionalText('views', input.views, LENGTHS.text);
    const consultation = checks.optionalText('consultation', input.consultation, LENGTHS.text);
    checks.done();
    const consultedOn = input.consultedOn ?? null;
    if (consultedOn) await requirePast(tx, facts.conventionId, 'consultedOn', consultedOn, at);
    const last = await newestOf(tx, DpiaState, { legalText: text.id });
    const told = { dpiaStage: input.dpiaStage, residualRisk: input.residualRisk ?? null, views, consultedOn, consultation };
    appendNext(tx, DpiaState, last, { legalText: text.id, ...told, recordedAt: at, ...by });
    note({ chain: chainOf(facts), action: 'legalText.dpiaDescribed', subject: { type: 'LegalText', id: text.id }, by, at });
    return text.id;
  });
}
