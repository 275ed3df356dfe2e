import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { Breach } from '../obligations/breaches/breach.entity.ts';
import type { Clock } from '../platform/clock.ts';
import { conflict } from '../platform/errors.ts';
import { frenchDay } from '../platform/frenchDay.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import type { PublishUnaskedInput } from './acts.inputs.ts';
import { announceText } from './announceText.ts';
import { TOOLS } from './legalText.queries.ts';
import { gateOn } from './legalText.rules.ts';
import { legalTextVerbs } from './legalText.verbs.ts';
import { lockTextOfVersion, requireNewest } from './lockText.ts';
import { publicationDay, writePublication } from './publishText.ts';
import { checkUrl } from './readVersion.ts';
import { openedByNewest } from './settleText.ts';

/**
 * The officer of the controller records that a version was published without the opinion asked in time: what was owed is breached, which shows.
 * Returns the id of the text. Errors: NOT_FOUND, NOT_THE_WRITER_DPO, NOTHING_TO_OVERRIDE, VERSION_REPLACED, TEXT_PUBLISHED, TEXT_WITHDRAWN, TOO_SHORT
 * (reason), FUTURE_DAY, BEFORE_SIGNATURE, URL codes (url).
 */
export async function publishUnasked(em: EntityManager, actor: Actor, clock: Clock, input: PublishUnaskedInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const locked = await lockTextOfVersion(tx, actor, clock, input.versionId);
    const { text, known, facts, at } = locked;
    const by = signAs(actor, legalTextVerbs.require('PUBLISH_UNASKED', actor, facts));
    requireNewest(known, input.versionId);
    const publishedOn = await publicationDay(tx, locked, input.publishedOn);
    const checks = new Checks();
    const url = checkUrl(checks, 'url', input.url);
    const reason = checks.text('reason', input.reason, LENGTHS.reason);
    checks.done();
    const gate = gateOn(known, publishedOn, TOOLS);
    if (gate !== 'NOT_ASKED' && gate !== 'ASKED_TOO_LATE') {
      throw conflict('NOTHING_TO_OVERRIDE', {
        fr: 'L’avis était demandé avant ce jour : publiez cette version sans passer outre.',
        en: 'The opinion was asked before that day: publish this version without overriding.',
      });
    }
    await writePublication(tx, actor, locked, { publishedOn, url, isUnanswered: false, overrideReason: reason }, by);
    if (known.textVersions[0]!.plannedOn) await announceText(tx, text.id, at, reason, publishedOn);
    const words = `${known.reference} (version ${known.textVersions[0]!.number}) publié le ${frenchDay(publishedOn)} sans que l’avis ait été demandé avant : ${reason}`;
    const told = { facts: words.slice(0, LENGTHS.reason.max), brokenOn: publishedOn, recordedAt: at };
    for (const { id: occurrence, obligationId: obligation, act } of await openedByNewest(tx, text.id, at)) {
      if (act === 'legalText.opinionAsked') tx.create(Breach, { obligation, occurrence, ...told, ...by });
    }
    note({ chain: facts.conventionId, action: 'legalText.publishedUnasked', subject: { type: 'LegalText', id: text.id }, by, at });
    return text.id;
  });
}
