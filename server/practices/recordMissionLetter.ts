import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { keepOffer, readOffer } from '../evidence/depositEvidence.ts';
import { attach } from '../evidence/evidenceContent.ts';
import { dayOf } from '../platform/asOf.ts';
import type { Clock } from '../platform/clock.ts';
import { read, sql } from '../platform/db/read.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import { frenchDay } from '../platform/frenchDay.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import { checkPastDay } from '../registers/order.checks.ts';
import { readAddress } from './describeService.ts';
import { type LockedPractice, lockPractice, requireSeen } from './lockPractice.ts';
import { MissionLetter } from './missionLetter.entity.ts';
import type { RecordMissionLetterInput } from './practice.inputs.ts';

/** Refuses FUTURE_DAY (signedOn), PERIOD_REVERSED (endsOn), SHARE_INVALID (sharePercent), TOO_SHORT (powers, reportingClause), REQUIRED (uploadId), URL_… (url). */
function readLetter(checks: Checks, input: RecordMissionLetterInput, today: string) {
  const { signedOn, startsOn, endsOn, sharePercent = null } = input;
  checkPastDay(checks, 'signedOn', signedOn, today);
  if (endsOn < startsOn) {
    checks.refuse('endsOn', 'PERIOD_REVERSED', {
      fr: `La mission commence le ${frenchDay(startsOn)} : donnez ce jour-là ou un jour suivant.`,
      en: `The mission starts on ${startsOn}: give that day or a later one.`,
    });
  }
  if (sharePercent !== null && (sharePercent < 1 || sharePercent > 100)) {
    checks.refuse('sharePercent', 'SHARE_INVALID', {
      fr: 'Donnez une part du temps de travail de 1 à 100 %, ou rien.',
      en: 'Give a part of working time from 1 to 100%, or nothing.',
    });
  }
  const powers = checks.text('powers', input.powers, LENGTHS.reason);
  const reportingClause = checks.text('reportingClause', input.reportingClause, LENGTHS.reason);
  if (!input.uploadId && !input.url?.trim()) {
    checks.refuse('uploadId', 'REQUIRED', {
      fr: 'Donnez la lettre : un fichier, ou une adresse.',
      en: 'Give the letter: a file, or an address.',
    });
  }
  if (!input.uploadId) readAddress(checks, input.url);
  return { signedOn, startsOn, endsOn, sharePercent, powers, reportingClause };
}

/** Obligations of the same party that answer the same practice: one letter proves them all, and is kept with the first. */
async function provenByIt(tx: EntityManager, { conventionId, partyId, practice }: LockedPractice): Promise<string[]> {
  const rows = await read<{ id: string }>(
    tx,
    sql`select o.id from obligation o join commitment c on c.id = commitment_at(o.id, statement_timestamp())
      where o.convention_id = ${conventionId} and o.party_id = ${partyId} and c.definition ->> 'practice' = ${practice}
        and coalesce(o.opened_at <= statement_timestamp(), true) and coalesce(o.closed_at > statement_timestamp(), true) order by c.position`,
  );
  return rows.map(({ id }) => id);
}

/**
 * Records a mission letter and deposits it as a proof, in force from its first to its last day, for every obligation of the party that it answers: it
 * waits for a review like any other. Returns the id of the first. Errors: NOT_FOUND, NOT_THIS_PRACTICE, NOT_THE_BOUND_TEAM, RECORDED_MEANWHILE,
 * those of `readLetter`, and those of a deposit.
 */
export async function recordMissionLetter(em: EntityManager, actor: Actor, clock: Clock, input: RecordMissionLetterInput): Promise<string> {
  const at = clock.now();
  const checks = new Checks();
  const letter = readLetter(checks, input, dayOf(at));
  checks.done();
  const { uploadId, url } = input;
  return journaled(em, async (tx, note) => {
    const locked = await lockPractice(tx, actor, input.obligationId, 'RECORD_LETTER');
    const { conventionId, by } = locked;
    const obligationIds = await provenByIt(tx, locked);
    const obligation = obligationIds[0]!;
    const last = await newestOf(tx, MissionLetter, { obligation });
    requireSeen(input.lastLetterId, last, { signedOn: last?.signedOn, endsOn: last?.endsOn, authorName: last?.authorName });
    const offer = readOffer({
      obligationIds,
      kind: uploadId ? 'FILE' : 'LINK',
      title: `Lettre de mission signée le ${frenchDay(letter.signedOn)}`,
      content: { uploadId, url: uploadId ? null : url, validFrom: letter.startsOn, validUntil: letter.endsOn },
    });
    const evidence = await keepOffer(
      tx,
      () => undefined,
      actor,
      at,
      offer,
      (content) => attach(tx, actor, content, uploadId, at),
    );
    await tx.flush();
    appendNext(tx, MissionLetter, last, { obligation, ...letter, evidence, recordedAt: at, ...by });
    note({ chain: conventionId, action: 'evidence.letterRecorded', subject: { type: 'Evidence', id: evidence }, by, at });
    return obligation;
  });
}
