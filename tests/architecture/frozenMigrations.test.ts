import { describe, expect, test } from 'vitest';
import { LIVING } from '../../migrations/living.ts';
import { PREDECESSOR } from '../../migrations/predecessor.ts';
import { living } from '../../server/database.ts';
import { describeLiving, type LivingParts, type LivingSql } from '../../server/platform/db/livingSql.ts';
import { readMigrationFiles } from '../../server/platform/db/migrationFiles.ts';
import { freeze, frozenProblems, livingProblems, publishedOf, publishedProblems, readFrozen } from '../migrations/frozen.ts';
import { projectSources } from './source.ts';

const ONE = { name: 'Migration20261123174000_create_tables', sha256: 'a'.repeat(64) };
const TWO = { name: 'Migration20261124000000_add_column', sha256: 'b'.repeat(64) };
const FROZEN = { [ONE.name]: ONE.sha256 };

describe('published migrations', () => {
  test('are what they were when they were published, and new ones are listed (npm run db:freeze)', async () => {
    expect(frozenProblems(await readFrozen(), await readMigrationFiles())).toEqual([]);
  });

  test('of 0.1.0 are the first of those that are taken over', () => {
    expect(Object.keys(PREDECESSOR.migrations).slice(0, 7)).toEqual([
      'Migration20261123174000_create_tables',
      'Migration20261123174100_compute_assurance',
      'Migration20261123174200_chain_journal',
      'Migration20261123180000_create_sessions',
      'Migration20261125220000_keep_states',
      'Migration20261125221500_state_conformity',
      'Migration20261126020000_list_states',
    ]);
  });

  test('are taken over under names that there are', async () => {
    expect(Object.keys(await readFrozen())).toEqual(expect.arrayContaining(PREDECESSOR.becomes));
  });
});

const SQL = { name: 'a-rule', text: 'create or replace function a() returns integer language sql as $$ select 1; delete from b $$;' };
const parts = (text: string, ...more: LivingSql[]): LivingParts => ({ underTables: [{ name: 'a-rule', text }], onTables: more, kept: [] });

describe('living SQL', () => {
  test('is what was published, under names of its own, and only creates or replaces', () => {
    expect(publishedProblems(LIVING, describeLiving(living, LIVING))).toEqual([]);
    expect(livingProblems(living)).toEqual([]);
  });

  test('is in the one list, wherever its file is', async () => {
    const sources = await projectSources();
    const listed = sources.find(({ path }) => path === 'server/database.ts')!.imports.map(({ from }) => from);
    const files = sources.map(({ path }) => path).filter((path) => /^server\/.*\.sql\.ts$/.test(path));
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((path) => !listed.includes(path))).toEqual([]);
    expect([...living.underTables, ...living.onTables].length).toBeGreaterThanOrEqual(files.length);
  });

  test('counts as the next revision once it changed, and is to be published', () => {
    const { 'a-rule': published } = publishedOf(describeLiving(parts(SQL.text), {}));
    const changed = describeLiving(parts(`${SQL.text} `), { 'a-rule': published! });
    expect([published!.revision, publishedOf(changed)['a-rule']!.revision]).toEqual([1, 2]);
    expect(publishedProblems({ 'a-rule': published! }, describeLiving(parts(SQL.text), { 'a-rule': published! }))).toEqual([]);
    expect(publishedProblems({ 'a-rule': published! }, changed)).toEqual([expect.stringContaining('run npm run db:freeze')]);
  });

  test.each(['drop function a()', 'create view a as select 1', 'create table a ()', 'update a set b = 1', 'select a()'])(
    'is told what it may not hold: %s',
    (statement) => {
      expect(livingProblems(parts(`${SQL.text}\n${statement};`))).toEqual([expect.stringContaining(statement)]);
    },
  );

  test('is told a name that two have', () => {
    expect(livingProblems(parts(SQL.text, SQL))).toEqual(['a-rule twice']);
  });
});

describe('the list of frozen migrations', () => {
  test('tells a migration that was edited, one that was removed and a new one, and what to do', () => {
    expect(frozenProblems(FROZEN, [{ ...ONE, sha256: 'c' }])).toEqual([expect.stringContaining('write a new migration instead')]);
    expect(frozenProblems(FROZEN, [])).toEqual([expect.stringContaining('was removed: put it back')]);
    expect(frozenProblems(FROZEN, [ONE, TWO])).toEqual([`${TWO.name} is not frozen yet: run npm run db:freeze`]);
  });

  test('takes new ones in order', () => {
    expect(freeze({ [TWO.name]: TWO.sha256 }, [ONE, TWO])).toEqual({ [ONE.name]: ONE.sha256, [TWO.name]: TWO.sha256 });
    expect(Object.keys(freeze({ [TWO.name]: TWO.sha256 }, [ONE, TWO]))).toEqual([ONE.name, TWO.name]);
  });

  test('never changes a hash that it holds', () => {
    expect(() => freeze(FROZEN, [{ ...ONE, sha256: 'c' }, TWO])).toThrow('is frozen and was edited');
    expect(() => freeze(FROZEN, [TWO])).toThrow('was removed');
  });
});
