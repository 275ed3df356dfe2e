import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, partyMemberships } from '../actors/actor.ts';
import { isAmong } from '../platform/db/conditions.ts';
import { allOf, sql } from '../platform/db/read.ts';
import { type PagingRequest, readPage, type Sort } from '../platform/db/readPage.ts';
import { sortOf } from '../platform/graphql/paging.ts';
import type { PersonWorkFilter, PersonWorkPage } from './personWork.type.ts';

const ORDERS = {
  TO_DO_COUNT: { by: sql`w.to_do_count`, means: 'How many wait for the party.' },
  OVERDUE_COUNT: { by: sql`w.overdue_count`, means: 'How many are past their due date.' },
  ASSIGNEE: { by: sql`fold(p.full_name)`, means: 'By name; what nobody is in charge of comes last.' },
};
export const PersonWorkSort = sortOf('PersonWork', ORDERS);
export type PersonWorkSort = Sort<keyof typeof ORDERS>;

const ITEM = sql`json_build_object('partyId', y.id, 'partyCode', y.code, 'assignee', case when p.id is not null then json_build_object('id', p.id, 'name', p.full_name) end,
  'obligationCount', w.obligation_count, 'toDoCount', w.to_do_count, 'overdueCount', w.overdue_count, 'inReviewCount', w.in_review_count,
  'oldestWaitAt', w.oldest_wait_at)`;

/** Who is in charge of what in the parties that the person is a DPO of, who has most to do first, in one statement; nothing for others. */
export async function findPersonWork(
  em: EntityManager,
  actor: Actor,
  now: Date,
  { conventionIds, partyIds }: PersonWorkFilter,
  request: PagingRequest,
): Promise<PersonWorkPage> {
  const asDpo = partyMemberships(actor).flatMap(({ role, partyId }) => (role === 'DPO' && partyId ? [partyId] : []));
  const asked = allOf([
    sql`s.party_id = any(${asDpo}::uuid[])`,
    sql`s.standing <> 'OUTSIDE'`,
    ...isAmong('s.convention_id', conventionIds, 'conventionIds'),
    ...isAmong('s.party_id', partyIds, 'partyIds'),
  ]);
  const shares = sql`(
    select s.party_id || '/' || coalesce(a.assignee_id::text, '') as id, s.party_id, a.assignee_id, count(*)::integer as obligation_count,
      (count(*) filter (where s.standing in ('TO_DO', 'TROUBLE')))::integer as to_do_count,
      (count(*) filter (where s.is_overdue))::integer as overdue_count,
      (count(*) filter (where s.waiting_count > 0))::integer as in_review_count, min(s.waiting_since) as oldest_wait_at
    from current_state(${now}) s left join lateral (
      select a.assignee_id from assignment a where a.obligation_id = s.obligation_id order by a.rank desc limit 1) a on true
    where ${asked} group by s.party_id, a.assignee_id) w`;
  const list = {
    from: sql`${shares} join party y on y.id = w.party_id left join person p on p.id = w.assignee_id`,
    key: sql`w.id`,
    where: [],
    orders: ORDERS,
    unsorted: sql`w.to_do_count desc`,
    item: ITEM,
  };
  return readPage(em, list, request);
}
