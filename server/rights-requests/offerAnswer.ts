import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { countServed, lockServed } from '../evidence/depositEvidence.ts';
import { keepRecord, type RegisterRecord } from '../evidence/registerRecord.ts';
import { occurrenceOfFact } from '../obligations/occurrenceAsked.ts';
import type { Clock } from '../platform/clock.ts';
import { badInput } from '../platform/errors.ts';
import { takeUpload } from '../platform/files/takeUpload.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks, knownId } from '../platform/validate.ts';
import type { OfferAnswerInput } from './acts.inputs.ts';
import { lockRightsRequest } from './lockRightsRequest.ts';
import type { KnownRightsRequest } from './rightsRequest.rules.ts';
import { rightsVerbs } from './rightsRequest.verbs.ts';

/** A copy, or words that stand for it. */
function readOffered({ obligationIds, uploadId, words }: OfferAnswerInput) {
  const checks = new Checks();
  const served = countServed(checks, obligationIds);
  const isTold = Boolean(words?.trim());
  if (!uploadId && !isTold) {
    checks.refuse('uploadId', 'REQUIRED', {
      fr: 'Joignez une copie de la réponse, sans rien qui dise qui est la personne, ou écrivez ce qui a été répondu, comment et quand.',
      en: 'Attach a copy of the answer without anything that tells who the person is, or write what was answered, how and when.',
    });
  }
  const told = isTold ? checks.text('words', words, LENGTHS.reason) : null;
  checks.done();
  return { served: [...served].map((id) => knownId('obligationIds', id)), words: told };
}

/** What the request and its answer said when this is offered; the grounds told to the person stay in the register. */
function snapshotOf({ reference, rights, personAnswer }: KnownRightsRequest, startsAt: Date | null): Record<string, unknown> {
  const { kind, channel, sentAt, isRemedyTold, lateDays } = personAnswer!;
  return { reference, rights, startsAt, kind, channel, sentAt, isRemedyTold, lateDays };
}

/** What it proves is owed by the party that answers. Throws NOT_FOUND, NOT_YOUR_PARTY, SEVERAL_PARTIES, OTHER_PARTY on obligationIds. */
async function requireOwn(tx: EntityManager, actor: Actor, served: string[], partyId: string): Promise<void> {
  const { facts } = await lockServed(tx, actor, served);
  if (facts.partyId === partyId) return;
  throw badInput('obligationIds', 'OTHER_PARTY', {
    fr: 'La réponse prouve ce que doit la partie qui a répondu : choisissez parmi ses obligations.',
    en: 'The answer proves what the party that answered owes: choose among its obligations.',
  });
}

/**
 * The controller offers its answer to the person as a proof, frozen with what the register says then; it is reviewed as any proof is. Returns the id.
 * Errors: NOT_FOUND, KEPT_ANSWER, NOT_THE_CONTROLLER, RIGHTS_UNANSWERED, RIGHTS_WITHDRAWN, ANSWER_OFFERED, OBLIGATIONS_COUNT, REQUIRED (uploadId),
 * TOO_SHORT, TOO_LONG (words), UPLOAD_NOT_FOUND, NOT_YOUR_PARTY, SEVERAL_PARTIES, OTHER_PARTY.
 */
export async function offerAnswer(em: EntityManager, actor: Actor, clock: Clock, input: OfferAnswerInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const { request, known } = await lockRightsRequest(tx, actor, input.rightsRequestId);
    const membership = rightsVerbs.require('OFFER_ANSWER', actor, known.weighed, { evidenceId: known.personAnswer?.evidenceId });
    const { served, words } = readOffered(input);
    const partyId = membership.partyId!;
    await requireOwn(tx, actor, served, partyId);
    const at = clock.now();
    const by = signAs(actor, membership);
    const file = input.uploadId ? await takeUpload(tx, actor.personId, input.uploadId, at, 'uploadId') : null;
    const serves: RegisterRecord['serves'] = [];
    for (const obligationId of served) {
      serves.push({ obligationId, occurrenceId: (await occurrenceOfFact(tx, obligationId, null, at))?.id ?? null });
    }
    const { reference } = known;
    const record: RegisterRecord = {
      conventionId: known.weighed.conventionId,
      partyId,
      title: `${reference} · réponse à la personne`,
      words,
      reference: `rights-requests/${reference}/answer`,
      entry: {
        register: 'RIGHTS_REQUESTS',
        id: known.id,
        snapshot: snapshotOf(known, request.startsAt ?? null),
      },
      serves,
      file,
    };
    request.answerProof = keepRecord(tx, record, by, at);
    note({
      chain: known.weighed.conventionId,
      action: 'rightsRequest.answerOffered',
      subject: { type: 'RightsRequest', id: request.id },
      by,
      at,
    });
    return request.id;
  });
}
