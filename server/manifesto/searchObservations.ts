import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { inScope } from '../actors/scope.policy.ts';
import { containsWords, sql, type Wording } from '../platform/db/read.ts';
import { readPage } from '../platform/db/readPage.ts';
import { FROM, type ObservationRow, observationJson, presentObservation } from './observation.queries.ts';
import type { ObservationPage } from './observation.type.ts';

/** The first observations that hold every word (or one like it) in what was seen, newest first, of what the actor may read; none that was taken back. */
export async function searchObservations(context: RequestContext, text: string, wording: Wording, limit: number): Promise<ObservationPage> {
  const actor = actorOf(context);
  const list = {
    from: FROM,
    key: sql`w.id`,
    where: [
      sql`w.retracts_id is null`,
      sql`back.id is null`,
      inScope(actor, 'o.convention_id'),
      ...containsWords(text, sql`fold(w.words)`, wording),
    ],
    orders: {},
    unsorted: sql`w.observed_on desc, w.recorded_at desc`,
    item: observationJson(actor, context.clock.now()),
  };
  const { total, items } = await readPage<ObservationRow>(context.em, list, { offset: 0, limit });
  return { total, items: items.map((row) => presentObservation(row, actor)) };
}
