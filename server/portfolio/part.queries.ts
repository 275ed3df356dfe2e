import type { Actor } from '../actors/actor.ts';
import { followsScope, isNamedInScope } from '../actors/scope.policy.ts';
import { anyOf, type Sql, sql } from '../platform/db/read.ts';
import { badInput } from '../platform/errors.ts';
import { isKept } from './kept.queries.ts';
import { NOW, PART_COLUMNS } from './parts.sql.ts';
import type { PartState, PortfolioFilter } from './portfolio.inputs.ts';
import { IS_OF_PRINCIPLE } from './tallies.ts';

const countsOf = (row: string): Sql => sql.raw(PART_COLUMNS.map((name) => `${row}.${name}`).join(', '));
const IS_NOW = sql.raw(`x.day = ${NOW}`);

/** Named query: how a part stands in each convention, beside those of which what is kept does not hold. */
export const soughtParts = (code: string): Sql => sql`sought_part as materialized (
    select x.convention_id, ${countsOf('x')} from part_stand x where x.part_code = ${code} and ${IS_NOW} and ${isKept('x.convention_id')}
    union all
    select n.convention_id, ${countsOf('p')} from anew n cross join lateral parts_told(n.groups, n.principles) p where p.part_code = ${code})`;

const ASKED = sql`(x.held_count + x.waiting_count + x.to_do_count + x.trouble_count)`;
const STATES: Record<PartState, Sql> = {
  TROUBLE: sql`x.trouble_count > 0`,
  OVERDUE: sql`x.overdue_count > 0`,
  TO_DO: sql`x.to_do_count > 0`,
  WAITING: sql`x.waiting_count > 0`,
  ALL_HELD: sql`(x.held_count > 0 and x.held_count = ${ASKED})`,
  NOT_ASKED: sql`${ASKED} = 0`,
};

/** The condition on the part that is looked for. Throws PART_NOT_GIVEN. */
export function isOfPart({ groupOrPrinciple, partStates }: PortfolioFilter): Sql[] {
  if (partStates && !groupOrPrinciple) {
    throw badInput('filter.partStates', 'PART_NOT_GIVEN', {
      fr: 'Dites par son code de quelle rubrique ou de quel principe il s’agit.',
      en: 'Say by its code which group or which principle it is about.',
    });
  }
  if (!groupOrPrinciple) return [];
  const isSo = partStates ? anyOf(partStates.map((state) => STATES[state])) : sql`true`;
  return [sql`(k.convention_id in (select x.convention_id from sought_part x where ${isSo})) is true`];
}

/** SQL value: the part that is looked for, as it stands in the convention of a row (w). */
export const SOUGHT_PART = sql`(select jsonb_build_object('code', t.code, 'label', t.label, 'held', t.held, 'waiting', t.waiting,
    'toDo', t."toDo", 'trouble', t.trouble, 'overdue', t.overdue)
  from tallies y cross join lateral jsonb_to_recordset(y.groups || y.principles)
    as t (code text, label text, held integer, waiting integer, "toDo" integer, trouble integer, overdue integer)
  where y.convention_id = w.convention_id and t.code = `;

/** SQL value: the groups and principles of the catalogues that conventions the actor may read follow, in the order of the newest, a list. */
export const offeredParts = (actor: Actor): Sql => sql`(
  with those as materialized (
    select g.id, g.version from catalogue g where (${followsScope(actor, 'g.key')} and exists (select from convention cv where cv.catalogue_id = g.id))
      or g.id in (select cv.catalogue_id from convention cv where ${isNamedInScope(actor, 'cv.id')})
  ), duties as materialized (
    select g.version, c.position, c.group_code, c.group_label, t.code as theme_code, t.label as theme_label,
      ${sql.raw(IS_OF_PRINCIPLE)} as is_of_principle, c.tracking in ('NOTE', 'USE') as is_told_only
    from those g join commitment c on c.catalogue_id = g.id join theme t on t.id = c.theme_id
  ), parts as (
    select d.group_code as code, d.group_label as label, null as group_code, d.version, d.position from duties d where not d.is_told_only
    union all
    select d.group_code || '/' || d.theme_code, d.theme_label, d.group_code, d.version, d.position from duties d where d.is_of_principle
  ), told as (
    select p.code, (array_agg(p.label order by string_to_array(p.version, '.')::integer[] desc))[1] as label, p.group_code, min(p.position) as place
    from parts p group by p.code, p.group_code
  )
  select coalesce(jsonb_agg(jsonb_build_object('code', t.code, 'label', t.label, 'groupCode', t.group_code)
    order by coalesce(g.place, t.place), t.group_code is not null, t.place, t.code), '[]'::jsonb)
  from told t left join told g on g.code = t.group_code)`;
