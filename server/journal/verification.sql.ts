import type { LivingSql } from '../platform/db/livingSql.ts';

/**
 * xmin names the transaction that wrote a row as it is: whoever writes a row anew, triggers or not, leaves another one. A restored dump has others
 * too, and is verified anew from its first entry.
 */
const MARKS = `
create or replace function journal_marks(of_chain uuid, until_sequence bigint) returns table (entries bigint, marks numeric) language sql stable as $$
  select count(*), coalesce(sum(j.xmin::text::bigint), 0) from journal_entry j where j.chain = of_chain and j.sequence <= until_sequence
$$;`;

/**
 * The first entry of a chain that does not hold, or no row. A chain must also end where its head says: TRUNCATED when entries are missing at
 * the end (or the head itself), BROKEN_LINK when entries were added behind it, ALTERED when the last entry was rewritten with a fitting hash.
 */
const VERIFY = `
create or replace function verify_journal_after(of_chain uuid, after_sequence bigint, after_hash text)
returns table (sequence bigint, entry_id bigint, reason text) language sql stable as $$
  with entry as (
    select j.*, j as whole, after_sequence + row_number() over chain_order as rank,
      coalesce(lag(j.hash) over chain_order, after_hash) as hash_before, head.last_sequence, head.last_hash
    from journal_entry j left join journal_chain head on head.chain = j.chain
    where j.chain = of_chain and (after_sequence = 0 or j.sequence > after_sequence)
    window chain_order as (order by j.sequence)
  ),
  broken as (
    select e.sequence, e.id, case
      when e.sequence <> e.rank then 'MISSING_ENTRY'
      when e.previous_hash <> e.hash_before or e.sequence > e.last_sequence then 'BROKEN_LINK'
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
$$;
create or replace function verify_journal(of_chain uuid)
returns table (sequence bigint, entry_id bigint, reason text) language sql stable as $$
  select * from verify_journal_after(of_chain, 0, repeat('0', 64))
$$;`;

/**
 * Verifies a chain and keeps how far it holds. What was verified before is not computed again as long as nobody wrote on it since, which its marks
 * tell, and the head it led to is the one that was kept; is_whole has everything computed again.
 */
const KEEP = `
create or replace function verify_journal_kept(of_chain uuid, is_whole boolean, now timestamptz)
returns table (entry_count bigint, head_hash text, broken_sequence bigint, broken_entry_id bigint, reason text, recomputed_at timestamptz)
language plpgsql as $$
declare
  kept journal_verified;
  head journal_chain;
  broken record;
  seen record;
begin
  select * into head from journal_chain where chain = of_chain;
  if not is_whole then
    select v.* into kept from journal_verified v, journal_marks(v.chain, v.last_sequence) m
    where v.chain = of_chain and v.last_sequence <= head.last_sequence and m.entries = v.last_sequence and m.marks = v.marks
      and (v.last_sequence < head.last_sequence or v.last_hash = head.last_hash)
      and exists (select from journal_entry j where j.chain = v.chain and j.sequence = v.last_sequence and j.hash = v.last_hash);
  end if;
  if kept.chain is null then
    select * into broken from verify_journal(of_chain);
  else
    select * into broken from verify_journal_after(of_chain, kept.last_sequence, kept.last_hash);
  end if;
  if broken.reason is not null then
    delete from journal_verified v where v.chain = of_chain;
  elsif head.chain is not null and (kept.chain is null or kept.last_sequence < head.last_sequence) then
    select * into seen from journal_marks(of_chain, head.last_sequence);
    insert into journal_verified as v (chain, last_sequence, last_hash, marks, verified_at, recomputed_at)
    values (of_chain, head.last_sequence, head.last_hash, seen.marks, now, coalesce(kept.recomputed_at, now))
    on conflict (chain) do update set last_sequence = excluded.last_sequence, last_hash = excluded.last_hash, marks = excluded.marks,
      verified_at = excluded.verified_at, recomputed_at = excluded.recomputed_at;
  end if;
  return query select (select count(*) from journal_entry j where j.chain = of_chain),
    (select h.last_hash from journal_chain h where h.chain = of_chain),
    broken.sequence, broken.entry_id, broken.reason, coalesce(kept.recomputed_at, now);
end
$$;`;

/** Whether a journal is what was written into it. */
export const verification: LivingSql = { name: 'journal-verification', text: `${MARKS}${VERIFY}${KEEP}` };
