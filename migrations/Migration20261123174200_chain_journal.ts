import { Migration } from '@mikro-orm/migrations';

const TABLES = `
create table journal_chain (
  chain uuid primary key,
  last_sequence bigint not null,
  last_hash text not null
);
create table journal_entry (
  id bigint generated always as identity primary key,
  chain uuid not null,
  sequence bigint not null,
  recorded_at timestamptz not null,
  actor_id uuid,
  actor_name text not null,
  actor_role text not null,
  actor_party text,
  action text not null,
  subject_type text not null,
  subject_id text,
  changes jsonb not null,
  previous_hash text not null,
  hash text not null,
  constraint journal_entry_chain_sequence_unique unique (chain, sequence)
);
create index journal_entry_subject_index on journal_entry (subject_id, id);`;

/** SHA-256 (hex) over the entry and the hash of the one before it. docs/journal.md gives the recipe for checking by other means. */
const HASH = `
create function journal_hash(entry journal_entry) returns text language sql stable as $$
  select encode(sha256(convert_to(jsonb_build_array(
    entry.chain, entry.sequence, to_char(entry.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    entry.actor_id, entry.actor_name, entry.actor_role, entry.actor_party,
    entry.action, entry.subject_type, entry.subject_id, entry.changes, entry.previous_hash
  )::text, 'UTF8')), 'hex')
$$;`;

/** Takes the lock of the chain, so that two writers cannot fork it, and tells the transaction that it is journaled. */
const CHAIN = `
create function journal_append() returns trigger language plpgsql as $$
declare head journal_chain;
begin
  insert into journal_chain values (new.chain, 0, repeat('0', 64)) on conflict do nothing;
  select * into head from journal_chain where chain = new.chain for update;
  new.sequence := head.last_sequence + 1;
  new.previous_hash := head.last_hash;
  new.hash := journal_hash(new);
  update journal_chain set last_sequence = new.sequence, last_hash = new.hash where chain = new.chain;
  perform set_config('garant.journaled', 'yes', true);
  return new;
end
$$;
create trigger journal_entry_chained before insert on journal_entry for each row execute function journal_append();
create trigger journal_entry_append_only before update or delete or truncate on journal_entry
  for each statement execute function refuse_change();`;

/** A transaction that changes a followed table without a journal entry is refused at its commit. */
const GUARD = `
create function require_journal() returns trigger language plpgsql as $$
begin
  if current_setting('garant.journaled', true) is distinct from 'yes' then
    raise exception 'change of % without a journal entry', tg_table_name using errcode = 'GA002';
  end if;
  return null;
end
$$;`;
const FOLLOWED = [
  'organisation',
  'person',
  'person_identity',
  'membership',
  'catalogue',
  'convention',
  'party',
  'credit',
  'profile_answer',
  'obligation',
  'declaration',
  'applicability_decision',
  'contestation',
  'evidence',
  'evidence_version',
  'evidence_link',
  'review',
  'assignment',
  'due_date',
  'contestation_message',
  'site_page',
];

/**
 * The first entry of a chain that does not hold, or no row. A chain must also end where its head says: TRUNCATED when entries are missing at
 * the end (or the head itself), BROKEN_LINK when entries were added behind it, ALTERED when the last entry was rewritten with a fitting hash.
 */
const VERIFY = `
create function verify_journal(of_chain uuid)
returns table (sequence bigint, entry_id bigint, reason text) language sql stable as $$
  with entry as (
    select j.*, j as whole, row_number() over chain_order as rank, lag(j.hash) over chain_order as hash_before,
      head.last_sequence, head.last_hash
    from journal_entry j left join journal_chain head on head.chain = j.chain
    where j.chain = of_chain
    window chain_order as (order by j.sequence)
  ),
  broken as (
    select e.sequence, e.id, case
      when e.sequence <> e.rank then 'MISSING_ENTRY'
      when e.previous_hash <> coalesce(e.hash_before, repeat('0', 64)) or e.sequence > e.last_sequence then 'BROKEN_LINK'
      when e.hash <> journal_hash(e.whole) or (e.sequence = e.last_sequence and e.hash <> e.last_hash) then 'ALTERED'
    end as reason
    from entry e
    union all
    select coalesce(head.last_sequence, last.sequence), null, 'TRUNCATED'
    from (select max(j.sequence) as sequence from journal_entry j where j.chain = of_chain) last
    left join journal_chain head on head.chain = of_chain
    where coalesce(last.sequence, 0) < head.last_sequence or (last.sequence is not null and head.chain is null)
  )
  select b.sequence, b.id, b.reason from broken b where b.reason is not null order by b.sequence, b.id nulls last limit 1
$$;`;

/** Every write leaves one entry in a hash-chained, append-only journal. */
export class Migration20261123174200_chain_journal extends Migration {
  override up(): void {
    for (const statement of [TABLES, HASH, CHAIN, GUARD, VERIFY]) {
      this.addSql(statement);
    }
    for (const table of FOLLOWED) {
      this.addSql(
        `create constraint trigger ${table}_journaled after insert or update or delete on ${table}
         deferrable initially deferred for each row execute function require_journal()`,
      );
      this.addSql(`create trigger ${table}_never_emptied before truncate on ${table} for each statement execute function refuse_change()`);
    }
  }
}
