import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { requirePast } from '../conventions/requirePast.ts';
import type { Clock } from '../platform/clock.ts';
import type { Signature } from '../platform/db/signature.ts';
import { badInput } from '../platform/errors.ts';
import { frenchDay } from '../platform/frenchDay.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { Checks } from '../platform/validate.ts';
import type { PublishTextInput } from './acts.inputs.ts';
import { announceText } from './announceText.ts';
import { TOOLS } from './legalText.queries.ts';
import { gateOn, type KnownText, publishableOn } from './legalText.rules.ts';
import { legalTextVerbs } from './legalText.verbs.ts';
import { type LockedText, lockTextOfVersion, requireNewest } from './lockText.ts';
import { proveText } from './proveText.ts';
import { checkUrl } from './readVersion.ts';
import { settleText } from './settleText.ts';
import { shareNow } from './shareText.ts';
import { TextPublication } from './textPublication.entity.ts';

/** The version was recorded by the day it is published, and the convention signed. Throws FUTURE_DAY, BEFORE_SIGNATURE. */
export async function publicationDay(tx: EntityManager, { facts, at, day }: LockedText, given: string | null | undefined): Promise<string> {
  const publishedOn = given ?? day;
  await requirePast(tx, facts.conventionId, 'publishedOn', publishedOn, at);
  return publishedOn;
}

/**
 * The opinion was asked, of this very version, before midnight of the day of publication; where it is awaited still, that is confirmed.
 * Throws ASKED_TOO_LATE on publishedOn, UNANSWERED on isUnanswered.
 */
function requireGate(known: KnownText, publishedOn: string, isConfirmed: boolean): void {
  const gate = gateOn(known, publishedOn, TOOLS);
  if (gate === 'ASKED_TOO_LATE') {
    const first = publishableOn(known, TOOLS)!;
    throw badInput('publishedOn', 'ASKED_TOO_LATE', {
      fr: `L’avis se demande avant le jour de publication : cette version se publie à partir du ${frenchDay(first)}, et vous donnez le ${frenchDay(publishedOn)}.`,
      en: `The opinion is asked before the day of publication: this version is published from ${first} on, and you give ${publishedOn}.`,
    });
  }
  if (gate !== 'UNANSWERED' || isConfirmed) return;
  throw badInput('isUnanswered', 'UNANSWERED', {
    fr: 'L’avis est demandé et n’est pas rendu : confirmez que vous publiez sans l’attendre, ou attendez-le.',
    en: 'The opinion is asked and not given: confirm that you publish without waiting for it, or wait for it.',
  });
}

interface Published {
  publishedOn: string;
  url: string | null;
  isUnanswered: boolean;
  overrideReason: string | null;
}

/** Writes that the newest version is published, opens what that day opens where no day was planned, and offers it as the proof that it is. */
export async function writePublication(tx: EntityManager, actor: Actor, locked: LockedText, told: Published, by: Signature): Promise<void> {
  const { text, known, facts, at } = locked;
  if (facts.isRestricted) await shareNow(tx, locked);
  const [newest] = known.textVersions;
  tx.create(TextPublication, { textVersion: newest!.id, ...told, url: told.url ?? newest!.url, recordedAt: at, ...by });
  await tx.flush();
  if (!newest!.plannedOn) await announceText(tx, text.id, at, null, told.publishedOn);
  await proveText(tx, actor, text, { by, at });
}

/**
 * Records that the newest version is published, or in force. Returns the id of the text. Errors: NOT_FOUND, NOT_THE_WRITER, VERSION_REPLACED,
 * OPINION_NOT_ASKED, ASKED_TOO_LATE with the first day accepted, UNANSWERED, TEXT_PUBLISHED, TEXT_WITHDRAWN, FUTURE_DAY, BEFORE_SIGNATURE, URL codes (url).
 */
export async function publishText(em: EntityManager, actor: Actor, clock: Clock, input: PublishTextInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const locked = await lockTextOfVersion(tx, actor, clock, input.versionId);
    const { text, known, facts, at } = locked;
    const by = signAs(actor, legalTextVerbs.require('PUBLISH', actor, facts));
    requireNewest(known, input.versionId);
    const publishedOn = await publicationDay(tx, locked, input.publishedOn);
    const checks = new Checks();
    const url = checkUrl(checks, 'url', input.url);
    checks.done();
    requireGate(known, publishedOn, input.isUnanswered ?? false);
    const isUnanswered = gateOn(known, publishedOn, TOOLS) === 'UNANSWERED';
    await writePublication(tx, actor, locked, { publishedOn, url, isUnanswered, overrideReason: null }, by);
    await settleText(tx, actor, text.id, { by, at });
    note({ chain: facts.conventionId, action: 'legalText.published', subject: { type: 'LegalText', id: text.id }, by, at });
    return text.id;
  });
}
