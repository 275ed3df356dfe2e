import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { Priced, WRITE } from '../platform/graphql/price.ts';
import {
  CancelCommitteeInput,
  CheckDecisionInput,
  CloseCommitteeInput,
  CompleteDecisionInput,
  ConveneCommitteeInput,
  HoldCommitteeInput,
  RecordMinutesInput,
  RecordSlidesInput,
  RescheduleCommitteeInput,
} from './acts.inputs.ts';
import { closeCommittee } from './closeCommittee.ts';
import { CommitteeType } from './committee.type.ts';
import { committeesById } from './committeeLoader.ts';
import { cancelCommittee, conveneCommittee } from './conveneCommittee.ts';
import { checkDecision, completeDecision } from './followDecision.ts';
import { holdCommittee } from './holdCommittee.ts';
import { recordSlides, rescheduleCommittee } from './planCommittee.ts';
import { recordMinutes } from './recordMinutes.ts';

const show = async (context: RequestContext, id: string): Promise<CommitteeType> => (await context.loader(committeesById).load(id))!;

@Resolver(() => CommitteeType)
export class CommitteeActsResolver {
  @Mutation(() => CommitteeType, { description: 'Gives a committee another day or place; what its convening opened moves with it.' })
  async rescheduleCommittee(
    @Ctx() context: RequestContext,
    @Arg('input', () => RescheduleCommitteeInput) input: RescheduleCommitteeInput,
  ): Promise<CommitteeType> {
    return show(context, await rescheduleCommittee(context.em, actorOf(context), context.clock, input));
  }

  @Priced(WRITE)
  @Mutation(() => CommitteeType, { description: 'Convenes the parties: that opens attendance for those the agreement binds to it.' })
  async conveneCommittee(
    @Ctx() context: RequestContext,
    @Arg('input', () => ConveneCommitteeInput) input: ConveneCommitteeInput,
  ): Promise<CommitteeType> {
    return show(context, await conveneCommittee(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => CommitteeType, { description: 'Records that what is shown to a committee was sent.' })
  async recordSlides(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecordSlidesInput) input: RecordSlidesInput,
  ): Promise<CommitteeType> {
    return show(context, await recordSlides(context.em, actorOf(context), context.clock, input));
  }

  @Priced(WRITE)
  @Mutation(() => CommitteeType, {
    description: 'Records that a committee took place, who chaired, who came and what it decided: that answers what the agreement asks.',
  })
  async holdCommittee(
    @Ctx() context: RequestContext,
    @Arg('input', () => HoldCommitteeInput) input: HoldCommitteeInput,
  ): Promise<CommitteeType> {
    return show(context, await holdCommittee(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => CommitteeType, { description: 'Says which proof of the party that organises a committee is its minutes.' })
  async recordMinutes(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecordMinutesInput) input: RecordMinutesInput,
  ): Promise<CommitteeType> {
    return show(context, await recordMinutes(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => CommitteeType, {
    description: 'Closes a committee whose minutes are accepted; who was asked to come and did not broke that.',
  })
  async closeCommittee(
    @Ctx() context: RequestContext,
    @Arg('input', () => CloseCommitteeInput) input: CloseCommitteeInput,
  ): Promise<CommitteeType> {
    return show(context, await closeCommittee(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => CommitteeType, { description: 'A committee will not take place.' })
  async cancelCommittee(
    @Ctx() context: RequestContext,
    @Arg('input', () => CancelCommitteeInput) input: CancelCommitteeInput,
  ): Promise<CommitteeType> {
    return show(context, await cancelCommittee(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => CommitteeType, { description: 'Says that a decision was carried out; the committee that took it is told.' })
  async completeDecision(
    @Ctx() context: RequestContext,
    @Arg('input', () => CompleteDecisionInput) input: CompleteDecisionInput,
  ): Promise<CommitteeType> {
    return show(context, await completeDecision(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => CommitteeType, { description: 'Says that a later committee looked at a decision; that later one is told.' })
  async checkDecision(
    @Ctx() context: RequestContext,
    @Arg('input', () => CheckDecisionInput) input: CheckDecisionInput,
  ): Promise<CommitteeType> {
    return show(context, await checkDecision(context.em, actorOf(context), context.clock, input));
  }
}
