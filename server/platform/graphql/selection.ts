import { type FragmentDefinitionNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

const known = new WeakMap<object, ReadonlySet<string>>();

function gather(set: SelectionSetNode, fragments: Record<string, FragmentDefinitionNode>, names: Set<string>): void {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) names.add(selection.name.value);
    const inner = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value]?.selectionSet : selection.selectionSet;
    if (inner) gather(inner, fragments, names);
  }
}

/** Names of all fields asked below this one, at any depth; found once per document. To spare the database what nobody asked for, never to refuse. */
export function askedFields({ fieldNodes, fragments }: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>): ReadonlySet<string> {
  const found = known.get(fieldNodes[0]!);
  if (found) return found;
  const names = new Set<string>();
  for (const { selectionSet } of fieldNodes) if (selectionSet) gather(selectionSet, fragments, names);
  known.set(fieldNodes[0]!, names);
  return names;
}
