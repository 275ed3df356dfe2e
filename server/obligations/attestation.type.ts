import { Field, ID, ObjectType } from 'type-graphql';
import { Author } from '../platform/graphql/author.type.ts';
import { DateTimeScalar } from '../platform/graphql/scalars.ts';

@ObjectType({
  simpleResolvers: true,
  description: 'Who accepted which proof, when. What names the proof is null when the reader may not see it.',
})
export class Attestation {
  @Field(() => Author)
  reviewer!: Author;

  @Field(() => DateTimeScalar)
  reviewedAt!: string;

  @Field(() => ID, { nullable: true })
  evidenceId!: string | null;

  @Field(() => ID, { nullable: true })
  evidenceVersionId!: string | null;

  @Field(() => String, { nullable: true })
  evidenceTitle!: string | null;

  @Field(() => String, { nullable: true })
  fileName!: string | null;
}
