import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { dayAfter } from '../clocks/days.ts';
import type { EvidenceVersion } from '../evidence/evidenceVersion.entity.ts';
import { lockLastRecord, type RegisterRecord, renewRecord } from '../evidence/registerRecord.ts';
import { read, sql } from '../platform/db/read.ts';
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

/** The last review that was offered for a party, if its proof still stands: a new one is its next version. */
const lockOffered = (tx: EntityManager, actor: Actor, conventionId: string, partyId: string): Promise<EvidenceVersion | undefined> =>
  lockLastRecord(
    tx,
    actor,
    sql`e.convention_id = ${conventionId} and e.party_id = ${partyId} and e.kind = 'REGISTER'
      and exists (select from evidence_version v where v.evidence_id = e.id and v.register = 'MANIFESTO_REVIEWS')`,
  );

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
  const { id, conventionId, number, reviewedOn, title, words, snapshot } = review;
  const record: RegisterRecord = {
    conventionId,
    partyId,
    title,
    words: null,
    reference: `${REGISTER}/${number}`,
    entry: { register: 'MANIFESTO_REVIEWS', id, snapshot },
    serves: duties.map((duty) => ({ obligationId: duty.id, occurrenceId: null })),
    validFrom: reviewedOn,
    validUntil: dayAfter(reviewedOn, HOLDS),
    note: words,
  };
  await renewRecord(tx, await lockOffered(tx, actor, conventionId, partyId), record, by, at);
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
