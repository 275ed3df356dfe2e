import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ProfileQuestionType } from '../catalogues/profileQuestion.type.ts';
import type { PageOf } from '../platform/db/readPage.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { pageOf } from '../platform/graphql/paging.ts';
import { DateScalar, DateTimeScalar, DecimalScalar, JsonScalar } from '../platform/graphql/scalars.ts';
import { type ConventionAction, conventionVerbs } from './convention.verbs.ts';
import { PartyType } from './party.type.ts';
import { type ProfileAction, profileVerbs } from './profile.verbs.ts';
import type { ProfileValue } from './profileAnswer.entity.ts';

const ConventionActionEnum = graphqlEnum('ConventionAction', conventionVerbs.names, 'What may be done on a convention.', {
  UPDATE: 'Edit its title, the name of the service or its end (updateConvention).',
});

const ProfileActionEnum = graphqlEnum('ProfileAction', profileVerbs.names, 'What may be done on a question about the service.', {
  ANSWER: 'Say what is known of the service on it (answerProfile).',
});

@ObjectType('Credit', {
  simpleResolvers: true,
  description: 'Credits of one year, in euros; null when the agreement does not say, which is not zero.',
})
export class CreditType {
  @Field(() => Int, { description: 'Calendar year of the budget.' })
  year!: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Autorisations d’engagement (LOLF art. 8), in euros; null when the agreement does not say.',
  })
  ae!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Crédits de paiement (LOLF art. 8), in euros; null when the agreement does not say.',
  })
  cp!: string | null;
}

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

  @Field(() => DateScalar, { nullable: true, description: 'Last day, included; null when nothing bounds it.' })
  endsOn!: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 8601 duration to give before ending it; null when the agreement says none.' })
  noticePeriod!: string | null;

  @Field(() => Int)
  version!: number;

  @Field(() => [PartyType])
  parties!: PartyType[];

  @Field(() => [CreditType], { description: 'One row for each year the agreement funds, oldest first.' })
  credits!: CreditType[];

  @Field(() => [ConventionActionEnum])
  allowedActions!: ConventionAction[];
}

/** A convention as it is read, with what leads to the rest (conventionCatalogue.resolver.ts). */
export interface Agreed extends ConventionType {
  catalogueId: string;
  /** The latest answer to each question that has one. */
  answers: Record<string, { id: string; value: ProfileValue; answeredAt: string; authorName: string }>;
}

export const ConventionPage = pageOf(ConventionType, 'ConventionPage', 'The conventions found, a page at a time.');
export type ConventionPage = PageOf<ConventionType>;
