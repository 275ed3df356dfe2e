import { type Actor, hasRole, partyMemberships, reviewedConventions, reviewerOf, standsWith } from '../actors/actor.ts';
import type { Role } from '../actors/roles.ts';
import type { By } from '../actors/verbs.ts';
import type { ReviewerKind } from '../catalogues/catalogueFile.ts';
import { idsOf } from '../platform/db/conditions.ts';
import { type Sql, sql } from '../platform/db/read.ts';

/** What a policy needs to know to say who may review an evidence for one obligation. */
export interface ReviewFacts {
  conventionId: string;
  evidenceOrganisationId: string;
  obligationOrganisationId: string;
  /** The bound party provides the programme's reviewers: its own obligations are reviewed by the other party. */
  partyProvidesReviewers: boolean;
  reviewedBy: ReviewerKind[];
  versionAuthorId: string | null;
  isWithdrawn: boolean;
}

/**
 * Whose office it is on the other side: those the group names. Its DPO stands in where the bound party provides the reviewers, unless the group names
 * whoever keeps the accounts.
 */
function officesOf({ reviewedBy, partyProvidesReviewers }: ReviewFacts): Role[] {
  const isFinancial = reviewedBy.includes('OTHER_PARTY_FINANCE');
  const isOfDpo = reviewedBy.includes('OTHER_PARTY_DPO') || (partyProvidesReviewers && !isFinancial);
  return [...(isFinancial ? (['FINANCE'] as const) : []), ...(isOfDpo ? (['DPO'] as const) : [])];
}

/**
 * Who gives a verdict: an independent reviewer where the group is reviewed by the programme, a DPO or a finance member of another body's party
 * where it is reviewed by the other party; an administrator attests nothing.
 */
export const reviewers: By<ReviewFacts> = {
  code: 'NOT_A_REVIEWER',
  text: {
    fr: 'Cette preuve est visée par le DPD ou le responsable financier d’une autre partie, ou par un relecteur indépendant, selon sa rubrique.',
    en: 'This evidence is reviewed by another party’s DPO or finance officer, or by an independent reviewer, according to its group.',
  },
  membership(actor, facts) {
    const bodies = [facts.evidenceOrganisationId, facts.obligationOrganisationId];
    const isOwnSide = bodies.some((organisationId) => standsWith(actor, facts.conventionId, organisationId));
    if (isOwnSide || hasRole(actor, 'ADMINISTRATOR')) return undefined;
    const reviewer = facts.reviewedBy.includes('REVIEWER') ? reviewerOf(actor, facts.conventionId) : undefined;
    const offices = officesOf(facts);
    return reviewer ?? partyMemberships(actor, facts.conventionId).find(({ role }) => offices.includes(role));
  },
};

/** SQL form of standsWith: the person is employed by the body of `organisation`, or acts for it in the convention of s. */
export function ownSide(actor: Actor, organisation: string): Sql {
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

/** A proof (oe) offered for s that nobody reviewed for it in its newest version, and that the person may review, as far as the proof goes. */
const offers = (actor: Actor, ofProof: Sql, reviewed: Sql): Sql => sql`exists (
    select from evidence_link l join evidence oe on oe.id = l.evidence_id join party ep on ep.id = oe.party_id
    join lateral (select v.* from evidence_version v where v.evidence_id = oe.id order by v.number desc limit 1) v on true
    where l.obligation_id = s.obligation_id and l.unlinked_at is null and oe.withdrawn_at is null and ${ofProof}
      and v.author_id is distinct from ${actor.personId}::uuid and not ${ownSide(actor, 'ep.organisation_id')}
      and not exists (select from review r where r.obligation_id = s.obligation_id and r.evidence_version_id = v.id)
      and (oe.confidentiality <> 'RESTRICTED' or s.convention_id = any(${reviewed})))`;

/** SQL form of who may give a verdict on what is offered for s, as far as the obligation goes. */
function isJudgeOf(actor: Actor, reviewed: Sql): Sql {
  if (hasRole(actor, 'ADMINISTRATOR')) {
    return sql`false`;
  }
  const conventionsAs = (office: Role) =>
    partyMemberships(actor).flatMap(({ role, conventionId }) => (role === office && conventionId ? [conventionId] : []));
  const [asDpo, asFinance] = [conventionsAs('DPO'), conventionsAs('FINANCE')];
  const isTheirs = [
    ...(reviewedConventions(actor).length > 0 ? [sql`(s.programme_reviews and s.convention_id = any(${reviewed}))`] : []),
    ...(asDpo.length > 0 ? [sql`(s.other_party_reviews and s.convention_id = any(${asDpo}::uuid[]))`] : []),
    ...(asFinance.length > 0 ? [sql`(s.other_party_finance_reviews and s.convention_id = any(${asFinance}::uuid[]))`] : []),
  ];
  return isTheirs.length === 0 ? sql`false` : sql`((${sql.join(isTheirs, sql` or `)}) and not ${ownSide(actor, 's.organisation_id')})`;
}

/** SQL value: the conventions whose programme the actor reviews. */
const reviewedBy = (actor: Actor): Sql => idsOf(reviewedConventions(actor));

/**
 * SQL form of `reviewers`: obligations s with evidence the actor may review now (tests/access compares the two). Where s is known to lie in some
 * conventions, `reviewed` may be those of them that the actor reviews.
 */
export function reviewable(actor: Actor, reviewed: Sql = reviewedBy(actor)): Sql {
  const isOffered = offers(actor, sql`true`, reviewed);
  const isReviewer = reviewedConventions(actor).length > 0;
  return sql`s.waiting_count > 0 and ${isJudgeOf(actor, reviewed)} and ${
    isReviewer ? sql`((s.convention_id = any(${reviewed}) and ${isOfferedByStrangers(actor)}) or ${isOffered})` : isOffered
  }`;
}

/** SQL form of the same: the actor may review the proof `evidence` (its id) for s, and nobody has. */
export const isReviewable = (actor: Actor, evidence: Sql): Sql =>
  sql`(${isJudgeOf(actor, reviewedBy(actor))} and ${offers(actor, sql`oe.id = ${evidence}`, reviewedBy(actor))})`;

/** SQL form of `reviewers`, over s (state): the actor gives verdicts on what is told of s, as far as the obligation goes. */
export const isJudge = (actor: Actor): Sql => isJudgeOf(actor, reviewedBy(actor));
