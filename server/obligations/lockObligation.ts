import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { canReadConvention } from '../actors/scope.policy.ts';
import { run, sql } from '../platform/db/read.ts';
import { notFound } from '../platform/errors.ts';
import { knownId } from '../platform/validate.ts';
import type { ObligationFacts } from './obligation.policy.ts';
import { BENEFICIARIES, IS_DUE_DATE_FIXED, OPEN_CONTESTATION } from './obligation.queries.ts';
import { observedSides } from './observers.policy.ts';

/** What policies need of an obligation, with its id as stored, whatever the case it was asked in. */
export type LockedObligation = ObligationFacts & { id: string };

/**
 * Reads what policies need and locks the obligation until the transaction ends, so that two writers on it follow one another; records that only
 * refer to it (a review) do not wait, so that nobody waits in a circle.
 * Throws NOT_FOUND on `field` when it does not exist, when no version of the catalogue has it now, or when it lies outside what the actor may read.
 */
export async function lockObligation(tx: EntityManager, actor: Actor, id: string, field = 'obligationId'): Promise<LockedObligation> {
  const [row] = await run<LockedObligation>(
    tx,
    sql`select o.id, o.convention_id as "conventionId", o.party_id as "partyId", y.organisation_id as "partyOrganisationId",
        ${BENEFICIARIES} as beneficiaries, ${observedSides(sql`o.convention_id`)} as sides,
        coalesce((select jsonb_agg(${OPEN_CONTESTATION})
          from contestation k where k.obligation_id = o.id and k.resolved_at is null), '[]') as "openContestations",
        c.tracking, ${IS_DUE_DATE_FIXED} as "isDueDateFixed"
      from obligation o join party y on y.id = o.party_id join commitment c on c.id = commitment_at(o.id, statement_timestamp())
      where o.id = ${knownId(field, id)} and coalesce(o.opened_at <= statement_timestamp(), true)
        and coalesce(o.closed_at > statement_timestamp(), true) for no key update of o`,
  );
  if (!row || !canReadConvention(actor, row.conventionId)) {
    throw notFound(field);
  }
  return row;
}
