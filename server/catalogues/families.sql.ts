import type { LivingSql } from '../platform/db/livingSql.ts';

/**
 * Which commitments of different catalogues are the same, as their newest versions say (`equivalentTo`): by the key of each catalogue and its code, the name
 * of their family, which is the first of their names. One that no link holds is in none. Told anew when commitments are stored.
 */
export const families: LivingSql = {
  name: 'commitment-families',
  text: `
create or replace function keep_families() returns trigger language plpgsql as $$
begin
  if not exists (select from commitment_family) and not exists (select from laid c where c.definition ? 'equivalentTo') then return null; end if;
  perform pg_advisory_xact_lock(hashtext('commitment_family'));
  delete from commitment_family;
  insert into commitment_family (catalogue_key, code, family)
  with recursive newest as (
    select distinct on (g.key) g.id, g.key from catalogue g order by g.key, string_to_array(g.version, '.')::integer[] desc
  ), said as (
    select n.key || ':' || c.code as one, e.other from newest n join commitment c on c.catalogue_id = n.id
      cross join lateral jsonb_array_elements_text(c.definition -> 'equivalentTo') e(other)
  ), tie as (
    select s.one, s.other from said s union select s.other, s.one from said s
  ), reached as (
    select t.one as member, t.one as name from tie t union select r.member, t.other from reached r join tie t on t.one = r.name
  )
  select split_part(r.member, ':', 1), split_part(r.member, ':', 2), min(r.name) from reached r group by r.member;
  return null;
end
$$;`,
};
