import type { LivingSql } from '../../platform/db/livingSql.ts';
import { declared, SAID, selected } from './columns.ts';

/** The day a due date is counted from, where the source fixes it: of the commitment (c), in the convention (cv). */
const DEADLINE_FACT = `case c.deadline_from when 'agreement.signedOn' then cv.signed_on when 'agreement.endsOn' then cv.ends_on end`;

const TOLD = selected(SAID, {
  obligation_id: 'o.id',
  convention_id: 'o.convention_id',
  party_id: 'o.party_id',
  commitment_id: 'o.commitment_id',
  assurance: 'state.assurance',
  due_on: 'term.due_on',
  is_overdue: `coalesce(term.due_on < paris_day(as_of) and state.assurance not in ('ATTESTED', 'NOT_APPLICABLE'), false)`,
  evidence_count: 'offered.evidence_count',
  waiting_count: 'offered.waiting_count',
  open_contestation_count: 'dispute.open_count',
  next_expiry_on: 'held.next_expiry_on',
  lapses_on: 'held.lapses_on',
  declaration_status: 'said.status',
  declared_at: 'said.declared_at',
  organisation_id: 'bound.organisation_id',
  waiting_since: 'offered.waiting_since',
  waiting_authors: 'offered.waiting_authors',
  waiting_bodies: 'offered.waiting_bodies',
  attesting_review_id: 'held.attesting_review_id',
});

/** The one home of the state of an obligation, as it was (or will be, nothing new happening) at an instant. */
const RULE = `
create or replace function obligation_state(as_of timestamptz) returns table (${declared(SAID)})
language sql stable parallel safe as $$
  select ${TOLD}
  from obligation o
  join commitment c on c.id = o.commitment_id
  join party bound on bound.id = o.party_id
  join convention cv on cv.id = o.convention_id
  cross join lateral (
    select coalesce(
      day_after(${DEADLINE_FACT}, c.deadline_rule),
      (select d.due_on from due_date d where d.obligation_id = o.id and d.set_at <= as_of order by d.rank desc limit 1)
    ) as due_on
    offset 0
  ) term
  cross join lateral (
    select case when c.applies_if is null then true else rule_holds(c.applies_if, profile_at(o.convention_id, as_of)) end as holds
    offset 0
  ) rule
  left join lateral (
    select d.status, d.declared_at from declaration d
    where d.obligation_id = o.id and d.declared_at <= as_of order by d.rank desc limit 1
  ) said on true
  left join lateral (
    select a.is_applicable from applicability_decision a
    where a.obligation_id = o.id and a.decided_at <= as_of order by a.rank desc limit 1
  ) decided on true
  cross join lateral (
    select count(*)::integer as open_count from contestation k
    where k.obligation_id = o.id and k.opened_at <= as_of and (k.resolved_at is null or k.resolved_at > as_of)
  ) dispute
  left join lateral (
    select r.verdict, r.reviewed_at, v.evidence_id
    from evidence_link l
    join evidence e on e.id = l.evidence_id
    join evidence_version v on v.evidence_id = l.evidence_id
    join review r on r.evidence_version_id = v.id and r.obligation_id = l.obligation_id
    where l.obligation_id = o.id and r.reviewed_at <= as_of and l.linked_at <= as_of
      and (l.unlinked_at is null or l.unlinked_at > as_of)
      and (e.withdrawn_at is null or e.withdrawn_at > as_of)
    order by r.reviewed_at desc, v.number desc, r.rank desc, r.id desc limit 1
  ) reviewed on true
  cross join lateral (
    select
      count(*)::integer as evidence_count,
      (count(*) filter (where current.is_waiting))::integer as waiting_count,
      min(greatest(current.created_at, l.linked_at)) filter (where current.is_waiting) as waiting_since,
      coalesce(array_agg(distinct current.author_id) filter (where current.is_waiting), '{}') as waiting_authors,
      coalesce(array_agg(distinct depositor.organisation_id) filter (where current.is_waiting), '{}') as waiting_bodies,
      coalesce(bool_or(current.is_waiting and (
        l.evidence_id = reviewed.evidence_id or greatest(current.created_at, l.linked_at) > reviewed.reviewed_at
      )), false) as is_newer_than_review
    from evidence_link l
    join evidence e on e.id = l.evidence_id
    join party depositor on depositor.id = e.party_id
    join lateral (
      select v.created_at, v.author_id, not exists (
        select from review r where r.obligation_id = o.id and r.evidence_version_id = v.id and r.reviewed_at <= as_of
      ) as is_waiting
      from evidence_version v
      where v.evidence_id = l.evidence_id and v.created_at <= as_of
      order by v.number desc limit 1
    ) current on true
    where l.obligation_id = o.id and l.linked_at <= as_of
      and (l.unlinked_at is null or l.unlinked_at > as_of)
      and (e.withdrawn_at is null or e.withdrawn_at > as_of)
  ) offered
  cross join lateral (
    select
      coalesce(bool_or(x.in_force), false) as in_force,
      coalesce(bool_or(x.was_attesting), false) as was_attested,
      min(x.expires_on) filter (where x.in_force) as next_expiry_on,
      case when bool_or(x.in_force and x.expires_on is null) then null else max(x.expires_on) filter (where x.in_force) end as lapses_on,
      (array_agg(x.review_id order by x.starts_at desc, x.review_id desc) filter (where x.in_force))[1] as attesting_review_id
    from (
      select a.review_id, a.starts_at, a.expires_on, a.starts_at <= as_of and (a.ends_at is null or a.ends_at > as_of) as in_force, exists (
        select from declaration met
        left join declaration after on after.obligation_id = met.obligation_id and after.rank = met.rank + 1
        where met.obligation_id = o.id and met.status = 'MET'
          and greatest(a.starts_at, met.declared_at) <= as_of
          and greatest(a.starts_at, met.declared_at) < least(coalesce(a.ends_at, 'infinity'), coalesce(after.declared_at, 'infinity'))
      ) as was_attesting
      from acceptance a where a.obligation_id = o.id
      offset 0
    ) x
  ) held
  cross join lateral (
    select case
      when not rule.holds or not decided.is_applicable then 'NOT_APPLICABLE'
      when (c.is_to_confirm or rule.holds is null) and decided.is_applicable is not true then 'TO_CONFIRM'
      when dispute.open_count > 0 then 'CONTESTED'
      when said.status = 'MET' and held.in_force then 'ATTESTED'
      when held.was_attested and not held.in_force then 'LAPSED'
      when reviewed.verdict = 'CHANGES_REQUESTED' and not offered.is_newer_than_review then 'CHANGES_REQUESTED'
      when offered.waiting_count > 0 then 'EVIDENCED'
      when said.status in ('MET', 'PARTLY_MET') then 'DECLARED'
      else coalesce(said.status, 'MISSING')
    end as assurance
    offset 0
  ) state
$$;`;

