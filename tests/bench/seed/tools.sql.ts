/** Progress of the seed and what it is drawn with: identifiers ordered in time as the program's are, and chances that only depend on a name. */
export const TOOLS = `
create schema bench;
create table bench.seed (conventions integer not null, version integer not null, anchor timestamptz not null, is_complete boolean not null, migrations jsonb not null);
create table bench.convention (number integer primary key, id uuid not null unique, slot integer not null);
create function bench.id_of(name text, at timestamptz) returns uuid language sql immutable parallel safe as $$
  select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || left(md5(name), 3) || '8' || right(md5(name), 15))::uuid
$$;
create function bench.chance(name text) returns double precision language sql immutable parallel safe as $$
  select (hashtextextended(name, 0) & 9007199254740991)::double precision / 9007199254740992
$$;
create function bench.anchor() returns timestamptz language sql stable parallel safe as $$ select anchor from bench.seed $$;
create function bench.chain_step(previous text, entry journal_entry) returns text language plpgsql stable as $$
begin
  entry.previous_hash := previous;
  return journal_hash(entry);
end
$$;
create aggregate bench.chained(journal_entry) (sfunc = bench.chain_step, stype = text, initcond = '${'0'.repeat(64)}');
`;

/** Every third convention changes hands: a person belongs to three of them. */
export const CONVENTIONS_PER_PERSON = 3;
const BODIES = 40;

const LONG_AGO = `bench.anchor() - interval '600 days'`;

const GROUPS = `generate_series(0, ($1::integer - 1) / ${CONVENTIONS_PER_PERSON}) g`;

/** Bodies and people, for `$1` conventions; memberships come with the conventions. */
export const PEOPLE = [
  `insert into organisation (id, name, short_name, created_at)
   select bench.id_of('body/' || name, ${LONG_AGO}), 'Organisme ' || name, name, ${LONG_AGO}
   from (select 'DINUM' as name union all select 'INSPECTION'
     union all select 'FABRIQUE-' || b from generate_series(1, ${BODIES}) b
     union all select 'DIRECTION-' || b from generate_series(1, ${BODIES}) b) each`,
  `insert into person (id, full_name, email, organisation_id, created_at)
   select bench.id_of('person/' || role || '-' || number, ${LONG_AGO}), label || ' ' || number, role || '-' || number || '@bench.invalid',
     bench.id_of('body/' || body, ${LONG_AGO}), ${LONG_AGO}
   from (
     select 'team' as role, 'Agent' as label, g + 1 as number, 'FABRIQUE-' || (1 + g % ${BODIES}) as body from ${GROUPS}
     union all select 'dpo', 'Déléguée', g + 1, 'FABRIQUE-' || (1 + g % ${BODIES}) from ${GROUPS}
     union all select 'dinum', 'Délégué', g + 1, 'DINUM' from ${GROUPS}
     union all select 'partner', 'Partenaire', g + 1, 'DIRECTION-' || (1 + g % ${BODIES}) from ${GROUPS}
     union all select 'reviewer', 'Relectrice', 1, 'DINUM'
     union all select 'reader', 'Lecteur', 1, 'INSPECTION'
     union all select 'administrator', 'Administrateur', 1, 'INSPECTION') each`,
  `insert into programme (id, name, catalogue_keys, created_at)
   select bench.id_of('programme', ${LONG_AGO}), 'beta.gouv.fr', array(select key from catalogue), ${LONG_AGO}`,
  `insert into membership (id, person_id, role, programme_id, valid_from, created_at)
   select bench.id_of('membership/' || email, ${LONG_AGO}), id, upper(split_part(email, '-', 1)),
     case when email like 'reviewer-%' then bench.id_of('programme', ${LONG_AGO}) end, '2020-01-01', ${LONG_AGO}
   from person where email in ('reviewer-1@bench.invalid', 'administrator-1@bench.invalid')`,
];
