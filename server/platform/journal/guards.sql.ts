import type { LivingSql } from '../db/livingSql.ts';

/**
 * Facts that a state of the past is told from are never rewritten, but where what people wrote is erased once its time is over: the transaction that does
 * says so (`garant.forgetting`), and deletes nothing.
 */
const APPEND_ONLY = `
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_setting('garant.forgetting', true) = 'yes' then
    return null;
  end if;
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'GA001';
end
$$;
create or replace function make_append_only(facts text) returns void language plpgsql as $$
begin
  execute format('create trigger %I before update or delete or truncate on %I for each statement execute function refuse_change()',
    facts || '_append_only', facts);
end
$$;`;

/** What opens and closes may be closed once; what it says when it opens, and when it closed, stays. */
const WRITTEN_ONCE = `
create or replace function refuse_rewrite() returns trigger language plpgsql as $$
declare fact text;
begin
  if tg_op = 'DELETE' then
    raise exception '% is never deleted', tg_table_name using errcode = 'GA001';
  end if;
  if current_setting('garant.forgetting', true) = 'yes' then
    return new;
  end if;
  foreach fact in array tg_argv loop
    if to_jsonb(old) ->> fact is not null and to_jsonb(old) ->> fact is distinct from to_jsonb(new) ->> fact then
      raise exception '%.% is written once', tg_table_name, fact using errcode = 'GA001';
    end if;
  end loop;
  return new;
end
$$;
create or replace function make_written_once(closable text, variadic facts text[]) returns void language plpgsql as $$
begin
  execute format('create trigger %I before update or delete on %I for each row execute function refuse_rewrite(%s)',
    closable || '_written_once', closable, (select string_agg(quote_literal(fact), ', ') from unnest(facts) fact));
end
$$;`;

/** A transaction that changes a followed table without a journal entry is refused at its commit. */
const FOLLOWED = `
create or replace function require_journal() returns trigger language plpgsql as $$
begin
  if current_setting('garant.journaled', true) is distinct from 'yes' then
    raise exception 'change of % without a journal entry', tg_table_name using errcode = 'GA002';
  end if;
  return null;
end
$$;
create or replace function follow_table(followed text) returns void language plpgsql as $$
begin
  execute format('create constraint trigger %I after insert or update or delete on %I
    deferrable initially deferred for each row execute function require_journal()', followed || '_journaled', followed);
  execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()',
    followed || '_never_emptied', followed);
end
$$;`;

/** What keeps facts as they were said and their journal whole, and the calls by which a migration puts a table under guard. */
export const guards: LivingSql = { name: 'guards', text: `${APPEND_ONLY}${WRITTEN_ONCE}${FOLLOWED}` };
