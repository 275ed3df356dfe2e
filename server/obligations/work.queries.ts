import { type Actor, partyMemberships } from '../actors/actor.ts';
import { type Sql, sql } from '../platform/db/read.ts';
import { observedFrom, partySide } from './observers.policy.ts';
import { reviewable } from './review.policy.ts';
import { isMyReading } from './turn.policy.ts';
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
    and (s.assurance in ('TO_CONFIRM', 'DECLARED', 'IN_PROGRESS', 'NOT_MET', 'MISSING') or s.assurance = 'UNOBSERVED' and c.sides is null)`,
  TO_OBSERVE: sql`s.open_contestation_count = 0 and not s.is_overdue and not s.awaits_declaration and s.assurance in ('UNOBSERVED', 'STALE')
    and c.sides is not null`,
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

/** The commitment of s waits for the own party of the actor, of a side of the manifesto, to observe it: never seen by that side, or not for twelve months. */
const isUnseen = (actor: Actor, now: Date): Sql => sql`(s.tracking = 'OBSERVE' and s.standing <> 'OUTSIDE' and s.assurance <> 'TO_CONFIRM'
  and coalesce(last_day(s.convention_id, ${now}) >= paris_day(${now}), true) and ${partySide(actor)} is not null
  and not exists (select from observation w where w.obligation_id = s.obligation_id and w.side = ${partySide(actor)}
    and w.retracts_id is null and ${now}::timestamptz < observation_ages_at(w.observed_on)
    and not exists (select from observation back where back.retracts_id = w.id)))`;

/** The rows of one list of what waits for the actor, over s (state) and c (its commitment). */
export function waitsFor(actor: Actor, kind: WorkKind, now: Date): Sql {
  const parties = partyMemberships(actor).flatMap(({ partyId }) => partyId ?? []);
  const ofMyParties = sql`s.party_id = any(${parties}::uuid[])`;
  switch (kind) {
    case 'MINE':
      return sql`${isInCharge(actor.personId)} and s.standing not in ('HELD', 'OUTSIDE')`;
    case 'TO_DECLARE':
      return sql`${ofMyParties} and s.awaits_declaration`;
    case 'TO_PROVE':
      return sql`${ofMyParties} and not s.awaits_declaration and (s.assurance in ('MISSING', 'NOT_MET', 'IN_PROGRESS', 'DECLARED', 'LAPSED')
        or s.assurance = 'UNOBSERVED' and c.sides is null)`;
    case 'TO_CORRECT':
      return sql`${ofMyParties} and s.assurance = 'CHANGES_REQUESTED'`;
    case 'TO_REVIEW':
      return reviewable(actor);
    case 'LAPSING_SOON':
      return sql`${ofMyParties} and s.assurance = 'ATTESTED' and s.lapses_on <= paris_day(${now}) + ${LAPSING_WITHIN_DAYS}::integer`;
    case 'DISAGREEING':
      return sql`(s.assurance = 'DISAGREEMENT' and ${observedFrom(actor)} is not null)`;
    case 'TO_OBSERVE':
      return isUnseen(actor, now);
    case 'TO_CONFIRM':
      return isMyReading(actor, now);
    case 'CONTESTED':
      return sql`s.open_contestation_count > 0 and (${ofMyParties} or ${isContestedByMySide(actor.personId, parties)})`;
  }
}
