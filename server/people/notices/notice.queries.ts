import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, hasRole } from '../../actors/actor.ts';
import { read, type Sql, sql } from '../../platform/db/read.ts';
import type { NoticeType } from './notice.type.ts';

const SHOWN_DAYS = 365;
const MOST_SHOWN = 20;

/**
 * Notices (n) that concern the actor: those of the conventions they are a DPO in and those about every convention, for a DPO; all for an
 * administrator; never what they did themself.
 */
function concerning(actor: Actor): Sql {
  const conventions = actor.memberships.flatMap(({ role, conventionId }) => (role === 'DPO' && conventionId ? [conventionId] : []));
  const isConcerned = hasRole(actor, 'ADMINISTRATOR')
    ? sql`true`
    : sql`(n.convention_id = any(${conventions}::uuid[]) or (n.convention_id is null and ${conventions.length > 0}))`;
  return sql`n.person_id <> ${actor.personId}::uuid and ${isConcerned}`;
}

/** What the actor is told and has not dismissed, newest first, at most 20 of the last year. */
export async function findNotices(em: EntityManager, actor: Actor, now: Date, id?: string): Promise<NoticeType[]> {
  return read<NoticeType>(
    em,
    sql`select n.id, n.kind, n.person_name as "personName", n.convention_id as "conventionId", c.title as "conventionTitle", n.role,
        n.party_code as "partyCode", n.body, n.at
      from notice n left join convention c on c.id = n.convention_id
      where ${concerning(actor)} and (${id ?? null}::uuid is null or n.id = ${id ?? null}::uuid)
        and n.at > ${now}::timestamptz - make_interval(days => ${SHOWN_DAYS})
        and (${id !== undefined} or not exists (
          select from notice_dismissal d where d.notice_id = n.id and d.person_id = ${actor.personId}::uuid))
      order by n.at desc, n.id limit ${MOST_SHOWN}`,
  );
}
