import DataLoader from 'dataloader';
import type { SparingLoader } from '../actors/edge.ts';
import { actorOf, type LoaderFactory } from '../actors/requestContext.ts';
import { sql } from '../platform/db/read.ts';
import { FIELDS_OF_CONTENT, findConventions } from './convention.queries.ts';
import type { ConventionType } from './convention.type.ts';

const loader =
  (isWhole: boolean): LoaderFactory<string, ConventionType | null> =>
  (context) =>
    new DataLoader(async (ids) => {
      const request = { offset: 0, limit: ids.length };
      const { items } = await findConventions(context.em, actorOf(context), [sql`cv.id = any(${ids}::uuid[])`], request, isWhole);
      const byId = new Map(items.map((item) => [item.id, item]));
      return ids.map((id) => byId.get(id) ?? null);
    });

/** Conventions in one statement, as the person who asks sees them; null for one they may not read. Catalogues are most of what they hold. */
export const conventionsById: SparingLoader<ConventionType> = { heavy: FIELDS_OF_CONTENT, whole: loader(true), lean: loader(false) };
