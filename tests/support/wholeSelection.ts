import { type GraphQLField, type GraphQLNamedType, type GraphQLObjectType, getNamedType, isObjectType, isRequiredArgument } from 'graphql';

/** Fields that carry no other of their own. */
const isLeaf = (type: GraphQLNamedType): boolean => !isObjectType(type);

const needsNothing = ({ args }: GraphQLField<unknown, unknown>): boolean => !args.some(isRequiredArgument);

/** Everything a type can answer that needs no argument, down to `depth` levels of objects: `{ id party { id code } … }`. */
export function wholeSelection(type: GraphQLNamedType, depth: number, path: readonly string[] = []): string {
  if (!isObjectType(type)) return '';
  const parts = Object.values(type.getFields())
    .filter(needsNothing)
    .map((field) => {
      const inner = getNamedType(field.type);
      if (isLeaf(inner)) return field.name;
      if (depth <= 1 || path.includes(inner.name)) return '';
      const below = wholeSelection(inner, depth - 1, [...path, type.name]);
      return below ? `${field.name} ${below}` : '';
    })
    .filter((part) => part !== '');
  return parts.length > 0 ? `{ ${parts.join(' ')} }` : '{ __typename }';
}

/** Adds `__typename` to every object of a selection. */
export const withTypeNames = (selection: string): string => selection.replaceAll(/(?<!: )\{ /g, '{ __typename ');

/** A whole reading of a root field: `$arguments` are already written, e.g. `(id: "…")`. */
export function wholeReading(query: GraphQLObjectType, name: string, given: string, depth = 4): string {
  return `${name}${given} ${wholeSelection(getNamedType(query.getFields()[name]!.type), depth)}`;
}
