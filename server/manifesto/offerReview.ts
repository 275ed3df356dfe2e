import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { dayAfter } from '../clocks/days.ts';
import { Evidence } from '../evidence/evidence.entity.ts';
import { EvidenceLink } from '../evidence/evidenceLink.entity.ts';
import { EvidenceVersion } from '../evidence/evidenceVersion.entity.ts';
import { lockEvidence } from '../evidence/lockEvidence.ts';
import { frozen } from '../evidence/registerRecord.ts';
import { newId } from '../platform/db/columns.ts';
import { read, run, sql } from '../platform/db/read.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import type { Signature } from '../platform/db/signature.ts';

/** What catalogues call the register of these reviews (`commitments[].register`). */
const REGISTER = 'manifesto_reviews';
/** A review holds as long as what it saw counts. */
const HOLDS = 'P12M';

/** A duty that reviews of the manifesto prove, as the catalogue says. */
export interface ProvenDuty {
  id: string;
  partyId: string;
}

/** The duties of a convention of which the catalogue says that an extract of the reviews of the manifesto is all the proof that is expected. */
export const provenByReviews = (tx: EntityManager, conventionId: string, now: Date): Promise<ProvenDuty[]> =>
  read<ProvenDuty>(
    tx,
    sql`select o.id, o.party_id as "partyId" from obligation o join commitment c on c.id = commitment_at(o.id, ${now})
      where o.convention_id = ${conventionId} and coalesce(o.opened_at <= ${now}, true) and o.closed_at is null
        and c.definition ->> 'register' = ${REGISTER} and c.sides is null and c.tracking in ('PROVE', 'OBSERVE')
        and jsonb_array_length(c.definition -> 'expectedEvidence') = 1 and c.definition -> 'expectedEvidence' -> 0 ->> 'type' = 'REGISTER_EXPORT'
      order by o.id`,
  );

export interface OfferedReview {
  id: string;
  number: number;
  conventionId: string;
  reviewedOn: string;
  title: string;
  /** What it found, in words. */
  words: string;
  snapshot: Record<string, unknown>;
}

/** The proof that the reviews of before made for a party, if it still stands: a new review is its next version. */
async function lockProof(tx: EntityManager, actor: Actor, conventionId: string, partyId: string): Promise<EvidenceVersion | undefined> {
  const [row] = await run<{ id: string }>(
    tx,
    sql`select e.id from evidence e where e.convention_id = ${conventionId} and e.party_id = ${partyId} and e.withdrawn_at is null and e.kind = 'REGISTER'
      and exists (select from evidence_version v where v.evidence_id = e.id and v.register = 'MANIFESTO_REVIEWS') order by e.id limit 1`,
  );
  if (!row) return undefined;
  await lockEvidence(tx, actor, row.id);
  return newestOf(tx, EvidenceVersion, { evidence: row.id }, 'number');
}

/** It serves each of these duties, which are of one party. */
async function offerTo(
  tx: EntityManager,
  actor: Actor,
  review: OfferedReview,
  partyId: string,
  duties: ProvenDuty[],
  by: Signature,
  at: Date,
) {
  const { conventionId: convention, number, reviewedOn, title, words } = review;
  const last = await lockProof(tx, actor, convention, partyId);
  const id = last?.evidence.id ?? newId();
  if (!last) {
    const kept = { convention, party: partyId, kind: 'REGISTER', confidentiality: 'PARTIES' } as const;
    tx.create(Evidence, { id, ...kept, title, description: null, depositedAt: at, ...by });
  }
  const content = {
    registerReference: `${REGISTER}/${number}`,
    ...frozen({ register: 'MANIFESTO_REVIEWS', id: review.id, snapshot: review.snapshot }),
    validFrom: reviewedOn,
    validUntil: dayAfter(reviewedOn, HOLDS),
    note: words,
  };
  appendNext(tx, EvidenceVersion, last, { evidence: id, createdAt: at, ...content, ...by }, 'number');
  for (const { id: obligation } of duties) {
    if (last && (await tx.count(EvidenceLink, { evidence: id, obligation, unlinkedAt: null }))) continue;
    tx.create(EvidenceLink, { evidence: id, obligation, occurrence: null, linkedAt: at, ...by });
  }
}

/**
 * Offers a review, frozen, as the proof of the duties that the catalogue says it proves. It waits for the verdict of somebody else, like any proof: a
 * review tells what was seen, and whoever made it does not judge that it is enough.
 */
export async function offerReview(
  tx: EntityManager,
  actor: Actor,
  review: OfferedReview,
  duties: readonly ProvenDuty[],
  by: Signature,
  at: Date,
): Promise<void> {
  for (const [partyId, own] of Map.groupBy(duties, (duty) => duty.partyId)) await offerTo(tx, actor, review, partyId, own, by, at);
}
