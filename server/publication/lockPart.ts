import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import type { FacetDef } from '../catalogues/catalogueFile.ts';
import { lockObligation } from '../obligations/lockObligation.ts';
import type { ReviewFacts } from '../obligations/review.policy.ts';
import { run, sql } from '../platform/db/read.ts';
import { newestOf } from '../platform/db/series.ts';
import { badInput } from '../platform/errors.ts';
import type { PartFacts } from './publication.verbs.ts';
import { PublicationStatus } from './publicationStatus.entity.ts';
import { PUBLICATION_PRACTICE } from './publicationWords.ts';

/** One part to publish, locked with its obligation, and what its party said last. */
export interface LockedPart {
  obligationId: string;
  conventionId: string;
  part: FacetDef;
  last: PublicationStatus | undefined;
  facts: PartFacts;
}

interface Asked {
  parts: FacetDef[] | null;
  reviewedBy: ReviewFacts['reviewedBy'];
  partyProvidesReviewers: boolean;
}

/**
 * Locks the obligation and reads one of its parts. Throws NOT_FOUND on `field`, UNKNOWN_PART on partCode where the catalogue asks to publish no
 * such thing.
 */
export async function lockPart(tx: EntityManager, actor: Actor, id: string, partCode: string, field = 'obligationId'): Promise<LockedPart> {
  const obligation = await lockObligation(tx, actor, id, field);
  const { id: obligationId, conventionId, partyOrganisationId } = obligation;
  const [asked] = await run<Asked>(
    tx,
    sql`select case when c.definition ->> 'practice' = ${PUBLICATION_PRACTICE} then c.definition -> 'facets' end as parts,
        to_jsonb(c.reviewed_by) as "reviewedBy", y.provides_reviewers as "partyProvidesReviewers"
      from obligation o join commitment c on c.id = commitment_at(o.id, statement_timestamp()) join party y on y.id = o.party_id
      where o.id = ${obligationId}`,
  );
  const { parts, reviewedBy, partyProvidesReviewers } = asked!;
  const part = parts?.find((each) => each.id === partCode);
  if (!part) {
    const codes = parts?.map((each) => each.id).join(', ');
    throw badInput('partCode', 'UNKNOWN_PART', {
      fr: codes ? `Choisissez un point de cette obligation : ${codes}.` : 'Le catalogue ne suit pas cette obligation point par point.',
      en: codes ? `Choose a point of this obligation: ${codes}.` : 'The catalogue does not follow this obligation point by point.',
    });
  }
  const last = await newestOf(tx, PublicationStatus, { obligation: obligationId, facet: partCode });
  const review = {
    ...{ conventionId, reviewedBy, partyProvidesReviewers, isWithdrawn: false },
    ...{ evidenceOrganisationId: partyOrganisationId, obligationOrganisationId: partyOrganisationId },
    versionAuthorId: last?.authorId ?? null,
  };
  return { obligationId, conventionId, part, last, facts: { obligation, state: last?.state ?? null, review } };
}
