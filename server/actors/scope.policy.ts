import { idsOf } from '../platform/db/conditions.ts';
import { type Sql, sql } from '../platform/db/read.ts';
import { type Actor, hasRole, reviewedConventions } from './actor.ts';

/** SQL value: the conventions of a programme (g), in their order: those on its catalogues, whatever the version, and those it names. */
export const CONVENTIONS_OF_PROGRAMME = sql`array(
  select cv.id from convention cv join catalogue cat on cat.id = cv.catalogue_id
  where cat.key = any(g.catalogue_keys) or cv.id = any(g.convention_ids) order by cv.id)`;

/** The conventions a person may read: every one (administrator) or those listed. */
export type ConventionScope = 'ALL' | readonly string[];

const scopes = new WeakMap<Actor, readonly string[]>();

/** Lists go through this: what lies outside is answered as if it did not exist. */
export function visibleConventions(actor: Actor): ConventionScope {
  if (hasRole(actor, 'ADMINISTRATOR')) {
    return 'ALL';
  }
  const known = scopes.get(actor);
  if (known) return known;
  const found = [...new Set([...actor.memberships.flatMap(({ conventionId }) => conventionId ?? []), ...reviewedConventions(actor)])];
  scopes.set(actor, found);
  return found;
}

/** Whether the actor may read a convention: a member of it, a reviewer of a programme that holds it, or an administrator. */
export const canReadConvention = (actor: Actor, conventionId: string): boolean => {
  const scope = visibleConventions(actor);
  return scope === 'ALL' || scope.includes(conventionId);
};

/** SQL form of the scope: `column` lies in a convention the actor may read; one alone is asked for as such, so that what is joined on it is found by it. */
export function inScope(actor: Actor, column: string): Sql {
  const scope = visibleConventions(actor);
  if (scope === 'ALL') return sql`true`;
  return scope.length === 1 ? sql`${sql.ref(column)} = ${scope[0]}::uuid` : sql`${sql.ref(column)} = any(${idsOf(scope)})`;
}

/** SQL value: every convention the actor may read, an array. */
export function scopeOf(actor: Actor): Sql {
  const scope = visibleConventions(actor);
  return scope === 'ALL' ? sql`array(select id from convention)` : idsOf(scope);
}

/** What makes conventions readable: catalogues whose conventions the person reviews, and conventions that are theirs or named beside. */
const grounds = ({ memberships }: Actor) => ({
  catalogueKeys: [...new Set(memberships.flatMap(({ programmeCatalogueKeys }) => programmeCatalogueKeys ?? []))],
  conventionIds: [
    ...new Set(
      memberships.flatMap(({ conventionId, programmeNamedIds }) => [...(conventionId ? [conventionId] : []), ...(programmeNamedIds ?? [])]),
    ),
  ],
});

/** SQL form of the part of the scope that is told by catalogue: a column holds the key of one whose conventions the actor may read, all of them. */
export function followsScope(actor: Actor, catalogueKey: string): Sql {
  if (hasRole(actor, 'ADMINISTRATOR')) return sql`true`;
  const { catalogueKeys } = grounds(actor);
  return catalogueKeys.length === 0 ? sql`false` : sql`${sql.ref(catalogueKey)} = any(${catalogueKeys}::text[])`;
}

/** SQL form of the other part: a column holds one of the conventions that the actor may read beside those. */
export function isNamedInScope(actor: Actor, convention: string): Sql {
  const { conventionIds } = grounds(actor);
  return hasRole(actor, 'ADMINISTRATOR') || conventionIds.length === 0
    ? sql`false`
    : sql`${sql.ref(convention)} = any(${conventionIds}::uuid[])`;
}

/** SQL form of the scope over both columns: a reviewer is asked for a few catalogues, not for each of their conventions. */
export const inScopeByCatalogue = (actor: Actor, convention: string, catalogueKey: string): Sql =>
  sql`(${followsScope(actor, catalogueKey)} or ${isNamedInScope(actor, convention)})`;
