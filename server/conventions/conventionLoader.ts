import { loadById } from '../actors/loadById.ts';
import { isAmong } from '../platform/db/conditions.ts';
import { findConventions } from './convention.queries.ts';
import type { ConventionType } from './convention.type.ts';

/** Conventions in one statement, as the person who asks sees them; null for one they may not read. */
export const conventionsById = loadById<ConventionType>(
  async (context, ids) => (await findConventions(context, isAmong('cv.id', ids), { offset: 0, limit: ids.length })).items,
);
