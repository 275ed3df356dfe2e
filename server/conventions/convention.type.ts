import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ProfileQuestionType } from '../catalogues/profileQuestion.type.ts';
import { CreditType, ImputationType } from '../catalogues/proposedAct.type.ts';
import type { PageOf } from '../platform/db/readPage.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { pageOf } from '../platform/graphql/paging.ts';
import { DateScalar, DateTimeScalar, JsonScalar } from '../platform/graphql/scalars.ts';
import { ActCorrectionType } from './actCorrection.type.ts';
import { type ConventionAction, conventionVerbs } from './convention.verbs.ts';
import { ConventionDateType } from './conventionDate.type.ts';
import { STAGES, type Stage } from './conventionDays.rules.ts';
import { PartyType } from './party.type.ts';
import { type ProfileAction, profileVerbs } from './profile.verbs.ts';
import type { ProfileValue } from './profileAnswer.entity.ts';

const ConventionActionEnum = graphqlEnum('ConventionAction', conventionVerbs.names, 'What may be done on a convention.', {
  UPDATE: 'Edit its title or the name of the service (updateConvention).',
  CORRECT_DATE: 'Mend one of its dates (correctConventionDate).',
  CORRECT_ACT: 'Mend what was typed of its act (correctConvention).',
  ADD_DOCUMENT: 'Add the signed act or an annex (addConventionDocument).',
  WITHDRAW_DOCUMENT: 'Withdraw a document of its act (withdrawConventionDocument).',
  CORRECT_CATALOGUE: 'Put an error of its catalogue right with a newer version (correctCatalogue).',
  DRAFT_AMENDMENT: 'Prepare an amendment (createAmendment).',
});

const ProfileActionEnum = graphqlEnum('ProfileAction', profileVerbs.names, 'What may be done on a question about the service.', {
  ANSWER: 'Say what is known of the service on it (answerProfile).',
});

const StageEnum = graphqlEnum('ConventionStage', STAGES, 'Where a convention is in its life, on the day it is told for.', {
  SIGNED: 'Not in force yet.',
  IN_FORCE: 'From its entry into force to its last day, both included.',
  ENDED: 'Its end is past.',
  TERMINATED: 'It was terminated, and the last day that gives it is past.',
});

@ObjectType({ simpleResolvers: true, description: 'What is known of the service on one question.' })
export class ProfileEntry {
  @Field(() => String, { description: 'Names the question in answers and rules, e.g. service.authenticatesUsers.' })
  key!: string;

  @Field(() => ProfileQuestionType, { description: 'What is asked.' })
  question!: ProfileQuestionType;

  @Field(() => ID, { nullable: true, description: 'The latest answer; null when there is none. Give it back when answering.' })
  answerId!: string | null;

  @Field(() => JsonScalar, { nullable: true, description: 'Null when unknown.' })
  value!: ProfileValue;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Null when nobody answered.' })
  answeredAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Full name of who answered last; null when nobody did.' })
  authorName!: string | null;

  @Field(() => [ProfileActionEnum])
  allowedActions!: ProfileAction[];
}

@ObjectType('Convention', {
  simpleResolvers: true,
  description: 'A signed agreement between parties, with its dates, credits and catalogue.',
})
export class ConventionType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Short name in lower case, as addresses show it; unique.' })
  slug!: string;

  @Field(() => String, { description: 'As signed, or as administrators write it.' })
  title!: string;

  @Field(() => String, { description: 'The digital service it is about.' })
  serviceName!: string;

  @Field(() => DateScalar, { description: 'Day of the signature.' })
  signedOn!: string;

  @Field(() => DateScalar, { description: 'Day of its entry into force: that of the signature unless the act says otherwise.' })
  inForceOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day by its own terms, included; null when nothing bounds it.' })
  endsOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day that a termination gives it, included; null while nobody terminated it.',
  })
  terminatedOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day in force, included: the end or the termination, whichever comes first; null without either.',
  })
  lastInForceOn!: string | null;

  @Field(() => StageEnum, { description: 'Where it is in its life.' })
  stage!: Stage;

  @Field(() => [ConventionDateType], { description: 'Every date that was known of it, in the order in which they became known.' })
  dates!: ConventionDateType[];

  @Field(() => String, { nullable: true, description: 'ISO 8601 duration to give before ending it; null when the agreement says none.' })
  noticePeriod!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it was signed; null when nobody wrote it.' })
  place!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many originals were made; null when nobody wrote it.' })
  originals!: number | null;

  @Field(() => [ImputationType], { description: 'Lines of the budget that its credits are charged to, in their order.' })
  imputations!: ImputationType[];

  @Field(() => [ActCorrectionType], { description: 'What was typed of its act and mended since, oldest first.' })
  corrections!: ActCorrectionType[];

  @Field(() => Int)
  version!: number;

  @Field(() => [PartyType])
  parties!: PartyType[];

  @Field(() => [CreditType], { description: 'One row for each year the agreement funds, oldest first.' })
  credits!: CreditType[];

  @Field(() => [ConventionActionEnum])
  allowedActions!: ConventionAction[];
}

@ObjectType('ConventionVariable', { simpleResolvers: true, description: 'What a convention writes for a word its catalogue leaves open.' })
export class VariableType {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String, { nullable: true, description: 'What stands in its texts instead; null when nobody wrote it.' })
  wording!: string | null;
}

/** A convention as it is read, with what leads to the rest (conventionCatalogue.resolver.ts). */
export interface Agreed extends ConventionType {
  /** Of the record, whatever day it is told for. */
  conventionId: string;
  variableValues: Record<string, string>;
  catalogueId: string;
  /** The latest answer to each question that has one. */
  answers: Record<string, { id: string; value: ProfileValue; answeredAt: string; authorName: string }>;
}

export const ConventionPage = pageOf(ConventionType, 'ConventionPage', 'The conventions found, a page at a time.');
export type ConventionPage = PageOf<ConventionType>;
