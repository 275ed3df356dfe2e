/** Entries of each convention: 10 million for 5,000. */
export const ENTRIES_PER_CONVENTION = 2_000;

const ACTION = `(array['obligation.declared', 'evidence.deposited', 'evidence.reviewed', 'evidence.versionAdded', 'obligation.declared'])[1 + i % 5]`;

const CHANGES = `jsonb_build_array(jsonb_build_object('entity', 'Declaration', 'id', p.obligation_id, 'before', null, 'after', jsonb_build_object(
  'obligation', p.obligation_id, 'rank', i, 'status', 'MET', 'comment', 'Relu au comité de suivi, rien à signaler.', 'declaredAt', at,
  'authorId', p.author_id, 'authorName', p.author_name, 'authorRole', p.author_role, 'authorParty', p.author_party)))`;

/** The journal of the conventions that temporary table \`plan\` holds, hashed link after link as the trigger of the table does. */
export const JOURNAL = `
insert into journal_entry (chain, sequence, recorded_at, actor_id, actor_name, actor_role, actor_party, action, subject_type, subject_id, changes, previous_hash, hash, recipe, salt)
select chain, sequence, recorded_at, actor_id, actor_name, actor_role, actor_party, action, subject_type, subject_id, changes,
  coalesce(lag(hash) over chain_order, repeat('0', 64)), hash, 2, salt
from (
  select e.*, bench.chained(row(0, e.chain, e.sequence, e.recorded_at, e.actor_id, e.actor_name, e.actor_role, e.actor_party, e.action, e.subject_type,
    e.subject_id, e.changes, '', '', 2, e.salt, null, null)::journal_entry) over (partition by e.chain order by e.sequence rows unbounded preceding) as hash
  from (
    select p.convention_id as chain, i::bigint as sequence, at as recorded_at, p.author_id as actor_id, p.author_name as actor_name, p.author_role as actor_role,
      p.author_party as actor_party, ${ACTION} as action, 'Obligation' as subject_type, p.obligation_id::text as subject_id, ${CHANGES} as changes,
      md5(p.convention_id || '/' || i) as salt
    from (select convention_id, max(place) as places from plan group by convention_id) each
    cross join generate_series(1, ${ENTRIES_PER_CONVENTION}) i
    join plan p on p.convention_id = each.convention_id and p.place = 1 + i % each.places
    cross join lateral (select bench.anchor() - interval '440 days' + i * interval '5 hours' as at) moment
  ) e
) hashed
window chain_order as (partition by chain order by sequence)
order by chain, sequence;
insert into journal_chain (chain, last_sequence, last_hash)
select j.chain, j.sequence, j.hash from journal_entry j
where j.sequence = ${ENTRIES_PER_CONVENTION} and j.chain in (select convention_id from plan)`;
