import { Migration } from '@mikro-orm/migrations';

/** Who accepted which proof, when, with what tells who may know which one. */
const ATTESTATION = `
create function attestation_of(review_id uuid) returns json language sql stable parallel safe as $$
  select json_build_object('reviewerName', r.author_name, 'reviewerRole', r.author_role, 'reviewerParty', r.author_party,
    'reviewedAt', r.reviewed_at, 'evidenceId', e.id, 'evidenceVersionId', v.id, 'evidenceTitle', e.title,
    'fileName', coalesce(v.file_name, v.url), 'confidentiality', e.confidentiality, 'conventionId', e.convention_id, 'partyId', e.party_id)
  from review r join evidence_version v on v.id = r.evidence_version_id join evidence e on e.id = v.evidence_id where r.id = review_id
$$;`;

/** What lists over all conventions choose and order by, and what screens show of a state: kept, so that they look nothing up for each state. */
const COLUMNS = `
alter table kept_state
  add column programme_reviews boolean,
  add column other_party_reviews boolean,
  add column commitment_position integer,
  add column party_position integer,
  add column attestation json,
  add column waiting_from uuid[] generated always as (waiting_authors || waiting_bodies) stored;
update kept_state k set
  programme_reviews = 'REVIEWER' = any(c.reviewed_by),
  other_party_reviews = 'OTHER_PARTY_DPO' = any(c.reviewed_by) or y.provides_reviewers,
  commitment_position = c.position,
  party_position = y.position,
  attestation = case when k.assurance = 'ATTESTED' then attestation_of(k.attesting_review_id) end
from commitment c, party y where c.id = k.commitment_id and y.id = k.party_id;
alter table kept_state
  alter column programme_reviews set not null,
  alter column other_party_reviews set not null,
  alter column commitment_position set not null,
  alter column party_position set not null;`;

/** What a computed state tells of its attestation. */
const TOLD = `case when s.assurance = 'ATTESTED' then attestation_of(s.attesting_review_id) end`;

/** What waits for a review is counted on the index alone; what does not hold at an instant is found by either end of its span. */
const INDEXES = `
drop index kept_state_waiting_index;
create index kept_state_waiting_index on kept_state (programme_reviews, waiting_since, obligation_id)
  include (convention_id, party_id, commitment_id, organisation_id, waiting_from, holds_from, holds_until) where waiting_count > 0;
create index kept_state_waiting_convention_index on kept_state (convention_id) where waiting_count > 0;
drop index kept_state_holds_until_index;
create index kept_state_holds_until_index on kept_state (holds_until) include (obligation_id);
create index kept_state_holds_from_index on kept_state (holds_from) include (obligation_id);`;

const REFRESH = `
create or replace function refresh_states(obligations uuid[]) returns void language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
  perform from kept_state k where k.obligation_id = any(obligations) order by k.obligation_id for update;
  insert into kept_state
  select s.*, span.holds_from, span.holds_until, 'REVIEWER' = any(c.reviewed_by),
    'OTHER_PARTY_DPO' = any(c.reviewed_by) or y.provides_reviewers, c.position, y.position, ${TOLD}
  from (select distinct unnest(obligations) as id) asked
  cross join lateral (
    select coalesce(array_agg(i.at), '{}') as instants, greatest(clock_timestamp(), max(i.at) filter (where i.is_told)) as now
    from state_instants(asked.id) i where i.at is not null
  ) known
  cross join lateral (
    select coalesce(max(i) filter (where i <= known.now), '-infinity') as holds_from,
      coalesce(min(i) filter (where i > known.now), 'infinity') as holds_until
    from unnest(known.instants) i
  ) span
  cross join lateral (select state.* from obligation_state(known.now) state where state.obligation_id = asked.id) s
  join commitment c on c.id = s.commitment_id
  join party y on y.id = s.party_id
  on conflict (obligation_id) do update set
    (convention_id, party_id, commitment_id, assurance, due_on, is_overdue, evidence_count, waiting_count, open_contestation_count,
     next_expiry_on, lapses_on, declaration_status, declared_at, organisation_id, waiting_since, waiting_authors, waiting_bodies,
     attesting_review_id, holds_from, holds_until, programme_reviews, other_party_reviews, commitment_position, party_position, attestation) =
    row (excluded.convention_id, excluded.party_id, excluded.commitment_id, excluded.assurance, excluded.due_on, excluded.is_overdue,
     excluded.evidence_count, excluded.waiting_count, excluded.open_contestation_count, excluded.next_expiry_on, excluded.lapses_on,
     excluded.declaration_status, excluded.declared_at, excluded.organisation_id, excluded.waiting_since, excluded.waiting_authors,
     excluded.waiting_bodies, excluded.attesting_review_id, excluded.holds_from, excluded.holds_until, excluded.programme_reviews,
     excluded.other_party_reviews, excluded.commitment_position, excluded.party_position, excluded.attestation);
end
$$;`;

