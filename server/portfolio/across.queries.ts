import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { inScope } from '../actors/scope.policy.ts';
import { dayOf } from '../platform/asOf.ts';
import { holds, isAmong } from '../platform/db/conditions.ts';
import { allOf, sql } from '../platform/db/read.ts';
import { type PagingRequest, readPage, type Sort } from '../platform/db/readPage.ts';
import { sortOf } from '../platform/graphql/paging.ts';
import type { CommitmentAcrossFilter } from './portfolio.inputs.ts';
import { ANSWER } from './portfolio.queries.ts';
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
  const conventions = allOf([
    inScope(actor, 's.convention_id'),
    ...isAmong('s.convention_id', conventionIds, 'conventionIds'),
    ...(isOver == null ? [] : [sql`coalesce(last_day(cv.id, ${now}) < ${dayOf(now)}::date, false) = ${isOver}`]),
  ]);
  const count = (answer: string) => sql`(count(*) filter (where x.answer = ${answer}))::integer`;
  const list = {
    given: sql`found as materialized (
      select x.code, (array_agg(x.text order by x.catalogue_id desc))[1] as text, (array_agg(x.group_label order by x.catalogue_id desc))[1] as group_label,
        count(*)::integer as convention_count, ${count('PROVEN')} as proven_count, ${count('UNPROVEN')} as unproven_count,
        ${count('TO_CONFIRM')} as to_confirm_count, ${count('NOT_ASKED')} as not_asked_count
      from (
        select s.convention_id, c.code, c.text, c.group_label, c.catalogue_id, ${ANSWER} as answer
        from current_state(${now}) s join commitment c on c.id = s.commitment_id join convention cv on cv.id = s.convention_id
        where ${conventions} and c.tracking not in ('NOTE', 'USE')
        group by s.convention_id, c.id
      ) x group by x.code)`,
    from: sql`found w`,
    key: sql`w.code`,
    where: holds(sql`fold(w.code || ' ' || w.text || ' ' || w.group_label)`, text),
    orders: ORDERS,
    unsorted: sql`w.unproven_count desc, w.code`,
    item: ITEM,
  };
  return readPage<CommitmentAcross>(em, list, request);
}
