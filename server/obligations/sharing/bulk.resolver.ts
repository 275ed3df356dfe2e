import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { actorOf, type RequestContext } from '../../actors/requestContext.ts';
import { isAuthorityLost } from '../../platform/db/authority.ts';
import { sql } from '../../platform/db/read.ts';
import { bulkOf, Priced } from '../../platform/graphql/price.ts';
import { findObligations } from '../obligation.queries.ts';
import { presentObligations } from '../presentObligations.ts';
import { setApplicability } from '../setApplicability.ts';
import { BULK_MAX, type BulkOutcome, forEachObligation } from './bulk.ts';
import { AssignObligationsInput, BulkResult, SetApplicabilitiesInput, SetDueDatesInput } from './bulk.type.ts';
import { assignObligation, setDueDate } from './shareWork.ts';

async function showResults(context: RequestContext, outcomes: BulkOutcome[]): Promise<BulkResult[]> {
  const actor = actorOf(context);
  const isLost = outcomes.some(({ refusal }) => refusal && isAuthorityLost(refusal));
  const done = isLost ? [] : outcomes.filter(({ refusal }) => refusal?.category !== 'NOT_FOUND').map(({ obligationId }) => obligationId);
  const condition = sql`s.obligation_id = any(${done}::uuid[])`;
  const { items } = await findObligations(context.em, actor, context.clock.now(), { conditions: [condition], offset: 0, limit: BULK_MAX });
  const shown = new Map(presentObligations(items, actor).map((item) => [item.obligationId, item]));
  return outcomes.map(({ obligationId, refusal }) => ({
    obligationId,
    obligation: shown.get(obligationId) ?? null,
    refusal: refusal && { code: refusal.code, message: refusal.text[context.language] },
  }));
}

@Resolver(() => BulkResult)
export class BulkResolver {
  @Priced(bulkOf('obligationIds'))
  @Mutation(() => [BulkResult], { description: 'Puts a person in charge of obligations of their party; each row is told apart.' })
  async assignObligations(
    @Ctx() context: RequestContext,
    @Arg('input', () => AssignObligationsInput) input: AssignObligationsInput,
  ): Promise<BulkResult[]> {
    const actor = actorOf(context);
    const assign = (id: string) => assignObligation(context.em, actor, context.clock, id, input.assigneeId ?? null);
    return showResults(context, await forEachObligation(input.obligationIds, assign));
  }

  @Priced(bulkOf('obligationIds'))
  @Mutation(() => [BulkResult], { description: 'Gives obligations a due date where the agreement fixes none; each row is told apart.' })
  async setDueDates(@Ctx() context: RequestContext, @Arg('input', () => SetDueDatesInput) input: SetDueDatesInput): Promise<BulkResult[]> {
    const actor = actorOf(context);
    const date = (id: string) => setDueDate(context.em, actor, context.clock, id, input.dueOn ?? null);
    return showResults(context, await forEachObligation(input.obligationIds, date));
  }

  @Priced(bulkOf('obligationIds'))
  @Mutation(() => [BulkResult], { description: 'Says whether several obligations apply, with one reason; each row is told apart.' })
  async setApplicabilities(
    @Ctx() context: RequestContext,
    @Arg('input', () => SetApplicabilitiesInput) input: SetApplicabilitiesInput,
  ): Promise<BulkResult[]> {
    const actor = actorOf(context);
    const { isApplicable, reason } = input;
    const decide = (obligationId: string) => setApplicability(context.em, actor, context.clock, { obligationId, isApplicable, reason });
    return showResults(context, await forEachObligation(input.obligationIds, decide));
  }
}
