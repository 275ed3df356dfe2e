import type { LivingSql } from '../../platform/db/livingSql.ts';
import { EVER_HELD } from '../moves/heldCommitment.ts';

/** Notes which obligations a change of facts touches, and computes them anew at the end of the transaction, once each. */
const TOUCHED = `
create or replace function touch_states() returns trigger language plpgsql as $$
declare
  known text := coalesce(current_setting('garant.touched', true), '');
  touched uuid[];
  one uuid;
begin
  touched := case tg_table_name
    when 'obligation' then array[new.id]
    when 'evidence' then array(select l.obligation_id from evidence_link l where l.evidence_id = (to_jsonb(new) ->> 'id')::uuid)
    when 'evidence_version' then array(select l.obligation_id from evidence_link l where l.evidence_id = (to_jsonb(new) ->> 'evidence_id')::uuid)
    when 'profile_answer' then array(
      select o.id from obligation o ${EVER_HELD}
      where o.convention_id = (to_jsonb(new) ->> 'convention_id')::uuid and c.applies_if is not null)
    when 'convention' then '{}'
    when 'convention_date' then array(
      select o.id from obligation o ${EVER_HELD}
      where o.convention_id = (to_jsonb(new) ->> 'convention_id')::uuid
        and (c.deadline_rule is not null or c.tracking = 'OCCUR' or c.opens_on is not null))
    when 'occurrence_due' then array(
      select oc.obligation_id from occurrence oc where oc.id = (to_jsonb(new) ->> 'occurrence_id')::uuid)
    else array[(to_jsonb(new) ->> 'obligation_id')::uuid]
  end;
  foreach one in array touched loop
    if position(one::text in known) = 0 then known := known || one::text || ','; end if;
  end loop;
  perform set_config('garant.touched', known, true);
  return null;
end
$$;
create or replace function settle_states() returns trigger language plpgsql as $$
declare
  known text := coalesce(current_setting('garant.touched', true), '');
  touched uuid[];
begin
  if known <> '' then
    perform set_config('garant.touched', '', true);
    touched := string_to_array(rtrim(known, ','), ',')::uuid[];
    perform keep_occurrences(touched);
    perform refresh_states(touched);
  end if;
  return null;
end
$$;`;

/** The call by which a migration has the states follow the facts of a table. */
const FOLLOWED = `
create or replace function follow_facts(facts text) returns void language plpgsql as $$
begin
  execute format('create trigger %I after insert or update on %I for each row execute function touch_states()',
    facts || '_touches_states', facts);
  execute format('create constraint trigger %I after insert or update on %I
    deferrable initially deferred for each row execute function settle_states()', facts || '_settles_states', facts);
end
$$;`;

/** How the states and the occurrences that are kept follow the facts. */
export const touchedStates: LivingSql = { name: 'touched-states', text: `${TOUCHED}${FOLLOWED}` };
