import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { withdrawRecord } from '../evidence/registerRecord.ts';
import type { Clock } from '../platform/clock.ts';
import { conflict } from '../platform/errors.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import { chainOf } from '../registers/entryParties.ts';
import type { WithdrawLegalTextInput } from './acts.inputs.ts';
import { withdrawPlan } from './announceText.ts';
import { CHECK_MONTHS_MAX, type UpdateLegalTextInput } from './legalText.inputs.ts';
import { legalTextVerbs } from './legalText.verbs.ts';
import { lockText } from './lockText.ts';
import { checkUpTo } from './readVersion.ts';

/**
 * Gives a text another title, and says how often its page is looked at. Returns the id. Errors: NOT_FOUND, NOT_THE_WRITER, TEXT_WITHDRAWN, TEXT_CHANGED
 * with what it is now, REQUIRED, TOO_LONG, OUT_OF_RANGE (checkMonths).
 */
export async function updateLegalText(
  em: EntityManager,
  actor: Actor,
  clock: Clock,
  id: string,
  input: UpdateLegalTextInput,
): Promise<string> {
  const checks = new Checks();
  const title = checks.text('title', input.title, LENGTHS.line);
  const { checkMonths } = input;
  if (checkMonths != null) checkUpTo(checks, 'checkMonths', checkMonths, CHECK_MONTHS_MAX);
  checks.done();
  return journaled(em, async (tx, note) => {
    const { text, facts, at } = await lockText(tx, actor, clock, id, 'id');
    const by = signAs(actor, legalTextVerbs.require('UPDATE', actor, facts));
    if (text.version !== input.version) {
      const now = { title: text.title, checkMonths: text.checkMonths, version: text.version };
      throw conflict('TEXT_CHANGED', { fr: 'Ce texte a changé entre-temps.', en: 'This text changed meanwhile.' }, now);
    }
    Object.assign(text, { title, checkMonths: checkMonths ?? text.checkMonths });
    note({ chain: chainOf(facts), action: 'legalText.updated', subject: { type: 'LegalText', id: text.id }, by, at });
    return text.id;
  });
}

/**
 * A text is given up, or no longer in force: what its newest version opened and nobody answered is no longer owed, and what it proved it proves no
 * more. Returns the id.
 * Errors: NOT_FOUND, NOT_THE_WRITER, TEXT_WITHDRAWN with who withdrew it, TOO_SHORT (reason).
 */
export async function withdrawLegalText(em: EntityManager, actor: Actor, clock: Clock, input: WithdrawLegalTextInput): Promise<string> {
  const checks = new Checks();
  const reason = checks.text('reason', input.reason, LENGTHS.reason);
  checks.done();
  return journaled(em, async (tx, note) => {
    const { text, known, facts, at } = await lockText(tx, actor, clock, input.legalTextId);
    const { withdrawnAt, withdrawerName } = text;
    const by = signAs(actor, legalTextVerbs.require('WITHDRAW', actor, facts, { withdrawnAt, withdrawerName }));
    text.withdraw(by, reason, at);
    const [newest] = known.textVersions;
    if (text.proof) await withdrawRecord(tx, actor, text.proof.id, reason, at);
    if (newest && facts.status === 'DRAFT') await withdrawPlan(tx, facts.conventionId, newest.id, at, reason);
    note({ chain: chainOf(facts), action: 'legalText.withdrawn', subject: { type: 'LegalText', id: text.id }, by, at });
    return text.id;
  });
}
