import { describe, expect, test } from 'vitest';
import { readMigrationFiles } from '../../server/platform/db/migrationFiles.ts';
import { freeze, frozenProblems, readFrozen } from '../migrations/frozen.ts';

const ONE = { name: 'Migration20261123174000_create_tables', sha256: 'a'.repeat(64) };
const TWO = { name: 'Migration20261124000000_add_column', sha256: 'b'.repeat(64) };
const FROZEN = { [ONE.name]: ONE.sha256 };

describe('published migrations', () => {
  test('are what they were when they were published, and new ones are listed (npm run db:freeze)', async () => {
    expect(frozenProblems(await readFrozen(), await readMigrationFiles())).toEqual([]);
  });

  test('of 0.1.0, the last release, are all kept', async () => {
    expect(Object.keys(await readFrozen()).slice(0, 7)).toEqual([
      'Migration20261123174000_create_tables',
      'Migration20261123174100_compute_assurance',
      'Migration20261123174200_chain_journal',
      'Migration20261123180000_create_sessions',
      'Migration20261125220000_keep_states',
      'Migration20261125221500_state_conformity',
      'Migration20261126020000_list_states',
    ]);
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
