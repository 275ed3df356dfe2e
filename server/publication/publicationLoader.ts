import DataLoader from 'dataloader';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { findParts, publicationsOf } from './publication.queries.ts';
import type { OpenPublicationType, PublicationPartType } from './publication.type.ts';

/** What each of many conventions follows by its parts, in one statement. */
export const conventionPublications = (context: RequestContext): DataLoader<string, OpenPublicationType[]> =>
  new DataLoader(async (ids) => {
    const found = await publicationsOf(context.em, actorOf(context), context.clock.now(), ids);
    return ids.map((id) => found.get(id) ?? []);
  });

/** One part, by its id, as the person who asks reads it now. */
export async function partOf(context: RequestContext, id: string): Promise<PublicationPartType> {
  const parts = await findParts(context.em, actorOf(context), context.clock.now(), [id.split('/')[0]!]);
  return parts.find((part) => part.id === id)!;
}
