import { type Actor, partyMemberships } from '../actors/actor.ts';
import { type Sql, sql } from '../platform/db/read.ts';
import { reviewable } from './review.policy.ts';
import type { Severity, WorkKind } from './work.type.ts';

const LAPSING_WITHIN_DAYS = 90;

/**
 * Each obligation falls under the first severity that holds; what is attested, waits for review or of which nothing is asked is not missing unless
 * it is late or contested.
 */
export const UNDER_SEVERITY: Record<Severity, Sql> = {
  CONTESTED: sql`s.open_contestation_count > 0`,
  BREACHED: sql`s.open_contestation_count = 0 and s.assurance = 'BREACHED'`,
  CONDUCT: sql`s.open_contestation_count = 0 and s.assurance in ('BROKEN', 'DISAGREEMENT', 'AT_RISK')`,
  LAPSED: sql`s.open_contestation_count = 0 and s.assurance = 'LAPSED'`,
  OVERDUE: sql`s.open_contestation_count = 0 and s.assurance not in ('LAPSED', 'BREACHED', 'BROKEN', 'DISAGREEMENT', 'AT_RISK') and s.is_overdue`,
  CHANGES_REQUESTED: sql`s.open_contestation_count = 0 and not s.is_overdue and s.assurance = 'CHANGES_REQUESTED'`,
  AWAITING_DECLARATION: sql`s.open_contestation_count = 0 and not s.is_overdue and s.assurance <> 'CHANGES_REQUESTED' and s.awaits_declaration`,
  NEVER_PROVEN: sql`s.open_contestation_count = 0 and not s.is_overdue and not s.awaits_declaration
    and s.assurance in ('TO_CONFIRM', 'DECLARED', 'IN_PROGRESS', 'NOT_MET', 'MISSING', 'UNOBSERVED', 'STALE')`,
};

/** Somebody is in charge of s. */
export const HAS_ASSIGNEE: Sql = sql`coalesce((select a.assignee_id is not null from assignment a
  where a.obligation_id = s.obligation_id order by a.rank desc limit 1), false)`;

/** The person is in charge of s: the newest assignment names them. Read from the person's own assignments, however many obligations there are. */
export const isInCharge = (personId: string): Sql => sql`s.obligation_id = any(array(
  select a.obligation_id from assignment a where a.assignee_id = ${personId}::uuid
    and not exists (select from assignment later where later.obligation_id = a.obligation_id and later.rank > a.rank)))`;

/** The person or one of their parties contests s, or recorded the breach that is contested. */
const isContestedByMySide = (personId: string, parties: string[]): Sql => sql`exists (
  select from contestation k left join breach b on b.id = k.breach_id where k.obligation_id = s.obligation_id and k.resolved_at is null
    and (k.author_id = ${personId}::uuid or k.opened_for_party_id = any(${parties}::uuid[]) or b.author_id = ${personId}::uuid))`;

/** The rows of one list of what waits for the actor, over s (state). */
export function waitsFor(actor: Actor, kind: WorkKind, now: Date): Sql {
  const parties = partyMemberships(actor).flatMap(({ partyId }) => partyId ?? []);
  const ofMyParties = sql`s.party_id = any(${parties}::uuid[])`;
  switch (kind) {
    case 'MINE':
      return sql`${isInCharge(actor.personId)} and s.standing not in ('HELD', 'OUTSIDE')`;
    case 'TO_DECLARE':
      return sql`${ofMyParties} and s.awaits_declaration`;
    case 'TO_PROVE':
      return sql`${ofMyParties} and not s.awaits_declaration and s.assurance in ('MISSING', 'UNOBSERVED', 'NOT_MET', 'IN_PROGRESS', 'DECLARED', 'LAPSED')`;
    case 'TO_CORRECT':
      return sql`${ofMyParties} and s.assurance = 'CHANGES_REQUESTED'`;
    case 'TO_REVIEW':
      return reviewable(actor);
    case 'LAPSING_SOON':
      return sql`${ofMyParties} and s.assurance = 'ATTESTED' and s.lapses_on <= paris_day(${now}) + ${LAPSING_WITHIN_DAYS}::integer`;
    case 'CONTESTED':
      return sql`s.open_contestation_count > 0 and (${ofMyParties} or ${isContestedByMySide(actor.personId, parties)})`;
  }
}
