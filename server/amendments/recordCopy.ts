import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { dayOf } from '../platform/asOf.ts';
import type { Clock } from '../platform/clock.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import type { RecordAmendmentCopyInput } from './amendment.inputs.ts';
import { amendmentVerbs } from './amendment.verbs.ts';
import { AmendmentAgreement } from './amendmentAgreement.entity.ts';
import { AmendmentCopy } from './amendmentCopy.entity.ts';
import { lockAmendment } from './lockAmendment.ts';

function checkDay(checks: Checks, sentOn: string, signedOn: string, today: string): void {
  if (sentOn <= today && sentOn >= signedOn) return;
  checks.refuse('sentOn', 'DATE_OUT_OF_RANGE', {
    fr: `Un exemplaire s’envoie entre la dernière signature (${signedOn}) et aujourd’hui.`,
    en: `A copy is sent between the last signature (${signedOn}) and today.`,
  });
}

/** A copy of an agreed amendment was sent to a budget controller; two are. Errors: NOT_FOUND, NOT_A_PARTY, AMENDMENT_NOT_AGREED, COPIES_SENT, BAD_INPUT. */
export async function recordAmendmentCopy(em: EntityManager, actor: Actor, clock: Clock, input: RecordAmendmentCopyInput): Promise<void> {
  await journaled(em, async (tx, note) => {
    const { amendment, convention, facts } = await lockAmendment(tx, actor, clock, input.amendmentId);
    const membership = amendmentVerbs.require('RECORD_COPY', actor, facts);
    const at = clock.now();
    const checks = new Checks();
    const recipient = checks.text('recipient', input.recipient, LENGTHS.line);
    const signed = (await tx.find(AmendmentAgreement, { amendment: amendment.id })).map(({ signedOn }) => signedOn);
    checkDay(checks, input.sentOn, signed.toSorted().at(-1)!, dayOf(at));
    checks.done();
    const by = signAs(actor, membership);
    const number = facts.copyCount + 1;
    tx.create(AmendmentCopy, { amendment: amendment.id, number, recipient, sentOn: input.sentOn, recordedAt: at, ...by });
    note({ chain: convention.id, action: 'amendment.copySent', subject: { type: 'Amendment', id: amendment.id }, by, at });
  });
}
