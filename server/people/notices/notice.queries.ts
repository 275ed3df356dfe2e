import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, hasRole } from '../../actors/actor.ts';
import { CONVENTIONS_OF_PROGRAMME } from '../../actors/scope.policy.ts';
import { type Sql, sql } from '../../platform/db/read.ts';
import { type PagingRequest, readPage, type Sort } from '../../platform/db/readPage.ts';
import { sortOf } from '../../platform/graphql/paging.ts';
import type { NoticePage, NoticeType } from './notice.type.ts';

const SHOWN_DAYS = 365;

/**
 * Notices (n) that concern the actor: those of the conventions they are a DPO in, those of programmes that reach one of them and those about every
 * convention, for a DPO; all for an administrator; never what they did themself.
 */
function concerning(actor: Actor): Sql {
  const conventions = actor.memberships.flatMap(({ role, conventionId }) => (role === 'DPO' && conventionId ? [conventionId] : []));
  const isReached = sql`exists (select from programme g where g.id = n.programme_id and ${CONVENTIONS_OF_PROGRAMME} && ${conventions}::uuid[])`;
  const isForAll = sql`(n.convention_id is null and n.programme_id is null and ${conventions.length > 0})`;
  const isConcerned = hasRole(actor, 'ADMINISTRATOR')
    ? sql`true`
    : sql`(n.convention_id = any(${conventions}::uuid[]) or ${isReached} or ${isForAll})`;
  return sql`n.person_id <> ${actor.personId}::uuid and ${isConcerned}`;
}

const ORDERS = { HAPPENED_AT: { by: sql`n.at`, means: 'When it was done.' } };
export const NoticeSort = sortOf('Notice', ORDERS);
export type NoticeSort = Sort<keyof typeof ORDERS>;

/** Nobody said, for this person, that they had read n. */
export const isUnread = (actor: Actor): Sql => sql`not exists (
  select from notice_dismissal d where d.notice_id = n.id and d.person_id = ${actor.personId}::uuid)`;

/** One page of what the actor is told of the last year, newest first unless told otherwise, in one statement. */
export async function findNotices(
  em: EntityManager,
  actor: Actor,
  now: Date,
  conditions: Sql[],
  request: PagingRequest,
): Promise<NoticePage> {
  const list = {
    from: sql`notice n left join convention c on c.id = n.convention_id left join programme p on p.id = n.programme_id`,
    key: sql`n.id`,
    where: [concerning(actor), sql`n.at > ${now}::timestamptz - make_interval(days => ${SHOWN_DAYS})`, ...conditions],
    orders: ORDERS,
    unsorted: sql`n.at desc`,
    item: sql`json_build_object('id', n.id, 'kind', n.kind, 'personName', n.person_name, 'conventionId', n.convention_id,
      'conventionTitle', c.title, 'programmeName', p.name, 'role', n.role, 'partyCode', n.party_code, 'body', n.body, 'happenedAt', n.at)`,
  };
  return readPage<NoticeType>(em, list, request);
}
