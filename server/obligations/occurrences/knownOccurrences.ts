import { type Sql, sql } from '../../platform/db/read.ts';

/** What names an occurrence (x): one that nothing wrote yet goes by its obligation and its place in the schedule. */
export const OCCURRENCE_KEY = sql`coalesce(x.occurrence_id::text, x.obligation_id || ':' || x.cause_key)`;

/** Occurrences (x) at an instant: those written, and those that schedules imply. */
export const knownOccurrences = (asOf: Date): Sql => sql`(
    select x.occurrence_id, x.obligation_id, x.convention_id, x.party_id, x.number, x.facet, x.moment, x.cause_key, x.is_indicative, x.cause_at,
      x.begins_at, x.due_on, x.due_at, x.answer_id, x.answer_status, x.answered_at, x.done_at, x.late_minutes, x.is_answered, x.is_overdue, x.is_broken,
      coalesce(x.due_known_at, x.begins_at) as known_at
    from current_occurrences(${asOf}) x
    union all
    select null, i.obligation_id, i.convention_id, i.party_id, i.number, null, 'schedule', i.cause_key, false, paris_midnight(i.due_on),
      i.begins_at, i.due_on, null, null, null, null, null, null, false, paris_midnight(i.due_on + 1) <= ${asOf}, false,
      i.begins_at
    from implied_occurrences(${asOf}) i
  ) x`;
