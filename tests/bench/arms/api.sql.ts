import type { Client } from 'pg';
import { UNDER_SEVERITY_SQL, WORK_ORDERS, workConditions } from './work.sql.ts';

const LAYOUT = `
create materialized view bench_api.matrix_layout as
select cat.id as catalogue_id, cat.content -> 'matrix' -> 'columns' as columns, coalesce(cat.content -> 'matrix' -> 'emptyCells', '[]') as empty_cells,
  (select array_agg(g ->> 'code') from jsonb_array_elements(cat.content -> 'groups') g where (g ->> 'inMatrix')::boolean) as groups
from catalogue cat;
create unique index on bench_api.matrix_layout (catalogue_id);
comment on materialized view bench_api.matrix_layout is E'@name matrix_layout\\n@primaryKey catalogue_id\\n@foreignKey (catalogue_id) references public.catalogue (id)|@foreignFieldName layout';`;

const OBLIGATION_NOW = `
create view bench_api.obligation_now as
select s.obligation_id as id, s.convention_id, s.party_id, s.commitment_id, c.theme_id, cv.title as convention_title, c.position, y.position as party_position,
  c.nature, t.matrix_row is not null and c.group_code = any((select m.groups from bench_api.matrix_layout m where m.catalogue_id = c.catalogue_id)::text[]) as is_in_matrix,
  ${UNDER_SEVERITY_SQL} as severity,
  s.assurance, s.due_on, s.is_overdue, s.evidence_count, s.waiting_count, s.open_contestation_count, s.next_expiry_on, s.lapses_on,
  s.declaration_status, s.declared_at, s.organisation_id, s.waiting_since, s.waiting_authors, s.waiting_bodies, s.attesting_review_id, s.standing, s.awaits_declaration
from kept_state s
join commitment c on c.id = s.commitment_id
join theme t on t.id = c.theme_id
join party y on y.id = s.party_id
join convention cv on cv.id = s.convention_id;
comment on view bench_api.obligation_now is E'@name obligation_now\\n@primaryKey id\\n@foreignKey (id) references public.obligation (id)|@fieldName laid|@foreignFieldName now\\n@foreignKey (convention_id) references public.convention (id)|@fieldName convention|@foreignFieldName obligationsNow\\n@foreignKey (party_id) references public.party (id)|@fieldName party\\n@foreignKey (commitment_id) references public.commitment (id)|@fieldName commitment\\n@foreignKey (theme_id) references public.theme (id)|@fieldName theme\\n@foreignKey (attesting_review_id) references public.review (id)|@fieldName attestingReview';`;

const workFunction = (name: string, condition: string): string => `
create function bench_api."${name}"(person uuid) returns setof bench_api.obligation_now language sql stable as $$
  select s.* from bench_api.obligation_now s join party y on y.id = s.party_id join commitment c on c.id = s.commitment_id
  where ${condition} order by ${WORK_ORDERS[name] ?? ''} s.convention_title, s.position, s.party_position
$$;
comment on function bench_api."${name}"(uuid) is E'@name ${name}';`;

/**
 * What PostGraphile needs beside the tables to tell the same as Garant: the states kept beside the facts, with what joins them to the tables, and the
 * lists of a person.
 */
export async function installApi(client: Client): Promise<void> {
  const work = Object.entries(workConditions('person', 's.id')).map(([name, condition]) => workFunction(name, condition));
  const statements = ['drop schema if exists bench_api cascade; create schema bench_api;', LAYOUT, OBLIGATION_NOW, ...work];
  await client.query(`begin; ${statements.join('')} commit`);
}
