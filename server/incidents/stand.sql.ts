import type { LivingSql } from '../platform/db/livingSql.ts';

/** The little of the facts of an incident by which its rules tell where it stands: newest assessment and decision, what each knows, measures not taken. */
const STAND = `
create or replace function incident_facts(of_incident uuid) returns jsonb language plpgsql stable as $$
begin
  return jsonb_build_object(
    'awareness', coalesce((select jsonb_agg(jsonb_build_object('partyId', a.party_id, 'awareAt', a.aware_at, 'isCurrent', true)) from
      (select distinct on (x.party_id) x.party_id, x.aware_at from incident_awareness x where x.incident_id = of_incident
        order by x.party_id, x.rank desc) a), '[]'),
    'assessments', coalesce((select jsonb_build_array(jsonb_build_object('level', s.level, 'recordedAt', s.recorded_at))
      from incident_assessment s where s.incident_id = of_incident order by s.rank desc limit 1), '[]'),
    'alerts', coalesce((select jsonb_agg(jsonb_build_object('fromPartyId', a.from_party_id, 'toPartyId', a.to_party_id, 'sentAt', a.sent_at,
      'acknowledgedAt', a.acknowledged_at) order by a.rank) from incident_alert a where a.incident_id = of_incident), '[]'),
    'notifications', coalesce((select jsonb_agg(jsonb_build_object('phase', n.phase, 'sentAt', n.sent_at, 'lateMinutes', n.late_minutes)
      order by n.rank) from incident_notification n where n.incident_id = of_incident), '[]'),
    'peopleDecisions', coalesce((select jsonb_build_array(jsonb_build_object('choice', d.choice, 'sentAt', d.sent_at))
      from people_decision d where d.incident_id = of_incident order by d.rank desc limit 1), '[]'),
    'measures', coalesce((select jsonb_agg(jsonb_build_object('rank', m.rank, 'kind', m.kind, 'partyId', m.party_id, 'recordedAt', m.recorded_at,
      'doneAt', m.done_at) order by m.rank) from incident_measure m where m.incident_id = of_incident and m.done_at is null), '[]'));
end
$$;`;

/** It was said to go on no more since the risk was last assessed: a new assessment asks for it anew. */
const CONTAINED = `
create or replace function is_contained_incident(of_incident uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select from incident_containment c join incident_assessment s on s.id = c.assessment_id
    where c.incident_id = of_incident and not exists (select from incident_assessment n where n.incident_id = of_incident and n.rank > s.rank));
end
$$;`;

const DAY = 'incident_id, convention_id, party_id, confidentiality, level, kind, organisation_id, falls_on, due_at, known_at';

/**
 * The days of an incident that is not closed: for each body that knows of it, the 72 hours to tell the authority, until it is told; after a first
 * notification, when it is recalled that it is to be completed, until something followed.
 */
const DAYS = `
create or replace function incident_days_of(of_incident uuid) returns table (incident_id uuid, convention_id uuid, party_id uuid, confidentiality text,
  level text, kind text, organisation_id uuid, falls_on date, due_at timestamptz, known_at timestamptz) language plpgsql stable rows 2 as $$
#variable_conflict use_column
begin
  return query select i.id, i.convention_id, i.party_id, i.confidentiality::text, risk.level, told.kind, told.body, paris_day(told.at), told.at, told.known
  from incident i cross join lateral (
    select 'CLOCK' as kind, p.organisation_id as body, min(w.aware_at) + interval '72 hours' as at, max(w.recorded_at) as known
      from (select distinct on (x.party_id) x.* from incident_awareness x where x.incident_id = i.id order by x.party_id, x.rank desc) w
      join party p on p.id = w.party_id
      where not exists (select from incident_notification n where n.incident_id = i.id and n.phase in ('INITIAL', 'COMPLETE'))
      group by p.organisation_id
    union all
    select 'COMPLEMENT', null, f.sent_at + interval '72 hours', f.recorded_at from incident_notification f
      where f.incident_id = i.id and f.phase = 'INITIAL'
        and not exists (select from incident_notification n where n.incident_id = i.id and n.phase in ('COMPLEMENTARY', 'CLOSURE_NOTE'))
  ) told
  left join lateral (select s.level from incident_assessment s where s.incident_id = i.id order by s.rank desc limit 1) risk on true
  where i.id = of_incident and i.closed_at is null and risk.level is distinct from 'NOT_A_BREACH';
end
$$;`;

const KEPT = `
create or replace function stand_of_incident(of_incident uuid) returns void language plpgsql as $$
declare facts jsonb := incident_facts(of_incident);
begin
  insert into incident_stand (incident_id, level, is_contained, is_told, known_at, facts)
  values (of_incident, facts #>> '{assessments,0,level}', is_contained_incident(of_incident), jsonb_array_length(facts -> 'notifications') > 0,
    (select min((a ->> 'awareAt')::timestamptz) from jsonb_array_elements(facts -> 'awareness') a), facts)
  on conflict (incident_id) do update set level = excluded.level, is_contained = excluded.is_contained, is_told = excluded.is_told,
    known_at = excluded.known_at, facts = excluded.facts;
  delete from incident_day d where d.incident_id = of_incident;
  insert into incident_day (${DAY}) select ${DAY} from incident_days_of(of_incident);
end
$$;
create or replace function keep_incident_stand() returns trigger language plpgsql as $$
begin
  perform stand_of_incident(coalesce((to_jsonb(new) ->> 'incident_id')::uuid, new.id));
  return null;
end
$$;
create or replace function rebuild_incident_stands() returns void language plpgsql as $$
begin
  perform stand_of_incident(i.id) from incident i;
end
$$;`;

/** The call by which a migration has where incidents stand follow the facts of a table. */
const FOLLOWED = `
create or replace function follow_incident_facts(facts text) returns void language plpgsql as $$
begin
  execute format('create trigger %I after insert or update on %I for each row execute function keep_incident_stand()', facts || '_stands', facts);
end
$$;`;

/** Where each incident stands and what it has a day for, kept beside it: the register and the calendar read a row of it, not every fact. */
export const incidentStand: LivingSql = { name: 'incident-stand', text: `${STAND}${CONTAINED}${DAYS}${KEPT}${FOLLOWED}` };
