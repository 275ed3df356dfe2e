import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor } from 'vite';

export interface Import {
  /** Path from the root of the project for a relative import, else the name of the package. */
  from: string;
  isType: boolean;
}
export interface FunctionSpan {
  name: string;
  lines: number;
}
export interface Source {
  path: string;
  lines: number;
  imports: Import[];
  comments: string[];
  functions: FunctionSpan[];
  /** Names of exported functions without a docstring. */
  undocumented: string[];
  /** `test.skip`, `console.log`, …: members read on a plain name; `.log` alone on anything else. */
  members: string[];
  /** Texts written in the code, those of templates in pieces. */
  strings: string[];
  /** The elements that are given `disabled`. */
  disabled: string[];
  hasAny: boolean;
  reExportsAll: boolean;
  reExportsOnly: boolean;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS = ['server', 'admin', 'tests', 'migrations'];

type Parsed = ReturnType<typeof parseSync>;
type Statement = Parsed['program']['body'][number];

const isFunction = (node: { type: string } | null | undefined): boolean =>
  node?.type === 'ArrowFunctionExpression' || node?.type === 'FunctionExpression';

function importsOf(file: string, { module }: Parsed, text: string): Import[] {
  const resolve = (specifier: string) => (specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : specifier);
  const fixed = module.staticImports.map(({ moduleRequest, entries }) => ({
    from: resolve(moduleRequest.value),
    isType: entries.length > 0 && entries.every(({ isType }) => isType),
  }));
  const passed = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) => (moduleRequest ? [{ from: resolve(moduleRequest.value), isType }] : [])),
  );
  const dynamic = module.dynamicImports.map(({ moduleRequest }) => {
    const written = text.slice(moduleRequest.start, moduleRequest.end);
    return { from: resolve(written.replace(/^['"`]|['"`]$/g, '')), isType: false };
  });
  return [...fixed, ...passed, ...dynamic];
}

function exportedFunctions(statement: Statement): string[] {
  if (statement.type !== 'ExportNamedDeclaration' && statement.type !== 'ExportDefaultDeclaration') return [];
  const { declaration } = statement;
  if (declaration?.type === 'FunctionDeclaration') return [declaration.id?.name ?? 'default'];
  if (declaration?.type !== 'VariableDeclaration') return [];
  return declaration.declarations.flatMap(({ id, init }) => (isFunction(init) && id.type === 'Identifier' ? [id.name] : []));
}

function undocumentedIn({ program, comments }: Parsed, text: string): string[] {
  const docstrings = comments.filter(({ type, value }) => type === 'Block' && value.startsWith('*'));
  const isDocumented = (start: number) => docstrings.some(({ end }) => end <= start && text.slice(end, start).trim() === '');
  return program.body.flatMap((statement) => (isDocumented(statement.start) ? [] : exportedFunctions(statement)));
}

/** What the rules need to know of a file; `file` is its path from the root of the project. */
export function readSource(file: string, text: string): Source {
  const parsed = parseSync(file, text);
  if (parsed.errors.length > 0) throw new Error(`${file}: ${parsed.errors[0]!.message}`);
  const functions: FunctionSpan[] = [];
  const members: string[] = [];
  const strings: string[] = [];
  const disabled: string[] = [];
  let hasAny = false;
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  const measure = (node: { start: number; end: number; id?: { name: string } | null }) => {
    const lines = lineOf(node.end) - lineOf(node.start) + 1;
    functions.push({ name: node.id?.name ?? `line ${lineOf(node.start)}`, lines });
  };
  new Visitor({
    FunctionDeclaration: measure,
    FunctionExpression: measure,
    ArrowFunctionExpression: measure,
    Literal: ({ value }) => {
      if (typeof value === 'string') strings.push(value);
    },
    TemplateElement: ({ value }) => {
      strings.push(value.cooked ?? value.raw);
    },
    JSXOpeningElement: ({ name, attributes }) => {
      const isDisabled = attributes.some((each) => each.type === 'JSXAttribute' && each.name.name === 'disabled');
      if (isDisabled && name.type === 'JSXIdentifier') disabled.push(name.name);
    },
    TSAnyKeyword: () => {
      hasAny = true;
    },
    MemberExpression: ({ object, property }) => {
      if (property.type === 'Identifier') members.push(`${object.type === 'Identifier' ? object.name : ''}.${property.name}`);
    },
  }).visit(parsed.program);
  const { body } = parsed.program;
  return {
    path: file,
    lines: text.replace(/\n$/, '').split('\n').length,
    imports: importsOf(file, parsed, text),
    comments: parsed.comments.map(({ value }) => value),
    functions,
    undocumented: undocumentedIn(parsed, text),
    members,
    strings,
    disabled,
    hasAny,
    reExportsAll: body.some(({ type }) => type === 'ExportAllDeclaration'),
    reExportsOnly: body.length > 0 && body.every((each) => 'source' in each && each.source !== null && each.type.startsWith('Export')),
  };
}

/** Every TypeScript file of the project that people write. */
export async function projectSources(): Promise<Source[]> {
  const found = await Promise.all(FOLDERS.map((folder) => readdir(path.join(ROOT, folder), { recursive: true }).catch(() => [])));
  const files = found
    .flatMap((names, index) => names.map((name) => path.posix.join(FOLDERS[index]!, name)))
    .filter((file) => /\.tsx?$/.test(file) && !/\/(generated|node_modules)\//.test(file) && !file.endsWith('.d.ts'));
  return Promise.all(files.sort().map(async (file) => readSource(file, await readFile(path.join(ROOT, file), 'utf8'))));
}
