import type { Actor } from '../actors/actor.ts';
import { type Sql, sql } from '../platform/db/read.ts';
import type { Language } from '../platform/http/presentError.ts';

/** Who asks, when, and of which conventions. */
export interface Asked {
  actor: Actor;
  now: Date;
  /** SQL condition: the convention that the column names is one that the actor reads, and that was asked for. */
  within(column: string): Sql;
  /** SQL condition: the day that the column names is among those asked for, so that it is found by it. */
  on(column: string): Sql;
}

/** The clocks that run of incidents of those conventions (`runningClocks`), read once: a table for the queries of several kinds. */
export const CLOCKS = sql.table('clocks');

/** The controllers of those conventions, for the requests about rights (`rightsDesks`), read once: a table for the queries of several kinds. */
export const RIGHTS_DESKS = sql.table('rights_desk');

/** Where the obligations of those conventions stand now (`current_state`), read once: a table for the queries of several kinds. */
export const STATES = sql.table('states');

/** When the acceptance of proofs of those conventions ends (`proofEndings`), read once: a table for the queries of several kinds. */
export const ENDINGS = sql.table('endings');

/** Where parts that those conventions publish are (`partStatuses`), read once: a table for the queries of several kinds. */
export const PARTS = sql.table('parts');

/** Legal texts of those conventions that wait (`pendingTexts`), read once: a table for the queries of several kinds. */
export const PENDING_TEXTS = sql.table('pending_texts');

/** A sort of thing that has a day. */
export interface DatedKind {
  /** What it is, for whoever reads the API. */
  means: string;
  /** What it is called where its record may not be named, in a calendar of somebody else's making. */
  label: Record<Language, string>;
  /** SQL query of those that the actor may read, with the columns of `dated`. */
  query(asked: Asked): Sql;
  /** SQL values of what people call its record by and of its words, over w (an entry): made of those that are shown only, where its query leaves them out. */
  reference?: Sql;
  words?: Sql;
}

/** What a query of dated things tells of each. */
export interface DatedColumns {
  /** Text that names it and stays the same when its day moves. */
  key: Sql;
  convention: Sql;
  /** Party that it waits for; none for what is of the convention as a whole. */
  party?: Sql;
  /** Its day, or its instant when it is one of hours. */
  day?: Sql;
  instant?: Sql;
  /** Since when it is known. */
  knownAt: Sql;
  /** Record that it leads to, as the journal calls those. */
  subject: string;
  subjectId: Sql;
  /** The obligation it is about, which somebody may be in charge of. */
  obligation?: Sql;
  occurrence?: Sql;
  /** Code or number that people call it by; unless told, of an obligation the code that its convention has for it. */
  reference?: Sql;
  /** Words of its record; unless told, of an obligation those that its convention signed. */
  words?: Sql;
  /** It is only recalled: nothing is late once it is past. */
  isReminder?: true;
}

const NOTHING = sql`null`;

/** The columns of a query of dated things, all of them and in one order, so that queries of several kinds make one list. */
export const dated = (columns: DatedColumns): Sql => {
  const { day, instant } = columns;
  return sql`(${columns.key})::text as key, (${columns.convention})::uuid as convention_id, (${columns.party ?? NOTHING})::uuid as party_id,
    (${day ?? sql`paris_day(${instant ?? NOTHING})`})::date as falls_on, (${instant ?? NOTHING})::timestamptz as due_at,
    (${columns.knownAt})::timestamptz as known_at, ${columns.subject}::text as subject_type, (${columns.subjectId})::text as subject_id,
    (${columns.obligation ?? NOTHING})::uuid as obligation_id, (${columns.occurrence ?? NOTHING})::text as occurrence_key,
    (${columns.reference ?? NOTHING})::text as reference, (${columns.words ?? NOTHING})::text as words,
    ${columns.isReminder ?? false}::boolean as is_reminder`;
};
