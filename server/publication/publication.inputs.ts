import { Field, ID, InputType } from 'type-graphql';
import { VerdictEnum } from '../evidence/evidence.type.ts';
import type { Verdict } from '../evidence/review.entity.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';
import { atLeast, atMost, LENGTHS } from '../platform/lengths.ts';
import type { PublicationGround, PublicationState } from './publicationWords.ts';
import { PublicationGroundEnum, PublicationStateEnum } from './publicationWords.type.ts';

@InputType({ description: 'Where the publication of one part stands; what its state does not ask for is left out.' })
export class RecordPublicationInput {
  @Field(() => ID)
  obligationId!: string;

  @Field(() => String, { description: 'The point of the sentence, by the short name that the catalogue gives it.' })
  partCode!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'What its author saw said last of it; left out when nothing was. CONFLICT when it changed.',
  })
  lastStatusId?: string | null;

  @Field(() => PublicationStateEnum, { description: 'NONE_EXISTS only of a part that the agreement says there may be.' })
  state!: PublicationState;

  @Field(() => String, { nullable: true, description: 'Of PUBLISHED and PARTLY: where anybody reads it, in https.' })
  url?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Of PUBLISHED: today at the latest.' })
  publishedOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Of PARTLY, what is missing; of NONE_EXISTS, why there is none. ${atLeast(LENGTHS.reason)}.`,
  })
  words?: string | null;

  @Field(() => PublicationGroundEnum, { nullable: true, description: 'Of PARTLY and WITHHELD.' })
  ground?: PublicationGround | null;

  @Field(() => String, { nullable: true, description: `Of WITHHELD: a function, never a name. ${atMost(LENGTHS.personName)}.` })
  decidedBy?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Of WITHHELD: today at the latest.' })
  decidedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Of WITHHELD: from today on, twelve months after the decision at the latest.' })
  reviewOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Of NOT_YET: from today on.' })
  plannedOn?: string | null;
}

@InputType({ description: 'A verdict on where the publication of one part stands.' })
export class ReviewPublicationInput {
  @Field(() => ID, { description: 'What was said last of the part.' })
  statusId!: string;

  @Field(() => VerdictEnum, { description: 'Whether what was said is so.' })
  verdict!: Verdict;

  @Field(() => String, { nullable: true, description: `What is to be changed, to ask for it. ${atLeast(LENGTHS.reason)}.` })
  comment?: string | null;

  @Field(() => ID, { nullable: true, description: 'The last verdict its author saw on it; left out when there was none.' })
  lastReviewId?: string | null;
}
