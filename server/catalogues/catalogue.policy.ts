import { type Actor, hasRole } from '../actors/actor.ts';
import { inScope } from '../actors/scope.policy.ts';
import { type Sql, sql } from '../platform/db/read.ts';

/** Rows of `cat` (a catalogue) the actor may read: those of the conventions they read; every one for an administrator. */
export const visibleCatalogues = (actor: Actor): Sql =>
  hasRole(actor, 'ADMINISTRATOR')
    ? sql`true`
    : sql`exists (select from convention cv where cv.catalogue_id = cat.id and ${inScope(actor, 'cv.id')})`;
