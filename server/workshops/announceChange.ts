import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { requirePast } from '../conventions/requirePast.ts';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/db/columns.ts';
import { run, sql } from '../platform/db/read.ts';
import { conflict } from '../platform/errors.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import { readRegisterParty, voiceOf } from '../registers/entryParties.ts';
import type { AnnounceChangeInput, WithdrawChangeInput } from './change.inputs.ts';
import { changeVerbs } from './change.verbs.ts';
import { CHANGED } from './changeWords.ts';
import { lockChange, lockChanges } from './lockChange.ts';
import { ServiceChange } from './serviceChange.entity.ts';

/**
 * A party announces a notable change of the service to the others: the catalogue says which obligations it opens, and by when. Returns the id.
 * Errors: NOT_FOUND, NOT_YOUR_VOICE, TOO_SHORT (words), FUTURE_DAY, BEFORE_SIGNATURE (changedOn), CHANGE_ANNOUNCED when the same stands already.
 */
export async function announceChange(em: EntityManager, actor: Actor, clock: Clock, input: AnnounceChangeInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const { conventionId: convention, partyId: party } = await readRegisterParty(tx, actor, input.partyId);
    const by = signAs(actor, voiceOf(actor, convention, party));
    const at = clock.now();
    const { whatChanged: kind, changedOn } = input;
    const checks = new Checks();
    const words = checks.text('words', input.words, LENGTHS.reason);
    checks.done();
    await requirePast(tx, convention, 'changedOn', changedOn, at);
    await lockChanges(tx, convention);
    if (await tx.count(ServiceChange, { convention, kind, changedOn, words, withdrawnAt: null })) {
      throw conflict('CHANGE_ANNOUNCED', {
        fr: 'Ce changement est déjà annoncé, avec les mêmes mots.',
        en: 'This change is announced already, in the same words.',
      });
    }
    const id = newId();
    tx.create(ServiceChange, { id, convention, party, kind, changedOn, words, recordedAt: at, ...by });
    await tx.flush();
    await run(tx, sql`select announce_moment(${convention}, ${CHANGED}, null, ${id}, paris_midnight(${changedOn}::date), ${at}, null)`);
    note({ chain: convention, action: 'convention.changeAnnounced', subject: { type: 'Convention', id: convention }, by, at });
    return id;
  });
}

/**
 * The party that announced a change says that it was a mistake: what it asked for is asked no more. Returns the id. Errors: NOT_FOUND,
 * NOT_THE_ANNOUNCER, CHANGE_WITHDRAWN with who did, CHANGE_ANSWERED, TOO_SHORT (reason).
 */
export async function withdrawChange(em: EntityManager, actor: Actor, clock: Clock, input: WithdrawChangeInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const at = clock.now();
    const { change, weighed } = await lockChange(tx, actor, input.changeId, at);
    const { withdrawnAt, withdrawerName } = change;
    const by = signAs(actor, changeVerbs.require('WITHDRAW', actor, weighed, { withdrawnAt, withdrawerName }));
    const checks = new Checks();
    const reason = checks.text('reason', input.reason, LENGTHS.reason);
    checks.done();
    const { conventionId } = weighed;
    change.withdraw(by, reason, at);
    await tx.flush();
    await run(tx, sql`select withdraw_moment(${conventionId}, ${CHANGED}, ${change.id}, ${at}, ${reason})`);
    note({ chain: conventionId, action: 'convention.changeWithdrawn', subject: { type: 'Convention', id: conventionId }, by, at });
    return change.id;
  });
}
