import { Field, ID, ObjectType } from 'type-graphql';
import { Author } from '../actors/author.type.ts';
import { DateTimeScalar } from '../platform/graphql/scalars.ts';

@ObjectType({
  simpleResolvers: true,
  description: 'Who accepted which proof, when. What names the proof is null when the reader may not see it.',
})
export class Attestation {
  @Field(() => Author, { description: 'Who accepted it: name, role and party as they were then.' })
  reviewer!: Author;

  @Field(() => DateTimeScalar)
  reviewedAt!: string;

  @Field(() => String, { description: 'Version of the catalogue it was accepted for.' })
  semanticVersion!: string;

  @Field(() => ID, { nullable: true, description: 'The proof; null when the reader may not see it.' })
  evidenceId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The version accepted; null when the reader may not see it.' })
  evidenceVersionId!: string | null;

  @Field(() => String, { nullable: true, description: 'Title of the proof; null when the reader may not see it.' })
  evidenceTitle!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the file; null without one, or when the reader may not see it.' })
  fileName!: string | null;
}
