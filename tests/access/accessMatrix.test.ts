import { readFileSync } from 'node:fs';
import { buildSchema, extendSchema, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cells, incompleteness, runRow } from './matrix.ts';
import { ACCESS_ROWS } from './rows.ts';
import { type Side, startWorld, type World } from './world.ts';

const schema = buildSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'));

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => world?.app.stop());

describe('the table of rights', () => {
  it('speaks of every query and mutation, once', () => {
    expect(incompleteness(schema, ACCESS_ROWS)).toEqual({ withoutRow: [], withoutField: [] });
  });

  it('fails when a query, a mutation or a subscription has no row, and names it', () => {
    const grown = extendSchema(
      schema,
      parse(`extend type Query { secret: String } extend type Mutation { forget: String }
        type Subscription { news: String } extend schema { subscription: Subscription }`),
      { assumeValidSDL: true },
    );
    expect(incompleteness(grown, ACCESS_ROWS).withoutRow).toEqual(['Query.secret', 'Mutation.forget', 'Subscription.news']);
  });

  it('fails when a row speaks of a field that is gone, or twice of one', () => {
    const [first] = ACCESS_ROWS;
    const gone = { ...first!, field: 'Query.gone' };
    expect(incompleteness(schema, [...ACCESS_ROWS, gone, first!]).withoutField).toEqual(['Query.gone', first!.field]);
  });

  it('fails when somebody gets more than their row says', async () => {
    const tooStrict = { ...ACCESS_ROWS.find(({ field }) => field === 'Query.convention')!, inside: cells({ others: 'NOT_FOUND' }) };
    expect(await runRow(tooStrict, 'inside', world)).not.toEqual(tooStrict.inside);
  });

  it.each(['refused', 'done'])('fails when a request that is %s writes what it should not', async (kind) => {
    const row = {
      field: 'GET /nothing',
      request: () => ({
        send: async () => {
          await world.app.orm.em.execute(`insert into journal_chain values (gen_random_uuid(), 0, 'x')`);
          return kind === 'done' ? 'OK' : 'NOT_FOUND';
        },
      }),
      inside: cells({ others: 'OK' }),
      outside: cells({ others: 'OK' }),
    };
    expect((await runRow(row, 'inside', world)).team).toContain('but something was written');
  });
});

const PLACES: [Side, string][] = [
  ['inside', 'in one’s own convention'],
  ['outside', 'in another convention'],
];

describe.each(PLACES)('%s: %s', (side) => {
  it.each(ACCESS_ROWS)('$field gives each person what the table says', async (row) => {
    expect(await runRow(row, side, world)).toEqual(row[side]);
  });
});
