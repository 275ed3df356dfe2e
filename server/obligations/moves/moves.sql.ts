import type { LivingSql } from '../../platform/db/livingSql.ts';
import { heldCommitment } from './heldCommitment.ts';

/** The commitment that an obligation was tied to at an instant; since when what is said of it counts for its meaning. */
const HELD = `
create or replace function commitment_at(of_obligation uuid, as_of timestamptz) returns uuid language sql stable parallel safe as $$
  select ${heldCommitment('o', 'as_of')} from obligation o where o.id = of_obligation
$$;
create or replace function reopened_at(of_obligation uuid, as_of timestamptz) returns timestamptz language sql stable parallel safe as $$
  select max(m.reopens_at) from obligation_move m where m.obligation_id = of_obligation and m.reopens_at <= as_of
$$;`;

/**
 * Has the obligations of a convention follow one of its moves: the same one goes to the commitment of the same code for the same party, what is new
 * begins, what is no more ends. Of the codes that are given the meaning is another one.
 */
const FOLLOW = `
create or replace function move_obligations(of_move uuid, reopened text[]) returns void language plpgsql as $$
declare moved catalogue_move;
begin
  select * into strict moved from catalogue_move v where v.id = of_move;
  insert into obligation_move (id, move_id, obligation_id, rank, from_commitment_id, to_commitment_id, at, reopens_at)
  select gen_random_uuid(), moved.id, o.id, moved.rank, was.id, becomes.id, moved.at,
    case when was.code = any(reopened) then greatest(moved.at, moved.recorded_at) end
  from obligation o
  join commitment was on was.id = o.commitment_id
  join party y on y.id = o.party_id
  join commitment becomes on becomes.catalogue_id = moved.to_catalogue_id and becomes.code = was.code and becomes.definition -> 'parties' ? y.code
  where o.convention_id = moved.convention_id and o.closed_at is null;
  update obligation o set closed_at = moved.at
  where o.convention_id = moved.convention_id and o.closed_at is null
    and not exists (select from obligation_move m where m.move_id = moved.id and m.obligation_id = o.id);
  update obligation o set commitment_id = m.to_commitment_id from obligation_move m where m.move_id = moved.id and m.obligation_id = o.id;
  insert into obligation (id, convention_id, commitment_id, party_id, created_at, opened_at)
  select gen_random_uuid(), moved.convention_id, c.id, y.id, moved.recorded_at, moved.at
  from commitment c
  join party y on y.convention_id = moved.convention_id and c.definition -> 'parties' ? y.code
  where c.catalogue_id = moved.to_catalogue_id
    and not exists (select from obligation o where o.convention_id = moved.convention_id and o.commitment_id = c.id and o.party_id = y.id);
  perform open_moments(moved.convention_id);
  perform move_occurrences(moved.id);
end
$$;`;

/**
 * Occurrences that nobody answered follow the rules of the newer commitment: due on another day, or foreseen no more. Those that were answered stay
 * as they were; of an annual tranche the day is the credits', whatever the commitment says.
 */
const FOLLOW_OCCURRENCES = `
create or replace function move_occurrences(of_move uuid) returns void language sql as $$
  insert into occurrence_due (id, occurrence_id, rank, cause_at, begins_at, due_on, due_at, known_from, source_id, reason, recorded_at)
  select gen_random_uuid(), x.occurrence_id, last.rank + 1, due.cause_at, due.begins_at, due.due_on, due.due_at, m.at, m.id, v.reason, v.recorded_at
  from catalogue_move v
  join obligation_move m on m.move_id = v.id
  join commitment was on was.id = m.from_commitment_id
  join commitment becomes on becomes.id = m.to_commitment_id
    and (becomes.tracking, becomes.nature, becomes.opens_on, becomes.opens_before, becomes.deadline_kind, becomes.deadline_rule, becomes.deadline_from)
      is distinct from (was.tracking, was.nature, was.opens_on, was.opens_before, was.deadline_kind, was.deadline_rule, was.deadline_from)
  cross join lateral occurrences_of(m.obligation_id, m.at) x
  join lateral (select d.rank, d.known_from from occurrence_due d where d.occurrence_id = x.occurrence_id order by d.rank desc limit 1) last
    on last.known_from < m.at
  left join lateral (
    select e.entry from jsonb_array_elements(becomes.opens_on) e (entry)
    where e.entry ->> 'moment' = x.moment and e.entry ->> 'facet' is not distinct from x.facet limit 1
  ) opening on true
  cross join lateral (
    select
      case when opening.entry ? 'due' then opening.entry #>> '{due,kind}' else becomes.deadline_kind end as kind,
      case when opening.entry ? 'due' then opening.entry #>> '{due,rule}'
        when becomes.deadline_kind in ('RELATIVE', 'BEFORE') then becomes.deadline_rule end as rule,
      day_before(x.due_on, was.deadline_rule) as base
  ) by
  left join lateral (
    select x.cause_at, r.begins_at, r.due_on, r.due_at from reckoned_due(x.cause_at, by.kind, by.rule, becomes.opens_before) r
    where opening.entry is not null
    union all
    select paris_midnight(s.day), scheduled_start(by.base, s.day, becomes.opens_before), s.day, null
    from (select day_after(by.base, becomes.deadline_rule) as day) s
    where x.moment = 'schedule' and becomes.nature = 'PERIODIC' and becomes.tracking = 'OCCUR' and becomes.deadline_kind = 'PERIODIC'
  ) due on true
  where v.id = of_move and not x.is_answered and not (x.moment = 'credits.tranche' and opening.entry is not null)
$$;`;

/** How obligations follow the versions of a catalogue. */
export const moves: LivingSql = { name: 'moves', text: `${HELD}${FOLLOW_OCCURRENCES}${FOLLOW}` };
