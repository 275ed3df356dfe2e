import { Field, ObjectType } from 'type-graphql';
import type { Signature } from '../db/signature.ts';

@ObjectType({ simpleResolvers: true, description: 'Who did it: name, role and party as they were then, so that they outlive the account.' })
export class Author {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  role!: string;

  @Field(() => String, { nullable: true })
  party!: string | null;
}

/** The author of a signed record. */
export const authorOf = (record: Pick<Signature, 'authorName' | 'authorRole' | 'authorParty'>): Author => ({
  name: record.authorName,
  role: record.authorRole,
  party: record.authorParty,
});
