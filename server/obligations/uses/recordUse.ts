import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../../actors/actor.ts';
import { Commitment } from '../../catalogues/commitment.entity.ts';
import { requirePast } from '../../conventions/requirePast.ts';
import type { Clock } from '../../platform/clock.ts';
import { newId } from '../../platform/db/columns.ts';
import { appendNext, newestOf } from '../../platform/db/series.ts';
import { fail } from '../../platform/errors.ts';
import { journaled } from '../../platform/journal/journaled.ts';
import { LENGTHS } from '../../platform/lengths.ts';
import { Checks } from '../../platform/validate.ts';
import { lockObligation } from '../lockObligation.ts';
import { Obligation } from '../obligation.entity.ts';
import { obligationVerbs } from '../obligation.verbs.ts';
import { citedBreaches } from './citedBreaches.ts';
import { DutyUse } from './dutyUse.entity.ts';
import type { RecordUseInput } from './dutyUse.inputs.ts';
import { DutyUseBreach } from './dutyUseBreach.entity.ts';
import { noticeOf } from './noticeOf.ts';
import { serveUse } from './serveUse.ts';
import { terminate } from './terminate.ts';

/** What the catalogue says of how the right is used. */
async function useOf(tx: EntityManager, obligation: string) {
  const { commitment } = await tx.findOneOrFail(Obligation, { id: obligation });
  return (await tx.findOneOrFail(Commitment, { id: commitment.id })).definition.use;
}

/**
 * The party that holds a right or a faculty records that it used it; by a notice that ends the convention, the day on which it ends is known from now
 * on. Returns the ids of the use and of its obligation.
 * Errors: NOT_FOUND, NOT_THE_HOLDER, NOT_A_RIGHT, TOO_SHORT (description), FUTURE_DAY, BEFORE_SIGNATURE (usedOn), what `noticeOf`, `citedBreaches` and
 * `serveUse` refuse, USE_RECORDED when the same person recorded the same use.
 */
export async function recordUse(
  em: EntityManager,
  actor: Actor,
  clock: Clock,
  input: RecordUseInput,
): Promise<{ id: string; obligationId: string }> {
  const checks = new Checks();
  const description = checks.text('description', input.description, LENGTHS.reason);
  checks.done();
  return journaled(em, async (tx, note) => {
    const obligation = await lockObligation(tx, actor, input.obligationId);
    const { id: obligationId, conventionId } = obligation;
    const membership = obligationVerbs.require('RECORD_USE', actor, obligation);
    const at = clock.now();
    const { usedOn } = input;
    await requirePast(tx, conventionId, 'usedOn', usedOn, at);
    const use = await useOf(tx, obligationId);
    const notice = await noticeOf(tx, conventionId, use, input, at);
    const breaches = await citedBreaches(
      tx,
      { conventionId, organisationId: membership.partyOrganisationId },
      use,
      input.breachIds,
      usedOn,
    );
    const last = await newestOf(tx, DutyUse, { obligation: obligationId });
    if (last?.usedOn === usedOn && last.description === description && last.authorId === actor.personId) {
      throw fail('CONFLICT', 'USE_RECORDED', { fr: 'Vous avez déjà inscrit cet usage.', en: 'You already recorded this use.' });
    }
    const id = newId();
    const by = signAs(actor, membership);
    const { receivedOn: noticeReceivedOn = null, effectiveOn = null } = notice ?? {};
    appendNext(tx, DutyUse, last, {
      id,
      obligation: obligationId,
      usedOn,
      description,
      noticeReceivedOn,
      effectiveOn,
      recordedAt: at,
      ...by,
    });
    for (const breach of breaches) tx.create(DutyUseBreach, { use: id, breach });
    await serveUse(tx, actor, { obligationId, partyId: membership.partyId }, input.evidenceIds, by, at);
    if (effectiveOn) await terminate(tx, conventionId, effectiveOn, description, by, at);
    note({ chain: conventionId, action: 'obligation.used', subject: { type: 'Obligation', id: obligationId }, by, at });
    return { id, obligationId };
  });
}
