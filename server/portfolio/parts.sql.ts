import type { LivingSql } from '../platform/db/livingSql.ts';

/** What is counted of a part, and how its tally names it. */
export const PART_COUNTS = { held: 'held', waiting: 'waiting', to_do: 'toDo', trouble: 'trouble', overdue: 'overdue' };
export const PART_COLUMNS = Object.keys(PART_COUNTS).map((name) => `${name}_count`);
const LIFE = ['catalogue_key', 'is_over', 'is_open'];
const KEPT = [...LIFE, ...PART_COLUMNS];

/** The day of what is so now; the others are the last of a quarter. */
export const NOW = `date 'infinity'`;
/** All parts of a convention together. */
export const WHOLE = '';

/** The parts of a convention (groups, principles, and all of it), from what is told of them as lists. */
const PARTS = `
create or replace function parts_told(groups jsonb, principles jsonb)
returns table (part_code text, ${PART_COLUMNS.map((name) => `${name} integer`).join(', ')}) language sql immutable parallel safe rows 15 as $$
  with told as materialized (
    select o.* from jsonb_to_recordset(groups || principles) as o (code text, ${Object.values(PART_COUNTS)
      .map((name) => `"${name}" integer`)
      .join(', ')})
  )
  select t.code, ${Object.values(PART_COUNTS)
    .map((name) => `t."${name}"`)
    .join(', ')} from told t
  union all
  select '${WHOLE}', ${Object.values(PART_COUNTS)
    .map((name) => `coalesce(sum(t."${name}"), 0)::integer`)
    .join(', ')} from told t where t.code in (select g ->> 'code' from jsonb_array_elements(groups) g)
$$;`;

/** Keeps the parts of conventions (those) as they are now, and tells of their past which of them are over: only what changed is written. */
export const KEEP_PARTS = `
  with said as materialized (
    select k.convention_id, p.part_code, ${LIFE.map((name) => `k.${name}`).join(', ')}, ${PART_COLUMNS.map((name) => `p.${name}`).join(', ')}
    from convention_stand k cross join lateral parts_told(k.groups, k.principles) p where k.convention_id = any(those)
  ), gone as (
    delete from part_stand x where x.convention_id = any(those) and x.day = ${NOW}
      and not exists (select from said s where (s.convention_id, s.part_code) = (x.convention_id, x.part_code))
  )
  insert into part_stand (convention_id, day, part_code, is_signed, ${KEPT.join(', ')})
  select s.convention_id, ${NOW}, s.part_code, true, ${KEPT.map((name) => `s.${name}`).join(', ')} from said s
  on conflict (convention_id, day, part_code) do update set ${KEPT.map((name) => `${name} = excluded.${name}`).join(', ')}
  where (${KEPT.map((name) => `part_stand.${name}`).join(', ')}) <> (${KEPT.map((name) => `excluded.${name}`).join(', ')});
  update part_stand x set ${LIFE.map((name) => `${name} = k.${name}`).join(', ')} from convention_stand k
  where k.convention_id = any(those) and x.convention_id = k.convention_id and x.day < ${NOW}
    and (${LIFE.map((name) => `x.${name}`).join(', ')}) <> (${LIFE.map((name) => `k.${name}`).join(', ')});`;

/** SQL condition: a day of the past of x (of `part_stand`) was changed by a fact that was told later. */
export const IS_FORGOTTEN = `exists (select from quarter_due q where q.convention_id = x.convention_id and paris_midnight(x.day + 1) > q.known_from)`;

/**
 * A fact that is known from an instant of the past (the column that the trigger names) changes the days that came after: that is noted, never waited for.
 * The duty of a move, or that of an occurrence, leads to its convention.
 */
const FORGOTTEN = `
create or replace function forget_quarters() returns trigger language plpgsql as $$
declare
  fact jsonb := to_jsonb(new);
  since timestamptz := (fact ->> tg_argv[0])::timestamptz;
  of_convention uuid := coalesce(
    (fact ->> 'convention_id')::uuid,
    (select o.convention_id from obligation o where o.id = (fact ->> 'obligation_id')::uuid),
    (select o.convention_id from occurrence c join obligation o on o.id = c.obligation_id where c.id = (fact ->> 'occurrence_id')::uuid));
begin
  if since < clock_timestamp() - interval '1 day'
    or exists (select from part_stand x where x.convention_id = of_convention and x.day < ${NOW} and paris_midnight(x.day + 1) > since) then
    insert into quarter_due (convention_id, known_from) values (of_convention, since);
  end if;
  return null;
end
$$;`;

/** Where each group and each principle of a convention stands, now and at the end of the last quarters. */
export const conventionParts: LivingSql = { name: 'convention-parts', text: `${PARTS}${FORGOTTEN}` };
