import { type Actor, hasRole, partyMemberships, reviewedConventions } from '../actors/actor.ts';
import type { TurnAct } from '../actors/turn.type.ts';
import { idsOf } from '../platform/db/conditions.ts';
import { anyOf, type Sql, sql } from '../platform/db/read.ts';
import { observedFrom } from './observers.policy.ts';
import { isReviewable, ownSide, reviewable } from './review.policy.ts';

/** The verdict in force on the newest version of e for the obligation of l. */
const LAST_VERDICT = sql`(select r.verdict from evidence_version v
  left join review r on r.evidence_version_id = v.id and r.obligation_id = l.obligation_id
  where v.evidence_id = e.id order by v.number desc, r.rank desc limit 1)`;

/** SQL: what e (evidence) proves of s (state), by the link l, waits for the person to do one of those. */
export function isMyTurnOnLink(actor: Actor, acts: readonly TurnAct[]): Sql {
  const mine = sql`any(${partyMemberships(actor).flatMap(({ partyId }) => partyId ?? [])}::uuid[])`;
  const waits: Partial<Record<TurnAct, Sql>> = {
    REVIEW: isReviewable(actor, sql`e.id`),
    DECLARE: sql`(s.party_id = ${mine} and s.awaits_declaration and ${LAST_VERDICT} = 'ACCEPTED')`,
    CORRECT: sql`(e.kind <> 'REGISTER' and e.party_id = ${mine} and ${LAST_VERDICT} = 'CHANGES_REQUESTED')`,
  };
  return sql`(e.withdrawn_at is null and l.unlinked_at is null and ${anyOf(acts.flatMap((act) => waits[act] ?? []))})`;
}

/** SQL form of what a contestation says of its turn, over s (state) and y (its party): an open one waits for the person (tests compare the two). */
function isMyTurnToAnswer(actor: Actor): Sql {
  const members = partyMemberships(actor);
  const reviewed = reviewedConventions(actor);
  const isReviewed = sql`s.convention_id = any(${idsOf(reviewed)})`;
  const seats = members.map(({ conventionId, partyCode }) => `${conventionId}/${partyCode}`);
  const isMember = sql`s.convention_id = any(${members.map(({ conventionId }) => conventionId)}::uuid[])`;
  const isOfBound = sql`s.party_id = any(${members.flatMap(({ partyId }) => partyId ?? [])}::uuid[])`;
  const standsAcross = hasRole(actor, 'ADMINISTRATOR')
    ? sql`false`
    : sql`(not ${ownSide(actor, 's.organisation_id')} and (${isMember} or ${isReviewed}))`;
  const wroteLast = sql`select w.author_role, w.author_party from (
      select k.author_role, k.author_party, k.opened_at as at, null::uuid as id
      union all select m.author_role, m.author_party, m.written_at, m.id from contestation_message m where m.contestation_id = k.id
    ) w order by w.at desc, w.id desc nulls last limit 1`;
  return sql`(s.open_contestation_count > 0 and exists (
    select from contestation k cross join lateral (${wroteLast}) wrote cross join lateral (
      select b.author_id, b.author_role, b.author_party from breach b where b.id = k.breach_id
      union all select k.author_id, k.author_role, k.author_party where k.breach_id is null) other
    where k.obligation_id = s.obligation_id and k.resolved_at is null and case
      when wrote.author_role <> 'REVIEWER' and wrote.author_party is not distinct from y.code then ${standsAcross} and (
        other.author_id = ${actor.personId}::uuid
        or case when other.author_role = 'REVIEWER' then ${isReviewed}
          else s.convention_id || '/' || other.author_party = any(${seats}::text[]) end)
      else ${isOfBound} end))`;
}

/** SQL, over s (state) and c (its commitment): the sides see it differently, and the one of the person is waited for. */
const isMyTurnInDisagreement = (actor: Actor, now: Date): Sql => sql`(s.assurance = 'DISAGREEMENT' and exists (
  select from disagreement_of(s.obligation_id, ${now}) d where ${observedFrom(actor)} = any(d.awaits)))`;

/** SQL: the signatories of a convention that do not read words of an obligation, by its commitment c, as is proposed of them. */
export const UNCONFIRMED = (obligation: Sql, convention: Sql, now: Date): Sql =>
  sql`unconfirmed_by(${obligation}, ${convention}, c.reading ->> 'proposed', ${now}::timestamptz, coalesce(reopened_at(${obligation}, ${now}::timestamptz), '-infinity'))`;

/** SQL, over s (state) and c (its commitment): words of s wait for a signatory, whose data protection officer the person is, to confirm how they are read. */
export function isMyReading(actor: Actor, now: Date): Sql {
  const own = partyMemberships(actor).flatMap(({ role, partyId }) => (role === 'DPO' && partyId ? [partyId] : []));
  return sql`(s.assurance in ('TO_CONFIRM', 'CONTESTED') and c.reading is not null
    and ${UNCONFIRMED(sql`s.obligation_id`, sql`s.convention_id`, now)} && ${own}::uuid[])`;
}

/** SQL, over s (state), c (its commitment) and y (its party): a contestation, a disagreement or a proof of s waits for the person to do one of those. */
export function isMyTurn(actor: Actor, acts: readonly TurnAct[], now: Date): Sql {
  const isOffered = (act: TurnAct) => sql`exists (select from evidence_link l join evidence e on e.id = l.evidence_id
      where l.obligation_id = s.obligation_id and ${isMyTurnOnLink(actor, [act])})`;
  const waits: Partial<Record<TurnAct, Sql>> = {
    ANSWER: sql`(${isMyTurnToAnswer(actor)} or ${isMyTurnInDisagreement(actor, now)})`,
    REVIEW: sql`(${reviewable(actor)})`,
    CORRECT: isOffered('CORRECT'),
    DECLARE: isOffered('DECLARE'),
    CONFIRM: isMyReading(actor, now),
  };
  return anyOf(acts.flatMap((act) => waits[act] ?? []));
}
