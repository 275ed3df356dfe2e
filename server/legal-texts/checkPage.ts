import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { dayOf } from '../platform/asOf.ts';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/db/columns.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import { conflict } from '../platform/errors.ts';
import { takeUpload } from '../platform/files/takeUpload.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import { chainOf } from '../registers/entryParties.ts';
import { checkDayOrder, checkPastDay } from '../registers/order.checks.ts';
import type { CheckPageInput } from './acts.inputs.ts';
import type { KnownText, KnownVersion } from './legalText.rules.ts';
import { legalTextVerbs } from './legalText.verbs.ts';
import { lockTextOfVersion } from './lockText.ts';
import { PageCheck } from './pageCheck.entity.ts';
import { proveAnew } from './proveText.ts';
import { checkUrl } from './readVersion.ts';

/**
 * The version in force, if that is the one whose page was looked at, and nothing was seen of it since it was read.
 * Throws VERSION_NOT_IN_FORCE with the one that is, PAGE_SEEN with what was seen.
 */
function requireInForce({ page, textVersions }: KnownText, { versionId, lastCheckId }: CheckPageInput): KnownVersion {
  const inForce = textVersions.find(({ id }) => id === page!.versionId)!;
  if (versionId.toLowerCase() !== inForce.id) {
    throw conflict(
      'VERSION_NOT_IN_FORCE',
      {
        fr: `La version en vigueur est la version ${inForce.number} : dites ce que la page dit de celle-là.`,
        en: `The version in force is version ${inForce.number}: say what the page says of that one.`,
      },
      { number: inForce.number, hash: inForce.hash },
    );
  }
  const [last] = inForce.pageChecks;
  if ((lastCheckId?.toLowerCase() ?? null) === (last?.id ?? null)) return inForce;
  throw conflict(
    'PAGE_SEEN',
    {
      fr: 'Quelqu’un d’autre a regardé cette page entre-temps : lisez ce qui en est dit.',
      en: 'Somebody else looked at this page meanwhile: read what they say.',
    },
    { pageOutcome: last?.pageOutcome ?? null, seenOn: last?.seenOn ?? null, authorName: last?.author.name ?? null },
  );
}

const PUBLISHED = { fr: 'Cette version est publiée', en: 'This version is published' };

function readSeen({ pageOutcome: outcome, ...input }: CheckPageInput, { publication }: KnownVersion, today: string) {
  const checks = new Checks();
  const seenOn = input.seenOn ?? today;
  checkPastDay(checks, 'seenOn', seenOn, today);
  checkDayOrder(checks, 'seenOn', seenOn, publication!.publishedOn, PUBLISHED);
  const url = input.url?.trim() ? checkUrl(checks, 'url', input.url) : publication!.url;
  if (!url && !input.url?.trim()) {
    checks.refuse('url', 'REQUIRED', {
      fr: 'L’adresse de la page n’est pas inscrite : donnez celle que vous avez ouverte, en https.',
      en: 'The address of the page is not recorded: give the one that you opened, in https.',
    });
  }
  const words =
    outcome === 'SAYS_OTHER' ? checks.text('words', input.words, LENGTHS.reason) : checks.optionalText('words', input.words, LENGTHS.note);
  checks.done();
  return { seenOn, url: url!, outcome, words };
}

/**
 * Records what somebody saw of the page where the version in force is published; nothing is fetched. A page that says something else reopens what the
 * publication proved, and so does the page that says the version again. Returns the id of the text.
 * Errors: NOT_FOUND, NOT_A_PAGE_READER, TEXT_WITHDRAWN, NO_PAGE, VERSION_NOT_IN_FORCE, PAGE_SEEN, FUTURE_DAY, BEFORE (seenOn), URL codes and REQUIRED
 * (url), TOO_SHORT (words), TOO_LONG, UPLOAD_NOT_FOUND.
 */
export async function checkPage(em: EntityManager, actor: Actor, clock: Clock, input: CheckPageInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const { text, known, facts, at } = await lockTextOfVersion(tx, actor, clock, input.versionId);
    const by = signAs(actor, legalTextVerbs.require('CHECK_PAGE', actor, facts));
    const inForce = requireInForce(known, input);
    const seen = readSeen(input, inForce, dayOf(at));
    const file = input.uploadId ? await takeUpload(tx, actor.personId, input.uploadId, at, 'uploadId') : null;
    const last = await newestOf(tx, PageCheck, { textVersion: inForce.id });
    const id = newId();
    appendNext(tx, PageCheck, last, { id, textVersion: inForce.id, ...seen, ...file, recordedAt: at, ...by });
    await tx.flush();
    if (seen.outcome === 'SAYS_OTHER' || last?.outcome === 'SAYS_OTHER') await proveAnew(tx, actor, text, id, { by, at });
    note({ chain: chainOf(facts), action: 'legalText.pageChecked', subject: { type: 'LegalText', id: text.id }, by, at });
    return text.id;
  });
}
