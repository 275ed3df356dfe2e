import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'A document joined to an act: its title, with a file or a link where there is one.' })
export class AnnexInput {
  @Field(() => String, { description: 'Its title, at most 300 characters.' })
  label!: string;

  @Field(() => ID, { nullable: true, description: 'A file that was sent and is not attached yet.' })
  uploadId?: string | null;

  @Field(() => String, { nullable: true, description: 'An https address; instead of a file.' })
  url?: string | null;
}
