import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import type { Clock } from '../platform/clock.ts';
import { frenchDay } from '../platform/frenchDay.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { chainOf } from '../registers/entryParties.ts';
import type { ProveLegalTextInput } from './acts.inputs.ts';
import { legalTextVerbs } from './legalText.verbs.ts';
import { lockText } from './lockText.ts';
import { proveText } from './proveText.ts';

/**
 * Offers a text in force as the proof of what it is the writing of: as of today, in the name of who does it, saying since when it is in force. The past
 * stays as it was. Returns the id of the text. Errors: NOT_FOUND, NOT_THE_WRITER, TEXT_WITHDRAWN, NOT_IN_FORCE, PROVED_ALREADY with the proof,
 * OWED_BY_NOBODY, PAGE_DIFFERS.
 */
export async function proveLegalText(em: EntityManager, actor: Actor, clock: Clock, input: ProveLegalTextInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const { text, known, facts, at, day } = await lockText(tx, actor, clock, input.legalTextId);
    const by = signAs(actor, legalTextVerbs.require('PROVE', actor, facts, { evidenceId: known.evidenceId }));
    const { publishedOn } = known.textVersions.find(({ publication }) => publication)!.publication!;
    const words = `En vigueur depuis le ${frenchDay(publishedOn)} ; offert comme preuve le ${frenchDay(day)}.`;
    await proveText(tx, actor, text, { by, at }, { validFrom: day, note: words });
    note({ chain: chainOf(facts), action: 'legalText.proved', subject: { type: 'LegalText', id: text.id }, by, at });
    return text.id;
  });
}
