import type { LivingSql } from '../../platform/db/livingSql.ts';
import { EVER_HELD, existedAt } from '../moves/heldCommitment.ts';
import { declared, SAID, selected } from './columns.ts';
import { OBSERVED } from './observed.ts';
import { READ } from './reading.ts';

/** The day a due date is counted from, where the source fixes it: of the commitment (c), as it was known then. */
const DEADLINE_FACT = `convention_day(o.convention_id, case c.deadline_from when 'agreement.signedOn' then 'SIGNED' when 'agreement.endsOn' then 'ENDS' end, as_of)`;

/** From the gravest: an obligation of which one sentence holds two duties is as the worse of them. */
const GRAVEST = `'LAPSED', 'CHANGES_REQUESTED', 'NOT_MET', 'MISSING', 'IN_PROGRESS', 'DECLARED', 'EVIDENCED', 'ATTESTED', 'DORMANT'`;

const TOLD = selected(SAID, {
  obligation_id: 'o.id',
  convention_id: 'o.convention_id',
  party_id: 'o.party_id',
  commitment_id: 'c.id',
  tracking: 'c.tracking',
  assurance: 'state.assurance',
  standing: 'standing_of(state.assurance)',
  occurrence_id: 'governing.occurrence_id',
  due_on: 'term.due_on',
  is_overdue: `coalesce(standing_of(state.assurance) <> 'OUTSIDE' and (governing.is_overdue
    or (term.set_on < paris_day(as_of) and state.assurance not in ('ATTESTED', 'KEPT'))), false)`,
  evidence_count: 'offered.evidence_count',
  waiting_count: 'offered.waiting_count',
  open_contestation_count: 'dispute.open_count',
  next_expiry_on: 'duty.next_expiry_on',
  lapses_on: 'duty.lapses_on',
  declaration_status: 'duty.status',
  declared_at: 'duty.declared_at',
  organisation_id: 'bound.organisation_id',
  waiting_since: 'offered.waiting_since',
  waiting_authors: 'offered.waiting_authors',
  waiting_bodies: 'offered.waiting_bodies',
  attesting_review_id: 'duty.attesting_review_id',
  awaits_declaration: `duty.attesting_review_id is not null and state.assurance = duty.assurance and state.assurance not in ('ATTESTED', 'DORMANT')
    and coalesce(duty.declared_at < duty.accepted_at, true)`,
});

/** A fact belongs to the duty that is looked at: to its occurrence, or to none. What was told of the first occurrence before there was one counts for it. */
const ofDuty = (fact: string, at: string): string =>
  `(${fact}.occurrence_id is not distinct from aspect.occurrence_id or (aspect.takes_untold and ${fact}.occurrence_id is null and ${at} >= aspect.begins_at))`;

/** What was said before the obligation took another meaning says nothing of it now. */
const counts = (at: string): string => `${at} >= held.reopened_at`;

/** A link (l) to a proof (e) that holds at the instant. */
const LINKED = `l.linked_at <= as_of and (l.unlinked_at is null or l.unlinked_at > as_of) and (e.withdrawn_at is null or e.withdrawn_at > as_of)`;

/** The newest version of a linked proof waits for a review. */
const WAITS = `current.is_waiting and ${counts('greatest(current.created_at, l.linked_at)')}`;

/** Proofs offered for the obligation, whatever its occurrences: what lists count, and who waits for a review. */
const OFFERED = `
  select
    count(*)::integer as evidence_count,
    (count(*) filter (where ${WAITS}))::integer as waiting_count,
    min(greatest(current.created_at, l.linked_at)) filter (where ${WAITS}) as waiting_since,
    coalesce(array_agg(distinct current.author_id) filter (where ${WAITS}), '{}') as waiting_authors,
    coalesce(array_agg(distinct depositor.organisation_id) filter (where ${WAITS}), '{}') as waiting_bodies
  from evidence_link l
  join evidence e on e.id = l.evidence_id
  join party depositor on depositor.id = e.party_id
  join lateral current_version(l.evidence_id, o.id, as_of) current on true
  where l.obligation_id = o.id and ${LINKED}`;

/** The newest version of a proof at an instant, and whether nobody had reviewed it for an obligation. */
const CURRENT_VERSION = `
create or replace function current_version(of_evidence uuid, of_obligation uuid, as_of timestamptz)
returns table (created_at timestamptz, author_id uuid, is_waiting boolean) language sql stable parallel safe rows 1 as $$
  select v.created_at, v.author_id, not exists (
    select from review r where r.obligation_id = of_obligation and r.evidence_version_id = v.id and r.reviewed_at <= as_of
  )
  from evidence_version v where v.evidence_id = of_evidence and v.created_at <= as_of order by v.number desc limit 1
$$;`;

