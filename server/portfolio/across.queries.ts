import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { scopeOf } from '../actors/scope.policy.ts';
import { holds, isAmong } from '../platform/db/conditions.ts';
import { allOf, type Sql, sql } from '../platform/db/read.ts';
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

const COUNTS = ['convention_count', 'proven_count', 'unproven_count', 'to_confirm_count', 'not_asked_count'] as const;
const SUMS = sql.join(COUNTS.map((name) => sql`sum(${sql.ref(`x.${name}`)})::integer as ${sql.ref(name)}`));

const ITEM = sql`jsonb_build_object('reference', w.reference, 'code', w.code, 'text', w.text, 'groupLabel', w.group_label, 'wordings', w.wordings,
  'conventionCount', w.convention_count, 'provenCount', w.proven_count, 'unprovenCount', w.unproven_count, 'toConfirmCount', w.to_confirm_count,
  'notAskedCount', w.not_asked_count)`;

/** SQL value: of the versions of a catalogue, the newest. */
const newest = (value: string) => sql`(array_agg(${sql.ref(value)} order by string_to_array(g.version, '.')::integer[] desc))[1]`;
/** SQL value: of the catalogues of a family, that which most conventions follow. */
const mostFollowed = (value: Sql) => sql`(array_agg(${value} order by x.convention_count desc, x.key))[1]`;

/** Query: each commitment of each catalogue, of those counted by `counted` (commitment_id and counts), with the family that catalogues say it is of. */
const worded = (
  counted: Sql,
): Sql => sql`select g.key, c.code, coalesce(f.family, g.key || ':' || c.code) as family, ${newest('g.title')} as title,
    ${newest('c.text')} as text, ${newest('c.group_label')} as group_label, ${SUMS}
  from (${counted}) x join commitment c on c.id = x.commitment_id join catalogue g on g.id = c.catalogue_id
    left join commitment_family f on (f.catalogue_key, f.code) = (g.key, c.code)
  where c.tracking not in ('NOTE', 'USE') group by g.key, c.code, f.family`;

/** Query: the same a family at a time, told in the words that most conventions have, with the others beside. */
const gathered = (
  counted: Sql,
): Sql => sql`select x.family, ${mostFollowed(sql`x.key || ':' || x.code`)} as reference, ${mostFollowed(sql`x.code`)} as code,
    ${mostFollowed(sql`x.text`)} as text, ${mostFollowed(sql`x.group_label`)} as group_label, ${SUMS},
    string_agg(x.code || ' ' || x.text || ' ' || x.group_label || ' ' || x.title, ' ') as searched,
    jsonb_agg(jsonb_build_object('catalogueKey', x.key, 'catalogueTitle', x.title, 'code', x.code, 'text', x.text,
      'conventionCount', x.convention_count) order by x.convention_count desc, x.key) as wordings
  from (${worded(counted)}) x group by x.family`;

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
  const counted = sql`select a.commitment_id, count(*)::integer as convention_count, ${count('PROVEN')} as proven_count, ${count('UNPROVEN')} as unproven_count,
      ${count('TO_CONFIRM')} as to_confirm_count, ${count('NOT_ASKED')} as not_asked_count
    from commitment_answers(${now}, ${scope}) a where ${isThere} group by a.commitment_id`;
  const list = {
    found: sql`select * from (${gathered(counted)}) w where ${allOf(holds(sql`fold(w.searched)`, text))}`,
    key: sql`w.family`,
    orders: ORDERS,
    unsorted: sql`w.unproven_count desc, w.code`,
    item: ITEM,
  };
  return readFound<CommitmentAcross>(em, list, request);
}
