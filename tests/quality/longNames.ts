import type { TestApp } from '../support/app.ts';

const LETTERS = 'anticonstitutionnellementdématérialisation';

/** Columns that hold what somebody calls a thing or a person, and what an act of theirs keeps of it. */
const NAMES = String.raw`(^|_)(name|title|label|place|placement|recipient|reference)$|^amendment\.subject$`;
/** What the program reads again (an address of the identity provider, a mark of its own) and what a row chains. */
const KEPT = ['journal_entry', 'journal_head', 'migration', 'living_sql', 'notice'];
/** The most that the API takes, where it is less than the two hundred of a name. */
const LIMITS: Record<string, number> = { 'organisation.short_name': 40, 'portfolio_view.name': 60 };
const MOST = 200;

interface Column {
  table: string;
  column: string;
}

/** The first letters of a value, then one word as long as it may be; a file keeps its extension. */
function lengthened({ table, column }: Column, filler: string): string {
  const size = LIMITS[`${table}.${column}`] ?? MOST;
  const kept = column === 'file_name' ? `coalesce(substring("${column}" from '\\.[a-z0-9]{1,5}$'), '')` : `''`;
  return `left(replace("${column}", ' ', '') || '${filler}', ${size} - length(${kept})) || ${kept}`;
}

/** Gives every name of a database the longest that a person may type: a word of two hundred letters. Answers the columns. */
export async function giveLongNames(app: TestApp): Promise<string[]> {
  const em = app.orm.em.fork();
  const columns = await em.execute<Column[]>(
    `select c.table_name as "table", c.column_name as "column" from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type = 'text' and c.is_generated = 'NEVER'
       and (c.column_name ~ ? or c.table_name || '.' || c.column_name ~ ?) and c.table_name not in (${KEPT.map(() => '?').join()})`,
    [NAMES, NAMES, ...KEPT],
  );
  const filler = LETTERS.repeat(6);
  await em.transactional(async (inside) => {
    await inside.execute('set local session_replication_role = replica');
    for (const each of columns)
      await inside.execute(`update "${each.table}" set "${each.column}" = ${lengthened(each, filler)} where "${each.column}" <> ''`);
  });
  return columns.map(({ table, column }) => `${table}.${column}`);
}
