import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '../platform/db/read.ts';
import { loadActor } from './actor.queries.ts';
import type { Actor } from './actor.ts';

/** Who a person is today, with the memberships in force, in one statement; null for an unknown or deactivated one. */
export const actorOfPerson = async (em: EntityManager, personId: string, now: Date): Promise<Actor | null> =>
  (await loadActor(em, sql`${personId}::uuid`, now))?.actor ?? null;
