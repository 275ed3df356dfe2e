import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, type ActorMembership, signAs } from '../../actors/actor.ts';
import { conflict, notFound } from '../../platform/errors.ts';
import { knownId } from '../../platform/validate.ts';
import { keeperOf } from '../evidence.policy.ts';
import { PreparedProof } from './preparedProof.entity.ts';
import { type PreparedAction, preparedVerbs } from './preparedProof.verbs.ts';
import { PreparedProofNote } from './preparedProofNote.entity.ts';

/** What is told of it to who comes after somebody else. */
const now = ({ title, releasedAt, releaserName, version }: PreparedProof) => ({ title, releasedAt, releaserName, version });

/**
 * What a party prepares, that nobody else touches until the transaction ends, with the membership by which the person does that to it; `version` is
 * the one they have seen, where it matters. Throws NOT_FOUND on `field` for whoever is not of the party, what its verbs say, PREPARATION_CHANGED.
 */
export async function lockPreparedProof(
  tx: EntityManager,
  actor: Actor,
  { id, field, verb, version }: { id: string; field: string; verb: PreparedAction; version?: number },
): Promise<{ prepared: PreparedProof; membership: ActorMembership }> {
  const prepared = await tx.findOne(PreparedProof, { id: knownId(field, id) }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const facts = prepared && { conventionId: prepared.convention.id, partyId: prepared.party.id };
  if (!facts || !keeperOf(actor, facts)) throw notFound(field);
  const membership = preparedVerbs.require(verb, actor, { ...facts, isReleased: Boolean(prepared.releasedAt) }, now(prepared));
  if (version !== undefined && prepared.version !== version) {
    throw conflict(
      'PREPARATION_CHANGED',
      {
        fr: 'Cette preuve en préparation a changé entre-temps : relisez-la.',
        en: 'This evidence being prepared changed meanwhile: read it again.',
      },
      now(prepared),
    );
  }
  return { prepared, membership };
}

/** Adds an internal note, where there is one. */
export function annotate(
  tx: EntityManager,
  actor: Actor,
  membership: ActorMembership,
  preparedProof: string,
  body: string | null,
  at: Date,
): void {
  if (body) tx.create(PreparedProofNote, { preparedProof, body, writtenAt: at, ...signAs(actor, membership) });
}
