import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import type { Clock } from '../platform/clock.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { lockRegister, nextNumber } from '../registers/numbers.ts';
import type { ShareLegalTextInput } from './acts.inputs.ts';
import { announceText } from './announceText.ts';
import { legalTextVerbs } from './legalText.verbs.ts';
import { type LockedText, lockText } from './lockText.ts';

/** The parties share a text from now on, under a number of theirs, and what it opens is opened. */
export async function shareNow(tx: EntityManager, { text, facts, at }: LockedText): Promise<void> {
  const { conventionId, keeper } = facts;
  await lockRegister(tx, 'legal_text', conventionId);
  const { year, number } = await nextNumber(tx, 'legal_text', { conventionId, partyId: keeper.id, isRestricted: false }, at);
  text.share(year!, number!);
  await tx.flush();
  await announceText(tx, text.id, at);
}

/** The party that keeps a text to itself lets the others read it. Returns the id. Errors: NOT_FOUND, NOT_THE_WRITER, SHARED_ALREADY, TEXT_WITHDRAWN. */
export async function shareLegalText(em: EntityManager, actor: Actor, clock: Clock, input: ShareLegalTextInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const locked = await lockText(tx, actor, clock, input.legalTextId);
    const { text, facts, at } = locked;
    const by = signAs(actor, legalTextVerbs.require('SHARE', actor, facts));
    await shareNow(tx, locked);
    note({ chain: facts.conventionId, action: 'legalText.shared', subject: { type: 'LegalText', id: text.id }, by, at });
    return text.id;
  });
}
