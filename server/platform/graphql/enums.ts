import { registerEnumType } from 'type-graphql';

type EnumObject<T extends string> = { [K in T]: K };

/** Makes a GraphQL enum of literal values, each with what it means, and returns the object that field decorators take as their type. */
export function graphqlEnum<T extends string>(
  name: string,
  values: readonly T[],
  description: string,
  meanings: Record<T, string>,
): EnumObject<T> {
  const object = Object.fromEntries(values.map((value) => [value, value])) as EnumObject<T>;
  const valuesConfig = Object.fromEntries(values.map((value) => [value, { description: meanings[value] }])) as {
    [K in T]: { description: string };
  };
  registerEnumType(object, { name, description, valuesConfig });
  return object;
}
