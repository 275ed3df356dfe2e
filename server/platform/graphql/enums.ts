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

/** `obligation.dueDateSet` and `SitePage` as values of an enum: OBLIGATION_DUE_DATE_SET, SITE_PAGE. */
const enumName = (stored: string): string =>
  stored
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace('.', '_')
    .toUpperCase();

/** The same of what is stored under another name than its value has: dots and capitals become underscores. */
export function storedEnum<T extends string>(name: string, description: string, meanings: Record<T, string>): Record<string, T> {
  const values = Object.keys(meanings) as T[];
  const object = Object.fromEntries(values.map((stored) => [enumName(stored), stored]));
  const valuesConfig = Object.fromEntries(values.map((stored) => [enumName(stored), { description: meanings[stored] }]));
  registerEnumType(object, { name, description, valuesConfig });
  return object;
}
