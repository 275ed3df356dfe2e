import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { EDGE, Priced, WRITE } from '../platform/graphql/price.ts';
import {
  AddTextVersionInput,
  AnswerReservationInput,
  AskOpinionInput,
  CheckPageInput,
  GiveOpinionInput,
  PlanPublicationInput,
  ProveLegalTextInput,
  PublishTextInput,
  PublishUnaskedInput,
} from './acts.inputs.ts';
import { addTextVersion } from './addTextVersion.ts';
import { answerReservation } from './answerReservation.ts';
import { askOpinion } from './askOpinion.ts';
import { checkPage } from './checkPage.ts';
import { giveOpinion } from './giveOpinion.ts';
import { LegalTextType } from './legalText.type.ts';
import { planPublication } from './planPublication.ts';
import { proveLegalText } from './proveLegalText.ts';
import { publishText } from './publishText.ts';
import { publishUnasked } from './publishUnasked.ts';
import { LegalTextVersionType } from './textFacts.type.ts';
import { legalTextsById, wordsOfVersions } from './textLoader.ts';

const show = async (context: RequestContext, id: string): Promise<LegalTextType> => (await context.loader(legalTextsById).load(id))!;

@Resolver(() => LegalTextType)
export class LegalTextActsResolver {
  @Mutation(() => LegalTextType, { description: 'Adds the version that follows: its opinion is to be asked again.' })
  async addTextVersion(
    @Ctx() context: RequestContext,
    @Arg('input', () => AddTextVersionInput) input: AddTextVersionInput,
  ): Promise<LegalTextType> {
    return show(context, await addTextVersion(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => LegalTextType, { description: 'Says on which day the newest version is to be published: what is due before moves.' })
  async planPublication(
    @Ctx() context: RequestContext,
    @Arg('input', () => PlanPublicationInput) input: PlanPublicationInput,
  ): Promise<LegalTextType> {
    return show(context, await planPublication(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => LegalTextType, { description: 'Asks another party for its opinion of the newest version, which the parties then share.' })
  async askOpinion(@Ctx() context: RequestContext, @Arg('input', () => AskOpinionInput) input: AskOpinionInput): Promise<LegalTextType> {
    return show(context, await askOpinion(context.em, actorOf(context), context.clock, input));
  }

  @Priced(WRITE)
  @Mutation(() => LegalTextType, { description: 'The party that was asked gives its opinion of a version.' })
  async giveOpinion(@Ctx() context: RequestContext, @Arg('input', () => GiveOpinionInput) input: GiveOpinionInput): Promise<LegalTextType> {
    return show(context, await giveOpinion(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => LegalTextType, { description: 'Who writes a text says what becomes of a reservation that an opinion makes.' })
  async answerReservation(
    @Ctx() context: RequestContext,
    @Arg('input', () => AnswerReservationInput) input: AnswerReservationInput,
  ): Promise<LegalTextType> {
    return show(context, await answerReservation(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => LegalTextType, { description: 'Records that the newest version is published, or in force.' })
  async publishText(@Ctx() context: RequestContext, @Arg('input', () => PublishTextInput) input: PublishTextInput): Promise<LegalTextType> {
    return show(context, await publishText(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => LegalTextType, {
    description:
      'Records that a version was published without the opinion asked in time: the officer of the controller, and a breach that shows.',
  })
  async publishUnasked(
    @Ctx() context: RequestContext,
    @Arg('input', () => PublishUnaskedInput) input: PublishUnaskedInput,
  ): Promise<LegalTextType> {
    return show(context, await publishUnasked(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => LegalTextType, {
    description:
      'Offers a text in force as the proof of what the catalogue says it is the writing of: one published before publishing did so, or whose proof was taken back.',
  })
  async proveLegalText(
    @Ctx() context: RequestContext,
    @Arg('input', () => ProveLegalTextInput) input: ProveLegalTextInput,
  ): Promise<LegalTextType> {
    return show(context, await proveLegalText(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => LegalTextType, {
    description: 'Records what somebody saw of the page where the version in force is published, which Garant never opens by itself.',
  })
  async checkPage(@Ctx() context: RequestContext, @Arg('input', () => CheckPageInput) input: CheckPageInput): Promise<LegalTextType> {
    return show(context, await checkPage(context.em, actorOf(context), context.clock, input));
  }
}

@Resolver(() => LegalTextVersionType)
export class LegalTextVersionResolver {
  @Priced(EDGE)
  @FieldResolver(() => String, { nullable: true, description: 'The words themselves; null for a file.' })
  async words(@Root() { id }: LegalTextVersionType, @Ctx() context: RequestContext): Promise<string | null> {
    return context.loader(wordsOfVersions).load(id);
  }
}
