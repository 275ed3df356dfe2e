import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { ObligationType } from '../obligations/obligation.type.ts';
import { OccurrenceType } from '../obligations/occurrences/occurrence.type.ts';
import { notFound } from '../platform/errors.ts';
import { Page, paging } from '../platform/graphql/paging.ts';
import { LISTING, Priced, ROW, WRITE } from '../platform/graphql/price.ts';
import { knownId } from '../platform/validate.ts';
import { RegisterViewCounts } from '../registers/views.type.ts';
import { ShareLegalTextInput, WithdrawLegalTextInput } from './acts.inputs.ts';
import { LegalTextFilter, OpenLegalTextInput, UpdateLegalTextInput } from './legalText.inputs.ts';
import { countTextViews, findLegalTexts, LegalTextSort } from './legalText.queries.ts';
import { LegalTextPage, LegalTextType } from './legalText.type.ts';
import { openLegalText } from './openText.ts';
import { shareLegalText } from './shareText.ts';
import { legalTextsById, provableDuties, textOccurrences } from './textLoader.ts';
import { updateLegalText, withdrawLegalText } from './updateText.ts';

const show = async (context: RequestContext, id: string): Promise<LegalTextType> => {
  const found = await context.loader(legalTextsById).load(id);
  if (!found) throw notFound('id');
  return found;
};

@Resolver(() => LegalTextType)
export class LegalTextResolver {
  @Priced(ROW)
  @Query(() => LegalTextType, { nullable: true, description: 'One legal text, impact assessment or procedure.' })
  async legalText(@Ctx() context: RequestContext, @Arg('id', () => ID) id: string): Promise<LegalTextType> {
    actorOf(context);
    return show(context, knownId('id', id));
  }

  @Priced(LISTING)
  @Query(() => LegalTextPage, { description: 'The texts that one may read, newest first unless told otherwise.' })
  async legalTexts(
    @Ctx() context: RequestContext,
    @Arg('filter', () => LegalTextFilter, { nullable: true }) filter?: LegalTextFilter,
    @Arg('sort', () => LegalTextSort, { nullable: true }) sort?: LegalTextSort,
    @Arg('page', () => Page, { nullable: true }) page?: Page,
  ): Promise<LegalTextPage> {
    return findLegalTexts(context.em, actorOf(context), context.clock.now(), filter ?? {}, paging(page, sort));
  }

  @Priced(LISTING)
  @Query(() => RegisterViewCounts, {
    description: 'How many texts each view of the register shows, among those one may read.',
  })
  async legalTextViewCounts(
    @Ctx() context: RequestContext,
    @Arg('filter', () => LegalTextFilter, { nullable: true }) filter?: LegalTextFilter,
  ): Promise<RegisterViewCounts> {
    return countTextViews(context.em, actorOf(context), context.clock.now(), filter ?? {});
  }

  @FieldResolver(() => [OccurrenceType], {
    description:
      'What its versions opened: none while one party keeps it to itself, where the catalogue opens nothing by it, or the convention had ended.',
  })
  async occurrences(@Root() { id }: LegalTextType, @Ctx() context: RequestContext): Promise<OccurrenceType[]> {
    return context.loader(textOccurrences).load(id);
  }

  @FieldResolver(() => [ObligationType], {
    description: 'What it would prove, were it offered as a proof now (proveLegalText); none where that may not be done.',
  })
  async provableDuties(@Root() { id }: LegalTextType, @Ctx() context: RequestContext): Promise<ObligationType[]> {
    return context.loader(provableDuties).load(id);
  }

  @Priced(WRITE)
  @Mutation(() => LegalTextType, { description: 'A controller opens a text, with its first version where there is one.' })
  async openLegalText(
    @Ctx() context: RequestContext,
    @Arg('input', () => OpenLegalTextInput) input: OpenLegalTextInput,
  ): Promise<LegalTextType> {
    return show(context, await openLegalText(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => LegalTextType, { description: 'Gives a text another title.' })
  async updateLegalText(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => UpdateLegalTextInput) input: UpdateLegalTextInput,
  ): Promise<LegalTextType> {
    return show(context, await updateLegalText(context.em, actorOf(context), context.clock, id, input));
  }

  @Mutation(() => LegalTextType, { description: 'The party that keeps a text to itself lets the others read it.' })
  async shareLegalText(
    @Ctx() context: RequestContext,
    @Arg('input', () => ShareLegalTextInput) input: ShareLegalTextInput,
  ): Promise<LegalTextType> {
    return show(context, await shareLegalText(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => LegalTextType, { description: 'A text is given up, or no longer in force.' })
  async withdrawLegalText(
    @Ctx() context: RequestContext,
    @Arg('input', () => WithdrawLegalTextInput) input: WithdrawLegalTextInput,
  ): Promise<LegalTextType> {
    return show(context, await withdrawLegalText(context.em, actorOf(context), context.clock, input));
  }
}
