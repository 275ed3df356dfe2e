import { type Sql, sql } from '../platform/db/read.ts';
import { type Actor, hasRole } from './actor.ts';

/** The conventions a person may read: every one (programme reviewer, administrator) or those listed. */
export type ConventionScope = 'ALL' | string[];

/** Lists go through this: what lies outside is answered as if it did not exist. */
export function visibleConventions(actor: Actor): ConventionScope {
  if (hasRole(actor, 'REVIEWER') || hasRole(actor, 'ADMINISTRATOR')) {
    return 'ALL';
  }
  return [...new Set(actor.memberships.flatMap(({ conventionId }) => conventionId ?? []))];
}

/** Whether the actor may read a convention: a member of it, or anyone whose membership covers all of them. */
export const canReadConvention = (actor: Actor, conventionId: string): boolean => {
  const scope = visibleConventions(actor);
  return scope === 'ALL' || scope.includes(conventionId);
};

/** SQL form of the scope: `column` lies in a convention the actor may read. */
export function inScope(actor: Actor, column: string): Sql {
  const scope = visibleConventions(actor);
  return scope === 'ALL' ? sql`true` : sql`${sql.ref(column)} = any(${scope}::uuid[])`;
}
