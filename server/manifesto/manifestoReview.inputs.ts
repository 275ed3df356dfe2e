import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../platform/graphql/scalars.ts';
import { atLeast, atMost, LENGTHS } from '../platform/lengths.ts';
import type { ObservedValue } from './observation.entity.ts';
import { CitingInput } from './observation.inputs.ts';
import { ObservedValueEnum } from './observation.type.ts';

@InputType({ description: 'What a reviewer saw of one commitment of the manifesto, in a review of the whole.' })
export class ReviewedCommitmentInput extends CitingInput {
  @Field(() => ID)
  obligationId!: string;

  @Field(() => ObservedValueEnum, { description: 'Chosen by the reviewer: nothing stands for it when nothing is said.' })
  observed!: ObservedValue;

  @Field(() => String, { description: `${atLeast(LENGTHS.reason)}.` })
  words!: string;
}

@InputType({ description: 'A reviewer went through the manifesto of a convention: what they saw is recorded all together, or not at all.' })
export class ReviewManifestoInput {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => DateScalar, { description: 'Day of the review and of all it saw: from the signature on, today at the latest.' })
  reviewedOn!: string;

  @Field(() => String, { nullable: true, description: `What the reviewer concludes of the whole. ${atMost(LENGTHS.text)}.` })
  reviewConclusion?: string | null;

  @Field(() => ID, { nullable: true, description: 'The newest review that the reviewer knows of; null when there is none.' })
  lastReviewId?: string | null;

  @Field(() => [ReviewedCommitmentInput], {
    description: 'At least one, each of another commitment; those left out are not observed by this.',
  })
  observations!: ReviewedCommitmentInput[];
}
