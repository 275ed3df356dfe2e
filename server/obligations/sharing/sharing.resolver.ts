import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { actorOf, type RequestContext } from '../../actors/requestContext.ts';
import { ObligationType } from '../obligation.type.ts';
import { showObligation } from '../showObligation.ts';
import { assignObligation, setDueDate } from './shareWork.ts';
import { AssignObligationInput, SetDueDateInput } from './sharing.inputs.ts';

@Resolver(() => ObligationType)
export class SharingResolver {
  @Mutation(() => ObligationType, { description: 'Puts a member of the bound party in charge of its obligation, or nobody.' })
  async assignObligation(
    @Ctx() context: RequestContext,
    @Arg('input', () => AssignObligationInput) input: AssignObligationInput,
  ): Promise<ObligationType> {
    await assignObligation(context.em, actorOf(context), context.clock, input.obligationId, input.assigneeId ?? null);
    return showObligation(context, input.obligationId);
  }

  @Mutation(() => ObligationType, { description: 'The bound party gives its obligation a due date where the agreement fixes none.' })
  async setDueDate(@Ctx() context: RequestContext, @Arg('input', () => SetDueDateInput) input: SetDueDateInput): Promise<ObligationType> {
    await setDueDate(context.em, actorOf(context), context.clock, input.obligationId, input.dueOn ?? null);
    return showObligation(context, input.obligationId);
  }
}
