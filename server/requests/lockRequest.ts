import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { canReadConvention } from '../actors/scope.policy.ts';
import { notFound } from '../platform/errors.ts';
import { knownId } from '../platform/validate.ts';
import { PartyRequest } from './partyRequest.entity.ts';
import { weighRequest } from './request.queries.ts';

/** A request that nobody else answers or acknowledges until the transaction ends, with what policies need. Throws NOT_FOUND on `requestId`. */
export async function lockRequest(tx: EntityManager, actor: Actor, id: string) {
  const request = await tx.findOne(PartyRequest, { id: knownId('requestId', id) }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!request || !canReadConvention(actor, request.convention.id)) throw notFound('requestId');
  return { request, ...(await weighRequest(tx, request.id)) };
}

/** What is told of a request to who comes after somebody else. */
export const requestNow = ({
  answer,
  answeredAt,
  answererName,
  acknowledgement,
  acknowledgedAt,
  acknowledgerName,
  version,
}: PartyRequest) => ({
  answer,
  answeredAt,
  answererName,
  acknowledgement,
  acknowledgedAt,
  acknowledgerName,
  version,
});
