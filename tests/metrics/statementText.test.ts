import { expect, test } from 'vitest';
import { StatementTable } from '../../server/platform/db/statementTable.ts';
import { withoutValues } from '../../server/platform/db/statementText.rules.ts';
import { quickest } from '../support/measures.ts';

const SHAPES: [what: string, statement: string, shape: string][] = [
  ['bound values', 'select * from person where id = $1 and name = $12', 'select * from person where id = ? and name = ?'],
  ['a text', "select 'mot-secret'", 'select ?'],
  ['a text with a quote', "select 'l''adresse de mot-secret', x", 'select ?, x'],
  ['a text with an escaped quote', "select E'a\\'mot-secret\\\\', x", 'select ?, x'],
  ['a text of bytes', "select E'\\\\x6d6f74', x", 'select ?, x'],
  ['a text that looks like a comment', "select '-- mot-secret', x /* 'mot-secret */ from y", 'select ?, x from y'],
  ['a comment', "select x -- it's mot-secret\nfrom y", 'select x from y'],
  ['a text between dollars', 'select $$mot-secret$$, $a$mot-$$secret$a$, x', 'select ?, x'],
  ['a text that does not end', "select x, 'mot-secret", 'select x, ?'],
  ['numbers', 'select 12, -3.5e10, col2 from t1 limit 25', 'select ?, -?, col2 from t1 limit ?'],
  [
    'names in double quotes',
    `select "p0"."it's" from "person" as "p0" where "p0"."id" = 'x'`,
    'select "p0"."it\'s" from "person" as "p0" where "p0"."id" = ?',
  ],
  ['lists of any length', "select x where id in ('a', 'b', 'c')", 'select x where id in (?)'],
  ['rows of any number', "insert into t (a, b) values ('a', now()), ('b', now())", 'insert into t (a, b) values (?, now())'],
  ['white space', 'select\n   x\t from   y ', 'select x from y'],
];

test.each(SHAPES)('%s leaves no value and no difference', (_what, statement, shape) => {
  expect(withoutValues(statement)).toBe(shape);
});

test('a statement of megabytes is read in part, and nothing of a value that is cut is kept', async () => {
  const read = () => {
    expect(withoutValues(`select '${'mot-secret '.repeat(500_000)}', x`)).toBe('select ?');
    expect(withoutValues(`select ${"('a', 1), ".repeat(500_000)}`).length).toBeLessThanOrEqual(4_000);
  };
  expect(await quickest(2_000, read)).toBeLessThan(2_000);
});

test('the same statement with other values is counted as one, the longest altogether first', () => {
  const table = new StatementTable();
  table.add("select 'a'", 2, 'Matrix');
  table.add("select 'b'", 4, 'MyWork');
  table.add('select x from y', 5, undefined);
  expect(table.figures()).toEqual([
    { statement: 'select ?', calls: 2, totalMs: 6, meanMs: 3, maxMs: 4, operations: ['Matrix', 'MyWork'] },
    { statement: 'select x from y', calls: 1, totalMs: 5, meanMs: 5, maxMs: 5, operations: [] },
  ]);
  table.clear();
  expect(table.figures()).toEqual([]);
});

test('the table does not grow with what is sent', () => {
  const table = new StatementTable();
  for (let number = 0; number < 1_500; number += 1) table.add(`select a${number}`, 1, `Operation${number % 30}`);
  const figures = table.figures();
  expect(figures).toHaveLength(1_001);
  expect(figures[0]).toMatchObject({ statement: '(other statements)', calls: 500 });
  expect(figures[0]!.operations).toHaveLength(10);
});
