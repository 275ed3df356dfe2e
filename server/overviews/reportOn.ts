import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { canReadConvention } from '../actors/scope.policy.ts';
import { conventionsById } from '../conventions/conventionLoader.ts';
import { notFound } from '../platform/errors.ts';
import { knownId } from '../platform/validate.ts';

/**
 * A report on a convention that the person who asks may read. Whoever may read them all could ask for one that does not exist: it is looked up
 * when its report tells nothing. Throws NOT_FOUND.
 */
export async function reportOn<Report>(
  context: RequestContext,
  conventionId: string,
  tell: (id: string) => Promise<Report>,
  isEmpty: (report: Report) => boolean,
): Promise<Report> {
  const id = knownId('conventionId', conventionId);
  if (!canReadConvention(actorOf(context), id)) throw notFound('conventionId');
  const report = await tell(id);
  if (isEmpty(report) && !(await context.loader(conventionsById).load(id))) throw notFound('conventionId');
  return report;
}
