import type { RequestContext } from '../actors/requestContext.ts';
import { sql } from '../platform/db/read.ts';
import { notFound } from '../platform/errors.ts';
import { knownId } from '../platform/validate.ts';
import { findConventions } from './convention.queries.ts';
import type { ConventionType } from './convention.type.ts';

/** The convention as the person who asks sees it, or as it was known at the end of a day. Throws NOT_FOUND. */
export async function showConvention(context: RequestContext, id: string, asOf?: string | null): Promise<ConventionType> {
  const { items } = await findConventions(context, [sql`cv.id = ${knownId('id', id)}`], { offset: 0, limit: 1 }, asOf);
  if (!items[0]) {
    throw notFound('id');
  }
  return items[0];
}
