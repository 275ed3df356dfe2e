import type { LivingSql } from '../platform/db/livingSql.ts';

const COLUMNS =
  'request_id, convention_id, party_id, confidentiality, is_waiting, starts_at, due_on, extensible_on, suspended_on, prudent_on, known_at';

/** When the last thing that moves a day of i was recorded. */
const KNOWN_AT = `greatest(i.recorded_at, i.relied_at,
  (select max(x.recorded_at) from rights_receipt x where x.request_id = i.id), (select max(x.recorded_at) from rights_hand_over x where x.request_id = i.id),
  (select max(x.replied_at) from rights_question x where x.request_id = i.id), (select max(x.recorded_at) from rights_extension x where x.request_id = i.id))`;

/** What the facts of requests say of their days; those of a request (i) that waits for nothing are of no day any more. */
const TOLD = `
create or replace function rights_stand_of(of_request uuid) returns table (request_id uuid, convention_id uuid, party_id uuid, confidentiality text,
  is_waiting boolean, starts_at timestamptz, due_on date, extensible_on date, suspended_on date, prudent_on date, known_at timestamptz)
language plpgsql stable rows 1 as $$
#variable_conflict use_column
begin
  return query select i.id, i.convention_id, i.party_id, i.confidentiality::text, said.waits, i.starts_at,
    case when said.waits then i.due_on end,
    case when said.waits and not exists (select from rights_extension e where e.request_id = i.id) then i.extensible_on end,
    case when said.waits and i.suspended_on > i.due_on then i.suspended_on end,
    case when said.waits and i.prudent_on < i.due_on then i.prudent_on end, ${KNOWN_AT}
  from rights_request i cross join lateral (select i.closed_at is null and i.withdrawn_at is null
    and not exists (select from rights_answer w where w.request_id = i.id) as waits) said
  where i.id = of_request;
end
$$;`;

const KEPT = `
create or replace function stand_of_rights_request(of_request uuid) returns void language plpgsql as $$
begin
  delete from rights_stand k where k.request_id = of_request;
  insert into rights_stand (${COLUMNS}) select ${COLUMNS} from rights_stand_of(of_request);
end
$$;
create or replace function keep_rights_stand() returns trigger language plpgsql as $$
begin
  perform stand_of_rights_request(coalesce((to_jsonb(new) ->> 'request_id')::uuid, new.id));
  return null;
end
$$;
create or replace function rebuild_rights_stands() returns void language plpgsql as $$
begin
  perform stand_of_rights_request(i.id) from rights_request i;
end
$$;
create or replace function follow_rights_facts(facts text) returns void language plpgsql as $$
begin
  execute format('create trigger %I after insert or update on %I for each row execute function keep_rights_stand()', facts || '_stands', facts);
end
$$;`;

/** The days of each request, kept beside its facts: a month of the calendar and a page of the register are read by them, whatever the register holds. */
export const rightsStand: LivingSql = { name: 'rights-stand', text: `${TOLD}${KEPT}` };
