import type { Document, Pair, ParsedNode, YAMLError, YAMLMap } from 'yaml';
import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Text } from '../platform/errors.ts';
import type { CatalogueProblem, FieldPath } from './catalogueProblem.ts';
import { showValue } from './catalogueProblem.ts';

export const MAX_SOURCE_BYTES = 2 * 1024 * 1024;
export const MAX_VALUES = 40_000;
export const MAX_YAML_DEPTH = 24;

export interface Position {
  line: number;
  column: number;
}

/** A YAML file that was read, and where each of its values stands. */
export interface YamlSource {
  value: unknown;
  positionOf(path: FieldPath, at: 'key' | 'value', offset?: number): Position;
}

type Finding = Pick<CatalogueProblem, 'line' | 'column' | 'code' | 'expected' | 'found'>;

/** Brackets may stand unclosed in a text, but not this many. */
const MAX_OPENINGS = 200;

const START: Position = { line: 1, column: 1 };
const MEGABYTES = MAX_SOURCE_BYTES / 1024 / 1024;

const TAG = { code: 'YAML_TAG', expected: { fr: 'aucune étiquette YAML (« ! »)', en: 'no YAML tag ("!")' } };
const SYNTAX: Readonly<Record<string, { code: string; expected: Text }>> = {
  NON_STRING_KEY: { code: 'YAML_SYNTAX', expected: { fr: 'un nom de champ simple', en: 'a plain field name' } },
  MULTIPLE_DOCS: { code: 'YAML_MULTIPLE_DOCUMENTS', expected: { fr: 'un seul document par fichier', en: 'a single document per file' } },
  TAB_AS_INDENT: { code: 'YAML_SYNTAX', expected: { fr: 'des espaces pour le retrait', en: 'spaces for indentation' } },
};
const DUPLICATE_KEY = { code: 'YAML_DUPLICATE_KEY', expected: { fr: 'un champ écrit une seule fois', en: 'a field written only once' } };
const UNREADABLE = { code: 'YAML_SYNTAX', expected: { fr: 'du YAML 1.2 bien formé', en: 'well-formed YAML 1.2' } };
const TOO_DEEP = {
  code: 'YAML_TOO_DEEP',
  expected: { fr: `au plus ${MAX_YAML_DEPTH} niveaux imbriqués`, en: `at most ${MAX_YAML_DEPTH} nested levels` },
};

/**
 * Reads one YAML 1.2 document (core schema), without aliases, tags or deep nesting, at most 2 MB: nothing in it can expand. Returns either
 * the source or everything wrong with it.
 */
export function readYamlSource(source: string): { read: YamlSource } | { findings: Finding[] } {
  const bytes = Buffer.byteLength(source);
  if (bytes > MAX_SOURCE_BYTES) {
    const expected = { fr: `au plus ${MEGABYTES} Mo`, en: `at most ${MEGABYTES} MB` };
    return { findings: [{ ...START, code: 'FILE_TOO_LARGE', expected, found: `${bytes}` }] };
  }
  if (isTooDeep(source)) return { findings: [{ ...START, ...TOO_DEEP }] };
  try {
    return readDocument(source);
  } catch (error) {
    if (error instanceof RangeError) return { findings: [{ ...START, ...TOO_DEEP }] };
    throw error;
  }
}

/** A cheap look before parsing: thousands of nested openings would cost the parser its stack and seconds of work. */
function isTooDeep(source: string): boolean {
  let open = 0;
  for (const character of source) {
    if (character === '[' || character === '{') open += 1;
    else if (character === ']' || character === '}') open = Math.max(0, open - 1);
    if (open > MAX_OPENINGS) return true;
  }
  return /(?:[-?] +){40}/.test(source);
}

function readDocument(source: string): { read: YamlSource } | { findings: Finding[] } {
  const lineCounter = new LineCounter();
  const document = parseDocument(source, {
    lineCounter,
    version: '1.2',
    schema: 'core',
    merge: false,
    strict: true,
    stringKeys: true,
    uniqueKeys: false,
    resolveKnownTags: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  const findings = [...document.errors.map((error) => syntaxFinding(error, lineCounter)), ...structureFindings(document, lineCounter)];
  if (findings.length > 0) return { findings: distinct(findings) };
  const positionOf = (path: FieldPath, at: 'key' | 'value', offset = 0) => locate(document, lineCounter, source, path, at, offset);
  return { read: { value: document.toJS({ maxAliasCount: 0 }), positionOf } };
}

/** One finding per place and kind: the parser may tell the same thing twice. */
function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [`${finding.line}:${finding.column}:${finding.code}`, finding])).values()];
}

