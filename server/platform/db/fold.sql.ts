import type { LivingSql } from './livingSql.ts';

/** Text without accents and case, for search. */
export const fold: LivingSql = {
  name: 'fold',
  text: `
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create or replace function fold(value text) returns text language sql immutable parallel safe as $$
  select lower(public.unaccent('public.unaccent'::regdictionary, value))
$$;`,
};
