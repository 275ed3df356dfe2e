import { Field, ObjectType } from 'type-graphql';
import { ByteCountScalar } from './scalars.ts';

/** What is told of the file of a record that may have one. */
@ObjectType({ simpleResolvers: true })
export abstract class StoredFile {
  @Field(() => String, { nullable: true })
  fileName!: string | null;

  @Field(() => String, { nullable: true, description: 'Under which the file is served; null without a file.' })
  mediaType!: string | null;

  @Field(() => ByteCountScalar, { nullable: true, description: 'Of the file; null without one.' })
  size!: number | null;

  @Field(() => String, { nullable: true })
  sha256!: string | null;
}
