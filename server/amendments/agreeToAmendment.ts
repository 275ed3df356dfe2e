import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { startOf } from '../clocks/days.ts';
import { ConventionDate } from '../conventions/conventionDate.entity.ts';
import { dayOf } from '../platform/asOf.ts';
import type { Clock } from '../platform/clock.ts';
import type { Change } from '../platform/db/changes.ts';
import { run, sql } from '../platform/db/read.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import type { Signature } from '../platform/db/signature.ts';
import { conflict } from '../platform/errors.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { Checks, knownId } from '../platform/validate.ts';
import type { AgreeToAmendmentInput } from './amendment.inputs.ts';
import { amendmentVerbs } from './amendment.verbs.ts';
import { AmendmentAgreement } from './amendmentAgreement.entity.ts';
import { codesToJudge, newestJudgements } from './judgeAmendment.ts';
import { type LockedAmendment, lockAmendment, requireUnchanged } from './lockAmendment.ts';
import { type Settled, settleMeanings } from './meanings.rules.ts';
import { moveConvention } from './moveConvention.ts';
import { findNewerVersion } from './newerVersion.ts';

function checkSignature({ amendment, convention }: LockedAmendment, signedOn: string, today: string): void {
  const checks = new Checks();
  if (signedOn > today) {
    checks.refuse('signedOn', 'IN_THE_FUTURE', {
      fr: 'Une signature est datée d’aujourd’hui ou d’avant.',
      en: 'A signature is dated today or before.',
    });
  }
  if (signedOn < convention.signedOn) {
    checks.refuse('signedOn', 'BEFORE_SIGNATURE', {
      fr: `Un avenant se signe le jour de la convention (${convention.signedOn}) ou après.`,
      en: `An amendment is signed on the day of the agreement (${convention.signedOn}) or later.`,
    });
  }
  if (signedOn > amendment.effectiveOn) {
    checks.refuse('signedOn', 'EFFECTIVE_BEFORE_SIGNATURE', {
      fr: `L’avenant prend effet le ${amendment.effectiveOn} : il se signe ce jour-là ou avant.`,
      en: `The amendment takes effect on ${amendment.effectiveOn}: it is signed on that day or before.`,
    });
  }
  checks.done();
}

function requireSettled({ unjudged, disputed }: Settled): void {
  if (unjudged.length > 0) {
    const list = unjudged.join(', ');
    throw conflict('MEANINGS_MISSING', {
      fr: `Chaque partie signataire dit d’abord si le sens change pour : ${list}.`,
      en: `Each signatory first says whether the meaning changes for: ${list}.`,
    });
  }
  if (disputed.length > 0) {
    const list = disputed.join(', ');
    throw conflict('MEANINGS_DIFFER', {
      fr: `Les parties signataires ne disent pas la même chose du sens de : ${list}. Accordez-vous avant de conclure.`,
      en: `The signatories do not say the same of the meaning of: ${list}. Settle it before agreeing.`,
    });
  }
}

/** What an amendment changes, known from its first day on. Returns what the journal says beside the records. */
async function putThrough(
  tx: EntityManager,
  { amendment, convention }: LockedAmendment,
  reopened: string[],
  by: Signature,
  at: Date,
): Promise<Change[]> {
  const from = startOf(amendment.effectiveOn);
  const reason = `Avenant n° ${amendment.number} : ${amendment.subject}`;
  amendment.agreedAt = at;
  if (amendment.changesEnd) {
    const value = amendment.endsOn ?? null;
    const last = await newestOf(tx, ConventionDate, { convention: convention.id, kind: 'ENDS' });
    const fact = {
      convention: convention.id,
      kind: 'ENDS',
      value,
      knownFrom: from,
      source: 'AMENDMENT',
      reason,
      recordedAt: at,
      ...by,
    } as const;
    appendNext(tx, ConventionDate, last, fact);
    convention.endsOn = value;
    await tx.flush();
    await run(tx, sql`select open_moments(${convention.id})`);
  }
  if (!amendment.target) return [];
  const target = await findNewerVersion(tx, convention.catalogue, amendment.target.id);
  return [await moveConvention(tx, convention, { target, at: from, source: 'AMENDMENT', reason, reopened, by, recordedAt: at })];
}

/**
 * A signatory agrees to an amendment as it stands, with the day it signed. The last one to agree puts it through: the calendar alone then puts it in
 * force. Errors: NOT_FOUND, NOT_A_SIGNATORY, AMENDMENT_CHANGED, MEANINGS_MISSING and MEANINGS_DIFFER naming the codes, BAD_INPUT (signedOn),
 * those of its life and of the move.
 */
export async function agreeToAmendment(em: EntityManager, actor: Actor, clock: Clock, input: AgreeToAmendmentInput): Promise<void> {
  await journaled(em, async (tx, note) => {
    const locked = await lockAmendment(tx, actor, clock, input.amendmentId);
    const { amendment, convention, facts } = locked;
    const party = knownId('partyId', input.partyId);
    const membership = amendmentVerbs.require('AGREE', actor, { ...facts, forPartyId: party });
    requireUnchanged(amendment, input.version);
    const at = clock.now();
    checkSignature(locked, input.signedOn, dayOf(at));
    const judged = (await newestJudgements(tx, locked)).map((each) => ({ partyId: each.party.id, code: each.code, meaning: each.meaning }));
    const settled = settleMeanings(await codesToJudge(tx, locked), facts.signatoryIds, judged);
    requireSettled(settled);
    const by = signAs(actor, membership);
    tx.create(AmendmentAgreement, { amendment: amendment.id, party, signedOn: input.signedOn, agreedAt: at, ...by });
    const isLast = facts.signatoryIds.every((id) => id === party || facts.agreedPartyIds.includes(id));
    const told = isLast ? await putThrough(tx, locked, settled.reopened, by, at) : [];
    const action = isLast ? 'amendment.concluded' : 'amendment.agreed';
    note({
      chain: convention.id,
      action,
      subject: { type: 'Amendment', id: amendment.id },
      by,
      at,
      summary: (changes) => [...changes, ...told],
    });
  });
}
