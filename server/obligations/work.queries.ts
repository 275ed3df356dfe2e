import { type Actor, hasRole, partyMemberships } from '../actors/actor.ts';
import { type Sql, sql } from '../platform/db/read.ts';
import type { Severity, WorkKind } from './work.type.ts';

const LAPSING_WITHIN_DAYS = 90;

/**
 * Each obligation falls under the first severity that holds; what is attested, waits for review or does not apply is not missing unless it is
 * late or contested.
 */
export const UNDER_SEVERITY: Record<Severity, Sql> = {
  CONTESTED: sql`s.open_contestation_count > 0`,
  LAPSED: sql`s.open_contestation_count = 0 and s.assurance = 'LAPSED'`,
  OVERDUE: sql`s.open_contestation_count = 0 and s.assurance <> 'LAPSED' and s.is_overdue`,
  CHANGES_REQUESTED: sql`s.open_contestation_count = 0 and not s.is_overdue and s.assurance = 'CHANGES_REQUESTED'`,
  NEVER_PROVEN: sql`s.open_contestation_count = 0 and not s.is_overdue
    and s.assurance in ('TO_CONFIRM', 'DECLARED', 'IN_PROGRESS', 'NOT_MET', 'MISSING')`,
};

/** SQL form of standsWith: the person is employed by the body of `organisation`, or acts for it in the convention of s. */
function ownSide(actor: Actor, organisation: string): Sql {
  const body = sql.ref(organisation);
  const bodies = partyMemberships(actor).map(({ conventionId, partyOrganisationId }) => `${conventionId}/${partyOrganisationId}`);
  const asMember = bodies.length > 0 ? sql`s.convention_id || '/' || ${body} = any(${bodies}::text[])` : sql`false`;
  return sql`(${body} = ${actor.organisationId}::uuid or ${asMember})`;
}

/** What waits in s was offered by strangers only: neither the person nor a body they act for anywhere. Spares the look at each proof. */
function isOfferedByStrangers(actor: Actor): Sql {
  const bodies = [actor.organisationId, ...partyMemberships(actor).flatMap(({ partyOrganisationId }) => partyOrganisationId ?? [])];
  return sql`not s.waiting_from && ${[actor.personId, ...bodies]}::uuid[]`;
}

/** Obligations with evidence the actor may review now: SQL form of reviewerMembership in evidence.policy.ts (tests/access compares the two). */
function reviewable(actor: Actor): Sql {
  if (hasRole(actor, 'ADMINISTRATOR')) {
    return sql`false`;
  }
  const dpoConventions = partyMemberships(actor).flatMap(({ role, conventionId }) =>
    role === 'DPO' && conventionId ? [conventionId] : [],
  );
  const isReviewer = hasRole(actor, 'REVIEWER');
  const isTheirs = [
    ...(isReviewer ? [sql`s.programme_reviews`] : []),
    ...(dpoConventions.length > 0 ? [sql`(s.other_party_reviews and s.convention_id = any(${dpoConventions}::uuid[]))`] : []),
  ];
  if (isTheirs.length === 0) {
    return sql`false`;
  }
  const isOffered = sql`exists (
    select from evidence_link l join evidence e on e.id = l.evidence_id join party ep on ep.id = e.party_id
    join lateral (select v.* from evidence_version v where v.evidence_id = e.id order by v.number desc limit 1) v on true
    where l.obligation_id = s.obligation_id and l.unlinked_at is null and e.withdrawn_at is null
      and v.author_id is distinct from ${actor.personId}::uuid and not ${ownSide(actor, 'ep.organisation_id')}
      and not exists (select from review r where r.obligation_id = s.obligation_id and r.evidence_version_id = v.id)
      and (e.confidentiality <> 'RESTRICTED' or ${isReviewer}))`;
  return sql`s.waiting_count > 0 and (${sql.join(isTheirs, sql` or `)}) and not ${ownSide(actor, 's.organisation_id')}
    and ${isReviewer ? sql`(${isOfferedByStrangers(actor)} or ${isOffered})` : isOffered}`;
}

/** The person is in charge of s: the newest assignment names them. Read from the person's own assignments, however many obligations there are. */
export const isInCharge = (personId: string): Sql => sql`s.obligation_id = any(array(
  select a.obligation_id from assignment a where a.assignee_id = ${personId}::uuid
    and not exists (select from assignment later where later.obligation_id = a.obligation_id and later.rank > a.rank)))`;

/** The rows of one list of what waits for the actor, over s (state). */
export function waitsFor(actor: Actor, kind: WorkKind, now: Date): Sql {
  const parties = partyMemberships(actor).flatMap(({ partyId }) => partyId ?? []);
  const ofMyParties = sql`s.party_id = any(${parties}::uuid[])`;
  switch (kind) {
    case 'MINE':
      return sql`${isInCharge(actor.personId)} and s.assurance not in ('ATTESTED', 'NOT_APPLICABLE')`;
    case 'TO_PROVE':
      return sql`${ofMyParties} and s.assurance in ('MISSING', 'NOT_MET', 'IN_PROGRESS', 'DECLARED', 'LAPSED')`;
    case 'TO_CORRECT':
      return sql`${ofMyParties} and s.assurance = 'CHANGES_REQUESTED'`;
    case 'TO_REVIEW':
      return reviewable(actor);
    case 'LAPSING_SOON':
      return sql`${ofMyParties} and s.assurance = 'ATTESTED' and s.lapses_on <= paris_day(${now}) + ${LAPSING_WITHIN_DAYS}::integer`;
    case 'CONTESTED':
      return sql`${ofMyParties} and s.open_contestation_count > 0`;
  }
}
