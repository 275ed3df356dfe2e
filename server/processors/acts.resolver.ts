import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { Priced, WRITE } from '../platform/graphql/price.ts';
import {
  AcknowledgeNoticeInput,
  AddGuaranteeInput,
  AddLocationInput,
  AnnounceProcessorInput,
  AnswerNoticeInput,
  CarryOutChangeInput,
  CheckContractInput,
  EndLocationInput,
  PlanChangeInput,
  RecordTrainingInput,
  RecordUndertakingInput,
} from './acts.inputs.ts';
import { announceProcessor } from './announceProcessor.ts';
import { acknowledgeNotice, answerNotice } from './answerNotice.ts';
import { carryOutChange, planChange } from './changes.ts';
import { addGuarantee, checkContract } from './checkContract.ts';
import { addLocation, endLocation } from './locations.ts';
import { ProcessorType } from './processor.type.ts';
import { processorsById } from './processorLoader.ts';
import { recordTraining, recordUndertaking } from './recordProof.ts';

const show = async (context: RequestContext, id: string): Promise<ProcessorType> => (await context.loader(processorsById).load(id))!;

@Resolver(() => ProcessorType)
export class ProcessorActsResolver {
  @Mutation(() => ProcessorType, { description: 'A party tells another of a processor, or of a change.' })
  async announceProcessor(
    @Ctx() context: RequestContext,
    @Arg('input', () => AnnounceProcessorInput) input: AnnounceProcessorInput,
  ): Promise<ProcessorType> {
    return show(context, await announceProcessor(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => ProcessorType, { description: 'The other party says that it received a notice, which proves it.' })
  async acknowledgeNotice(
    @Ctx() context: RequestContext,
    @Arg('input', () => AcknowledgeNoticeInput) input: AcknowledgeNoticeInput,
  ): Promise<ProcessorType> {
    return show(context, await acknowledgeNotice(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => ProcessorType, { description: 'The controller objects, or not; either party comments.' })
  async answerNotice(
    @Ctx() context: RequestContext,
    @Arg('input', () => AnswerNoticeInput) input: AnswerNoticeInput,
  ): Promise<ProcessorType> {
    return show(context, await answerNotice(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => ProcessorType, { description: 'A party plans a change of what an engaged processor does.' })
  async planChange(@Ctx() context: RequestContext, @Arg('input', () => PlanChangeInput) input: PlanChangeInput): Promise<ProcessorType> {
    return show(context, await planChange(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => ProcessorType, { description: 'A planned change took effect, by the gate.' })
  async carryOutChange(
    @Ctx() context: RequestContext,
    @Arg('input', () => CarryOutChangeInput) input: CarryOutChangeInput,
  ): Promise<ProcessorType> {
    return show(context, await carryOutChange(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => ProcessorType, { description: 'Says in which country a processor holds data, or from which it reaches data.' })
  async addLocation(@Ctx() context: RequestContext, @Arg('input', () => AddLocationInput) input: AddLocationInput): Promise<ProcessorType> {
    return show(context, await addLocation(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => ProcessorType, { description: 'Data is in a country no more.' })
  async endLocation(@Ctx() context: RequestContext, @Arg('input', () => EndLocationInput) input: EndLocationInput): Promise<ProcessorType> {
    return show(context, await endLocation(context.em, actorOf(context), context.clock, input));
  }

  @Priced(WRITE)
  @Mutation(() => ProcessorType, { description: 'A party checks a contract against article 28(3).' })
  async checkContract(
    @Ctx() context: RequestContext,
    @Arg('input', () => CheckContractInput) input: CheckContractInput,
  ): Promise<ProcessorType> {
    return show(context, await checkContract(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => ProcessorType, { description: 'Says what vouches for the security of a processor.' })
  async addGuarantee(
    @Ctx() context: RequestContext,
    @Arg('input', () => AddGuaranteeInput) input: AddGuaranteeInput,
  ): Promise<ProcessorType> {
    return show(context, await addGuarantee(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => ProcessorType, { description: 'Keeps the undertaking of confidentiality of a processor.' })
  async recordUndertaking(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecordUndertakingInput) input: RecordUndertakingInput,
  ): Promise<ProcessorType> {
    return show(context, await recordUndertaking(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => ProcessorType, { description: 'Says what was done so that its people know about data protection.' })
  async recordTraining(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecordTrainingInput) input: RecordTrainingInput,
  ): Promise<ProcessorType> {
    return show(context, await recordTraining(context.em, actorOf(context), context.clock, input));
  }
}
