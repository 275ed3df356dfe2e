import DataLoader from 'dataloader';
import { authorJson } from '../actors/author.type.ts';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { read, type Sql, sql } from '../platform/db/read.ts';
import type { ReviewClaimType } from './reviewClaim.type.ts';

/** The claims k in force at an instant: neither given back nor at their end, of somebody who still has a right that day. */
export const inForce = (now: Date): Sql => sql`k.released_at is null and k.ends_at > ${now} and exists (
  select from membership m join person p on p.id = m.person_id
  where m.person_id = k.author_id and p.deactivated_at is null
    and m.valid_from <= paris_day(${now}) and (m.valid_until is null or m.valid_until >= paris_day(${now})))`;

interface Row {
  obligationId: string;
  versionId: string;
  claim: ReviewClaimType;
}

/** How a claim is asked for. */
export const claimKey = (obligationId: string, versionId: string): string => `${obligationId}/${versionId}`;

/** Who reviews each version for an obligation (`claimKey`), if anybody, in one statement a request. */
export const reviewClaims = (context: RequestContext): DataLoader<string, ReviewClaimType | null> =>
  new DataLoader(async (keys) => {
    const [obligations, versions] = [0, 1].map((part) => keys.map((key) => key.split('/')[part]!));
    const rows = await read<Row>(
      context.em,
      sql`select distinct on (k.obligation_id, k.evidence_version_id) k.obligation_id as "obligationId", k.evidence_version_id as "versionId",
          jsonb_build_object('author', ${authorJson('k', 'author')}, 'claimedAt', k.claimed_at, 'endsAt', k.ends_at,
            'isMine', k.author_id = ${actorOf(context).personId}::uuid) as claim
        from unnest(${obligations}::uuid[], ${versions}::uuid[]) asked (obligation, version)
        join review_claim k on k.obligation_id = asked.obligation and k.evidence_version_id = asked.version
        where ${inForce(context.clock.now())}
        order by k.obligation_id, k.evidence_version_id, k.claimed_at`,
    );
    const byKey = new Map(rows.map(({ obligationId, versionId, claim }) => [claimKey(obligationId, versionId), claim]));
    return keys.map((key) => byKey.get(key) ?? null);
  });
