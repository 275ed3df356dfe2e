import { Field, ObjectType } from 'type-graphql';
import type { Signature } from '../db/signature.ts';

@ObjectType({ simpleResolvers: true, description: 'Who did it: name, role and party as they were then, so that they outlive the account.' })
export class Author {
  @Field(() => String, { description: 'Full name.' })
  name!: string;

  @Field(() => String, {
    description: 'The role they acted in, one of `Role`; PROGRAM for a task of the program or the command line.',
  })
  role!: string;

  @Field(() => String, { nullable: true, description: 'Code of the party they acted for; null when they acted for none.' })
  party!: string | null;
}

/** The author of a signed record. */
export const authorOf = (record: Pick<Signature, 'authorName' | 'authorRole' | 'authorParty'>): Author => ({
  name: record.authorName,
  role: record.authorRole,
  party: record.authorParty,
});
