import { idsOf } from '../platform/db/conditions.ts';
import { type Sql, sql } from '../platform/db/read.ts';
import { type Actor, reviewedConventions, reviewerOf } from './actor.ts';
import { canReadConvention, inScope, visibleConventions } from './scope.policy.ts';

export const CONFIDENTIALITIES = ['PUBLIC', 'PARTIES', 'RESTRICTED'] as const;
/** Whoever reads the convention; its parties, readers and reviewers; the party that keeps the record, and reviewers of its programme. */
export type Confidentiality = (typeof CONFIDENTIALITIES)[number];

/** What says who may read a record: its convention, the party that keeps it, and how confidential that party made it. */
export interface ConfidentialRecord {
  conventionId: string;
  partyId: string;
  confidentiality: Confidentiality;
}

/** Whether no record of the conventions that the actor reads is kept from them: all of those are their reviews. */
export function readsEveryRecord(actor: Actor): boolean {
  const scope = visibleConventions(actor);
  return scope !== 'ALL' && scope.length === reviewedConventions(actor).length;
}

/** SQL form of `canReadRecord`, over the columns convention_id, party_id and confidentiality of `alias`. */
export const readableRecords = (actor: Actor, alias: string): Sql =>
  sql`(${inScope(actor, `${alias}.convention_id`)} and ${readableThere(actor, alias)})`;

/** SQL form of the same where the convention is known to be one that the actor may read. */
export function readableThere(actor: Actor, alias: string): Sql {
  if (readsEveryRecord(actor)) return sql`true`;
  const reviewed = reviewedConventions(actor);
  const conventions = actor.memberships.flatMap(({ conventionId }) => conventionId ?? []);
  const parties = actor.memberships.flatMap(({ partyId }) => partyId ?? []);
  const of = (column: string) => sql.ref(`${alias}.${column}`);
  return sql`(${of('confidentiality')} = 'PUBLIC'
    or ${of('party_id')} = any(${parties}::uuid[])
    or ${of('convention_id')} = any(${idsOf(reviewed)})
    or (${of('confidentiality')} = 'PARTIES' and ${of('convention_id')} = any(${conventions}::uuid[])))`;
}

/**
 * Whether the actor may read a record: public ones of a readable convention; PARTIES for its parties, readers and reviewers; RESTRICTED for the
 * party that keeps it and reviewers.
 */
export function canReadRecord(actor: Actor, { conventionId, partyId, confidentiality }: ConfidentialRecord): boolean {
  if (!canReadConvention(actor, conventionId)) {
    return false;
  }
  const isReviewer = reviewerOf(actor, conventionId) !== undefined;
  const isOfItsParty = actor.memberships.some((membership) => membership.partyId === partyId);
  const isOfConvention = actor.memberships.some((membership) => membership.conventionId === conventionId);
  return isReviewer || confidentiality === 'PUBLIC' || isOfItsParty || (confidentiality === 'PARTIES' && isOfConvention);
}
