import { Migration } from '@mikro-orm/migrations';

/** Entries written before keep the first recipe of the hash, new ones have the second. */
const COLUMNS = `
alter table journal_entry
  add column recipe smallint not null default 1,
  add column salt text,
  add constraint journal_entry_recipe_check check (case recipe when 1 then salt is null when 2 then salt is not null else false end);`;

/**
 * What not every reader of an entry may see stands in its hash as the hash of itself and a salt: without the salt, a guess about it cannot be
 * tested; with it, what was read can be checked. docs/journal.md gives both recipes.
 */
const HASH = `
create function journal_content_hash(salt text, actor_id uuid, changes jsonb) returns text language sql stable parallel safe as $$
  select encode(sha256(convert_to(jsonb_build_array(salt, actor_id, changes)::text, 'UTF8')), 'hex')
$$;
create or replace function journal_hash(entry journal_entry) returns text language sql stable as $$
  select encode(sha256(convert_to(case entry.recipe when 1 then jsonb_build_array(
    entry.chain, entry.sequence, to_char(entry.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    entry.actor_id, entry.actor_name, entry.actor_role, entry.actor_party,
    entry.action, entry.subject_type, entry.subject_id, entry.changes, entry.previous_hash
  ) else jsonb_build_array(
    entry.recipe, entry.chain, entry.sequence, to_char(entry.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    entry.actor_name, entry.actor_role, entry.actor_party, entry.action, entry.subject_type, entry.subject_id,
    journal_content_hash(entry.salt, entry.actor_id, entry.changes), entry.previous_hash
  ) end::text, 'UTF8')), 'hex')
$$;`;

/** gen_random_uuid draws from the strong random source of the system: two of them hold 244 random bits. */
const CHAIN = `
create or replace function journal_append() returns trigger language plpgsql as $$
declare head journal_chain;
begin
  insert into journal_chain values (new.chain, 0, repeat('0', 64)) on conflict do nothing;
  select * into head from journal_chain where chain = new.chain for update;
  new.sequence := head.last_sequence + 1;
  new.previous_hash := head.last_hash;
  new.recipe := 2;
  new.salt := replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
  new.hash := journal_hash(new);
  update journal_chain set last_sequence = new.sequence, last_hash = new.hash where chain = new.chain;
  perform set_config('garant.journaled', 'yes', true);
  return new;
end
$$;`;

/** The hash of an entry confirms no guess about what its reader may not see. */
export class Migration20261126140000_salt_journal extends Migration {
  override up(): void {
    for (const statement of [COLUMNS, HASH, CHAIN]) {
      this.addSql(statement);
    }
  }
}