const SAID_OF_DUTY = `
  select d.status, d.declared_at from declaration d
  where d.obligation_id = o.id and d.declared_at <= as_of and ${counts('d.declared_at')} and ${ofDuty('d', 'd.declared_at')} order by d.rank desc limit 1`;

const REVIEWED_OF_DUTY = `
  select r.verdict, r.reviewed_at, v.evidence_id
  from evidence_link l
  join evidence e on e.id = l.evidence_id
  join evidence_version v on v.evidence_id = l.evidence_id
  join review r on r.evidence_version_id = v.id and r.obligation_id = l.obligation_id
  where l.obligation_id = o.id and r.reviewed_at <= as_of and ${counts('r.reviewed_at')} and ${LINKED} and ${ofDuty('l', 'l.linked_at')}
  order by r.reviewed_at desc, v.number desc, r.rank desc, r.id desc limit 1`;

const OFFERED_FOR_DUTY = `
  select coalesce(bool_or(${WAITS}), false) as is_waiting,
    coalesce(bool_or(${WAITS} and (
      l.evidence_id = reviewed.evidence_id or greatest(current.created_at, l.linked_at) > reviewed.reviewed_at
    )), false) as is_newer_than_review
  from evidence_link l
  join evidence e on e.id = l.evidence_id
  join lateral current_version(l.evidence_id, o.id, as_of) current on true
  where offered.evidence_count > 0 and l.obligation_id = o.id and ${LINKED} and ${ofDuty('l', 'l.linked_at')}`;

const HELD_BY_DUTY = `
  select
    coalesce(bool_or(x.in_force), false) as in_force,
    coalesce(bool_or(x.was_attesting), false) as was_attested,
    min(x.expires_on) filter (where x.in_force) as next_expiry_on,
    case when bool_or(x.in_force and x.expires_on is null) then null else max(x.expires_on) filter (where x.in_force) end as lapses_on,
    (array_agg(x.review_id order by x.starts_at desc, x.review_id desc) filter (where x.in_force))[1] as attesting_review_id,
    (array_agg(x.reviewed_at order by x.starts_at desc, x.review_id desc) filter (where x.in_force))[1] as accepted_at
  from (
    select a.review_id, a.reviewed_at, a.starts_at, a.expires_on, a.starts_at <= as_of and (a.ends_at is null or a.ends_at > as_of) as in_force, exists (
      select from declaration met
      left join lateral (
        select next.declared_at from declaration next
        where next.obligation_id = met.obligation_id and next.rank > met.rank and ${ofDuty('next', 'next.declared_at')}
        order by next.rank limit 1
      ) after on true
      where met.obligation_id = o.id and met.status = 'MET' and ${counts('met.declared_at')} and ${ofDuty('met', 'met.declared_at')}
        and greatest(a.starts_at, met.declared_at) <= as_of
        and greatest(a.starts_at, met.declared_at) < least(coalesce(a.ends_at, 'infinity'), coalesce(after.declared_at, 'infinity'))
    ) as was_attesting
    from acceptance a where a.obligation_id = o.id and ${counts('a.reviewed_at')} and ${ofDuty('a', 'a.linked_at')}
    offset 0
  ) x`;

/** One duty of the obligation: what its facts make of it. Of a duty that comes with occurrences and has none, what was said a year ago says nothing now. */
const DUTY = `
  select said.status, said.declared_at, held.next_expiry_on, held.lapses_on, held.attesting_review_id, held.accepted_at, case
    when aspect.is_over then 'DORMANT'
    when said.status = 'MET' and held.in_force then 'ATTESTED'
    when c.tracking = 'OCCUR' and aspect.occurrence_id is null and not offered_for.is_waiting and not held.in_force
      and coalesce(aged_at(said.declared_at) <= as_of, true) and coalesce(aged_at(reviewed.reviewed_at) <= as_of, true) then 'DORMANT'
    when held.was_attested and not held.in_force then 'LAPSED'
    when reviewed.verdict = 'CHANGES_REQUESTED' and not offered_for.is_newer_than_review then 'CHANGES_REQUESTED'
    when offered_for.is_waiting then 'EVIDENCED'
    when said.status in ('MET', 'PARTLY_MET') then 'DECLARED'
    else coalesce(said.status, 'MISSING')
  end as assurance
  from (
    select governing.occurrence_id, governing.begins_at, governing.takes_untold, governing.is_over where governing.occurrence_id is not null
    union all
    select null, null, false, false where governing.occurrence_id is null or c.tracking <> 'OCCUR'
  ) aspect
  left join lateral (${SAID_OF_DUTY}) said on true
  left join lateral (${REVIEWED_OF_DUTY}) reviewed on offered.evidence_count > 0
  cross join lateral (${OFFERED_FOR_DUTY}) offered_for
  cross join lateral (${HELD_BY_DUTY}) held`;

