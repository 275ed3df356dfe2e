import type { Orm } from '../../server/platform/db/orm.ts';

export interface DatabaseWatch {
  /** Changes with every row added, changed or removed, in any table but those that tasks of the program keep by themselves. */
  fingerprint: string;
  journalLength: number;
}

/** How far a verification read, and where conventions stand. */
const OF_TASKS = [
  'journal_verified',
  'convention_stand',
  'convention_stand_due',
  'commitment_answer',
  'convention_sum',
  'commitment_sum',
  'part_stand',
  'part_sum',
  'quarter_due',
];

const TABLES = `select format('(select count(*) || ''/'' || coalesce(sum(xmin::text::bigint), 0) from %I)', tablename) as part
  from pg_tables where schemaname = 'public' and tablename <> all('{${OF_TASKS.join(',')}}') order by tablename`;

const statements = new WeakMap<Orm, string>();

/** The tables stand in an array: a function of PostgreSQL takes a hundred arguments at most. */
async function statementFor(orm: Orm): Promise<string> {
  const known = statements.get(orm);
  if (known) {
    return known;
  }
  const tables = await orm.em.fork().execute<{ part: string }[]>(TABLES);
  const statement = `select array_to_string(array[${tables.map(({ part }) => part).join(', ')}], ' ') as fingerprint,
    (select count(*)::integer from journal_entry) as length`;
  statements.set(orm, statement);
  return statement;
}

/** What the database holds now, short enough to compare: every row's last writer is counted, so that an update shows as well. */
export async function watchDatabase(orm: Orm): Promise<DatabaseWatch> {
  const [row] = await orm.em.fork().execute<{ fingerprint: string; length: number }[]>(await statementFor(orm));
  return { fingerprint: row!.fingerprint, journalLength: row!.length };
}
