import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { acceptRecord } from '../evidence/registerRecord.ts';
import type { Clock } from '../platform/clock.ts';
import { conflict } from '../platform/errors.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import { lockRequest, requestNow } from './lockRequest.ts';
import type { AcknowledgeRequestInput } from './request.inputs.ts';
import { requestVerbs } from './request.verbs.ts';

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
