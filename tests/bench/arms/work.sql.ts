/** The severity of a state \`s\`, null when nothing is missing: what server/obligations/work.queries.ts says, in one expression. */
export const UNDER_SEVERITY_SQL = `case
  when s.open_contestation_count > 0 then 'CONTESTED'
  when s.assurance = 'BREACHED' then 'BREACHED'
  when s.assurance in ('BROKEN', 'DISAGREEMENT', 'AT_RISK') then 'CONDUCT'
  when s.assurance = 'LAPSED' then 'LAPSED'
  when s.is_overdue then 'OVERDUE'
  when s.assurance = 'CHANGES_REQUESTED' then 'CHANGES_REQUESTED'
  when s.awaits_declaration then 'AWAITING_DECLARATION'
  when s.assurance in ('TO_CONFIRM', 'DECLARED', 'IN_PROGRESS', 'NOT_MET', 'MISSING') or s.assurance = 'UNOBSERVED' and c.sides is null then 'NEVER_PROVEN'
  when s.assurance in ('UNOBSERVED', 'STALE') and c.sides is not null then 'TO_OBSERVE' end`;

export const WORK_ORDERS: Record<string, string> = {
  toProve: 's.due_on nulls last,',
  mine: 's.due_on nulls last,',
  toReview: 's.waiting_since nulls last,',
  lapsingSoon: 's.next_expiry_on nulls last,',
};

const IN_FORCE = 'm.valid_from <= paris_day(now()) and (m.valid_until is null or m.valid_until >= paris_day(now()))';

/**
 * The lists of "my work" over s (state), y (party) and c (commitment): what server/obligations/work.queries.ts says. \`person\` and \`obligation\` are
 * the SQL that names the person and the obligation of s.
 */
export function workConditions(person: string, obligation: string): Record<string, string> {
  const mine = `m.person_id = ${person} and ${IN_FORCE}`;
  const acting = `${mine} and m.role in ('DPO', 'TEAM_MEMBER', 'FINANCE')`;
  const isReviewer = `exists (select from membership m where ${mine} and m.role = 'REVIEWER')`;
  const ofMyParties = `s.party_id in (select m.party_id from membership m where ${acting})`;
  const readable = `(${isReviewer} or s.convention_id in (select m.convention_id from membership m where ${mine}))`;
  const ownSide = (body: string): string => `(exists (
      select from membership m join party p on p.id = m.party_id where ${acting} and m.convention_id = s.convention_id and p.organisation_id = ${body})
    or (${isReviewer} and ${body} = (select p.organisation_id from person p where p.id = ${person})))`;
  const myBodies = `(select array_agg(p.organisation_id) from membership m join party p on p.id = m.party_id where ${acting})`;
  const isOfferedByStrangers = `not s.waiting_authors @> array[${person}]
      and not s.waiting_bodies @> (select array[p.organisation_id] from person p where p.id = ${person})
      and not s.waiting_bodies && coalesce(${myBodies}, '{}')`;
  const toReview = `s.waiting_count > 0 and ${readable} and not ${ownSide('s.organisation_id')} and (
      (${isReviewer} and 'REVIEWER' = any(c.reviewed_by))
      or (s.convention_id in (select m.convention_id from membership m where ${acting} and m.role = 'DPO')
        and ('OTHER_PARTY_DPO' = any(c.reviewed_by) or (y.provides_reviewers and 'OTHER_PARTY_FINANCE' <> all(c.reviewed_by)))))
    and ((${isReviewer} and ${isOfferedByStrangers}) or exists (
      select from evidence_link l join evidence e on e.id = l.evidence_id join party ep on ep.id = e.party_id
      join lateral (select v.* from evidence_version v where v.evidence_id = e.id order by v.number desc limit 1) v on true
      where l.obligation_id = ${obligation} and l.unlinked_at is null and e.withdrawn_at is null
        and v.author_id is distinct from ${person} and not ${ownSide('ep.organisation_id')}
        and not exists (select from review r where r.obligation_id = ${obligation} and r.evidence_version_id = v.id)
        and (e.confidentiality <> 'RESTRICTED' or ${isReviewer})))`;
  const stands = (of: string): string => `coalesce(bool_or(c.sides -> '${of}' ? own.code), false)`;
  const partySide = `(select case when ${stands('partner')} and ${stands('team')} then null when ${stands('partner')} then 'PARTNER' when ${stands('team')} then 'TEAM' end
      from membership m join party own on own.id = m.party_id where ${acting} and own.convention_id = s.convention_id)`;
  const isApart = `(${isReviewer} and not exists (select from party sp where sp.convention_id = s.convention_id
      and (c.sides -> 'partner' ? sp.code or c.sides -> 'team' ? sp.code) and ${ownSide('sp.organisation_id')}))`;
  return {
    disagreeing: `${readable} and s.assurance = 'DISAGREEMENT' and (${partySide} is not null or ${isApart})`,
    toObserve: `c.tracking = 'OBSERVE' and s.standing <> 'OUTSIDE' and s.assurance <> 'TO_CONFIRM' and ${partySide} is not null
      and coalesce(last_day(s.convention_id, now()) >= paris_day(now()), true)
      and not exists (select from observation w where w.obligation_id = ${obligation} and w.side = ${partySide} and w.retracts_id is null
        and now() < observation_ages_at(w.observed_on) and not exists (select from observation back where back.retracts_id = w.id))`,
    toConfirm: `s.assurance in ('TO_CONFIRM', 'CONTESTED') and c.reading is not null and exists (
      select from membership m where ${mine} and m.role = 'DPO' and m.party_id = any(unconfirmed_by(${obligation}, s.convention_id,
        c.reading ->> 'proposed', now(), coalesce(reopened_at(${obligation}, now()), '-infinity'))))`,
    toCorrect: `${ofMyParties} and s.assurance = 'CHANGES_REQUESTED'`,
    toDeclare: `${ofMyParties} and s.awaits_declaration`,
    toProve: `${ofMyParties} and not s.awaits_declaration and s.assurance in ('MISSING', 'NOT_MET', 'IN_PROGRESS', 'DECLARED', 'LAPSED')
      or ${ofMyParties} and not s.awaits_declaration and s.assurance = 'UNOBSERVED' and c.sides is null`,
    toReview,
    contested: `s.open_contestation_count > 0 and (${ofMyParties} or exists (
      select from contestation k left join breach b on b.id = k.breach_id where k.obligation_id = ${obligation} and k.resolved_at is null
        and (k.author_id = ${person} or b.author_id = ${person}
          or k.opened_for_party_id in (select m.party_id from membership m where ${acting}))))`,
    lapsingSoon: `${ofMyParties} and s.assurance = 'ATTESTED' and s.lapses_on <= paris_day(now()) + 90`,
    mine: `${readable} and s.standing not in ('HELD', 'OUTSIDE') and ${obligation} = any(array(
        select a.obligation_id from assignment a where a.assignee_id = ${person}
          and not exists (select from assignment later where later.obligation_id = a.obligation_id and later.rank > a.rank)))`,
  };
}
