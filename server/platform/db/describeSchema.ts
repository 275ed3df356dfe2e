/** Whatever sends a statement and gives its rows. */
export type Ask = <Row extends object>(statement: string) => Promise<Row[]>;

const isOfExtension = (catalog: string, oid: string): string =>
  `exists (select from pg_depend d where d.classid = '${catalog}'::regclass and d.objid = ${oid} and d.deptype = 'e')`;

/** Told alike by every version of PostgreSQL from 15: nothing but what a migration wrote, and no expression that a server words its own way. */
const DESCRIPTION = `
with own as (
  select c.oid, c.relname from pg_class c
  where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p', 'v', 'm') and c.relname not in ('schema_migration', 'living_sql')
    and not ${isOfExtension('pg_class', 'c.oid')}
)
select line from (
  select format('column %s.%s: %s%s%s', own.relname, a.attname, format_type(a.atttypid, a.atttypmod),
    case when a.attnotnull then ' not null' end,
    case when a.attgenerated <> '' then ' generated' when a.atthasdef then ' default' end) as line
  from own join pg_attribute a on a.attrelid = own.oid where a.attnum > 0 and not a.attisdropped
  union all
  select format('constraint %s.%s: %s', own.relname, k.conname, case k.contype
    when 'c' then regexp_replace(pg_get_constraintdef(k.oid), '[[:space:]]+', ' ', 'g') when 'f' then 'references ' || k.confrelid::regclass::text || ' on delete ' || k.confdeltype::text
    when 'p' then 'primary' when 'u' then 'unique' else k.contype::text end
    || case when k.contype <> 'c' and k.conkey is not null then (select format(' (%s)', string_agg(a.attname, ', ' order by keys.position))
      from unnest(k.conkey) with ordinality keys(number, position)
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = keys.number) else '' end)
  from own join pg_constraint k on k.conrelid = own.oid where k.contype <> 'n'
  union all
  select format('index %s.%s: %s', own.relname, named.relname, case when i.indisunique then 'unique' else 'plain' end)
  from own join pg_index i on i.indrelid = own.oid join pg_class named on named.oid = i.indexrelid where i.indisvalid
  union all
  select format('trigger %s.%s: %s %s', own.relname, t.tgname, t.tgtype, f.proname)
  from own join pg_trigger t on t.tgrelid = own.oid join pg_proc f on f.oid = t.tgfoid where not t.tgisinternal
  union all
  select format('function %s(%s): %s %s%s', f.proname, pg_get_function_identity_arguments(f.oid), f.provolatile,
    md5(f.prosrc), ' ' || array_to_string(f.proconfig, ','))
  from pg_proc f where f.pronamespace = current_schema()::regnamespace and not ${isOfExtension('pg_proc', 'f.oid')}
) described order by line collate "C"`;

/** What the schema is made of: a line `kind name: definition` for each column, constraint, index, trigger and function. */
export async function describeSchema(ask: Ask): Promise<string[]> {
  const rows = await ask<{ line: string }>(DESCRIPTION);
  return rows.map(({ line }) => line);
}
