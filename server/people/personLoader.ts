import { hasRole } from '../actors/actor.ts';
import { loadById } from '../actors/loadById.ts';
import { actorOf } from '../actors/requestContext.ts';
import { isAmong } from '../platform/db/conditions.ts';
import { findPeople } from './people.queries.ts';
import type { PersonType } from './people.type.ts';

/** People in one statement, for administrators; null for others, and for whom there is none. */
export const peopleById = loadById<PersonType>(async (context, ids) => {
  if (!hasRole(actorOf(context), 'ADMINISTRATOR')) return [];
  return (await findPeople(context.em, context.clock.now(), isAmong('p.id', ids), { offset: 0, limit: ids.length })).items;
});
