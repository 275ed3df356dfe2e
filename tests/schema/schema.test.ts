import { readFileSync } from 'node:fs';
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
  validateSchema,
} from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { createSchema } from '../../server/schema.ts';

let schema: GraphQLSchema;
let types: GraphQLNamedType[];
let mutations: GraphQLField<unknown, unknown>[];

beforeAll(async () => {
  schema = await createSchema();
  types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  mutations = Object.values(schema.getMutationType()!.getFields());
});

describe('the schema', () => {
  it('is the one that is committed', () => {
    const committed = readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8');
    expect(committed.trim()).toBe(printSchema(lexicographicSortSchema(schema)).trim());
  });

  it('is one that GraphQL allows', () => {
    expect(validateSchema(schema)).toEqual([]);
  });

  it('reads plain fields directly: only those with a field resolver cost a call', () => {
    const { fieldResolvers, objectTypes } = getMetadataStorage();
    const nameOf = (target: unknown) => objectTypes.find((type) => type.target === target)?.name;
    const expected = fieldResolvers.map((resolver) => `${nameOf(resolver.getObjectType!())}.${resolver.schemaName}`);
    const roots = new Set(['Query', 'Mutation']);
    const found = types
      .filter(isObjectType)
      .filter(({ name }) => !roots.has(name))
      .flatMap((type) => Object.values(type.getFields()).flatMap(({ name, resolve }) => (resolve ? `${type.name}.${name}` : [])));
    expect(found.toSorted()).toEqual(expected.toSorted());
    expect(found).toContain('Obligation.evidence');
  });

  it('lets nobody write a state: it is computed, or changed by a verb', () => {
    const inputs = types.filter((type) => isInputObjectType(type) && /^(Create|Update).*Input$/.test(type.name));
    const states = /^(assurance|status|verdict|isOverdue|is.*Active|withdrawnAt|deactivatedAt|resolvedAt)$/;
    const writable = inputs.flatMap((type) =>
      Object.keys(isInputObjectType(type) ? type.getFields() : {})
        .filter((field) => states.test(field))
        .map((field) => `${type.name}.${field}`),
    );
    expect(inputs.length).toBeGreaterThan(3);
    expect(writable).toEqual([]);
  });

  it('asks every update which version of the record its author has seen', () => {
    for (const { name, args } of mutations.filter((mutation) => /^update[A-Z]/.test(mutation.name))) {
      const given = args.flatMap(({ type }) => {
        const input = isNonNullType(type) ? type.ofType : type;
        return isInputObjectType(input) ? Object.keys(input.getFields()) : [];
      });
      expect([name, given]).toEqual([name, expect.arrayContaining(['version'])]);
    }
  });
});
