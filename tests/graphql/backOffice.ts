import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type DocumentNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse, print, visit } from 'graphql';

const root = fileURLToPath(new URL('../../', import.meta.url));

const definitions = globSync('admin/**/*.graphql', { cwd: root }).flatMap(
  (file) => parse(readFileSync(`${root}${file}`, 'utf8')).definitions,
);
const fragments = new Map(
  definitions
    .filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION)
    .map((definition) => [definition.name.value, definition]),
);

function fragmentsOf(node: OperationDefinitionNode | FragmentDefinitionNode, found = new Set<FragmentDefinitionNode>()) {
  visit(node, {
    FragmentSpread({ name }) {
      const fragment = fragments.get(name.value);
      if (fragment && !found.has(fragment)) {
        found.add(fragment);
        fragmentsOf(fragment, found);
      }
    },
  });
  return found;
}

/** Every operation the back office sends, by name, with the fragments it needs. */
export const BACK_OFFICE: ReadonlyMap<string, DocumentNode> = new Map(
  definitions
    .filter((definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => [operation.name!.value, { kind: Kind.DOCUMENT, definitions: [operation, ...fragmentsOf(operation)] }]),
);

/** The text of one of them. */
export function backOfficeQuery(name: string): string {
  const document = BACK_OFFICE.get(name);
  if (!document) {
    throw new Error(`The back office sends no ${name}; it sends ${[...BACK_OFFICE.keys()].join(', ')}`);
  }
  return print(document);
}
