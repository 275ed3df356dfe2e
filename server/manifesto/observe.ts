import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, type ActorMembership, signAs } from '../actors/actor.ts';
import { requirePast } from '../conventions/requirePast.ts';
import { type LockedObligation, lockObligation } from '../obligations/lockObligation.ts';
import { obligationVerbs } from '../obligations/obligation.verbs.ts';
import { type Side, sideOf } from '../obligations/observers.policy.ts';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/db/columns.ts';
import { read, sql } from '../platform/db/read.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import type { Signature } from '../platform/db/signature.ts';
import { fail, forbidden } from '../platform/errors.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import { citedFacts } from './citedFacts.ts';
import { Observation, type ObservedValue } from './observation.entity.ts';
import type { ObserveInput } from './observation.inputs.ts';
import { ObservationFact } from './observationFact.entity.ts';

/** What somebody saw of one commitment. */
export interface Seen {
  value: ObservedValue;
  observedOn: string;
  words: string;
}

/** Nobody observes or speaks for two sides in one convention, even after changing membership. Throws OBSERVED_FOR_ANOTHER_SIDE. */
export async function requireOneSide(tx: EntityManager, actor: Actor, conventionId: string, side: Side): Promise<void> {
  const [other] = await read<{ id: string }>(
    tx,
    sql`select w.id from observation w join obligation o on o.id = w.obligation_id
      where o.convention_id = ${conventionId} and w.author_id = ${actor.personId} and w.side <> ${side}
      union all select g.id from disagreement_message g join obligation o on o.id = g.obligation_id
      where o.convention_id = ${conventionId} and g.author_id = ${actor.personId} and g.side <> ${side} limit 1`,
  );
  if (other) {
    throw forbidden('OBSERVED_FOR_ANOTHER_SIDE', {
      fr: 'Vous avez déjà observé ou répondu pour un autre côté de cette convention : une même personne ne parle pas pour deux côtés.',
      en: 'You already observed or answered for another side of this agreement: one person does not speak for two sides.',
    });
  }
}

/** What one side saw of a locked obligation. */
export interface NewObservation {
  obligationId: string;
  side: Side;
  seen: Seen;
  /** The review of the whole that it is part of, if it is. */
  reviewId?: string;
}

/** Writes what was seen, after `last`. Returns its id. */
export function appendObservation(
  tx: EntityManager,
  last: Observation | undefined,
  { obligationId: obligation, side, seen, reviewId }: NewObservation,
  by: Signature,
  at: Date,
): string {
  const id = newId();
  appendNext(tx, Observation, last, { id, obligation, side, ...seen, retracts: null, review: reviewId ?? null, recordedAt: at, ...by });
  return id;
}

/** The same, once. Throws OBSERVATION_RECORDED when the same person wrote the same last. */
async function writeObservation(tx: EntityManager, written: NewObservation, by: Signature, at: Date): Promise<string> {
  const { obligationId, seen } = written;
  const last = await newestOf(tx, Observation, { obligation: obligationId });
  const same = { obligation: obligationId, ...seen, authorId: by.authorId, retracts: null };
  if (last && (await tx.count(Observation, { id: last.id, ...same }))) {
    throw fail('CONFLICT', 'OBSERVATION_RECORDED', {
      fr: 'Vous avez déjà inscrit cette observation.',
      en: 'You already recorded this observation.',
    });
  }
  return appendObservation(tx, last, written, by, at);
}

/** On which side a membership observes an obligation. */
export const observedFrom = (membership: ActorMembership, { sides }: LockedObligation): Side => sideOf(membership, sides!);

/**
 * One side says how a commitment of the manifesto is kept. Returns the id of the observation.
 * Errors: NOT_FOUND, NOT_OBSERVED_HERE, NOT_A_SIDE, OBSERVED_FOR_ANOTHER_SIDE, TOO_SHORT (words), FUTURE_DAY, BEFORE_SIGNATURE (observedOn), what
 * `citedFacts` refuses, OBSERVATION_RECORDED when the same person recorded the same.
 */
export async function observe(em: EntityManager, actor: Actor, clock: Clock, input: ObserveInput): Promise<string> {
  const checks = new Checks();
  const words = checks.text('words', input.words, LENGTHS.reason);
  checks.done();
  return journaled(em, async (tx, note) => {
    const obligation = await lockObligation(tx, actor, input.obligationId);
    const { id: obligationId, conventionId } = obligation;
    const membership = obligationVerbs.require('OBSERVE', actor, obligation);
    const side = observedFrom(membership, obligation);
    await requireOneSide(tx, actor, conventionId, side);
    const at = clock.now();
    const { observed: value, observedOn } = input;
    await requirePast(tx, conventionId, 'observedOn', observedOn, at);
    const facts = await citedFacts(tx, actor, conventionId, input);
    const by = signAs(actor, membership);
    const id = await writeObservation(tx, { obligationId, side, seen: { value, observedOn, words } }, by, at);
    for (const fact of facts) tx.create(ObservationFact, { observation: id, ...fact });
    note({ chain: conventionId, action: 'obligation.observed', subject: { type: 'Obligation', id: obligationId }, by, at });
    return id;
  });
}
