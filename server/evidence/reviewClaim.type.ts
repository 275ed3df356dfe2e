import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Author } from '../actors/author.type.ts';
import { DateTimeScalar } from '../platform/graphql/scalars.ts';

@ObjectType('ReviewClaim', {
  simpleResolvers: true,
  description: 'A reviewer looks at the current version for an obligation: the others know, and may act all the same.',
})
export class ReviewClaimType {
  @Field(() => Author, { description: 'Who holds it, as they were when they took it.' })
  author!: Author;

  @Field(() => DateTimeScalar, { description: 'When it was taken.' })
  claimedAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it ends by itself, 30 minutes after it was taken.' })
  endsAt!: string;

  @Field(() => Boolean, { description: 'Held by the person who asks.' })
  isMine!: boolean;
}

@InputType({ description: 'A version to review, for one obligation.' })
export class ClaimReviewInput {
  @Field(() => ID)
  obligationId!: string;

  @Field(() => ID, { description: 'The current version of a proof that serves the obligation.' })
  evidenceVersionId!: string;
}

@InputType({ description: 'What one had said one would review.' })
export class ReleaseReviewInput extends ClaimReviewInput {}
