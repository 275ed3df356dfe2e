import { registerEnumType } from 'type-graphql';

type EnumObject<T extends string> = { [K in T]: K };

/** Registers an enum, each value with its name and what it means, and returns the object that field decorators take as its type. */
function registered<T extends string>(
  name: string,
  description: string,
  members: readonly (readonly [name: string, value: T, means: string])[],
) {
  const object = Object.fromEntries(members.map(([member, value]) => [member, value]));
  const valuesConfig = Object.fromEntries(members.map(([member, , means]) => [member, { description: means }]));
  registerEnumType(object, { name, description, valuesConfig });
  return object;
}

/** Makes a GraphQL enum of literal values, each with what it means, and returns the object that field decorators take as their type. */
export const graphqlEnum = <T extends string>(
  name: string,
  values: readonly T[],
  description: string,
  meanings: Record<T, string>,
): EnumObject<T> =>
  registered(
    name,
    description,
    values.map((value) => [value, value, meanings[value]]),
  ) as EnumObject<T>;

/** `obligation.dueDateSet` and `SitePage` as values of an enum: OBLIGATION_DUE_DATE_SET, SITE_PAGE. */
const enumName = (stored: string): string =>
  stored
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace('.', '_')
    .toUpperCase();

/** The same of what is stored under another name than its value has: dots and capitals become underscores. */
export const storedEnum = <T extends string>(name: string, description: string, meanings: Record<T, string>): Record<string, T> =>
  registered(
    name,
    description,
    (Object.keys(meanings) as T[]).map((stored) => [enumName(stored), stored, meanings[stored]]),
  );