/** The commitment that bound at the instant, and from when on what is said counts for its meaning. */
const HELD = `
    select
      coalesce((array_agg(m.from_commitment_id order by m.at, m.rank) filter (where m.at > as_of))[1], o.commitment_id) as commitment_id,
      coalesce(max(m.reopens_at) filter (where m.reopens_at <= as_of), '-infinity') as reopened_at
    from obligation_move m where m.obligation_id = o.id`;

/** The one home of the state of an obligation, as it was (or will be, nothing new happening) at an instant. */
const RULE = `
create or replace function obligation_state(as_of timestamptz) returns table (${declared(SAID)})
language sql stable parallel safe as $$
  select ${TOLD}
  from obligation o
  cross join lateral (${HELD}) held
  join commitment c on c.id = held.commitment_id
  join party bound on bound.id = o.party_id
  cross join lateral (
    select case when c.applies_if is null then true else rule_holds(c.applies_if, profile_at(o.convention_id, as_of)) end as holds
    offset 0
  ) rule
  left join lateral (
    select a.is_applicable from applicability_decision a
    where a.obligation_id = o.id and a.decided_at <= as_of and ${counts('a.decided_at')} order by a.rank desc limit 1
  ) decided on true
  cross join lateral (
    select count(*)::integer as open_count from contestation k
    where k.obligation_id = o.id and k.opened_at <= as_of and (k.resolved_at is null or k.resolved_at > as_of)
  ) dispute
  left join lateral (
    select j.* from judged_by(o.id, as_of, c.nature, c.deadline_kind, c.deadline_rule, c.review_period) j
    where c.tracking = 'OCCUR' or c.opens_on is not null
  ) governing on true
  cross join lateral (
    select fixed.set_on, coalesce(fixed.set_on, governing.due_on) as due_on
    from (select case
      when c.tracking in ('NOTE', 'USE') then null
      else coalesce(
        case when c.tracking <> 'OCCUR' then case c.deadline_kind when 'BEFORE' then day_before(${DEADLINE_FACT}, c.deadline_rule)
          else day_after(${DEADLINE_FACT}, c.deadline_rule) end end,
        (select d.due_on from due_date d where d.obligation_id = o.id and d.set_at <= as_of order by d.rank desc limit 1)
      )
    end as set_on) fixed
    offset 0
  ) term
  cross join lateral (${OFFERED}) offered
  cross join lateral (
    select * from (${DUTY}) each order by array_position(array[${GRAVEST}], each.assurance) limit 1
  ) duty
  cross join lateral (
    select case
      when c.tracking = 'NOTE' then 'NOTED'
      when dispute.open_count > 0 then 'CONTESTED'
      when c.tracking = 'USE' then
        case when exists (select from duty_use u where u.obligation_id = o.id and u.recorded_at <= as_of and ${counts('u.recorded_at')}) then 'USED' else 'UNUSED' end
      when not rule.holds or not decided.is_applicable then 'NOT_APPLICABLE'
      when (c.is_to_confirm or rule.holds is null) and decided.is_applicable is not true then 'TO_CONFIRM'
      when c.reading is not null and cardinality(unconfirmed_by(o.id, o.convention_id, c.reading ->> 'proposed', as_of, held.reopened_at)) > 0 then 'TO_CONFIRM'
      when is_broken(o.id, as_of) then 'BREACHED'
      else coalesce(case when c.tracking = 'OBSERVE' then observed_as(o.id, as_of, held.reopened_at) end,
        case when c.tracking = 'OBSERVE' and duty.assurance = 'MISSING' and offered.evidence_count = 0 then 'UNOBSERVED' else duty.assurance end)
    end as assurance
    offset 0
  ) state
  where ${existedAt('o', 'as_of')}
$$;`;

/** A recorded fact says that the duty was broken and has not ended, or that one of its occurrences was, in the last twelve months. */
const BROKEN = `
create or replace function is_broken(of_obligation uuid, as_of timestamptz) returns boolean language sql stable parallel safe as $$
  select exists (
    select from breach b where b.obligation_id = of_obligation and b.recorded_at <= as_of and case
      when b.occurrence_id is not null then as_of < paris_midnight(day_after(b.broken_on, 'P12M') + 1)
      else b.ended_at is null or b.ended_at > as_of
    end
  )
$$;`;