/**
 * The states at an instant: what is kept where it holds at that instant (settled_state), the rule where it does not (computed_state). What never
 * changes comes from the kept row in all cases, so that a condition on it chooses the rows before the rule computes any. Nearly all settled states
 * hold now, which a plan made for any instant takes for a third: `is true` keeps it from looking for them by their span.
 */
const SETTLED = `
  select k.* from kept_state k where (k.holds_from <= as_of) is true and (k.holds_until > as_of) is true`;
const computedFrom = (rows: string): string => `
  select k.obligation_id, k.convention_id, k.party_id, k.commitment_id, s.assurance, s.due_on, s.is_overdue, s.evidence_count, s.waiting_count,
    s.open_contestation_count, s.next_expiry_on, s.lapses_on, s.declaration_status, s.declared_at, k.organisation_id, s.waiting_since,
    s.waiting_authors, s.waiting_bodies, s.attesting_review_id, s.holds_from, s.holds_until, k.programme_reviews, k.other_party_reviews,
    k.commitment_position, k.party_position, s.attestation, s.waiting_from
  from ${rows} cross join lateral state_of(k.obligation_id, as_of) s`;
/** Few states do not hold now, many did not hold a year ago, and a plan made for any instant cannot tell: each has its own way to be found. */
const COMPUTED = `
  ${computedFrom('kept_state k')}
  where as_of > now() - interval '1 day' and k.obligation_id = any(array(
    select u.obligation_id from kept_state u where u.holds_until <= as_of
    union all select u.obligation_id from kept_state u where u.holds_from > as_of))
  union all ${computedFrom('kept_state k')}
  where as_of <= now() - interval '1 day' and not (k.holds_from <= as_of and k.holds_until > as_of)`;
const CURRENT = `
create or replace function state_of(of_obligation uuid, as_of timestamptz) returns setof kept_state
language plpgsql stable parallel safe rows 1 set plan_cache_mode = force_generic_plan as $$
begin
  return query select s.*, as_of, as_of, k.programme_reviews, k.other_party_reviews, k.commitment_position, k.party_position,
    ${TOLD}, s.waiting_authors || s.waiting_bodies
  from obligation_state(as_of) s join kept_state k on k.obligation_id = s.obligation_id where s.obligation_id = of_obligation;
end
$$;
create function settled_state(as_of timestamptz) returns setof kept_state language sql stable parallel safe as $$ ${SETTLED} $$;
create function computed_state(as_of timestamptz) returns setof kept_state language sql stable parallel safe as $$ ${COMPUTED} $$;
create or replace function current_state(as_of timestamptz) returns setof kept_state language sql stable parallel safe as $$
  ${SETTLED}
  union all ${COMPUTED}
$$;`;

/** Obligations whose kept state is missing or is not what the rule, the catalogue and the parties say: there must be none. */
const CHECK = `
create or replace function kept_state_disagreements(as_of timestamptz)
returns table (obligation_id uuid, kept text, computed text) language sql stable as $$
  select s.obligation_id, (to_jsonb(k) - 'holds_from' - 'holds_until')::text, said.state::text
  from obligation_state(as_of) s
  join commitment c on c.id = s.commitment_id
  join party y on y.id = s.party_id
  cross join lateral (select to_jsonb(s) || jsonb_build_object('programme_reviews', 'REVIEWER' = any(c.reviewed_by),
    'other_party_reviews', 'OTHER_PARTY_DPO' = any(c.reviewed_by) or y.provides_reviewers,
    'commitment_position', c.position, 'party_position', y.position, 'waiting_from', s.waiting_authors || s.waiting_bodies,
    'attestation', ${TOLD}) as state) said
  left join current_state(as_of) k on k.obligation_id = s.obligation_id
  where k.obligation_id is null or to_jsonb(k) - 'holds_from' - 'holds_until' <> said.state
$$;`;

/** Lists over thousands of conventions: what a person may review, and what does not hold any more, are found without reading every state. */
export class Migration20261126020000_list_states extends Migration {
  override up(): void {
    for (const statement of [ATTESTATION, COLUMNS, INDEXES, REFRESH, CURRENT, CHECK]) {
      this.addSql(statement);
    }
  }
}