/**
 * Every instant at which the state of an obligation may change: when something was said (is_told), and when the calendar changes it: a proof
 * that starts or ends to be in force, the day after a due date.
 */
const INSTANTS = `
create or replace function state_instants(of_obligation uuid) returns table (at timestamptz, is_told boolean) language sql stable parallel safe as $$
  select d.declared_at, true from declaration d where d.obligation_id = of_obligation
  union all select a.decided_at, true from applicability_decision a where a.obligation_id = of_obligation
  union all select instant.at, true from contestation k cross join lateral (values (k.opened_at), (k.resolved_at)) instant (at)
    where k.obligation_id = of_obligation
  union all select answer.answered_at, true from obligation o join commitment c on c.id = o.commitment_id and c.applies_if is not null
    join profile_answer answer on answer.convention_id = o.convention_id where o.id = of_obligation
  union all select r.reviewed_at, true from review r where r.obligation_id = of_obligation
  union all select instant.at, true from evidence_link l join evidence e on e.id = l.evidence_id
    cross join lateral (values (l.linked_at), (l.unlinked_at), (e.withdrawn_at)) instant (at) where l.obligation_id = of_obligation
  union all select v.created_at, true from evidence_link l join evidence_version v on v.evidence_id = l.evidence_id
    where l.obligation_id = of_obligation
  union all select d.set_at, true from due_date d where d.obligation_id = of_obligation
  union all select paris_midnight(writable_day(d.due_on) + 1), false from due_date d where d.obligation_id = of_obligation
  union all select instant.at, false from acceptance a cross join lateral (values (a.starts_at), (a.ends_at)) instant (at)
    where a.obligation_id = of_obligation
  union all select paris_midnight(
      day_after(${DEADLINE_FACT}, c.deadline_rule) + 1
    ), false
    from obligation o join commitment c on c.id = o.commitment_id and c.deadline_rule is not null join convention cv on cv.id = o.convention_id
    where o.id = of_obligation
$$;`;

/** The rule of the states, and when what it says may change. */
export const stateRule: LivingSql = { name: 'state-rule', text: `${RULE}${INSTANTS}` };
