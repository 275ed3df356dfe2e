import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Author } from '../actors/author.type.ts';
import type { TextKind } from '../catalogues/textKinds.ts';
import type { PageOf } from '../platform/db/readPage.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { pageOf } from '../platform/graphql/paging.ts';
import { type Price, Priced } from '../platform/graphql/price.ts';
import { DateScalar, DateTimeScalar } from '../platform/graphql/scalars.ts';
import { entryOf } from '../registers/entry.type.ts';
import { DpiaAdviceType, DpiaNeedType, DpiaStateType } from './dpia.type.ts';
import { type LegalTextAction, legalTextVerbs } from './legalText.verbs.ts';
import { GateEnum, LegalTextVersionType, PageOutcomeEnum, TextKindEnum, TextStatusEnum } from './textFacts.type.ts';
import type { GateStatus, PageOutcome, TextStatus } from './textWords.ts';

export const LegalTextActionEnum = graphqlEnum('LegalTextAction', legalTextVerbs.names, 'What may be done about a text.', {
  SHARE: 'Let the other parties read it (shareLegalText).',
  UPDATE: 'Give it another title (updateLegalText).',
  ADD_VERSION: 'Add the version that follows (addTextVersion).',
  PLAN: 'Say on which day it is to be published (planPublication).',
  ASK_OPINION: 'Ask another party for its opinion of the newest version (askOpinion).',
  GIVE_OPINION: 'Give that opinion (giveOpinion): the party that was asked.',
  ANSWER_RESERVATION: 'Say what becomes of a reservation of the last opinion (answerReservation).',
  PUBLISH: 'Record that the newest version is published, or in force (publishText).',
  PUBLISH_UNASKED: 'Record that it was published without the opinion asked in time (publishUnasked): the officer of the controller.',
  CHECK_PAGE: 'Say what the page where it is published says (checkPage).',
  PROVE: 'Offer it as the proof of what the catalogue says it is the writing of (proveLegalText).',
  DECIDE_NEED: 'Decide whether an impact assessment is needed (decideDpiaNeed).',
  ADVISE: 'Advise on the need or on the assessment (adviseDpia): the officer of the controller.',
  DESCRIBE: 'Say where the assessment stands (describeDpia).',
  WITHDRAW: 'Give it up, or say that it is no longer in force (withdrawLegalText).',
});

@ObjectType({ simpleResolvers: true, description: 'What a text waits for, and from whom.' })
export class TextAwaited {
  @Field(() => LegalTextActionEnum, { description: 'What is to be done.' })
  awaitedAction!: LegalTextAction;

  @Field(() => ID, { description: 'Who does it.' })
  partyId!: string;

  @Field(() => DateTimeScalar, { description: 'Since when it waits.' })
  sinceAt!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day to do it; null where nothing gives one.' })
  dueOn!: string | null;
}

/** How many of them a text has as a rule. */
const usually = (rows: number): Price => ({ work: 0, rows: () => rows });

@ObjectType('LegalText', {
  simpleResolvers: true,
  description: 'A legal text on the processing, an impact assessment or a procedure, in the register that the parties keep.',
})
export class LegalTextType extends entryOf({
  code: 'DOC',
  keeps: 'writes',
  party: 'The controller that writes it.',
  recorded: 'When it was opened.',
}) {
  @Field(() => TextKindEnum, { description: 'A text that is published, or a document that is put in force.' })
  kind!: TextKind;

  @Field(() => String, { description: 'In a few words.' })
  title!: string;

  @Field(() => TextStatusEnum, { description: 'Where it stands today.' })
  status!: TextStatus;

  @Field(() => GateEnum, { description: 'What stands between its newest version and a publication today.' })
  gate!: GateStatus;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which its newest version may be published; null when no opinion is asked, or none has to be.',
  })
  publishableOn!: string | null;

  @Field(() => PageOutcomeEnum, {
    nullable: true,
    description:
      'What was seen last of the page where its version in force is published; null while nobody looked, and where there is none.',
  })
  pageOutcome!: PageOutcome | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Day by which somebody looks at that page again; null once it says something else, when the convention will have ended, and where there is none.',
  })
  pageCheckOn!: string | null;

  @Field(() => Int, { description: 'Months after which somebody is asked to look at its page again: a custom, no text gives it.' })
  checkMonths!: number;

  @Priced(usually(3))
  @Field(() => [LegalTextVersionType], { description: 'Its textVersions, newest first.' })
  textVersions!: LegalTextVersionType[];

  @Priced(usually(1))
  @Field(() => [TextAwaited], { description: 'What it waits for now.' })
  awaited!: TextAwaited[];

  @Priced(usually(1))
  @Field(() => [DpiaNeedType], {
    description: 'Whether an assessment is needed, as it was decided, newest first; none but for an impact assessment.',
  })
  dpiaNeeds!: DpiaNeedType[];

  @Priced(usually(1))
  @Field(() => [DpiaAdviceType], { description: 'What the data protection officer advised, newest first; likewise.' })
  dpiaAdvice!: DpiaAdviceType[];

  @Priced(usually(1))
  @Field(() => [DpiaStateType], { description: 'Where the assessment stood, newest first; likewise.' })
  dpiaStates!: DpiaStateType[];

  @Field(() => ID, {
    nullable: true,
    description: 'Its publications, as a proof of what the catalogue says it is the writing of; null where it is none, or not published.',
  })
  evidenceId!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn; null until it is.' })
  withdrawalReason!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was withdrawn; null until it is.' })
  withdrawnAt!: string | null;

  @Field(() => Author, { nullable: true, description: 'Who withdrew it, as they were then; null until somebody does.' })
  withdrawer!: Author | null;

  @Field(() => Int)
  version!: number;

  @Field(() => [LegalTextActionEnum])
  allowedActions!: LegalTextAction[];
}

export const LegalTextPage = pageOf(LegalTextType, 'LegalTextPage', 'The texts found, a page at a time.');
export type LegalTextPage = PageOf<LegalTextType>;
