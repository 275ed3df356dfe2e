import { loadById } from '../actors/loadById.ts';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
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

/** Parties by their ids, those of conventions that the person who asks reads, in one statement for the whole answer. */
export const partiesOf = async (context: RequestContext, ids: readonly string[]): Promise<PartyType[]> =>
  (await Promise.all(ids.map((id) => context.loader(partiesById).load(id)))).filter((party) => party !== null);
