import type { Client } from 'pg';

/** Conventions that are laid one by one; the others are copies of them, under other identifiers, names and people. */
export const LAID = 500;
const PEOPLE_PER_COPY = Math.ceil(LAID / 3);

/** Whether so many conventions are laid as copies of the first ones. */
export const isCopied = (conventions: number, isUnjournaled: boolean): boolean =>
  isUnjournaled && conventions > LAID && conventions % LAID === 0;

/** How many people a database of copies needs, told as conventions that have three of them. */
export const peopledAs = (conventions: number): number => (conventions / LAID) * PEOPLE_PER_COPY * 3;

/** An identifier of a copy: of the same instant, and always the same. */
const COPY_OF = `
create function bench.copy_of(id uuid, n integer) returns uuid language sql immutable parallel safe as $$
  select case when id is null then null else
    (left(id::text, 14) || '7' || left(h, 3) || '-8' || substr(h, 4, 3) || '-' || substr(h, 7, 12))::uuid end from (select md5(id::text || n) as h) hashed
$$`;

const NUMBER = `split_part(split_part(p.email, '@', 1), '-', 2)::integer`;
/** Who is the person of a copy. */
const personCopies = (copies: number): string => `
create table bench.person_copy as
  select p.id, n, c.id as copy from person p cross join generate_series(1, ${copies}) n
  join person c on c.email = split_part(p.email, '-', 1) || '-' || (${NUMBER} + n * ${PEOPLE_PER_COPY}) || '@bench.invalid'
  where split_part(p.email, '-', 1) in ('team', 'dpo', 'dinum', 'partner') and ${NUMBER} <= ${PEOPLE_PER_COPY};
alter table bench.person_copy add primary key (n, id);
analyze bench.person_copy`;

/** Tables that belong to conventions, in the order in which they lead to one another, with what their columns hold. */
const COLUMNS = `
with recursive key as (
  select k.conrelid as child, a.attname as name, k.confrelid as parent from pg_constraint k
  join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
  where k.contype = 'f' and k.connamespace = 'public'::regnamespace and cardinality(k.conkey) = 1
), held (id) as (
  select 'convention'::regclass::oid
  union select c.oid from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
    where a.attname in ('convention_id', 'obligation_id', 'evidence_id', 'occurrence_id') and not a.attisdropped
  union select k.child from key k join held h on h.id = k.parent
)
select h.id::regclass::text as table, jsonb_agg(jsonb_build_object('name', a.attname, 'holds', case
  when a.atttypid <> 'uuid'::regtype then 'value'
  when exists (select from key k where k.child = h.id and k.name = a.attname and k.parent = 'person'::regclass) then 'person'
  when exists (select from key k where k.child = h.id and k.name = a.attname and k.parent not in (select id from held)) then 'value'
  when a.attname in ('author_id', 'assignee_id', 'resolver_id', 'person_id') then 'person'
  when a.attname in ('commitment_id', 'catalogue_id', 'theme_id', 'organisation_id') then 'value'
  else 'copy' end) order by a.attnum) as columns
from held h join pg_attribute a on a.attrelid = h.id and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' group by h.id`;

interface Table {
  table: string;
  columns: { name: string; holds: 'value' | 'person' | 'copy' }[];
}

/** The number of the convention in what is named after it. */
const RENUMBERED: Record<string, string> = {
  'convention.slug': `'service-' || (split_part(r.slug, '-', 2)::integer + n * ${LAID})`,
  'convention.title': `regexp_replace(r.title, '[0-9]+$', '') || (split_part(r.slug, '-', 2)::integer + n * ${LAID})`,
  'convention.service_name': `'Service ' || (split_part(r.slug, '-', 2)::integer + n * ${LAID})`,
  'convention_stand.title': `regexp_replace(r.title, '[0-9]+$', '') || (split_part(r.service_name, ' ', 2)::integer + n * ${LAID})`,
  'convention_stand.service_name': `'Service ' || (split_part(r.service_name, ' ', 2)::integer + n * ${LAID})`,
};

/** Copies of the rows of a table, all of them at once. */
function copied({ table, columns }: Table): string {
  const values = columns.map(({ name, holds }) => {
    const renumbered = RENUMBERED[`${table}.${name}`];
    if (renumbered) return renumbered;
    if (holds === 'copy') return `bench.copy_of(r.${name}, n)`;
    if (holds === 'person') return `coalesce((select p.copy from bench.person_copy p where (p.n, p.id) = (x.n, r.${name})), r.${name})`;
    return `r.${name}`;
  });
  return `insert into ${table} (${columns.map(({ name }) => name).join(', ')})
    select ${values.join(', ')} from generate_series($1::integer, $2::integer) x (n) cross join source_of r order by x.n`;
}

/** Indexes that no constraint needs: made again once the rows are there. */
const INDEXES = `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as made from pg_index i
  where i.indrelid = $1::regclass and not exists (select from pg_constraint k where k.conindid = i.indexrelid)`;

/** SQL condition: a row belongs to a convention; whoever reads or reviews all of them has no more than one place. */
const belonging = ({ table, columns }: Table): string =>
  `${columns.some(({ name }) => name === 'convention_id') ? 'r.convention_id is not null' : 'true'}${table === 'membership' ? ` and r.role <> 'READER'` : ''}`;

async function copyTable(client: Client, table: Table, copies: number): Promise<number> {
  const { rowCount } = await client.query(`create temporary table source_of as select * from ${table.table} r where ${belonging(table)}`);
  if (!rowCount) {
    await client.query('drop table source_of');
    return 0;
  }
  const { rows: indexes } = await client.query<{ name: string; made: string }>(INDEXES, [table.table]);
  for (const { name } of indexes) await client.query(`drop index ${name}`);
  await client.query(copied(table), [1, copies]);
  for (const { made } of indexes) await client.query(made);
  await client.query('drop table source_of');
  return rowCount * copies;
}

/**
 * Lays the conventions of a database of `conventions` that are not laid yet, as copies of the first ones: every table that belongs to a convention, a
 * statement each, the triggers asleep, what the program keeps beside the facts included.
 */
export async function copyConventions(client: Client, conventions: number, say: (line: string) => void): Promise<void> {
  const copies = conventions / LAID - 1;
  await client.query(`set session_replication_role = replica; set work_mem = '256MB'; set maintenance_work_mem = '512MB'`);
  await client.query(COPY_OF);
  await client.query(personCopies(copies));
  const { rows: tables } = await client.query<Table>(COLUMNS);
  for (const table of tables) {
    const began = performance.now();
    const count = await copyTable(client, table, copies);
    if (count > 0) say(`copied: ${count} rows of ${table.table} in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  }
  await client.query(`insert into bench.convention (number, id, slot) select b.number + n * ${LAID}, bench.copy_of(b.id, n), b.slot + n * ${PEOPLE_PER_COPY}
    from bench.convention b cross join generate_series(1, ${copies}) n`);
  await client.query('set session_replication_role = origin');
  await client.query('select rebuild_convention_sums()');
}
