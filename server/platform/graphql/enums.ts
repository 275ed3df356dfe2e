import { registerEnumType } from 'type-graphql';

type EnumObject<T extends string> = { [K in T]: K };

/** Makes a GraphQL enum of a list of literal values, and returns the object that field decorators take as their type. */
export function graphqlEnum<T extends string>(name: string, values: readonly T[], description: string): EnumObject<T> {
  const object = Object.fromEntries(values.map((value) => [value, value])) as EnumObject<T>;
  registerEnumType(object, { name, description });
  return object;
}
