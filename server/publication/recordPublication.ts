import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { dayOf } from '../platform/asOf.ts';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/db/columns.ts';
import { appendNext } from '../platform/db/series.ts';
import { conflict } from '../platform/errors.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { isSameId } from '../platform/validate.ts';
import { lockPart } from './lockPart.ts';
import type { RecordPublicationInput } from './publication.inputs.ts';
import { partVerbs } from './publication.verbs.ts';
import { PublicationStatus } from './publicationStatus.entity.ts';
import { readTold } from './readTold.ts';

/** The id of a part, as the API names it. */
export const partId = (obligationId: string, code: string): string => `${obligationId}/${code}`;

/**
 * The bound party says where the publication of one part stands: what it had said before stays, with its verdicts, and counts no more. Returns the id of
 * the part.
 * Errors: NOT_FOUND, UNKNOWN_PART, NOT_YOUR_PARTY, what `readTold` refuses, PART_CHANGED with what was said meanwhile.
 */
export async function recordPublication(em: EntityManager, actor: Actor, clock: Clock, input: RecordPublicationInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const { obligationId, conventionId, part, last, facts } = await lockPart(tx, actor, input.obligationId, input.partCode);
    const by = signAs(actor, partVerbs.require('RECORD_PUBLICATION', actor, facts));
    const at = clock.now();
    const told = readTold(input, part, dayOf(at));
    if (!isSameId(input.lastStatusId, last?.id)) {
      throw conflict(
        'PART_CHANGED',
        { fr: 'Quelqu’un a dit entre-temps où en est ce point.', en: 'Somebody said meanwhile where this point stands.' },
        { id: last?.id, state: last?.state, recordedAt: last?.recordedAt, authorName: last?.authorName },
      );
    }
    const { state } = input;
    appendNext(tx, PublicationStatus, last, {
      id: newId(),
      obligation: obligationId,
      facet: part.id,
      state,
      ...told,
      recordedAt: at,
      ...by,
    });
    note({ chain: conventionId, action: 'obligation.publicationRecorded', subject: { type: 'Obligation', id: obligationId }, by, at });
    return partId(obligationId, part.id);
  });
}
