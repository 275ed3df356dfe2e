import type { LivingSql } from '../../platform/db/livingSql.ts';

/** What is kept of each occurrence: what the rule says of it, but for what passes with time alone. */
const SAID = [
  ...['number', 'facet', 'moment', 'cause_key', 'is_indicative', 'cause_at', 'begins_at', 'due_on', 'due_at', 'ends_at', 'takes_untold'],
  ...['answer_id', 'answer_status', 'answered_at', 'done_at', 'late_minutes', 'is_answered', 'is_broken'],
];
const KEPT = ['holds_from', 'fact_count', 'is_told', 'due_known_at', ...SAID];
const listed = (columns: string[], of = ''): string => columns.map((column) => `${of}${column}`).join(', ');

/** Every instant at which something was said of an occurrence (oc) of an obligation (o), of that obligation or of the dates of its convention. */
const FACTS = `
  select d.known_from as at from occurrence_due d where d.occurrence_id = oc.id
  union all select d.declared_at from declaration d where d.obligation_id = o.id and (d.occurrence_id = oc.id or d.occurrence_id is null)
  union all select b.recorded_at from breach b where b.occurrence_id = oc.id
  union all select m.at from obligation_move m where m.obligation_id = o.id
  union all select d.known_from from convention_date d where d.convention_id = o.convention_id`;

/**
 * Computes anew what is kept of the occurrences of obligations of which something more was said, by the rule, as of the last of it: it holds from then
 * on. The rows are locked first, and read by a later statement, so that of two writers the second sees what the first wrote.
 */
const KEEP = `
create or replace function keep_occurrences(obligations uuid[]) returns void language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
  perform from occurrence_stand k where k.obligation_id = any(obligations) order by k.occurrence_id for update;
  insert into occurrence_stand as k (occurrence_id, obligation_id, convention_id, party_id, ${listed(KEPT)})
  select oc.id, oc.obligation_id, o.convention_id, o.party_id, span.holds_from, span.fact_count, x.occurrence_id is not null,
    (select max(d.known_from) from occurrence_due d where d.occurrence_id = oc.id), ${listed(SAID, 'x.')}
  from (select distinct unnest(obligations) as id) asked
  join obligation o on o.id = asked.id
  join occurrence oc on oc.obligation_id = o.id
  left join occurrence_stand known on known.occurrence_id = oc.id
  cross join lateral (
    select coalesce(greatest(max(f.at), o.opened_at, o.closed_at), '-infinity') as holds_from,
      (count(*) + num_nonnulls(o.opened_at, o.closed_at))::integer as fact_count
    from (${FACTS}) f
  ) span
  left join lateral occurrence_at(oc.id, span.holds_from) x on true
  where (known.holds_from, known.fact_count) is distinct from (span.holds_from, span.fact_count)
  on conflict (occurrence_id) do update set (${listed(KEPT)}) = (${listed(KEPT, 'excluded.')});
end
$$;
create or replace function rebuild_occurrence_stands() returns bigint language plpgsql as $$
declare
  agreement uuid;
  done bigint := 0;
begin
  for agreement in select cv.id from convention cv order by cv.id loop
    delete from occurrence_stand k where k.convention_id = agreement;
    perform keep_occurrences(array(select o.id from obligation o where o.convention_id = agreement));
    done := done + 1;
  end loop;
  return done;
end
$$;`;

/**
 * Each occurrence as the rule last said it, kept beside the facts: a list or the calendar reads a row of it. `current_occurrences` computes those
 * of which something was said since the instant that is asked about.
 */
export const occurrenceStand: LivingSql = { name: 'occurrence-stand', text: KEEP };
