import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { acceptRecord } from '../evidence/registerRecord.ts';
import type { Clock } from '../platform/clock.ts';
import { conflict, forbidden, notFound } from '../platform/errors.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { knownId } from '../platform/validate.ts';
import { keeperFor } from '../registers/entryParties.ts';
import type { AcknowledgeHandOverInput } from './acts.inputs.ts';
import { lockRightsRequest } from './lockRightsRequest.ts';
import { RightsHandOver } from './rightsHandOver.entity.ts';
import { rightsVerbs } from './rightsRequest.verbs.ts';
import { settleRightsRequest } from './settleRightsRequest.ts';

/**
 * The controller says that it has a request, which closes and proves what the other party owed. Returns the id of the request.
 * Errors: NOT_FOUND, NOT_THE_RECEIVER, HAND_OVER_ACKNOWLEDGED with who did, RIGHTS_WITHDRAWN, RIGHTS_CLOSED.
 */
export async function acknowledgeHandOver(em: EntityManager, actor: Actor, clock: Clock, input: AcknowledgeHandOverInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const found = await tx.findOne(RightsHandOver, { id: knownId('handOverId', input.handOverId) });
    if (!found) throw notFound('handOverId');
    const { request, known } = await lockRightsRequest(tx, actor, found.request.id, 'handOverId');
    const handOver = await tx.refreshOrFail(found);
    const current = { acknowledgedAt: handOver.acknowledgedAt, acknowledgerName: handOver.acknowledgerName };
    rightsVerbs.require('ACKNOWLEDGE_HAND_OVER', actor, known.weighed, current);
    if (handOver.acknowledgedAt) {
      throw conflict(
        'HAND_OVER_ACKNOWLEDGED',
        { fr: 'Cette transmission a déjà son accusé de réception.', en: 'This hand-over is acknowledged already.' },
        current,
      );
    }
    const { conventionId } = known.weighed;
    const receiver = keeperFor(actor, { conventionId, partyId: handOver.toParty.id });
    if (!receiver) {
      throw forbidden('NOT_THE_RECEIVER', {
        fr: 'Cette demande est transmise à un autre responsable de traitement.',
        en: 'This request is handed over to another controller.',
      });
    }
    const at = clock.now();
    const by = signAs(actor, receiver);
    handOver.acknowledge(by, at);
    await settleRightsRequest(tx, actor, request, { by, at });
    if (handOver.evidence) await acceptRecord(tx, actor, handOver.evidence.id, null, by, at);
    note({ chain: conventionId, action: 'rightsRequest.handOverAcknowledged', subject: { type: 'RightsRequest', id: known.id }, by, at });
    return known.id;
  });
}
