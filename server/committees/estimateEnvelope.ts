import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import type { Clock } from '../platform/clock.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import { conflict } from '../platform/errors.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks, isSameId } from '../platform/validate.ts';
import { readRegisterParty } from '../registers/entryParties.ts';
import type { EstimateEnvelopeInput } from './committee.inputs.ts';
import { organisingVerbs } from './committee.verbs.ts';
import { CommitteeEnvelope } from './committeeEnvelope.entity.ts';
import { lockCommittees } from './lockCommittee.ts';

/**
 * A party says when the envelope will be spent, as far as it knows; the newest estimate counts. Returns the id of the convention. Errors: NOT_FOUND,
 * NOT_A_PARTY, TOO_SHORT (words), ESTIMATE_CHANGED with the newest one.
 */
export async function estimateEnvelope(em: EntityManager, actor: Actor, clock: Clock, input: EstimateEnvelopeInput): Promise<string> {
  const checks = new Checks();
  const words = checks.text('words', input.words, LENGTHS.reason);
  checks.done();
  return journaled(em, async (tx, note) => {
    const at = clock.now();
    const { conventionId, partyId } = await readRegisterParty(tx, actor, input.partyId);
    const by = signAs(actor, organisingVerbs.require('ESTIMATE_ENVELOPE', actor, { conventionId, partyId, isOrganiser: false }));
    await lockCommittees(tx, conventionId);
    const last = await newestOf(tx, CommitteeEnvelope, { convention: conventionId });
    if (!isSameId(input.lastEstimateId, last?.id)) {
      throw conflict(
        'ESTIMATE_CHANGED',
        { fr: 'Une autre estimation a été donnée entre-temps : relisez-la.', en: 'Another estimate was given meanwhile: read it.' },
        { exhaustedOn: last?.exhaustedOn, authorName: last?.authorName, recordedAt: last?.recordedAt },
      );
    }
    appendNext(tx, CommitteeEnvelope, last, {
      convention: conventionId,
      exhaustedOn: input.exhaustedOn ?? null,
      words,
      recordedAt: at,
      ...by,
    });
    note({ chain: conventionId, action: 'convention.envelopeEstimated', subject: { type: 'Convention', id: conventionId }, by, at });
    return conventionId;
  });
}
