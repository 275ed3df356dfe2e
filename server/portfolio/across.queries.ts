import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { scopeOf } from '../actors/scope.policy.ts';
import { holds, isAmong } from '../platform/db/conditions.ts';
import { allOf, sql } from '../platform/db/read.ts';
import { type PagingRequest, readFound, type Sort } from '../platform/db/readPage.ts';
import { sortOf } from '../platform/graphql/paging.ts';
import type { CommitmentAcrossFilter } from './portfolio.inputs.ts';
import { isOver as isOverOn } from './portfolio.queries.ts';
import type { CommitmentAcross, CommitmentAcrossPage } from './portfolio.type.ts';

const ORDERS = {
  UNPROVEN_COUNT: { by: sql`w.unproven_count`, means: 'In how many conventions it applies and is not held.' },
  PROVEN_COUNT: { by: sql`w.proven_count`, means: 'In how many conventions it is held.' },
  CODE: { by: sql`w.code`, means: 'As the catalogue numbers it, A to Z.' },
};
export const CommitmentAcrossSort = sortOf('CommitmentAcross', ORDERS);
export type CommitmentAcrossSort = Sort<keyof typeof ORDERS>;

const ITEM = sql`jsonb_build_object('code', w.code, 'text', w.text, 'groupLabel', w.group_label, 'conventionCount', w.convention_count,
  'provenCount', w.proven_count, 'unprovenCount', w.unproven_count, 'toConfirmCount', w.to_confirm_count, 'notAskedCount', w.not_asked_count)`;

/** Each commitment of the conventions that the actor may read, with where it is in them, in one statement. */
export async function findCommitmentsAcross(
  em: EntityManager,
  actor: Actor,
  now: Date,
  { text, conventionIds, isOver }: CommitmentAcrossFilter,
  request: PagingRequest,
): Promise<CommitmentAcrossPage> {
  const conditions = [
    ...isAmong('k.convention_id', conventionIds, 'conventionIds'),
    ...(isOver == null ? [] : [sql`${isOverOn(now)} = ${isOver}`]),
  ];
  const scope = scopeOf(actor);
  const those = sql`select k.convention_id from convention_stands(${now}, ${scope}) k where ${allOf(conditions)}`;
  const isThere = conditions.length === 0 ? sql`true` : sql`(a.convention_id in (${those})) is true`;
  const count = (answer: string) => sql`(count(*) filter (where a.answer = ${answer}))::integer`;
  const sum = (name: string) => sql`sum(${sql.ref(`x.${name}`)})::integer as ${sql.ref(name)}`;
  const list = {
    found: sql`select * from (select c.code, (array_agg(c.text order by c.catalogue_id desc))[1] as text, (array_agg(c.group_label order by c.catalogue_id desc))[1] as group_label,
        ${sum('convention_count')}, ${sum('proven_count')}, ${sum('unproven_count')}, ${sum('to_confirm_count')}, ${sum('not_asked_count')}
      from (
        select a.commitment_id, count(*)::integer as convention_count, ${count('PROVEN')} as proven_count, ${count('UNPROVEN')} as unproven_count,
          ${count('TO_CONFIRM')} as to_confirm_count, ${count('NOT_ASKED')} as not_asked_count
        from commitment_answers(${now}, ${scope}) a where ${isThere} group by a.commitment_id
      ) x join commitment c on c.id = x.commitment_id
      where c.tracking not in ('NOTE', 'USE') group by c.code) w where ${allOf(holds(sql`fold(w.code || ' ' || w.text || ' ' || w.group_label)`, text))}`,
    key: sql`w.code`,
    orders: ORDERS,
    unsorted: sql`w.unproven_count desc, w.code`,
    item: ITEM,
  };
  return readFound<CommitmentAcross>(em, list, request);
}
