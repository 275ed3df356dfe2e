import DataLoader from 'dataloader';
import { authorJson } from '../actors/author.type.ts';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { ownSide } from '../obligations/review.policy.ts';
import { read, sql } from '../platform/db/read.ts';
import { claimKey } from './claimsLoader.ts';
import type { ReviewSkipType } from './reviewSkip.type.ts';

interface Row {
  obligationId: string;
  versionId: string;
  skips: ReviewSkipType[];
}

/** Who of the side of the person who asks left each version for later, for an obligation (`claimKey`): the last time of each, newest first. */
export const reviewSkips = (context: RequestContext): DataLoader<string, ReviewSkipType[]> =>
  new DataLoader(async (keys) => {
    const actor = actorOf(context);
    const [obligations, versions] = [0, 1].map((part) => keys.map((key) => key.split('/')[part]!));
    const rows = await read<Row>(
      context.em,
      sql`select k.obligation_id as "obligationId", k.evidence_version_id as "versionId",
          jsonb_agg(jsonb_build_object('author', ${authorJson('k', 'author')}, 'reason', k.reason, 'skippedAt', k.skipped_at,
            'isMine', k.author_id = ${actor.personId}::uuid) order by k.skipped_at desc) as skips
        from (
          select distinct on (k.obligation_id, k.evidence_version_id, k.author_id) k.*
          from unnest(${obligations}::uuid[], ${versions}::uuid[]) asked (obligation, version)
          join review_skip k on k.obligation_id = asked.obligation and k.evidence_version_id = asked.version
          join obligation s on s.id = k.obligation_id
          where ${ownSide(actor, 'k.organisation_id')}
          order by k.obligation_id, k.evidence_version_id, k.author_id, k.skipped_at desc
        ) k group by k.obligation_id, k.evidence_version_id`,
    );
    const byKey = new Map(rows.map(({ obligationId, versionId, skips }) => [claimKey(obligationId, versionId), skips]));
    return keys.map((key) => byKey.get(key) ?? []);
  });
