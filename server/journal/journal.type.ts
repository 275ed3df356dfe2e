import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Author } from '../actors/author.type.ts';
import type { PageOf } from '../platform/db/readPage.ts';
import { DateRange } from '../platform/graphql/dateRange.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { pageOf } from '../platform/graphql/paging.ts';
import { DateTimeScalar, JsonScalar } from '../platform/graphql/scalars.ts';
import { type JournalAction, JournalActionEnum, type JournalSubject, JournalSubjectEnum } from './journalNames.type.ts';

@ObjectType('JournalEntry', {
  simpleResolvers: true,
  description: 'One write: who, what, before and after, chained to the entry before it by its hash.',
})
export class JournalEntryType {
  @Field(() => ID, { description: 'Number of the entry over all chains.' })
  id!: string;

  @Field(() => Int, { description: 'Rank in its chain, from 1.' })
  sequence!: number;

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  recordedAt!: string;

  @Field(() => Author, { description: 'Who acted: name, role and party as they were then.' })
  actor!: Author;

  @Field(() => JournalActionEnum, { nullable: true, description: 'What was done; null when the program knows of no such action any more.' })
  action!: JournalAction | null;

  @Field(() => String, { description: 'The same as it was written, which the hash holds: obligation.declared, evidence.reviewed…' })
  recordedAction!: string;

  @Field(() => JournalSubjectEnum, {
    nullable: true,
    description: 'What it is about; null when the program knows of no such record any more.',
  })
  subjectType!: JournalSubject | null;

  @Field(() => String, { description: 'The same as it was written, which the hash holds: Obligation, Evidence, Person…' })
  recordedSubjectType!: string;

  @Field(() => String, { nullable: true, description: 'The record it is about; null when it is about none.' })
  subjectId!: string | null;

  @Field(() => JsonScalar, {
    description: 'Records changed: [{entity, id, before, after}]. {"redacted": true} about a proof the reader may not see.',
  })
  changes!: unknown;

  @Field(() => String, { description: 'Hash of the entry before it in the chain; 64 zeros for the first.' })
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
    description: 'Random; null where changes are redacted or erased, so that no guess about them can be tested.',
  })
  salt!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When its changes were erased, the time that texts are kept being over: they are empty, contentHash is what is left; null until then.',
  })
  forgottenAt!: string | null;

  @Field(() => ID, { nullable: true, description: 'The person who acted; null where changes are redacted.' })
  actorId!: string | null;
}

export const JournalEntryPage = pageOf(JournalEntryType, 'JournalEntryPage', 'What was written, a page at a time.');
export type JournalEntryPage = PageOf<JournalEntryType>;

@InputType({ description: 'Which entries of the journal; every given condition must hold.' })
export class JournalEntryFilter {
  @Field(() => [JournalActionEnum], { nullable: true, description: 'Of one of these.' })
  actions?: JournalAction[];

  @Field(() => [JournalSubjectEnum], { nullable: true, description: 'About records of one of these sorts.' })
  subjectTypes?: JournalSubject[];

  @Field(() => [String], { nullable: true, description: 'About one of these records.' })
  subjectIds?: string[];

  @Field(() => [String], { nullable: true, description: 'By whoever bore exactly one of these names then.' })
  actorNames?: string[];

  @Field(() => DateRange, { nullable: true, description: 'Written on one of these days, in Paris.' })
  recordedOn?: DateRange;
}

export const JOURNAL_FAULTS = ['ALTERED', 'BROKEN_LINK', 'MISSING_ENTRY', 'TRUNCATED'] as const;
export type JournalFault = (typeof JOURNAL_FAULTS)[number];

const JournalFaultEnum = graphqlEnum('JournalFault', JOURNAL_FAULTS, 'What is wrong with a journal (docs/journal.md).', {
  ALTERED: 'The entry is not the one that was written.',
  BROKEN_LINK: 'It does not follow the entry before it.',
  MISSING_ENTRY: 'An entry before it is gone.',
  TRUNCATED: 'Entries at the end are gone, or the head of the chain is.',
});

@ObjectType({ simpleResolvers: true, description: 'Whether a chain holds, and the first entry that does not.' })
export class JournalVerification {
  @Field(() => Boolean, { description: 'Every entry holds.' })
  isIntact!: boolean;

  @Field(() => Int, { description: 'Entries of the chain; keep it with headHash.' })
  entryCount!: number;

  @Field(() => Int, { nullable: true, description: 'Rank of the first entry that does not hold; null when all do.' })
  brokenSequence!: number | null;

  @Field(() => ID, { nullable: true, description: 'That entry, as in `JournalEntry.id`; null when all hold, or it is gone.' })
  brokenEntryId!: string | null;

  @Field(() => JournalFaultEnum, { nullable: true, description: 'What is wrong with that entry; null when every entry holds.' })
  fault!: JournalFault | null;

  @Field(() => DateTimeScalar, {
    description: 'When every entry was last computed again; since then, only those that came or were written on.',
  })
  recomputedAt!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Hash of the last entry: keep it elsewhere to prove the journal later. Null when there is no entry.',
  })
  headHash!: string | null;
}
