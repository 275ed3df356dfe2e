import type { EntityManager } from '@mikro-orm/postgresql';
import type { CommitmentDef } from '../../catalogues/catalogueFile.ts';
import { requirePast } from '../../conventions/requirePast.ts';
import { read, sql } from '../../platform/db/read.ts';
import { badInput } from '../../platform/errors.ts';
import { frenchDay } from '../../platform/frenchDay.ts';
import type { RecordUseInput } from './dutyUse.inputs.ts';

/** When a notice was received, and when it takes effect. */
export interface Notice {
  receivedOn: string;
  effectiveOn: string;
}

async function effectOf(tx: EntityManager, conventionId: string, receivedOn: string): Promise<string> {
  const [row] = await read<{ on: string | null }>(
    tx,
    sql`select day_after(${receivedOn}::date, cv.notice_period)::text as on from convention cv where cv.id = ${conventionId}`,
  );
  if (!row?.on) {
    throw badInput('noticeReceivedOn', 'NOTICE_PERIOD_UNKNOWN', {
      fr: 'La convention ne dit pas la durée du préavis : un administrateur la complète d’abord.',
      en: 'The agreement does not tell the time of the notice: an administrator completes it first.',
    });
  }
  return row.on;
}

/**
 * The notice by which a right is used, where it is one that is; null of any other. It takes effect at the end of the notice period of the convention,
 * counted from the day it was received.
 * Throws NOTICE_REQUIRED, NOTICE_UNEXPECTED, NOTICE_BEFORE_SENDING, FUTURE_DAY, NOTICE_PERIOD_UNKNOWN on `noticeReceivedOn`.
 */
export async function noticeOf(
  tx: EntityManager,
  conventionId: string,
  use: CommitmentDef['use'],
  { noticeReceivedOn: receivedOn, usedOn }: RecordUseInput,
  now: Date,
): Promise<Notice | null> {
  if (!use?.noticePeriod) {
    if (!receivedOn) return null;
    throw badInput('noticeReceivedOn', 'NOTICE_UNEXPECTED', {
      fr: 'Ce droit s’exerce sans préavis : laissez cette date vide.',
      en: 'This right is used without a notice: leave this date empty.',
    });
  }
  if (!receivedOn) {
    throw badInput('noticeReceivedOn', 'NOTICE_REQUIRED', {
      fr: 'Ce droit s’exerce par un préavis : donnez le jour où l’autre partie l’a reçu.',
      en: 'This right is used by a notice: give the day the other party received it.',
    });
  }
  if (receivedOn < usedOn) {
    throw badInput('noticeReceivedOn', 'NOTICE_BEFORE_SENDING', {
      fr: `Le préavis a été envoyé le ${frenchDay(usedOn)} : il n’a pu être reçu le ${frenchDay(receivedOn)}.`,
      en: `The notice was sent on ${usedOn}: it cannot have been received on ${receivedOn}.`,
    });
  }
  await requirePast(tx, conventionId, 'noticeReceivedOn', receivedOn, now);
  return { receivedOn, effectiveOn: await effectOf(tx, conventionId, receivedOn) };
}
