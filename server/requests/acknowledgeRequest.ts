import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { EvidenceLink } from '../evidence/evidenceLink.entity.ts';
import { EvidenceVersion } from '../evidence/evidenceVersion.entity.ts';
import { lockEvidence } from '../evidence/lockEvidence.ts';
import { Review } from '../evidence/review.entity.ts';
import type { Clock } from '../platform/clock.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import type { Signature } from '../platform/db/signature.ts';
import { conflict } from '../platform/errors.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import { lockRequest, requestNow } from './lockRequest.ts';
import type { AcknowledgeRequestInput } from './request.inputs.ts';
import { requestVerbs } from './request.verbs.ts';

/** The record of the act is accepted, for each obligation it serves, by who received the act. */
async function acceptRecord(tx: EntityManager, actor: Actor, evidenceId: string, comment: string | null, by: Signature, at: Date) {
  await lockEvidence(tx, actor, evidenceId);
  const version = await tx.findOneOrFail(EvidenceVersion, { evidence: evidenceId, number: 1 });
  const links = await tx.find(EvidenceLink, { evidence: evidenceId, unlinkedAt: null }, { orderBy: { id: 'asc' } });
  for (const obligation of new Set(links.map((link) => link.obligation.id))) {
    const last = await newestOf(tx, Review, { obligation, evidenceVersion: version.id });
    const verdict = { verdict: 'ACCEPTED', changeKind: null, comment, reviewedAt: at } as const;
    appendNext(tx, Review, last, { obligation, evidenceVersion: version.id, ...verdict, ...by });
  }
}

/**
 * The party that received an answer, or was told something, says that it did: that proves it. Returns the id of the request.
 * Errors: NOT_FOUND, NOT_THE_RECEIVER, REQUEST_UNANSWERED, REQUEST_ACKNOWLEDGED with the acknowledgement that was given, REQUEST_CHANGED, TOO_LONG.
 */
export async function acknowledgeRequest(em: EntityManager, actor: Actor, clock: Clock, input: AcknowledgeRequestInput): Promise<string> {
  const checks = new Checks();
  const acknowledgement = checks.optionalText('acknowledgement', input.acknowledgement, LENGTHS.text);
  checks.done();
  return journaled(em, async (tx, note) => {
    const { request, facts } = await lockRequest(tx, actor, input.requestId);
    const membership = requestVerbs.require('ACKNOWLEDGE_REQUEST', actor, facts, requestNow(request));
    if (request.version !== input.version) {
      throw conflict(
        'REQUEST_CHANGED',
        { fr: 'Cette demande a changé entre-temps.', en: 'This request changed meanwhile.' },
        requestNow(request),
      );
    }
    const at = clock.now();
    const by = signAs(actor, membership);
    request.acknowledge(by, acknowledgement, at);
    if (request.evidence) await acceptRecord(tx, actor, request.evidence.id, acknowledgement, by, at);
    const subject = { type: 'PartyRequest', id: request.id };
    note({ chain: facts.conventionId, action: 'partyRequest.acknowledged', subject, by, at });
    return request.id;
  });
}
