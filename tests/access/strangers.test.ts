import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/client.ts';
import { startWorld, type World } from './world.ts';

const schema = buildSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'));
const OPEN_TO_ALL = ['me', 'site', 'sitePage'];

/** What no record and no rule accepts, and the schema does. */
const NONSENSE: Record<string, unknown> = {
  ID: 'x',
  String: '',
  Int: -1,
  Boolean: true,
  Date: '1900-01-01',
  DateTime: '1900-01-01T00:00:00Z',
  Decimal: '-1',
  JSON: {},
};

function nonsense(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return nonsense(type.ofType);
  if (isListType(type)) return [nonsense(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type))
    return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, nonsense(field.type)]));
  return NONSENSE[type.name];
}

const operations = (['Query', 'Mutation'] as const).flatMap((root) =>
  Object.values(schema[`get${root}Type`]()!.getFields())
    .filter(({ name }) => !OPEN_TO_ALL.includes(name))
    .map(({ name, args, type }) => {
      const given = args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
      const passed = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
      const body = `${name}${passed && `(${passed})`} ${isLeafType(getNamedType(type)) ? '' : '{ __typename }'}`;
      const query = `${root.toLowerCase()}${given && `(${given})`} { ${body} }`;
      return { name, query, variables: Object.fromEntries(args.map((arg) => [arg.name, nonsense(arg.type)])) };
    }),
);

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => world?.app.stop());

describe('whatever is wrong with what they ask', () => {
  it.each(operations)('$name first tells a stranger to sign in', async ({ query, variables }) => {
    const { extensions } = await (world.app.anonymous as ApiClient).refusal(query, variables);
    expect(extensions.code).toBe('UNAUTHENTICATED');
  });

  it.each(operations)('$name first tells somebody without a role that they have none', async ({ query, variables }) => {
    const { extensions } = await world.as.noMembership.refusal(query, variables);
    expect(extensions.code).toBe('NO_ACCESS');
  });
});
