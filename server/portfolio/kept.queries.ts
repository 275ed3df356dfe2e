import type { Actor } from '../actors/actor.ts';
import { followsScope, inScopeByCatalogue, isNamedInScope } from '../actors/scope.policy.ts';
import { type Sql, sql } from '../platform/db/read.ts';
import { SUMMED } from './sums.sql.ts';

/** SQL condition: the actor may read the convention of k (of convention_stand). */
export const mayRead = (actor: Actor): Sql => inScopeByCatalogue(actor, 'k.convention_id', 'k.catalogue_key');

/**
 * Named queries: `unkept`, the conventions of which what is kept does not hold now, they are few; `anew`, where those that the actor may read stand. Both
 * bounds of an instant are said so that they are found by an index: one alone would be taken for a third of all.
 */
export const unkept = (actor: Actor, now: Date): Sql => sql`unkept as materialized (
    select d.convention_id from convention_stand_due d
    union select h.convention_id from convention_stand h where h.holds_until <= ${now}::timestamptz and h.holds_until >= '-infinity'
    union select h.convention_id from convention_stand h where h.holds_from > ${now}::timestamptz and h.holds_from <= 'infinity'
  ), anew as materialized (
    select s.* from (select u.convention_id from unkept u join convention cv on cv.id = u.convention_id join catalogue g on g.id = cv.catalogue_id
      where ${inScopeByCatalogue(actor, 'cv.id', 'g.key')}) k cross join lateral stand_of_convention(k.convention_id, ${now}::timestamptz) s)`;

/** SQL condition: what is kept of a convention, a column, holds now. */
export const isKept = (convention: string): Sql => sql`(${sql.ref(convention)} in (select u.convention_id from unkept u)) is not true`;

/**
 * Query: what is told of the conventions (k) that the actor may read and that a condition leaves, of those of which what is kept holds, in an order and as
 * many as asked, and of all the others.
 */
export const standing = (told: Sql, actor: Actor, where: Sql, cut: Sql = sql``): Sql => sql`
  (select ${told} from convention_stand k where ${isKept('k.convention_id')} and ${mayRead(actor)} and ${where} ${cut})
  union all select ${told} from anew k where ${where}`;

const counts = (alias: string, sign: '' | '-'): Sql => sql.raw(SUMMED.map((name) => `${sign}${alias}.${name} as ${name}`).join(', '));
const oneOf = (sign: '' | '-'): Sql =>
  sql`k.is_over, k.is_open, ${sql.lit(sign === '-' ? -1 : 1)} as convention_count, ${counts('k', sign)}`;

/**
 * Query: sums over the conventions that the actor may read, to be added together: those that are kept by catalogue, less the conventions of which what is
 * kept does not hold, and those told anew; and each of the conventions that are named beside the catalogues.
 */
export const summed = (actor: Actor): Sql => sql`select k.is_over, k.is_open, k.convention_count, ${counts('k', '')} from convention_sum k
    where ${followsScope(actor, 'k.catalogue_key')}
  union all select ${oneOf('-')} from unkept u join convention_stand k on k.convention_id = u.convention_id where ${followsScope(actor, 'k.catalogue_key')}
  union all select ${oneOf('')} from convention_stand k where ${isNamedInScope(actor, 'k.convention_id')}
    and not ${followsScope(actor, 'k.catalogue_key')} and ${isKept('k.convention_id')}
  union all select ${oneOf('')} from anew k`;
