import { Field, ID, ObjectType } from 'type-graphql';
import { Author } from '../actors/author.type.ts';
import { Turn } from '../actors/turn.type.ts';
import { VerdictEnum } from '../evidence/evidence.type.ts';
import type { Verdict } from '../evidence/review.entity.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { DateScalar, DateTimeScalar } from '../platform/graphql/scalars.ts';
import { type PartAction, partVerbs } from './publication.verbs.ts';
import type { PublicationGround, PublicationState } from './publicationWords.ts';
import { PublicationGroundEnum, PublicationStateEnum } from './publicationWords.type.ts';

const PartActionEnum = graphqlEnum('PublicationPartAction', partVerbs.names, 'What may be done of one part to publish.', {
  RECORD_PUBLICATION: 'Say where its publication stands (recordPublication): a member of the bound party.',
  REVIEW_PUBLICATION: 'Give a verdict on it (reviewPublication): who reviews proofs of the obligation.',
});

@ObjectType('PublicationReview', {
  simpleResolvers: true,
  description: 'A reviewer’s verdict on where the publication of one part stands.',
})
export class PublicationReviewType {
  @Field(() => ID)
  id!: string;

  @Field(() => VerdictEnum, { description: 'Whether what was said is so, in the eyes of the reviewer.' })
  verdict!: Verdict;

  @Field(() => String, { nullable: true })
  comment!: string | null;

  @Field(() => DateTimeScalar)
  reviewedAt!: string;

  @Field(() => Author)
  author!: Author;
}

@ObjectType('PublicationStatus', {
  simpleResolvers: true,
  description: 'Where the publication of one part stands, as its party said; it stays as it was written.',
})
export class PublicationStatusType {
  @Field(() => ID)
  id!: string;

  @Field(() => PublicationStateEnum, { description: 'Where it stands, then.' })
  state!: PublicationState;

  @Field(() => String, { nullable: true, description: 'Where anybody reads it, in https; null where nothing is published.' })
  url!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Since when it is published whole; null otherwise.' })
  publishedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of what is published in part, what is missing; of what does not exist, why; null otherwise.',
  })
  words!: string | null;

  @Field(() => PublicationGroundEnum, { nullable: true, description: 'Why it is kept back, in whole or in part; null otherwise.' })
  ground!: PublicationGround | null;

  @Field(() => String, { nullable: true, description: 'The article of law that the ground rests on, in French; null without a ground.' })
  article!: string | null;

  @Field(() => String, { nullable: true, description: 'The function of who decided to keep it back; null otherwise.' })
  decidedBy!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When that was decided; null otherwise.' })
  decidedOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day on which the ground holds before it is looked at again; null without a decision.',
  })
  reviewOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it is to be published; null otherwise.' })
  plannedOn!: string | null;

  @Field(() => DateTimeScalar, { description: 'From when on it counts.' })
  recordedAt!: string;

  @Field(() => Author)
  author!: Author;

  @Field(() => [PublicationReviewType], { description: 'Verdicts on it, newest first: the first one counts.' })
  verdicts!: PublicationReviewType[];
}

@ObjectType('PublicationPart', { simpleResolvers: true, description: 'One of the things that a sentence of an agreement asks to publish.' })
export class PublicationPartType {
  @Field(() => ID, { description: 'The same of the same part of the same obligation.' })
  id!: string;

  @Field(() => String, { description: 'Short name that the catalogue gives the point.' })
  code!: string;

  @Field(() => String)
  label!: string;

  @Field(() => Boolean, { description: 'The agreement says that there may be none.' })
  isConditional!: boolean;

  @Field(() => PublicationStatusType, { nullable: true, description: 'What its party said last; null when it said nothing.' })
  status!: PublicationStatusType | null;

  @Field(() => [PublicationStatusType], { description: 'What its party had said before, newest first, at most 20.' })
  earlier!: PublicationStatusType[];

  @Field(() => Boolean, { description: 'The last verdict on what was said last accepts it, and its ground is not to be looked at again.' })
  isAttested!: boolean;

  @Field(() => Boolean, { description: 'It is kept back on a ground whose day of review is past.' })
  isGroundToReview!: boolean;

  @Field(() => Boolean, { description: 'It was to be published on a day that is past.' })
  isLate!: boolean;

  @Field(() => Turn, {
    nullable: true,
    description: 'Whom it waits for: who reviews it, or its party to say it anew; null where it waits for nobody.',
  })
  turn!: Turn | null;

  @Field(() => [PartActionEnum])
  allowedActions!: PartAction[];
}

@ObjectType('OpenPublication', {
  simpleResolvers: true,
  description: 'An obligation to publish several things, followed one by one; its own state is that of its declaration and of its proofs.',
})
export class OpenPublicationType {
  @Field(() => ID)
  obligationId!: string;

  @Field(() => [PublicationPartType], { description: 'In the order of the catalogue.' })
  parts!: PublicationPartType[];

  @Field(() => Boolean, {
    description: 'Each part is published, does not exist, or is kept back on a ground that holds: the obligation may be declared met.',
  })
  isReadyToDeclare!: boolean;
}
