import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCESS_ROWS } from '../access/rows.ts';
import { startWorld, type World } from '../access/world.ts';

/** What no form would send: characters that no column takes, ends of statements, the longest of texts. */
const TEXTS = ['avant\u0000après', 'avant\ud800après', "'); drop table person; --", '%_\\', 'x'.repeat(100_000)];
const VALUES: unknown[] = [...TEXTS, '', -1, 1e308, null, {}];

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => world?.app.stop());

type Path = (string | number)[];

function leaves(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) {
    return [path];
  }
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

function withLeaf(value: unknown, [key, ...rest]: Path, leaf: unknown): unknown {
  if (key === undefined) {
    return leaf;
  }
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>;
  copy[key] = withLeaf(copy[key], rest, leaf);
  return copy;
}

describe('whatever stands in any place of any request', () => {
  it.each(ACCESS_ROWS)('$field answers or refuses in words', async ({ request }) => {
    const asked = await request(world.places.inside, world);
    if (!('query' in asked)) return;
    const { query, variables = {} } = asked;
    const broken: unknown[] = [];
    for (const path of leaves(variables)) {
      for (const value of VALUES) {
        for (const client of [world.as.team, world.administrator]) {
          const { errors } = await client.ask(query, withLeaf(variables, path, value) as Record<string, unknown>);
          if (errors?.some(({ extensions }) => extensions.code === 'INTERNAL')) broken.push([path.join('.'), String(value).slice(0, 20)]);
        }
      }
    }
    expect(broken).toEqual([]);
  });

  it('leaves every connection to the database to those who come after', async () => {
    const many = Array.from({ length: 30 }, () => world.as.team.get('{ obligations(page: { limit: 1 }) { total } }'));
    expect(await Promise.all(many)).toHaveLength(30);
  });
});
