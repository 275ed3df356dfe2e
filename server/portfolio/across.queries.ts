import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { followsScope, isNamedInScope } from '../actors/scope.policy.ts';
import { holds, isAmong } from '../platform/db/conditions.ts';
import { allOf, type Sql, sql } from '../platform/db/read.ts';
import { type PagingRequest, readFound, type Sort } from '../platform/db/readPage.ts';
import { sortOf } from '../platform/graphql/paging.ts';
import { isKept, mayRead, unkept } from './kept.queries.ts';
import type { CommitmentAcrossFilter } from './portfolio.inputs.ts';
import type { CommitmentAcross, CommitmentAcrossPage } from './portfolio.type.ts';
import { ANSWER_SUMS, isAnswer } from './sums.sql.ts';

const ORDERS = {
  UNPROVEN_COUNT: { by: sql`w.unproven_count`, means: 'In how many conventions it applies and is not held.' },
  PROVEN_COUNT: { by: sql`w.proven_count`, means: 'In how many conventions it is held.' },
  CODE: { by: sql`w.code`, means: 'As the catalogue numbers it, A to Z.' },
};
export const CommitmentAcrossSort = sortOf('CommitmentAcross', ORDERS);
export type CommitmentAcrossSort = Sort<keyof typeof ORDERS>;

const ANSWERED = Object.values(ANSWER_SUMS);
const COUNTS = ['convention_count', ...ANSWERED];
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

const TOLD_SUMS = sql.raw(ANSWERED.map((name) => `s.${name}`).join(', '));
/** SQL: each answer of a (of `commitment_answer`, or told anew) as a row of sums. */
const oneOf = (sign: '' | '-'): Sql =>
  sql.raw(
    Object.entries(ANSWER_SUMS)
      .map(([answer, name]) => `${sign}${isAnswer('a', answer)} as ${name}`)
      .join(', '),
  );

/** Query: where commitments are in the conventions of k that a condition leaves, one by one. */
const eachOf = (actor: Actor, now: Date, where: Sql): Sql => sql`select a.commitment_id, ${oneOf('')}
    from convention_stand k join commitment_answer a on a.convention_id = k.convention_id
    where ${mayRead(actor)} and ${isKept('k.convention_id')} and ${where}
  union all ${anew(now, where)}`;
const anew = (now: Date, where: Sql): Sql => sql`select a.commitment_id, ${oneOf('')}
  from anew k cross join lateral answers_of_convention(k.convention_id, ${now}::timestamptz) a where ${where}`;

/** Query: the same in all conventions that the actor may read, to be added together: what is summed by commitment, put right where it does not hold. */
function inAll(actor: Actor, now: Date, isOver: boolean | null | undefined): Sql {
  const life = (alias: string) => (isOver == null ? sql`true` : sql`${sql.ref(`${alias}.is_over`)} = ${isOver}`);
  return sql`select s.commitment_id, ${TOLD_SUMS} from catalogue g join commitment c on c.catalogue_id = g.id join commitment_sum s on s.commitment_id = c.id
      where ${followsScope(actor, 'g.key')} and ${life('s')}
    union all select a.commitment_id, ${oneOf('-')}
      from unkept u join convention_stand k on k.convention_id = u.convention_id join commitment_answer a on a.convention_id = u.convention_id
      where ${followsScope(actor, 'k.catalogue_key')} and ${life('a')}
    union all select a.commitment_id, ${oneOf('')} from convention_stand k join commitment_answer a on a.convention_id = k.convention_id
      where ${isNamedInScope(actor, 'k.convention_id')} and not ${followsScope(actor, 'k.catalogue_key')} and ${isKept('k.convention_id')} and ${life('k')}
    union all ${anew(now, life('k'))}`;
}

/** Each commitment of the conventions that the actor may read, with where it is in them, in one statement. */
export async function findCommitmentsAcross(
  em: EntityManager,
  actor: Actor,
  now: Date,
  { text, conventionIds, isOver }: CommitmentAcrossFilter,
  request: PagingRequest,
): Promise<CommitmentAcrossPage> {
  const those = allOf([
    ...isAmong('k.convention_id', conventionIds, 'conventionIds'),
    ...(isOver == null ? [] : [sql`k.is_over = ${isOver}`]),
  ]);
  const rows = conventionIds ? eachOf(actor, now, those) : inAll(actor, now, isOver);
  const sums = sql.raw(ANSWERED.map((name) => `sum(r.${name})::integer as ${name}`).join(', '));
  const all = sql.raw(`sum(${ANSWERED.map((name) => `r.${name}`).join(' + ')})`);
  const counted = sql`select r.commitment_id, ${all}::integer as convention_count, ${sums} from (${rows}) r group by r.commitment_id having ${all} > 0`;
  const list = {
    found: sql`with ${unkept(actor, now)} select * from (${gathered(counted)}) w where ${allOf(holds(sql`fold(w.searched)`, text))}`,
    key: sql`w.family`,
    orders: ORDERS,
    unsorted: sql`w.unproven_count desc, w.code`,
    item: ITEM,
  };
  return readFound<CommitmentAcross>(em, list, request);
}