function syntaxFinding(error: YAMLError, lineCounter: LineCounter): Finding {
  const known = SYNTAX[error.code] ?? UNREADABLE;
  return { ...at(lineCounter, error.pos[0]), ...known, found: showValue(error.message.split('\n')[0]) };
}

function at(lineCounter: LineCounter, offset: number): Position {
  const { line, col } = lineCounter.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

function structureFindings(document: Document.Parsed, lineCounter: LineCounter): Finding[] {
  const findings: Finding[] = [];
  let values = 0;
  if (document.directives.yaml.version !== '1.2') {
    findings.push({
      ...START,
      code: 'YAML_DIRECTIVE',
      expected: { fr: 'du YAML 1.2', en: 'YAML 1.2' },
      found: document.directives.yaml.version,
    });
  }
  visit(document, {
    Node(_key, node, path) {
      values += 1;
      const place = at(lineCounter, startOf(node) ?? 0);
      if (isAlias(node)) findings.push({ ...place, ...ALIAS, found: `*${node.source}` });
      else if (node.tag !== undefined) findings.push({ ...place, ...TAG, found: node.tag });
      if (isMap(node)) findings.push(...duplicateKeys(node, lineCounter));
      if (path.filter((step) => isMap(step) || isSeq(step)).length > MAX_YAML_DEPTH) findings.push({ ...place, ...TOO_DEEP });
      else if (values > MAX_VALUES) findings.push({ ...place, ...TOO_MANY_VALUES });
      else return undefined;
      return visit.BREAK;
    },
  });
  return findings;
}

function duplicateKeys(map: YAMLMap, lineCounter: LineCounter): Finding[] {
  const seen = new Set<unknown>();
  return map.items.flatMap(({ key }) => {
    const name = isScalar(key) ? key.value : key;
    const isRepeated = seen.has(name);
    seen.add(name);
    return isRepeated ? [{ ...at(lineCounter, startOf(key) ?? 0), ...DUPLICATE_KEY, found: showValue(name) }] : [];
  });
}

const ALIAS = {
  code: 'YAML_ALIAS',
  expected: { fr: 'la valeur écrite en toutes lettres, sans renvoi « * »', en: 'the value written out, without an alias "*"' },
};
const TOO_MANY_VALUES = {
  code: 'TOO_MANY_VALUES',
  expected: { fr: `au plus ${MAX_VALUES} valeurs dans le fichier`, en: `at most ${MAX_VALUES} values in the file` },
};

/** Where a field stands; the nearest enclosing value when the field itself is absent. */
function locate(
  document: Document.Parsed,
  lineCounter: LineCounter,
  source: string,
  path: FieldPath,
  part: 'key' | 'value',
  offset: number,
): Position {
  let node: unknown = document.contents;
  let start = startOf(node) ?? 0;
  for (const [index, step] of path.entries()) {
    const wantsKey = part === 'key' && index === path.length - 1;
    const pair = isMap(node) ? fieldsOf(node).get(step) : undefined;
    const next =
      isSeq(node) && typeof step === 'number'
        ? node.items[step]
        : isPair(pair)
          ? wantsKey
            ? pair.key
            : (pair.value ?? pair.key)
          : undefined;
    const found = startOf(next);
    if (found === undefined) break;
    node = next;
    start = found;
  }
  return at(lineCounter, start + insideText(node, source, start, offset));
}

const fieldIndexes = new WeakMap<YAMLMap, Map<unknown, Pair>>();

function fieldsOf(map: YAMLMap): Map<unknown, Pair> {
  const known = fieldIndexes.get(map);
  if (known) return known;
  const index = new Map(map.items.map((pair) => [isScalar(pair.key) ? pair.key.value : pair.key, pair]));
  fieldIndexes.set(map, index);
  return index;
}

function startOf(node: unknown): number | undefined {
  return (node as ParsedNode | null | undefined)?.range?.[0];
}

/** Characters from the start of a scalar to its `offset`-th character, or 0 when its source is folded or escaped. */
function insideText(node: unknown, source: string, start: number, offset: number): number {
  if (offset === 0 || !isScalar(node) || typeof node.value !== 'string') return 0;
  const opening = node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE' ? 1 : 0;
  const isLiteral = source.startsWith(node.value, start + opening);
  return isLiteral ? opening + offset : 0;
}
