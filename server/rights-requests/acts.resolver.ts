import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { bulkOf, Priced } from '../platform/graphql/price.ts';
import { acknowledgeHandOver } from './acknowledgeHandOver.ts';
import {
  AcknowledgeHandOverInput,
  AnswerRightsRequestInput,
  AskPersonInput,
  CloseRightsRequestInput,
  ExtendRightsRequestInput,
  HandOverRightsRequestInput,
  OfferAnswerInput,
  RecordReplyInput,
  RelyOnSuspensionInput,
  WithdrawRightsRequestInput,
} from './acts.inputs.ts';
import { answerRightsRequest } from './answerRightsRequest.ts';
import { askPerson } from './askPerson.ts';
import { closeRightsRequest, withdrawRightsRequest } from './closeRightsRequest.ts';
import { extendRightsRequest, relyOnSuspension } from './extendRightsRequest.ts';
import { handOverRightsRequest } from './handOverRightsRequest.ts';
import { offerAnswer } from './offerAnswer.ts';
import { recordReply } from './recordReply.ts';
import { RightsRequestType } from './rightsRequest.type.ts';
import { rightsRequestsById } from './rightsRequestLoader.ts';

const show = async (context: RequestContext, id: string): Promise<RightsRequestType> =>
  (await context.loader(rightsRequestsById).load(id))!;

@Resolver(() => RightsRequestType)
export class RightsRequestActsResolver {
  @Mutation(() => RightsRequestType, {
    description: 'A party hands a request over to its controller: the time of the answer does not begin again.',
  })
  async handOverRightsRequest(
    @Ctx() context: RequestContext,
    @Arg('input', () => HandOverRightsRequestInput) input: HandOverRightsRequestInput,
  ): Promise<RightsRequestType> {
    return show(context, await handOverRightsRequest(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => RightsRequestType, { description: 'The controller says that it has a request, which proves the hand-over.' })
  async acknowledgeHandOver(
    @Ctx() context: RequestContext,
    @Arg('input', () => AcknowledgeHandOverInput) input: AcknowledgeHandOverInput,
  ): Promise<RightsRequestType> {
    return show(context, await acknowledgeHandOver(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => RightsRequestType, { description: 'Records that the person was asked who they are, or what they mean.' })
  async askPerson(@Ctx() context: RequestContext, @Arg('input', () => AskPersonInput) input: AskPersonInput): Promise<RightsRequestType> {
    return show(context, await askPerson(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => RightsRequestType, { description: 'Records that the person replied.' })
  async recordReply(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecordReplyInput) input: RecordReplyInput,
  ): Promise<RightsRequestType> {
    return show(context, await recordReply(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => RightsRequestType, { description: 'Records that the person was told, in time, of two months more.' })
  async extendRightsRequest(
    @Ctx() context: RequestContext,
    @Arg('input', () => ExtendRightsRequestInput) input: ExtendRightsRequestInput,
  ): Promise<RightsRequestType> {
    return show(context, await extendRightsRequest(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => RightsRequestType, { description: 'The officer of the controller leaves out the days that the identity took.' })
  async relyOnSuspension(
    @Ctx() context: RequestContext,
    @Arg('input', () => RelyOnSuspensionInput) input: RelyOnSuspensionInput,
  ): Promise<RightsRequestType> {
    return show(context, await relyOnSuspension(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => RightsRequestType, { description: 'Records what the person was answered, which stops the clock.' })
  async answerRightsRequest(
    @Ctx() context: RequestContext,
    @Arg('input', () => AnswerRightsRequestInput) input: AnswerRightsRequestInput,
  ): Promise<RightsRequestType> {
    return show(context, await answerRightsRequest(context.em, actorOf(context), context.clock, input));
  }

  @Priced({ work: bulkOf('obligationIds').work })
  @Mutation(() => RightsRequestType, { description: 'Offers the answer as a proof, which the other party reviews.' })
  async offerAnswer(
    @Ctx() context: RequestContext,
    @Arg('input', () => OfferAnswerInput) input: OfferAnswerInput,
  ): Promise<RightsRequestType> {
    return show(context, await offerAnswer(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => RightsRequestType, { description: 'Records that the person asks nothing any more.' })
  async withdrawRightsRequest(
    @Ctx() context: RequestContext,
    @Arg('input', () => WithdrawRightsRequestInput) input: WithdrawRightsRequestInput,
  ): Promise<RightsRequestType> {
    return show(context, await withdrawRightsRequest(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => RightsRequestType, { description: 'The officer of the controller closes an answered request.' })
  async closeRightsRequest(
    @Ctx() context: RequestContext,
    @Arg('input', () => CloseRightsRequestInput) input: CloseRightsRequestInput,
  ): Promise<RightsRequestType> {
    return show(context, await closeRightsRequest(context.em, actorOf(context), context.clock, input));
  }
}