/** What a state is for bars, colours, counts and lists. */
const STANDING = `
create or replace function standing_of(assurance text) returns text language sql immutable parallel safe as $$
  select case
    when assurance in ('ATTESTED', 'KEPT') then 'HELD'
    when assurance in ('EVIDENCED', 'DECLARED', 'ONE_SIDED') then 'WAITING'
    when assurance in ('MISSING', 'IN_PROGRESS', 'TO_CONFIRM', 'UNOBSERVED', 'STALE') then 'TO_DO'
    when assurance in ('NOT_APPLICABLE', 'DORMANT', 'NOTED', 'USED', 'UNUSED') then 'OUTSIDE'
    else 'TROUBLE'
  end
$$;`;

/**
 * Every instant at which the state of an obligation may change: when something was said (is_told), and when the calendar changes it: a proof
 * that starts or ends to be in force, the day after a due date, an occurrence that begins.
 */
const INSTANTS = `
create or replace function state_instants(of_obligation uuid) returns table (at timestamptz, is_told boolean) language sql stable parallel safe as $$
  select d.declared_at, true from declaration d where d.obligation_id = of_obligation
  union all select instant.at, false from obligation o cross join lateral (values (o.opened_at), (o.closed_at)) instant (at) where o.id = of_obligation
  union all select instant.at, false from obligation_move m cross join lateral (values (m.at), (m.reopens_at)) instant (at)
    where m.obligation_id = of_obligation
  union all select a.decided_at, true from applicability_decision a where a.obligation_id = of_obligation
  union all select instant.at, true from contestation k cross join lateral (values (k.opened_at), (k.resolved_at)) instant (at)
    where k.obligation_id = of_obligation
  union all select answer.answered_at, true from obligation o ${EVER_HELD} and c.applies_if is not null
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
  union all select instant.at, true from breach b cross join lateral (values (b.recorded_at), (b.ended_at)) instant (at)
    where b.obligation_id = of_obligation
  union all select paris_midnight(day_after(b.broken_on, 'P12M') + 1), false from breach b
    where b.obligation_id = of_obligation and b.occurrence_id is not null
  union all select u.recorded_at, true from duty_use u where u.obligation_id = of_obligation
  union all select w.recorded_at, true from wording_reading w where w.obligation_id = of_obligation
  union all select w.recorded_at, true from observation w where w.obligation_id = of_obligation
  union all select observation_ages_at(w.observed_on), false from observation w where w.obligation_id = of_obligation and w.retracts_id is null
  union all select instant.at, false
    from obligation o
    ${EVER_HELD} and (c.deadline_rule is not null or c.tracking = 'OCCUR' or c.opens_on is not null)
    join convention_date d on d.convention_id = o.convention_id
    cross join lateral (values
      (d.known_from),
      (case when c.deadline_kind = 'BEFORE' then paris_midnight(day_before(d.value, c.deadline_rule) + 1)
        else paris_midnight(day_after(d.value, c.deadline_rule) + 1) end)
    ) instant (at)
    where o.id = of_obligation
  union all select instant.at, false
    from occurrence oc join occurrence_due d on d.occurrence_id = oc.id
    cross join lateral (values (d.known_from), (d.begins_at), (d.cause_at), (d.due_at), (paris_midnight(d.due_on + 1))) instant (at)
    where oc.obligation_id = of_obligation
  union all select instant.at, false
    from obligation o ${EVER_HELD} and (c.tracking = 'OCCUR' or c.opens_on is not null)
    join declaration d on d.obligation_id = o.id left join occurrence oc on oc.id = d.occurrence_id
    cross join lateral (values
      (lasts_until(kind_that_comes(c.nature, oc.facet), c.deadline_kind, c.deadline_rule, c.review_period, coalesce(d.done_at, d.declared_at))),
      (aged_at(d.declared_at))
    ) instant (at)
    where o.id = of_obligation
  union all select aged_at(r.reviewed_at), false
    from obligation o ${EVER_HELD} and c.tracking = 'OCCUR' join review r on r.obligation_id = o.id
    where o.id = of_obligation
$$;`;

/** The rule of the states, and when what it says may change. */
export const stateRule: LivingSql = {
  name: 'state-rule',
  text: `${STANDING}${BROKEN}${READ}${OBSERVED}${CURRENT_VERSION}${RULE}${INSTANTS}`,
};
