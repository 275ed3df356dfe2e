import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { containsWords, sql, type Wording } from '../platform/db/read.ts';
import { findMembers } from './members.queries.ts';
import type { Member } from './members.type.ts';

/** The first members whose name holds every word (or one like it), among those the actor may see. */
export async function searchMembers(context: RequestContext, text: string, wording: Wording, limit: number): Promise<Member[]> {
  const named = containsWords(text, sql`fold(p.full_name)`, wording);
  const { items } = await findMembers(context.em, actorOf(context), context.clock.now(), named, { offset: 0, limit });
  return items;
}
