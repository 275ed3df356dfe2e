import { type GraphQLField, type GraphQLInputType, type GraphQLSchema, getNullableType, isInputObjectType, isListType } from 'graphql';
import { beforeAll, expect, it } from 'vitest';
import type { Price } from '../../server/platform/graphql/price.ts';
import { createSchema } from '../../server/schema.ts';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await createSchema();
});

type Field = Pick<GraphQLField<unknown, unknown>, 'name' | 'args' | 'extensions'>;

function takesMany(type: GraphQLInputType): boolean {
  const bare = getNullableType(type);
  if (isListType(bare)) return true;
  return isInputObjectType(bare) && Object.values(bare.getFields()).some((field) => isListType(getNullableType(field.type)));
}

/** Readings, and writes of more than one thing, that do not say what they cost. */
const undeclared = (readings: Field[], writes: Field[]): string[] =>
  [...readings, ...writes.filter(({ args }) => args.some(({ type }) => takesMany(type)))]
    .filter(({ extensions }) => typeof (extensions.price as Price | undefined)?.work === 'undefined')
    .map(({ name }) => name);

const fieldsOf = (type: 'Query' | 'Mutation'): Field[] => Object.values(schema[`get${type}Type`]()!.getFields() as Record<string, Field>);

it('every reading and every write of several things declares beside it what it costs: @Priced(ROW), @Priced(LISTING)… of price.ts', () => {
  expect(undeclared(fieldsOf('Query'), fieldsOf('Mutation'))).toEqual([]);
});

it('would be seen to lack one', () => {
  const bare = ({ name, args }: Field): Field => ({ name, args, extensions: {} });
  expect(undeclared(fieldsOf('Query').map(bare), fieldsOf('Mutation').map(bare))).toEqual(
    expect.arrayContaining(['trend', 'verifyJournal', 'assignObligations', 'depositEvidence']),
  );
});
