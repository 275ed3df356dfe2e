import { type Actor, hasRole } from '../actors/actor.ts';
import { inScope } from '../actors/scope.policy.ts';
import { type Sql, sql } from '../platform/db/read.ts';

/** Rows of `cat` (a catalogue) the actor may read: those of the conventions they read, in all their versions; every one for an administrator. */
export const visibleCatalogues = (actor: Actor): Sql =>
  hasRole(actor, 'ADMINISTRATOR')
    ? sql`true`
    : sql`exists (select from convention cv join catalogue own on own.id = cv.catalogue_id where own.key = cat.key and ${inScope(actor, 'cv.id')})`;
