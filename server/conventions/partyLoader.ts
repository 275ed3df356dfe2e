import { loadById } from '../actors/loadById.ts';
import { actorOf } from '../actors/requestContext.ts';
import { inScope } from '../actors/scope.policy.ts';
import { read, sql } from '../platform/db/read.ts';
import type { PartyType } from './party.type.ts';
import { PARTY_COLUMNS } from './shownParty.ts';

/** Parties in one statement; null for one of a convention that the person who asks may not read. */
export const partiesById = loadById<PartyType>((context, ids) =>
  read(
    context.em,
    sql`select ${PARTY_COLUMNS} from party y join organisation g on g.id = y.organisation_id
      where y.id = any(${ids}::uuid[]) and ${inScope(actorOf(context), 'y.convention_id')}`,
  ),
);
