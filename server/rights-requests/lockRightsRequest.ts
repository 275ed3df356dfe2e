import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { readableRecords } from '../actors/confidentiality.policy.ts';
import { run, sql } from '../platform/db/read.ts';
import { notFound } from '../platform/errors.ts';
import { knownId } from '../platform/validate.ts';
import { RightsRequest } from './rightsRequest.entity.ts';
import { knownRightsRequest } from './rightsRequest.queries.ts';
import type { KnownRightsRequest } from './rightsRequest.rules.ts';

/** A request that nobody else acts on until the transaction ends, and everything known of it. */
export interface LockedRightsRequest {
  request: RightsRequest;
  known: KnownRightsRequest;
}

/** Locks a request until the transaction ends. Throws NOT_FOUND on `field` when it does not exist or the actor may not read it. */
export async function lockRightsRequest(
  tx: EntityManager,
  actor: Actor,
  id: string,
  field = 'rightsRequestId',
): Promise<LockedRightsRequest> {
  const [row] = await run<{ id: string }>(
    tx,
    sql`select i.id from rights_request i where i.id = ${knownId(field, id)} and ${readableRecords(actor, 'i')} for no key update of i`,
  );
  const request = row && (await tx.findOne(RightsRequest, { id: row.id }));
  if (!request) throw notFound(field);
  return { request, known: await knownRightsRequest(tx, request.id) };
}
