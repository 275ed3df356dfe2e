import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';

/** What a form begins with that is never sent: how a text is given is a way to ask for it. */
const OF_THE_FORM_ALONE = ["admin/legal-texts/verbs/ContentInputs.tsx way: 'FILE'"];

interface Node {
  type: string;
  [key: string]: unknown;
}
const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';
const childrenOf = (node: Node): Node[] =>
  Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter(isNode);
const nameOf = (node: unknown): string => String((node as Node)?.name ?? (node as Node)?.value ?? '');

const parsed = new Map<string, Node>();
function parse(path: string): Node {
  const program = parsed.get(path) ?? (parseSync(path, readFileSync(path, 'utf8')).program as unknown as Node);
  parsed.set(path, program);
  return program;
}

/** What a name stands for in a file: a constant or a function of it, or of the file that it is imported from. */
function declared(path: string, name: string): { path: string; node: Node } | undefined {
  for (const statement of (parse(path).body as Node[]).map((each) => (isNode(each.declaration) ? each.declaration : each))) {
    if (statement.type === 'FunctionDeclaration' && nameOf(statement.id) === name) return { path, node: statement };
    if (statement.type === 'VariableDeclaration') {
      const found = (statement.declarations as Node[]).find((each) => nameOf(each.id) === name);
      if (isNode(found?.init)) return { path, node: found.init };
    }
    const from = statement.type === 'ImportDeclaration' ? nameOf(statement.source) : '';
    if (!from.startsWith('.') || from.includes('generated')) continue;
    if ((statement.specifiers as Node[]).some((each) => nameOf(each.local) === name)) return declared(join(dirname(path), from), name);
  }
  return undefined;
}

/** Values that a beginning may take: a code of a list, or a tick; what it is compared with is none. */
function valuesOf(node: Node): string[] {
  if (node.type === 'Literal') {
    return node.value === true || (typeof node.value === 'string' && /^[A-Z][A-Z_0-9]+$/.test(node.value)) ? [String(node.raw)] : [];
  }
  if (node.type === 'BinaryExpression' || node.type.endsWith('Type') || node.type === 'TSTypeReference') return [];
  return node.type === 'ObjectExpression' ? [] : childrenOf(node).flatMap(valuesOf);
}

/** Choices that a form makes, and not whoever fills it. */
function choicesIn(path: string, node: Node, seen = new Set<Node>()): string[] {
  if (seen.has(node)) return [];
  seen.add(node);
  const own = node.type === 'Property' ? valuesOf(node.value as Node).map((value) => `${path} ${nameOf(node.key)}: ${value}`) : [];
  const stands = node.type === 'Identifier' ? declared(path, nameOf(node)) : undefined;
  const below = node.type === 'Property' ? [node.value as Node] : childrenOf(node);
  return [...own, ...(stands ? choicesIn(stands.path, stands.node, seen) : []), ...below.flatMap((child) => choicesIn(path, child, seen))];
}

/** What every form of a file begins with. */
const beginnings = (node: Node): Node[] => [
  ...(node.type === 'JSXAttribute' && nameOf(node.name) === 'defaultValues' && isNode(node.value) ? [node.value] : []),
  ...childrenOf(node).flatMap(beginnings),
];

const FORMS = readdirSync('admin', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => join('admin', name))
  .flatMap((path) => beginnings(parse(path)).map((begins) => ({ path, begins })));

describe('A form that is opened', () => {
  test('has chosen nothing that is sent: what it begins with is empty, or comes from what is recorded', () => {
    expect(FORMS.length).toBeGreaterThan(60);
    const chosen = [...new Set(FORMS.flatMap(({ path, begins }) => choicesIn(path, begins)))];
    expect(chosen.filter((each) => !OF_THE_FORM_ALONE.includes(each))).toEqual([]);
  });
});
