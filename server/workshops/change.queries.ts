import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { authorJson } from '../actors/author.type.ts';
import { readableRecords } from '../actors/confidentiality.policy.ts';
import { isAmong } from '../platform/db/conditions.ts';
import { type Sql, sql } from '../platform/db/read.ts';
import { type PagingRequest, readPage, type Sort } from '../platform/db/readPage.ts';
import { sortOf } from '../platform/graphql/paging.ts';
import type { ServiceChangeFilter } from './change.inputs.ts';
import { type AskedOf, factsOf } from './change.rules.ts';
import type { ServiceChangePage, ServiceChangeType } from './change.type.ts';
import { changeVerbs } from './change.verbs.ts';
import { CHANGED } from './changeWords.ts';

/** Announced changes (x): the parties of a convention share them. */
export const CHANGES = sql`(select k.*, 'PARTIES'::text as confidentiality from service_change k) x`;

/** What x asks for and is there still, as it was last said: k, of the obligation o. */
const ASKED = sql`obligation o
  join occurrence oc on oc.obligation_id = o.id and oc.moment = ${sql.lit(CHANGED)} and oc.cause_key = x.id::text
  join occurrence_stand k on k.occurrence_id = oc.id and k.is_told`;

const DUTIES = sql`coalesce((select jsonb_agg(jsonb_build_object('obligationId', o.id, 'partyId', o.party_id, 'dueOn', k.due_on,
    'isAnswered', k.is_answered) order by c.position, oc.id) from ${ASKED} join commitment c on c.id = o.commitment_id
  where o.convention_id = x.convention_id), '[]'::jsonb)`;

/** The workshops that were offered as what x asks for. */
const ANSWERS = sql`coalesce((select jsonb_agg(distinct v.entry_id) from ${ASKED}
  join evidence_link l on l.occurrence_id = oc.id and l.unlinked_at is null
  join evidence_version v on v.evidence_id = l.evidence_id and v.register = 'WORKSHOPS' where o.convention_id = x.convention_id), '[]'::jsonb)`;

const ITEM = sql`jsonb_build_object('id', x.id, 'conventionId', x.convention_id, 'partyId', x.party_id, 'whatChanged', x.kind, 'changedOn', x.changed_on,
  'words', x.words, 'recordedAt', x.recorded_at, 'author', ${authorJson('x', 'author')}, 'withdrawnAt', x.withdrawn_at,
  'withdrawalReason', x.withdrawal_reason, 'withdrawer', case when x.withdrawn_at is not null then ${authorJson('x', 'withdrawer')} end,
  'version', x.version, 'duties', ${DUTIES}, 'answeringIds', ${ANSWERS})`;

interface Row extends Omit<ServiceChangeType, 'changeState' | 'dueOn' | 'isOverdue' | 'askedIds' | 'allowedActions'> {
  duties: AskedOf[];
}

const IS_OPEN = sql`exists (select from ${ASKED} where o.convention_id = x.convention_id and not k.is_answered)`;

const conditionsOf = (actor: Actor, { ids, conventionIds, isOpen }: ServiceChangeFilter): Sql[] => [
  readableRecords(actor, 'x'),
  ...isAmong('x.id', ids),
  ...isAmong('x.convention_id', conventionIds, 'conventionIds'),
  ...(isOpen == null ? [] : [isOpen ? IS_OPEN : sql`not ${IS_OPEN}`]),
];

function shown(actor: Actor, { duties, ...told }: Row, today: string): ServiceChangeType {
  const facts = factsOf(told, duties);
  const open = duties.filter(({ isAnswered }) => !isAnswered);
  const days = open.flatMap(({ dueOn }) => dueOn ?? []).sort();
  return {
    ...told,
    changeState: facts.state,
    dueOn: days[0] ?? null,
    isOverdue: days.some((day) => day < today),
    askedIds: duties.map(({ obligationId }) => obligationId),
    allowedActions: changeVerbs.allowed(actor, facts),
  };
}

const ORDERS = {
  CHANGED_ON: { by: sql`x.changed_on`, means: 'Since when the service is another.' },
  RECORDED_AT: { by: sql`x.recorded_at`, means: 'When it was announced.' },
};
export const ServiceChangeSort = sortOf('ServiceChange', ORDERS);
export type ServiceChangeSort = Sort<keyof typeof ORDERS>;

/** One page of the announced changes that the actor may read, the newest change first unless told otherwise, in one statement; `today` is a day in Paris. */
export async function findChanges(
  em: EntityManager,
  actor: Actor,
  today: string,
  filter: ServiceChangeFilter,
  request: PagingRequest,
  searched: Sql[] = [],
): Promise<ServiceChangePage> {
  const list = {
    from: CHANGES,
    key: sql`x.id`,
    where: [...conditionsOf(actor, filter), ...searched],
    orders: ORDERS,
    unsorted: sql`x.changed_on desc, x.recorded_at desc`,
    item: ITEM,
  };
  const { total, items } = await readPage<Row>(em, list, request);
  return { total, items: items.map((item) => shown(actor, item, today)) };
}
