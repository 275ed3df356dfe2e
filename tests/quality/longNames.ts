import type { TestApp } from '../support/app.ts';

/** What fills a name to its last letter: the same again and again. */
const FILLERS = {
  /** One word, which no line can end in. */
  word: 'anticonstitutionnellementdématérialisation',
  /** Ordinary words. */
  words: ' direction interministérielle du numérique et de la transformation publique',
  /** Letters written from the right, letters of several marks, and pictures of several signs, without a space. */
  letters: 'مؤسساتالدولةוהמשפטe\u0301\u0302\u0323a\u030a\u0331👩‍👩‍👧‍👦🏳️‍🌈นี้ẞﷺ',
};
export type Letters = keyof typeof FILLERS;

/** Columns that hold what somebody calls a thing or a person, and what an act of theirs keeps of it. */
const NAMES = String.raw`(^|_)(name|title|label|place|placement|recipient|reference)$|^amendment\.subject$`;
/** What the program reads again (an address of the identity provider, a mark of its own) and what a row chains. */
const KEPT = ['journal_entry', 'journal_head', 'migration', 'living_sql', 'notice'];
/** The most that the API takes, where it is less than the two hundred of a name. */
const LIMITS: Record<string, number> = { 'organisation.short_name': 40, 'portfolio_view.name': 60 };
const MOST = 200;
/** Letters of a value that tell it from the others. */
const FIRST = 24;

interface Column {
  table: string;
  column: string;
}

/** The first letters of a value, then as many as it may have; a file keeps its extension. Names that were lengthened once are known by their first letters. */
function lengthened({ table, column }: Column, letters: Letters): string {
  const size = LIMITS[`${table}.${column}`] ?? MOST;
  const kept = column === 'file_name' ? `coalesce(substring("${column}" from '\\.[a-z0-9]{1,5}$'), '')` : `''`;
  const first = letters === 'words' ? `left("${column}", ${FIRST})` : `replace(left("${column}", ${FIRST}), ' ', '')`;
  return `rtrim(left(${first} || '${FILLERS[letters].repeat(8)}', ${size} - length(${kept}))) || ${kept}`;
}

/** Gives every name of a database the longest that a person may type, two hundred letters. Answers the columns. */
export async function giveLongNames(app: TestApp, letters: Letters): Promise<string[]> {
  const em = app.orm.em.fork();
  const columns = await em.execute<Column[]>(
    `select c.table_name as "table", c.column_name as "column" from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type = 'text' and c.is_generated = 'NEVER'
       and (c.column_name ~ ? or c.table_name || '.' || c.column_name ~ ?) and c.table_name not in (${KEPT.map(() => '?').join()})`,
    [NAMES, NAMES, ...KEPT],
  );
  await em.transactional(async (inside) => {
    await inside.execute('set local session_replication_role = replica');
    for (const each of columns)
      await inside.execute(`update "${each.table}" set "${each.column}" = ${lengthened(each, letters)} where "${each.column}" <> ''`);
  });
  return columns.map(({ table, column }) => `${table}.${column}`);
}
