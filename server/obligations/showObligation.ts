import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { instantOf } from '../platform/asOf.ts';
import { notFound } from '../platform/errors.ts';
import { knownId } from '../platform/validate.ts';
import { findObligation } from './obligation.queries.ts';
import type { ObligationType } from './obligation.type.ts';
import { presentObligations } from './presentObligations.ts';

/** The obligation as the person who asks sees it. Throws NOT_FOUND. */
export async function showObligation(context: RequestContext, id: string, asOf?: string | null): Promise<ObligationType> {
  const actor = actorOf(context);
  const row = await findObligation(context.em, actor, knownId('id', id), instantOf(asOf, context.clock));
  if (!row) {
    throw notFound('id');
  }
  return presentObligations([row], actor, asOf)[0]!;
}
