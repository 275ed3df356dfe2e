import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, partyMemberships } from '../actors/actor.ts';
import { authorJson } from '../actors/author.type.ts';
import { isJudge } from '../obligations/review.policy.ts';
import { isAmong } from '../platform/db/conditions.ts';
import { type Sql, sql } from '../platform/db/read.ts';
import { type PagingRequest, readPage, type Sort } from '../platform/db/readPage.ts';
import { sortOf } from '../platform/graphql/paging.ts';
import { IS_BY_PARTS } from './publication.queries.ts';
import type { PublicationTurnFilter, PublicationTurnPage } from './publicationTurns.type.ts';

/** Since when it waits: for a verdict since it was said, for its party since it was sent back. */
const TURNED_AT = sql`coalesce(v.reviewed_at, p.recorded_at)`;

const ORDERS = { TURNED_AT: { by: TURNED_AT, means: 'Since when it waits.' } };
export const PublicationTurnSort = sortOf('PublicationTurn', ORDERS);
export type PublicationTurnSort = Sort<keyof typeof ORDERS>;

const ITEM = sql`json_build_object('id', p.obligation_id || '/' || p.facet, 'conventionId', s.convention_id, 'obligationId', s.obligation_id,
  'label', f.facet ->> 'label', 'state', p.state, 'saidAt', p.recorded_at, 'author', ${authorJson('p', 'author')}, 'turn', json_build_object(
    'act', case when v.verdict is null then 'REVIEW' else 'CORRECT' end, 'isYours', true, 'waitsFor', null, 'turnedAt', ${TURNED_AT}))`;

/**
 * SQL form of `turnOfPart`, over p (what was said last of a part), v (the last verdict on it) and s (state): it waits for the actor (tests/publication
 * compares the two).
 */
function isMyTurn(actor: Actor): Sql {
  const mine = sql`any(${partyMemberships(actor).flatMap(({ partyId }) => partyId ?? [])}::uuid[])`;
  return sql`((v.verdict is null and p.state <> 'NOT_YET' and p.author_id is distinct from ${actor.personId}::uuid and ${isJudge(actor)})
    or (v.verdict = 'CHANGES_REQUESTED' and s.party_id = ${mine}))`;
}

/** One page of the points to publish that wait for the actor, the oldest first unless told otherwise, in one statement. */
export function findPublicationTurns(
  em: EntityManager,
  actor: Actor,
  now: Date,
  { conventionIds }: PublicationTurnFilter,
  request: PagingRequest,
): Promise<PublicationTurnPage> {
  const list = {
    from: sql`publication_status p join current_state(${now}) s on s.obligation_id = p.obligation_id
      join commitment c on c.id = s.commitment_id and ${IS_BY_PARTS}
      cross join lateral (select e as facet from jsonb_array_elements(c.definition -> 'facets') e where e ->> 'id' = p.facet) f
      left join lateral (select r.verdict, r.reviewed_at from publication_review r where r.publication_status_id = p.id order by r.rank desc limit 1) v on true`,
    key: sql`p.id`,
    where: [
      sql`not exists (select from publication_status later where later.obligation_id = p.obligation_id and later.facet = p.facet and later.rank > p.rank)`,
      isMyTurn(actor),
      ...isAmong('s.convention_id', conventionIds, 'conventionIds'),
    ],
    orders: ORDERS,
    unsorted: TURNED_AT,
    item: ITEM,
  };
  return readPage(em, list, request);
}
