import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, hasRole, partyMemberships } from '../people/actor.ts';
import { type Sql, sql } from '../platform/db/read.ts';
import type { MyWork, WorkList } from './myWork.type.ts';
import { findObligations } from './obligation.queries.ts';
import { presentObligation } from './presentObligation.ts';

const LISTED = 25;
const LAPSING_WITHIN_DAYS = 90;

/**
 * Obligations with evidence the actor may review now: SQL form of reviewerMembership in evidence.policy.ts (tests/access compares the two).
 */
function reviewable(actor: Actor): Sql {
  if (hasRole(actor, 'ADMINISTRATOR')) {
    return sql`false`;
  }
  const ownBodies = partyMemberships(actor).map(({ conventionId, partyOrganisationId }) => `${conventionId}/${partyOrganisationId}`);
  const dpoConventions = partyMemberships(actor).flatMap(({ role, conventionId }) =>
    role === 'DPO' && conventionId ? [conventionId] : [],
  );
  const isReviewer = hasRole(actor, 'REVIEWER');
  const reviewerBody = isReviewer ? actor.organisationId : null;
  const ownSide = (organisation: string): Sql => {
    const body = sql.ref(organisation);
    return sql`(s.convention_id || '/' || ${body} = any(${ownBodies}::text[]) or ${body} is not distinct from ${reviewerBody}::uuid)`;
  };
  return sql`s.waiting_count > 0 and not ${ownSide('y.organisation_id')} and (
      (${isReviewer} and 'REVIEWER' = any(c.reviewed_by))
      or (s.convention_id = any(${dpoConventions}::uuid[]) and ('OTHER_PARTY_DPO' = any(c.reviewed_by) or y.provides_reviewers)))
    and exists (
      select from evidence_link l join evidence e on e.id = l.evidence_id join party ep on ep.id = e.party_id
      join lateral (select v.* from evidence_version v where v.evidence_id = e.id order by v.number desc limit 1) v on true
      where l.obligation_id = s.obligation_id and l.unlinked_at is null and e.withdrawn_at is null
        and v.author_id is distinct from ${actor.personId}::uuid and not ${ownSide('ep.organisation_id')}
        and not exists (select from review r where r.obligation_id = s.obligation_id and r.evidence_version_id = v.id)
        and (e.confidentiality <> 'RESTRICTED' or ${isReviewer}))`;
}

/** The lists of one person: five statements, however many conventions. */
export async function findMyWork(em: EntityManager, actor: Actor, now: Date): Promise<MyWork> {
  const parties = partyMemberships(actor).flatMap(({ partyId }) => partyId ?? []);
  const mine = sql`s.party_id = any(${parties}::uuid[])`;
  const list = async (condition: Sql, field?: string): Promise<WorkList> => {
    const sort = field ? { field, order: 'ASC' as const } : undefined;
    const page = await findObligations(em, actor, now, [condition], { offset: 0, limit: LISTED, sort });
    return { total: page.total, items: page.items.map((item) => presentObligation(item, actor)) };
  };
  const [toProve, toCorrect, toReview, lapsingSoon, contested] = await Promise.all([
    list(sql`${mine} and s.assurance in ('MISSING', 'NOT_MET', 'IN_PROGRESS', 'DECLARED', 'LAPSED')`, 'dueOn'),
    list(sql`${mine} and s.assurance = 'CHANGES_REQUESTED'`),
    list(reviewable(actor)),
    list(sql`${mine} and s.assurance = 'ATTESTED' and s.lapses_on <= paris_day(${now}) + ${LAPSING_WITHIN_DAYS}::integer`, 'nextExpiryOn'),
    list(sql`${mine} and s.open_contestation_count > 0`),
  ]);
  return { roles: [...new Set(actor.memberships.map(({ role }) => role))], toProve, toCorrect, toReview, lapsingSoon, contested };
}
