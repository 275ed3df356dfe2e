import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import type { Clock } from '../platform/clock.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import { conflict } from '../platform/errors.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { Checks } from '../platform/validate.ts';
import { chainOf } from '../registers/entryParties.ts';
import type { AddTextVersionInput } from './acts.inputs.ts';
import { announceText, withdrawPlan } from './announceText.ts';
import { legalTextVerbs } from './legalText.verbs.ts';
import { LegalTextVersion } from './legalTextVersion.entity.ts';
import { lockText, requireNewest } from './lockText.ts';
import { readVersion, takeVersion } from './readVersion.ts';

/**
 * Adds the version that follows: the opinion asked of the one before is not asked of this one. Returns the id of the text.
 * Errors: NOT_FOUND, NOT_THE_WRITER, TEXT_WITHDRAWN, VERSION_REPLACED, those of readVersion under `content`, UPLOAD_NOT_FOUND, SAME_TEXT when nothing changed.
 */
export async function addTextVersion(em: EntityManager, actor: Actor, clock: Clock, input: AddTextVersionInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const { text, known, facts, at, day } = await lockText(tx, actor, clock, input.legalTextId);
    const by = signAs(actor, legalTextVerbs.require('ADD_VERSION', actor, facts));
    requireNewest(known, input.lastVersionId);
    const checks = new Checks();
    const version = readVersion(checks.of('content'), text.kind, input.content, day);
    checks.done();
    const held = await takeVersion(tx, actor, version, at);
    const [before] = known.textVersions;
    if (
      before?.hash === held.sha256 &&
      before.alertWithinHours === held.alertWithinHours &&
      before.handOverWithinDays === held.handOverWithinDays
    ) {
      throw conflict(
        'SAME_TEXT',
        { fr: 'C’est le texte de la version actuelle, à l’identique.', en: 'This is the text of the current version, to the letter.' },
        { number: before.number, hash: before.hash },
      );
    }
    const last = await newestOf(tx, LegalTextVersion, { legalText: text.id }, 'number');
    appendNext(tx, LegalTextVersion, last, { legalText: text.id, ...held, recordedAt: at, ...by }, 'number');
    await tx.flush();
    if (before && facts.status === 'DRAFT') {
      const why = `Remplacée par la version ${before.number + 1} avant que l’avis soit demandé.`;
      await withdrawPlan(tx, facts.conventionId, before.id, at, why);
    }
    await announceText(tx, text.id, at);
    note({ chain: chainOf(facts), action: 'legalText.versionAdded', subject: { type: 'LegalText', id: text.id }, by, at });
    return text.id;
  });
}
