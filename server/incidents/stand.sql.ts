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

const KEPT = `
create or replace function stand_of_incident(of_incident uuid) returns void language plpgsql as $$
declare facts jsonb := incident_facts(of_incident);
begin
  insert into incident_stand (incident_id, level, is_contained, is_told, known_at, facts)
  values (of_incident, facts #>> '{assessments,0,level}', is_contained_incident(of_incident), jsonb_array_length(facts -> 'notifications') > 0,
    (select min((a ->> 'awareAt')::timestamptz) from jsonb_array_elements(facts -> 'awareness') a), facts)
  on conflict (incident_id) do update set level = excluded.level, is_contained = excluded.is_contained, is_told = excluded.is_told,
    known_at = excluded.known_at, facts = excluded.facts;
end
$$;
create or replace function keep_incident_stand() returns trigger language plpgsql as $$
begin
  perform stand_of_incident(new.incident_id);
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

/** Where each incident stands, kept beside it: a page of the register reads a row of it, not every fact. */
export const incidentStand: LivingSql = { name: 'incident-stand', text: `${STAND}${CONTAINED}${KEPT}${FOLLOWED}` };
