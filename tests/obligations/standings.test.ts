import { Client } from 'pg';
import { expect, test } from 'vitest';
import { ASSURANCES, LOOKS } from '../../admin/shared/assurances.ts';
import { ASSURANCES as OF_API } from '../../server/obligations/obligation.type.ts';
import { createTestDatabase } from '../support/database.ts';

test('Every state is of the same standing on the screens as in the database', async () => {
  expect([...ASSURANCES].sort()).toEqual([...OF_API].sort());
  const database = await createTestDatabase();
  const client = new Client(database.url);
  await client.connect();
  try {
    const { rows } = await client.query('select a.assurance, standing_of(a.assurance) as standing from unnest($1::text[]) a (assurance)', [
      ASSURANCES,
    ]);
    expect(rows).toEqual(ASSURANCES.map((assurance) => ({ assurance, standing: LOOKS[assurance].standing })));
  } finally {
    await client.end();
    await database.drop();
  }
});
