import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../actors/actor.ts';
import { notFound } from '../../platform/errors.ts';
import { knownId } from '../../platform/validate.ts';
import { lockObligation } from '../lockObligation.ts';
import { Contestation } from './contestation.entity.ts';

/** A contestation as it is once its obligation is locked, with what is known of that one. Throws NOT_FOUND when it is not there or may not be read. */
export async function lockContestation(tx: EntityManager, actor: Actor, id: string) {
  const contestation = await tx.findOne(Contestation, { id: knownId('contestationId', id) }, { populate: ['breach'] });
  if (!contestation) throw notFound('contestationId');
  const facts = await lockObligation(tx, actor, contestation.obligation.id, 'contestationId');
  await tx.refresh(contestation);
  return { contestation, facts };
}
