import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import type { TextKind } from '../catalogues/textKinds.ts';
import { takeUpload } from '../platform/files/takeUpload.ts';
import { frenchDay } from '../platform/frenchDay.ts';
import { judgeUrl } from '../platform/judgeUrl.ts';
import { LENGTHS } from '../platform/lengths.ts';
import type { Checks } from '../platform/validate.ts';
import { ALERT_HOURS_MAX, HAND_OVER_DAYS_MAX, type TextContentInput } from './legalText.inputs.ts';

/** An address in https, or none. Refuses on `field`. */
export function checkUrl(checks: Checks, field: string, given: string | null | undefined): string | null {
  if (!given?.trim()) return null;
  const verdict = judgeUrl(given);
  if ('url' in verdict) return verdict.url;
  checks.refuse(field, verdict.code, verdict.text);
  return null;
}

/** A day that is to come, today included. Refuses PAST_DAY on `field`. */
export function checkComing(checks: Checks, field: string, given: string | null | undefined, day: string): string | null {
  if (given && given < day) {
    checks.refuse(field, 'PAST_DAY', {
      fr: `Le ${frenchDay(given)} est passé : donnez un jour à partir du ${frenchDay(day)}.`,
      en: `${given} is past: give a day from ${day} on.`,
    });
  }
  return given ?? null;
}

/** A number from 1 to another. Refuses OUT_OF_RANGE on `field`. */
export function checkUpTo(checks: Checks, field: string, given: number, max: number): void {
  if (given >= 1 && given <= max) return;
  checks.refuse(field, 'OUT_OF_RANGE', { fr: `Donnez un nombre de 1 à ${max}.`, en: `Give a number from 1 to ${max}.` });
}

/** A time that a procedure sets: asked of procedures of that kind only. Refuses NOT_OF_THE_KIND and OUT_OF_RANGE on `field`. */
function checkDelay(checks: Checks, field: string, given: number | null | undefined, isOfKind: boolean, max: number): number | null {
  if (given == null) return null;
  if (!isOfKind) {
    checks.refuse(field, 'NOT_OF_THE_KIND', {
      fr: 'Seule la procédure qui en traite fixe ce délai.',
      en: 'Only the procedure about it sets this time.',
    });
  } else {
    checkUpTo(checks, field, given, max);
  }
  return given;
}

/** What a version holds, checked; its file is taken by `takeVersion`. */
export interface ReadVersion {
  uploadId: string | null;
  content: string | null;
  url: string | null;
  note: string | null;
  plannedOn: string | null;
  alertWithinHours: number | null;
  handOverWithinDays: number | null;
}

/** Reads what is given of a version of a kind of text, every refused field told in `checks`. */
export function readVersion(checks: Checks, kind: TextKind, input: TextContentInput, day: string): ReadVersion {
  const words = input.words?.trim();
  if (Boolean(input.uploadId) === Boolean(words)) {
    checks.refuse(words ? 'words' : 'uploadId', 'FILE_OR_WORDS', {
      fr: 'Donnez un fichier, ou collez le texte lui-même : l’un des deux, qui sera tenu par son empreinte.',
      en: 'Give a file, or paste the words themselves: one of the two, which is kept by its hash.',
    });
  }
  return {
    uploadId: input.uploadId ?? null,
    content: words ? checks.text('words', words, LENGTHS.page).replaceAll('\r\n', '\n') : null,
    url: checkUrl(checks, 'url', input.url),
    note: checks.optionalText('note', input.note, LENGTHS.note),
    plannedOn: checkComing(checks, 'plannedOn', input.plannedOn, day),
    alertWithinHours: checkDelay(checks, 'alertWithinHours', input.alertWithinHours, kind === 'BREACH_PROCEDURE', ALERT_HOURS_MAX),
    handOverWithinDays: checkDelay(checks, 'handOverWithinDays', input.handOverWithinDays, kind === 'RIGHTS_PROCEDURE', HAND_OVER_DAYS_MAX),
  };
}

/** The columns of a version, its file taken in the transaction that keeps it. Throws UPLOAD_NOT_FOUND on content.uploadId. */
export async function takeVersion(tx: EntityManager, actor: Actor, { uploadId, content, ...told }: ReadVersion, at: Date) {
  if (uploadId === null) {
    const sha256 = createHash('sha256').update(content!, 'utf8').digest('hex');
    return { ...told, content, sha256 };
  }
  const file = await takeUpload(tx, actor.personId, uploadId, at, 'content.uploadId');
  return { ...told, content: null, ...file, sha256: file.blob };
}
