import type { LivingSql } from '../platform/db/livingSql.ts';

/** A text of a catalogue with the words of a convention for those it leaves open (`{code}`), as `fillWords` gives it: once, so that words bring no others in. */
export const openWords: LivingSql = {
  name: 'open-words',
  text: `
create or replace function fill_words(value text, words jsonb) returns text language sql immutable parallel safe as $$
  select case when words = '{}' then value else (
    select string_agg(part[1] || coalesce(words ->> part[3], part[2]), '' order by rank)
    from regexp_matches(value, '(.*?)([{]([A-Za-z0-9][A-Za-z0-9_.-]*)[}]|$)', 'g') with ordinality found (part, rank)
  ) end
$$;`,
};
