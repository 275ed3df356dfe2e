import { hasRole } from '../actors/actor.ts';
import { loadById } from '../actors/loadById.ts';
import { actorOf } from '../actors/requestContext.ts';
import { isAmong } from '../platform/db/conditions.ts';
import { findProgrammes } from './programme.queries.ts';
import type { ProgrammeType } from './programme.type.ts';

/** Programmes in one statement: any for an administrator, their own for a reviewer; null for the others. */
export const programmesById = loadById<ProgrammeType>(async (context, ids) => {
  const actor = actorOf(context);
  const own = actor.memberships.flatMap(({ programmeId }) => programmeId ?? []);
  const readable = hasRole(actor, 'ADMINISTRATOR') ? ids : ids.filter((id) => own.includes(id));
  return (await findProgrammes(context.em, isAmong('g.id', readable), { offset: 0, limit: ids.length })).items;
});
