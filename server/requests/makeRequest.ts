import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { requirePast } from '../conventions/requirePast.ts';
import { lockObligation } from '../obligations/lockObligation.ts';
import { dayOf } from '../platform/asOf.ts';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/db/columns.ts';
import { run, sql } from '../platform/db/read.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import { fail } from '../platform/errors.ts';
import { checkInstant } from '../platform/instants.checks.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import { PartyRequest, type RequestKind } from './partyRequest.entity.ts';
import { performRequest } from './performRequest.ts';
import { recordUseByAsking } from './recordUseByAsking.ts';
import type { InformPartyInput } from './request.inputs.ts';
import { speakingVerbs } from './request.verbs.ts';
import { requirePartners, requireSubject } from './requirePartners.ts';

/** `AskPartyInput` is the same without what only information has. */
export type MadeRequest = InformPartyInput;

const ACTION = { ASKED: 'partyRequest.asked', INFORMED: 'partyRequest.informed' } as const;
const MOMENT = { ASKED: 'request.asked', INFORMED: 'request.informed' } as const;

/** What is opened is locked before it is, as who answers an obligation does. */
async function lockOpened(tx: EntityManager, actor: Actor, conventionId: string, moment: string, about: string, party: string) {
  const opened = await run<{ id: string }>(
    tx,
    sql`select distinct b.obligation_id as id from opened_by(${conventionId}, ${moment}, ${about}) b where b.party_id = ${party} order by 1`,
  );
  for (const { id } of opened) await lockObligation(tx, actor, id);
}

/**
 * A party asks another for something, which opens what that one then owes; or tells it something, which opens what the party itself owes and answers
 * it at once. Asking for what a right of the asking party lets it ask is a use of that right. Returns the id.
 * Errors: NOT_FOUND, NOT_YOUR_VOICE, SAME_SIDE (toPartyId), UNKNOWN_SUBJECT (aboutCode), TOO_SHORT (words), IN_FUTURE, BEFORE_SIGNATURE (madeAt,
 * establishedAt), ESTABLISHED_LATER (establishedAt), LATE_REASON (lateReason), REQUEST_RECORDED when the same person recorded the same.
 */
export async function makeRequest(em: EntityManager, actor: Actor, clock: Clock, kind: RequestKind, input: MadeRequest): Promise<string> {
  const at = clock.now();
  const checks = new Checks();
  const words = checks.text('words', input.words, LENGTHS.reason);
  const madeAt = checkInstant(checks, 'madeAt', input.madeAt, at);
  const establishedAt = input.establishedAt ? checkInstant(checks, 'establishedAt', input.establishedAt, at) : null;
  if (establishedAt && establishedAt > madeAt) {
    checks.refuse('establishedAt', 'ESTABLISHED_LATER', {
      fr: 'On n’informe pas de ce que l’on ne sait pas encore : donnez un moment qui précède l’information.',
      en: 'Nobody tells what they do not know yet: give a moment before it was told.',
    });
  }
  checks.done();
  return journaled(em, async (tx, note) => {
    const { conventionId, from, to } = await requirePartners(tx, actor, input);
    const membership = speakingVerbs.require(kind === 'ASKED' ? 'ASK' : 'INFORM', actor, { conventionId, partyId: from });
    const about = await requireSubject(tx, conventionId, input.aboutCode);
    await requirePast(tx, conventionId, 'madeAt', dayOf(madeAt), at);
    if (establishedAt) await requirePast(tx, conventionId, 'establishedAt', dayOf(establishedAt), at);
    await run(tx, sql`select pg_advisory_xact_lock(hashtextextended('requests ' || ${conventionId}::text, 0))`);
    const by = signAs(actor, membership);
    const year = Number(dayOf(madeAt).slice(0, 4));
    const last = await newestOf(tx, PartyRequest, { convention: conventionId, year }, 'number');
    const same = { convention: conventionId, kind, about: about.code, fromParty: from, toParty: to, words, authorId: actor.personId };
    if (
      await tx.count(PartyRequest, input.madeAt ? { ...same, madeAt } : { ...same, recordedAt: { $gte: new Date(at.getTime() - 60_000) } })
    ) {
      throw fail('CONFLICT', 'REQUEST_RECORDED', { fr: 'C’est déjà inscrit, à l’instant.', en: 'This is recorded already.' });
    }
    const id = newId();
    appendNext(
      tx,
      PartyRequest,
      last,
      { id, ...same, year, aboutLabel: about.label, madeAt, establishedAt, recordedAt: at, ...by },
      'number',
    );
    await tx.flush();
    const [moment, party, cause] = kind === 'ASKED' ? [MOMENT.ASKED, to, madeAt] : [MOMENT.INFORMED, from, establishedAt ?? madeAt];
    await lockOpened(tx, actor, conventionId, moment, about.code, party);
    await run(tx, sql`select announce_moment(${conventionId}, ${moment}, ${about.code}, ${id}, ${cause}, ${at}, ${party})`);
    if (kind === 'ASKED') await recordUseByAsking(tx, actor, { conventionId, about: about.code, from, to, words, madeAt }, by, at);
    if (kind === 'INFORMED') {
      const request = await tx.findOneOrFail(PartyRequest, { id });
      await performRequest(tx, actor, request, { words, doneAt: madeAt, lateReason: input.lateReason, by, at });
    }
    note({ chain: conventionId, action: ACTION[kind], subject: { type: 'PartyRequest', id }, by, at });
    return id;
  });
}
