import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { dayOf } from '../platform/asOf.ts';
import { containsWords, sql, type Wording } from '../platform/db/read.ts';
import { findChanges } from './change.queries.ts';
import type { ServiceChangePage } from './change.type.ts';

/** The first announced changes that hold every word (or one like it), the newest first, among those the actor may read; none that was taken back. */
export const searchChanges = (context: RequestContext, text: string, wording: Wording, limit: number): Promise<ServiceChangePage> =>
  findChanges(context.em, actorOf(context), dayOf(context.clock.now()), {}, { offset: 0, limit }, [
    sql`x.withdrawn_at is null`,
    ...containsWords(text, sql`fold(x.words)`, wording),
  ]);
