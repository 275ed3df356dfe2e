import type { LivingSql } from '../db/livingSql.ts';

/**
 * The hash of an entry, SHA-256 (hex) over the entry and the hash of the one before it; docs/journal.md gives the recipes for checking by other
 * means. In the second one, what not every reader of an entry may see stands as the hash of itself and a salt: without the salt, a guess about it
 * cannot be tested; with it, what was read can be checked. That hash alone is kept once
 * the content is erased (`content_hash`). gen_random_uuid draws from the strong random source of the system: two of them hold 244
 * random bits.
 */
const HASH = `
create or replace function journal_content_hash(salt text, actor_id uuid, changes jsonb) returns text language sql stable parallel safe as $$
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
    coalesce(entry.content_hash, journal_content_hash(entry.salt, entry.actor_id, entry.changes)), entry.previous_hash
  ) end::text, 'UTF8')), 'hex')
$$;`;

/** Takes the lock of the chain, so that two writers cannot fork it, and tells the transaction that it is journaled. */
const APPEND = `
create or replace function journal_append() returns trigger language plpgsql as $$
declare head record;
begin
  insert into journal_chain (chain, last_sequence, last_hash) values (new.chain, 0, repeat('0', 64)) on conflict do nothing;
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

/** Each entry of a journal takes the hash of the one before it; the trigger that does so is put on the table by a migration. */
export const journalAppend: LivingSql = { name: 'journal-append', text: APPEND };

/** What the hash of an entry is made of. */
export const journalHash: LivingSql = { name: 'journal-hash', text: HASH };
