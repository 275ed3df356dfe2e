import { Field, InputType, ObjectType } from 'type-graphql';
import { Author } from '../actors/author.type.ts';
import { DateTimeScalar } from '../platform/graphql/scalars.ts';
import { atLeast, LENGTHS } from '../platform/lengths.ts';
import { ClaimReviewInput } from './reviewClaim.type.ts';

@ObjectType('ReviewSkip', {
  simpleResolvers: true,
  description: 'A reviewer left the current version for later: it comes last in their queue, and their side knows why.',
})
export class ReviewSkipType {
  @Field(() => Author, { description: 'Who left it, as they were then.' })
  author!: Author;

  @Field(() => String, { description: 'Why, in their words.' })
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'When it was left for later.' })
  skippedAt!: string;

  @Field(() => Boolean, { description: 'Left by the person who asks.' })
  isMine!: boolean;
}

@InputType({ description: 'A version to leave for later, for one obligation, and why.' })
export class SkipReviewInput extends ClaimReviewInput {
  @Field(() => String, { description: `${atLeast(LENGTHS.reason)}; read by one’s own side.` })
  reason!: string;
}
