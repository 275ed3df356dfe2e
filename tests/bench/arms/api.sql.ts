import type { Client } from 'pg';
import { UNDER_SEVERITY_SQL, WORK_ORDERS, workConditions } from './work.sql.ts';

/** Columns of a state, as `obligation_state` names them. */
const STATE_COLUMNS = [
  'obligation_id',
  'convention_id',
  'party_id',
  'commitment_id',
  'assurance',
  'due_on',
  'is_overdue',
  'evidence_count',
  'waiting_count',
  'open_contestation_count',
  'next_expiry_on',
  'lapses_on',
  'declaration_status',
  'declared_at',
];

/** What is read for the state of today: the table that keeps it where there is one, else the function that computes it. */
export async function stateSource(client: Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_schema = 'public' and table_name = 'kept_state'`,
  );
  const known = new Set(rows.map(({ name }) => name));
  const missing = STATE_COLUMNS.filter((column) => !known.has(column) && column !== 'is_overdue');
  if (known.size === 0 || missing.length > 0) return 'obligation_state(now())';
  const overdue = `coalesce(due_on < paris_day(now()) and assurance not in ('ATTESTED', 'NOT_APPLICABLE'), false)`;
  const columns = STATE_COLUMNS.map((column) => (column === 'is_overdue' ? `${overdue} as is_overdue` : column));
  return `(select ${columns.join(', ')} from kept_state)`;
}

const LAYOUT = `
create materialized view bench_api.matrix_layout as
select cat.id as catalogue_id, cat.content -> 'matrix' -> 'columns' as columns, coalesce(cat.content -> 'matrix' -> 'emptyCells', '[]') as empty_cells,
  (select array_agg(g ->> 'code') from jsonb_array_elements(cat.content -> 'groups') g where (g ->> 'inMatrix')::boolean) as groups
from catalogue cat;
create unique index on bench_api.matrix_layout (catalogue_id);
comment on materialized view bench_api.matrix_layout is E'@name matrix_layout\\n@primaryKey catalogue_id\\n@foreignKey (catalogue_id) references public.catalogue (id)|@foreignFieldName layout';`;

const obligationNow = (state: string): string => `
create view bench_api.obligation_now as
select s.obligation_id as id, s.convention_id, s.party_id, s.commitment_id, c.theme_id, cv.title as convention_title, c.position, y.position as party_position,
  c.nature, t.matrix_row is not null and c.group_code = any((select m.groups from bench_api.matrix_layout m where m.catalogue_id = c.catalogue_id)::text[]) as is_in_matrix,
  ${UNDER_SEVERITY_SQL} as severity,
  s.assurance, s.due_on, s.is_overdue, s.evidence_count, s.waiting_count, s.open_contestation_count, s.next_expiry_on, s.lapses_on,
  s.declaration_status, s.declared_at
from ${state} s
join commitment c on c.id = s.commitment_id
join theme t on t.id = c.theme_id
join party y on y.id = s.party_id
join convention cv on cv.id = s.convention_id;
comment on view bench_api.obligation_now is E'@name obligation_now\\n@primaryKey id\\n@foreignKey (id) references public.obligation (id)|@fieldName laid|@foreignFieldName now\\n@foreignKey (convention_id) references public.convention (id)|@fieldName convention|@foreignFieldName obligationsNow\\n@foreignKey (party_id) references public.party (id)|@fieldName party\\n@foreignKey (commitment_id) references public.commitment (id)|@fieldName commitment\\n@foreignKey (theme_id) references public.theme (id)|@fieldName theme';`;

const ATTESTATION = `
create type bench_api.attestation as (reviewed_at timestamptz, reviewer_name text, reviewer_role text, reviewer_party text, evidence_title text, file_name text);
comment on type bench_api.attestation is E'@name attestation';
create function bench_api.obligation_now_attestation(o bench_api.obligation_now) returns setof bench_api.attestation rows 1 language sql stable as $$
  select r.reviewed_at, r.author_name, r.author_role, r.author_party, e.title, coalesce(v.file_name, v.url)
  from acceptance a join review r on r.id = a.review_id join evidence_version v on v.id = a.evidence_version_id join evidence e on e.id = v.evidence_id
  where o.assurance = 'ATTESTED' and a.obligation_id = o.id and a.starts_at <= now() and (a.ends_at is null or a.ends_at > now())
  order by a.starts_at desc limit 1
$$;`;

const workFunction = (name: string, condition: string): string => `
create function bench_api."${name}"(person uuid) returns setof bench_api.obligation_now language sql stable as $$
  select s.* from bench_api.obligation_now s join party y on y.id = s.party_id join commitment c on c.id = s.commitment_id
  where ${condition} order by ${WORK_ORDERS[name] ?? ''} s.convention_title, s.position, s.party_position
$$;
comment on function bench_api."${name}"(uuid) is E'@name ${name}';`;

/** What PostGraphile needs beside the tables to tell the same as Garant: the state of today, the attestation, the lists of a person. */
export async function installApi(client: Client): Promise<string> {
  const state = await stateSource(client);
  const work = Object.entries(workConditions('person', 's.id')).map(([name, condition]) => workFunction(name, condition));
  const statements = [
    'drop schema if exists bench_api cascade; create schema bench_api;',
    LAYOUT,
    obligationNow(state),
    ATTESTATION,
    ...work,
  ];
  await client.query(`begin; ${statements.join('')} commit`);
  return state;
}
