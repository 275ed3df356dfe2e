import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';

const ADMIN = new URL('../../admin/', import.meta.url).pathname;
const LEFT_OUT = /(^|\/)(generated\/|(fr|en|buildIfStale)\.ts$)/;
const SPOKEN_ATTRIBUTES = new Set(['label', 'title', 'alt', 'placeholder', 'aria-label', 'primaryText', 'hint', 'helperText', 'heading']);
const LETTERS = /\p{L}{2,}/u;

export interface SourceFile {
  path: string;
  text: string;
}

/** The hand-written sources of the back office, dictionaries apart. */
export function adminSources(): SourceFile[] {
  return readdirSync(ADMIN, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !LEFT_OUT.test(path))
    .map((path) => ({ path, text: readFileSync(join(ADMIN, path), 'utf8') }));
}

/** The leaves of a dictionary: `{a: {b: 'x'}}` → `{'a.b': 'x'}`. */
export function leaves(dictionary: object, prefix = ''): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(dictionary).map(([key, value]) =>
      typeof value === 'string' ? { [prefix + key]: value } : leaves(value as object, `${prefix}${key}.`),
    ),
  );
}

/** Keys named whole in a source, and beginnings of keys completed at run time. */
export function namedKeys(text: string): { whole: string[]; beginnings: string[] } {
  const whole = [...text.matchAll(/(['"`])(garant\.[\w.]+)\1/g)].map((match) => match[2]!);
  const templates = [...text.matchAll(/`(garant\.[\w.]+\.)\$\{/g)].map((match) => match[1]!);
  const lists = [...text.matchAll(/(?:words=|named\(|: )["'](garant\.\w+)["']/g)].map((match) => `${match[1]!}.`);
  return { whole, beginnings: [...templates, ...lists] };
}

interface Node {
  type: string;
  [key: string]: unknown;
}

function walk(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) {
    for (const item of node) walk(item, visit);
  } else if (typeof node === 'object' && node !== null) {
    if ('type' in node) visit(node as Node);
    for (const value of Object.values(node)) walk(value, visit);
  }
}

function spokenAttribute(node: Node): string | undefined {
  const name = (node.name as { name?: string }).name ?? '';
  const value = node.value as { type?: string; value?: unknown } | null;
  const isSpoken = SPOKEN_ATTRIBUTES.has(name) && value?.type === 'Literal' && typeof value.value === 'string';
  return isSpoken && !/^(garant|ra)\./.test(value.value as string) ? (value.value as string) : undefined;
}

/** Words written in JSX instead of a dictionary. */
export function hardCodedWords({ path, text }: SourceFile): string[] {
  const found: string[] = [];
  walk(parseSync(path, text).program, (node) => {
    const spoken = node.type === 'JSXText' ? (node.value as string) : node.type === 'JSXAttribute' ? spokenAttribute(node) : undefined;
    if (spoken && LETTERS.test(spoken)) found.push(spoken.trim());
  });
  return found;
}

/** Texts of a source, templates included, where a pattern is found. */
export function joinedIn({ path, text }: SourceFile, pattern: RegExp): string[] {
  const found: string[] = [];
  walk(parseSync(path, text).program, (node) => {
    const told = { JSXText: node.value, Literal: node.value, TemplateElement: (node.value as { cooked?: string } | null)?.cooked }[
      node.type
    ];
    if (typeof told === 'string' && pattern.test(told)) found.push(told);
  });
  return found;
}
