import type { Orm } from '../../server/platform/db/orm.ts';

/** What says nothing of what the parties keep: catalogues are published, tables of the program hold keys. */
const NOT_OF_PARTIES = [
  'catalogue',
  'commitment',
  'theme',
  'schema_migration',
  'living_sql',
  'instance',
  'journal_chain',
  'journal_verified',
  'journal_entry',
];

/** Columns that hold words, in every table there is: a table that comes tomorrow is looked at too. */
const COLUMNS = `select table_name as "table", column_name as "column", data_type as type from information_schema.columns
  where table_schema = 'public' and data_type in ('text', 'ARRAY', 'json', 'jsonb', 'character varying')
    and table_name in (select tablename from pg_tables where schemaname = 'public') and table_name <> all('{${NOT_OF_PARTIES.join(',')}}')`;

interface Column {
  table: string;
  column: string;
  type: string;
}

const leaves = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(leaves);
};

/** A word on its own is a code or a value of a list, unless it names a file, a mail, a person or an entry of a register. */
const TELLS = /[\s@]|\.\w{2,4}$|-\d{4}-\d+|^https?:/;
const SHORTEST = 6;

async function wordsOf(orm: Orm, { table, column, type }: Column): Promise<string[]> {
  const rows = await orm.em
    .fork()
    .execute<{ value: unknown }[]>(`select distinct to_jsonb("${column}") as value from "${table}" where "${column}" is not null`);
  const all = rows.flatMap(({ value }) => leaves(value));
  return type === 'ARRAY' || type === 'text' || type.startsWith('json') || type === 'character varying' ? all : [];
}

/** What the page may say: what is public of proofs, and what the act says of itself and of its parties. */
const ALLOWED = `select e.title as word from evidence e where e.confidentiality = 'PUBLIC' and e.kind <> 'REGISTER'
  union select v.url from evidence e join evidence_version v on v.evidence_id = e.id where e.confidentiality = 'PUBLIC' and e.kind = 'LINK'
  union select v.file_name from evidence e join evidence_version v on v.evidence_id = e.id where e.confidentiality = 'PUBLIC' and e.kind = 'FILE'
  union select v.id::text from evidence e join evidence_version v on v.evidence_id = e.id where e.confidentiality = 'PUBLIC' and e.kind = 'FILE'
  union select title from convention union select service_name from convention union select name from party union select role_label from party
  union select code from party union select name from organisation union select group_label from commitment union select label from theme
  union select text from commitment union select definition ->> 'chapeau' from commitment`;

/** Names of people, whole and part by part. */
const PEOPLE = 'select distinct full_name as name from person';

/** Every word of the database that nobody outside may read, from the database itself. */
export async function restrictedWords(orm: Orm): Promise<string[]> {
  const columns = await orm.em.fork().execute<Column[]>(COLUMNS);
  const found = new Set<string>();
  for (const column of columns) for (const word of await wordsOf(orm, column)) found.add(word.trim());
  const allowed = (await orm.em.fork().execute<{ word: string | null }[]>(ALLOWED)).flatMap(({ word }) => word ?? []);
  const people = (await orm.em.fork().execute<{ name: string }[]>(PEOPLE)).flatMap(({ name }) => [name, ...name.split(' ').slice(-1)]);
  const telling = [...found].filter((word) => word.length >= SHORTEST && TELLS.test(word));
  return [...new Set([...telling.filter((word) => !allowed.some((each) => each.includes(word))), ...people])];
}

/** What of `words` is said in a text, as it is or as HTML and JSON write it. */
export function saidIn(text: string, words: readonly string[]): string[] {
  const plain = text
    .replace(/&#(\d+);/g, (_entity, code: string) => String.fromCharCode(Number(code)))
    .replaceAll('\\"', '"')
    .replaceAll('\\n', '\n');
  return words.filter((word) => plain.includes(word));
}
