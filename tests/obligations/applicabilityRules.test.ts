import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseRule } from '../../server/catalogues/applicability.rules.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { seed } from '../support/factories.ts';

let database: TestDatabase;
let client: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new Client(database.url);
  await client.connect();
});

afterAll(async () => {
  await client?.end();
  await database?.drop();
});

async function holds(rule: unknown, answers: unknown): Promise<boolean | null> {
  const { rows } = await client.query<{ holds: boolean | null }>('select rule_holds($1, $2) as holds', [
    JSON.stringify(rule),
    JSON.stringify(answers),
  ]);
  return rows[0]!.holds;
}

const yes = { 'a.b': true };
const no = { 'a.b': false };
const unknown = {};
const answersOf = (left: boolean | null, right: boolean | null) => ({ l: left, r: right });
const truthTable = (operator: string, results: (boolean | null)[]): [string, unknown, boolean | null][] => {
  const values = [true, false, null];
  return values.flatMap((left, row) =>
    values.map((right, column): [string, unknown, boolean | null] => [
      `l ${operator} r`,
      answersOf(left, right),
      results[row * 3 + column]!,
    ]),
  );
};

const TABLE: [rule: string, answers: unknown, expected: boolean | null][] = [
  ...truthTable('and', [true, false, null, false, false, false, null, false, null]),
  ...truthTable('or', [true, true, true, true, false, null, true, null, null]),
  ['a.b', yes, true],
  ['a.b', no, false],
  ['a.b', unknown, null],
  ['a.b', { 'a.b': null }, null],
  ['not a.b', yes, false],
  ['not a.b', no, true],
  ['not a.b', unknown, null],
  ['not (a.b and c)', { 'a.b': false }, true],
  ['a.b == true', yes, true],
  ['a.b == false', yes, false],
  ['a.b == true', unknown, null],
  ['a.b != true', no, true],
  ['a.b != true', unknown, null],
  ['true', unknown, true],
  ['false or a.b', unknown, null],
  ['n > 10', { n: 11 }, true],
  ['n > 10', { n: 10 }, false],
  ['n >= 10', { n: 10 }, true],
  ['n < 10', { n: 9.5 }, true],
  ['n <= 10', { n: 10.5 }, false],
  ['n < 9', { n: 10 }, false],
  ['n == 10', { n: 10.0 }, true],
  ['n > 10', unknown, null],
  ['10 < n', { n: 11 }, true],
  ["size in ['S', 'M']", { size: 'M' }, true],
  ["size in ['S', 'M']", { size: 'L' }, false],
  ["size in ['S', 'M']", unknown, null],
  ["size in ['S', other]", { size: 'S' }, true],
  ["size in ['S', other]", { size: 'L' }, null],
  ["not (size in ['S', 'M'])", { size: 'L' }, true],
  ["size == 'l''été'".replace("''", "\\'"), { size: "l'été" }, true],
  ['a == b', { a: 'x', b: 'x' }, true],
  ['a == b', { a: 'x' }, null],
  ["a.b and size == 'M' or n > 3", { 'a.b': false, n: 4 }, true],
];

describe('a rule over the profile of a service', () => {
  test.each(TABLE)('%s with %j is %s', async (rule, answers, expected) => {
    expect(await holds(parseRule(rule), answers)).toBe(expected);
  });

  test.each<[string, unknown]>([
    ['a.b', { 'a.b': 'oui' }],
    ['n > 10', { n: 'onze' }],
    ['n > 10', { n: true }],
    ["size == 'M'", { size: 3 }],
    ['a.b', { 'a.b': ['oui'] }],
  ])('%s is unknown, not an error, with an answer of another type: %j', async (rule, answers) => {
    expect(await holds(parseRule(rule), answers)).toBeNull();
  });

  test('an operator that the language does not have is an error, not an unknown', async () => {
    await expect(holds({ op: 'xor', args: [] }, {})).rejects.toThrow();
  });
});

describe('what is known of a service at an instant', () => {
  test('is the latest answer to each question by then, of its own convention', async () => {
    const profiles = await seed(client, async (make) => {
      const { id: conventionId } = await make.convention();
      await make.profileAnswer({ key: 'a', value: 'elsewhere', at: '2026-01-01' });
      await make.profileAnswer({ conventionId, key: 'a', value: 1, at: '2026-01-01' });
      await make.profileAnswer({ conventionId, key: 'b', value: false, at: '2026-01-02' });
      await make.profileAnswer({ conventionId, key: 'a', value: 2, at: '2026-01-03' });
      await make.profileAnswer({ conventionId, key: 'b', value: null, at: '2026-01-04' });
      await make.profileAnswer({ conventionId, key: 'a', value: 3, at: '2026-01-04T12:00:00.001Z' });
      const { rows } = await client.query<{ profile: unknown }>(
        `select profile_at($1, day::timestamptz) as profile
         from unnest(array['2025-12-31', '2026-01-02T12:00:00Z', '2026-01-03T12:00:00Z', '2026-01-04T12:00:00Z']) day`,
        [conventionId],
      );
      return rows.map(({ profile }) => profile);
    });
    expect(profiles).toEqual([{}, { a: 1, b: false }, { a: 2, b: false }, { a: 2, b: null }]);
  });

  test('of two answers at the same instant, the last one written counts', async () => {
    const profile = await seed(client, async (make) => {
      const { id: conventionId } = await make.convention();
      for (const value of ['first', 'second', 'third']) await make.profileAnswer({ conventionId, key: 'a', value, at: '2026-01-01' });
      return (await client.query("select profile_at($1, '2026-01-01T12:00:00Z') as profile", [conventionId])).rows[0].profile;
    });
    expect(profile).toEqual({ a: 'third' });
  });
});
