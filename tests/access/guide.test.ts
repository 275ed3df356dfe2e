import { expect, it } from 'vitest';
import { renderAccessTable } from './guide.ts';
import { ACCESS_ROWS } from './rows.ts';

it('docs/access-table.md says what the tests execute', async () => {
  await expect(renderAccessTable(ACCESS_ROWS)).toMatchFileSnapshot('../../docs/access-table.md');
});

it('one column tells of both people without a membership and people whose membership ended', () => {
  for (const { inside, outside } of ACCESS_ROWS) {
    expect([inside.expiredReader, outside.expiredReader]).toEqual([inside.noMembership, outside.noMembership]);
  }
});
