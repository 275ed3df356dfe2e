import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../actors/actor.ts';
import { authorJson } from '../../actors/author.type.ts';
import { inScope } from '../../actors/scope.policy.ts';
import { read, type Sql, sql } from '../../platform/db/read.ts';
import { type PagingRequest, readPage, type Sort } from '../../platform/db/readPage.ts';
import { sortOf } from '../../platform/graphql/paging.ts';
import type { ObligationFacts } from '../obligation.policy.ts';
import type { BreachPage, BreachType } from './breach.type.ts';
import { breachVerbs } from './breach.verbs.ts';

const ORDERS = {
  BROKEN_ON: { by: sql`b.broken_on`, means: 'Day on which the duty was broken.' },
  RECORDED_AT: { by: sql`b.recorded_at`, means: 'When somebody recorded it.' },
};
export const BreachSort = sortOf('Breach', ORDERS);
export type BreachSort = Sort<keyof typeof ORDERS>;

const FROM = sql`breach b join obligation o on o.id = b.obligation_id join party y on y.id = o.party_id join commitment c on c.id = o.commitment_id`;

/** The bound party contests b, and nobody resolved that. */
export const IS_CONTESTED = sql`exists (select from contestation k where k.breach_id = b.id and k.resolved_at is null)`;

/** What policies look at; nothing of a breach depends on the rest of the facts of its obligation. */
const OBLIGATION = sql`jsonb_build_object('conventionId', o.convention_id, 'partyId', o.party_id, 'partyOrganisationId', y.organisation_id,
  'tracking', c.tracking, 'openContestations', '[]'::jsonb, 'isDueDateFixed', false, 'beneficiaries', null, 'sides', null)`;

const ITEM = sql`jsonb_build_object('id', b.id, 'obligationId', b.obligation_id, 'occurrenceId', b.occurrence_id, 'facts', b.facts, 'brokenOn', b.broken_on,
  'recordedAt', b.recorded_at, 'author', ${authorJson('b', 'author')}, 'isOpen', b.ended_at is null, 'isContested', ${IS_CONTESTED},
  'endedOn', b.ended_on, 'ending', b.ending, 'endedAt', b.ended_at,
  'ender', case when b.ended_at is not null then ${authorJson('b', 'ender')} end, 'version', b.version, 'obligation', ${OBLIGATION})`;

type BreachRow = Omit<BreachType, 'allowedActions'> & { obligation: ObligationFacts };

function present({ obligation, ...breach }: BreachRow, actor: Actor): BreachType {
  const facts = { obligation, isEnded: !breach.isOpen, isContested: breach.isContested };
  return { ...breach, allowedActions: breachVerbs.allowed(actor, facts) };
}

/** One page of the breaches of what the actor may read, newest first unless told otherwise, in one statement. */
export async function findBreaches(em: EntityManager, actor: Actor, conditions: Sql[], request: PagingRequest): Promise<BreachPage> {
  const list = {
    from: FROM,
    key: sql`b.id`,
    where: [inScope(actor, 'o.convention_id'), ...conditions],
    orders: ORDERS,
    unsorted: sql`b.broken_on desc, b.recorded_at desc`,
    item: ITEM,
  };
  const { total, items } = await readPage<BreachRow>(em, list, request);
  return { total, items: items.map((row) => present(row, actor)) };
}

/** The newest breaches of each of these obligations, `most` of each, in one statement. The obligations themselves are already authorized. */
export async function breachesOf(
  em: EntityManager,
  actor: Actor,
  obligationIds: readonly string[],
  most: number,
): Promise<Map<string, BreachType[]>> {
  const rows = await read<{ item: BreachRow }>(
    em,
    sql`select ${ITEM} as item from (
        select r.*, row_number() over (partition by r.obligation_id order by r.broken_on desc, r.recorded_at desc) as nth
        from breach r where r.obligation_id = any(${obligationIds}::uuid[])
      ) b join obligation o on o.id = b.obligation_id join party y on y.id = o.party_id join commitment c on c.id = o.commitment_id
      where b.nth <= ${most} order by b.obligation_id, b.nth`,
  );
  return Map.groupBy(
    rows.map(({ item }) => present(item, actor)),
    ({ obligationId }) => obligationId,
  );
}
