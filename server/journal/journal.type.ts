import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Author } from '../platform/graphql/author.type.ts';
import { DateTimeScalar, JsonScalar } from '../platform/graphql/scalars.ts';

@ObjectType('JournalEntry', {
  simpleResolvers: true,
  description: 'One write: who, what, before and after, chained to the entry before it by its hash.',
})
export class JournalEntryType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Rank in its chain, from 1.' })
  sequence!: number;

  @Field(() => DateTimeScalar)
  recordedAt!: string;

  @Field(() => Author)
  actor!: Author;

  @Field(() => String)
  action!: string;

  @Field(() => String)
  subjectType!: string;

  @Field(() => String, { nullable: true })
  subjectId!: string | null;

  @Field(() => JsonScalar, {
    description: 'Records changed: [{entity, id, before, after}]. {"redacted": true} about a proof the reader may not see.',
  })
  changes!: unknown;

  @Field(() => String)
  previousHash!: string;

  @Field(() => String, { description: 'SHA-256, hex; docs/journal.md gives the recipe.' })
  hash!: string;

  @Field(() => Int, { description: 'Recipe of the hash: 2; 1 for the oldest entries.' })
  recipe!: number;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256, hex, over salt, actorId and changes: what the hash holds of them. Null under recipe 1.',
  })
  contentHash!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Random; null where changes are redacted, so that no guess about them can be tested.',
  })
  salt!: string | null;

  @Field(() => ID, { nullable: true, description: 'The person who acted; null where changes are redacted.' })
  actorId!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'One page of the journal, newest first.' })
export class JournalPage {
  @Field(() => [JournalEntryType])
  items!: JournalEntryType[];

  @Field(() => Int)
  total!: number;
}

@InputType({ description: 'Which journal entries.' })
export class JournalFilter {
  @Field(() => String, { nullable: true })
  action?: string;

  @Field(() => String, { nullable: true })
  subjectId?: string;

  @Field(() => String, { nullable: true })
  actorName?: string;
}

@ObjectType({ simpleResolvers: true, description: 'Whether a chain holds, and the first entry that does not.' })
export class JournalVerification {
  @Field(() => Boolean)
  isIntact!: boolean;

  @Field(() => Int)
  entryCount!: number;

  @Field(() => Int, { nullable: true })
  brokenSequence!: number | null;

  @Field(() => ID, { nullable: true })
  brokenEntryId!: string | null;

  @Field(() => String, { nullable: true, description: 'ALTERED, BROKEN_LINK, MISSING_ENTRY or TRUNCATED.' })
  reason!: string | null;

  @Field(() => DateTimeScalar, {
    description: 'When every entry was last computed again; since then, only those that came or were written on.',
  })
  recomputedAt!: string;

  @Field(() => String, { nullable: true, description: 'Hash of the last entry: keep it elsewhere to prove the journal later.' })
  headHash!: string | null;
}
