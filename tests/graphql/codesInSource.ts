import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { constants } from 'node:os';
import path from 'node:path';
import { parseSync, Visitor } from 'vite';
import { REFUSALS } from '../../server/platform/auth/signInRefusal.ts';

type Node = { type: string; [key: string]: unknown };

/** Where the code stands among the arguments of what refuses. */
const REFUSING: Record<string, number> = {
  fail: 1,
  DomainError: 1,
  forbidden: 0,
  conflict: 0,
  badInput: 1,
  refuse: 1,
  refusal: 0,
  reporting: 0,
  refused: 0,
};
const CODE = /^[A-Z][A-Z0-9]+(_[A-Z0-9]+)*$/;
/** Words that are no code of a refusal: categories, what a framework calls its own. */
const NOT_CODES = /^(BAD_INPUT|UNAVAILABLE|FORBIDDEN|CONFLICT|FST_.*|GRAPHQL_.*|BAD_USER_INPUT|BAD_REQUEST|OPERATION_RESOLUTION_FAILURE)$/;
/** What is said of catalogue files, to who starts the program, by the identity provider of the demonstration. */
const NOT_TOLD = /\.checks\.ts$|^demo\/|connectionFailure|startFailures|schemaRefusals|yamlSource|schemaProblems/;

/** What is said of codes whose words are made elsewhere than beside them. */
const ELSEWHERE: Record<string, string> = {
  CONTENT_MISMATCH: 'Le contenu ne va pas avec la sorte de preuve.',
  DATE_OUT_OF_RANGE: 'Donnez une date entre le 01/01/1900 et le 31/12/2199.',
  FILE_NAME_INVALID: 'Le nom du fichier ne convient pas : ce qui est dit nomme le défaut.',
  OPERATION_INVALID: 'L’opération ne suit pas le schéma : ce qui est dit nomme le champ, la ligne et la colonne.',
  OPERATION_SYNTAX: 'GraphQL mal écrit.',
  OPERATION_UNKNOWN: 'operationName ne nomme aucune opération de la requête.',
  PERSISTED_QUERY_NOT_SUPPORTED: 'Envoyez la requête entière.',
  SCOPE_MISMATCH: 'Le rôle s’exerce, ou non, pour une partie ou une convention.',
  TOO_SHORT: 'Écrivez au moins … caractères (… pour l’instant).',
  VARIABLES_INVALID: 'Une variable ne suit pas son type : ce qui est dit nomme le champ.',
};

/** Words by code; empty where the source does not write them beside it. */
export type Codes = Map<string, string>;

const codeOf = (node: unknown): string | undefined => {
  const { type, value } = (node ?? {}) as Node;
  return type === 'Literal' && typeof value === 'string' && CODE.test(value) && !NOT_CODES.test(value) && !(value in constants.errno)
    ? value
    : undefined;
};

/** A text as it is written, its changing parts as dots. */
function wordsOf(node: unknown): string | undefined {
  const { type, value, quasis } = (node ?? {}) as Node;
  if (type === 'Literal' && typeof value === 'string') return value;
  if (type === 'TemplateLiteral') return (quasis as { value: { cooked: string } }[]).map((part) => part.value.cooked).join('…');
  return undefined;
}

const propertyOf = (node: Node, name: string): Node | undefined =>
  (node.properties as Node[] | undefined)?.find((each) => (each.key as Node | undefined)?.name === name)?.value as Node | undefined;

/** The French sentence among the values beside a code. */
class Sentences {
  private readonly constants = new Map<string, Node>();

  constructor(program: Node) {
    new Visitor({
      VariableDeclarator: (node: unknown) => {
        const { id, init } = node as { id: Node; init: Node };
        if (id.type === 'Identifier') this.constants.set(id.name as string, init);
      },
    } as ConstructorParameters<typeof Visitor>[0]).visit(program as never);
  }

  among(nodes: readonly unknown[]): string {
    for (const node of nodes as Node[]) {
      const found = node?.type === 'Identifier' ? this.constants.get(node.name as string) : node;
      const french = found && propertyOf(found, 'fr');
      const words = wordsOf(french) ?? (node && !codeOf(node) && / /.test(wordsOf(node) ?? '') ? wordsOf(node) : undefined);
      if (words) return words;
    }
    return '';
  }
}

function nameOf(callee: Node): string | undefined {
  if (callee.type === 'Super') return 'DomainError';
  if (callee.type === 'Identifier') return callee.name as string;
  return callee.type === 'MemberExpression' ? ((callee.property as Node).name as string) : undefined;
}

/** Settings are refused at the start, to who starts the program. */
const isOfSettings = (callee: Node): boolean => callee.type === 'MemberExpression' && ((callee.object as Node).name as string) === 'read';

function readCodes(file: string, note: (code: string, words: string) => void): void {
  const { program } = parseSync(file, readFileSync(file, 'utf8'));
  const sentences = new Sentences(program as unknown as Node);
  const tell = (node: unknown, beside: readonly unknown[]): void => {
    const { type, consequent, alternate } = (node ?? {}) as Node;
    if (type === 'ConditionalExpression') for (const each of [consequent, alternate]) tell(each, beside);
    const code = codeOf(node);
    if (code) note(code, sentences.among(beside));
  };
  const call = (node: unknown) => {
    const { callee, arguments: given } = node as { callee: Node; arguments: Node[] };
    const place = REFUSING[nameOf(callee) ?? ''];
    if (place !== undefined && !isOfSettings(callee)) tell(given[place], given.slice(place + 1));
  };
  const isTable = file.endsWith('protocolError.ts');
  new Visitor({
    CallExpression: call,
    NewExpression: call,
    ObjectExpression: (node: unknown) => {
      const object = node as Node;
      if (!file.includes('catalogues/')) tell(propertyOf(object, 'code'), [propertyOf(object, 'text')]);
      if (isTable) for (const { value } of object.properties as Node[]) tell(value, []);
    },
    ArrayExpression: (node: unknown) => {
      const { elements } = node as { elements: unknown[] };
      if (isTable) for (const element of elements) tell(element, elements);
    },
  } as ConstructorParameters<typeof Visitor>[0]).visit(program);
}

/** Every code that a refusal of the program may carry, as its source writes them; those of catalogue files name the line that is wrong. */
export async function codesInSource(): Promise<Codes> {
  const found: Codes = new Map([
    ...Object.entries(ELSEWHERE),
    ...Object.entries(REFUSALS).map(([code, { title }]): [string, string] => [code, title.fr]),
  ]);
  const names = await readdir('server', { recursive: true });
  for (const name of names.filter((each) => each.endsWith('.ts') && !NOT_TOLD.test(each)).sort()) {
    readCodes(path.join('server', name), (code, words) => {
      if (!found.get(code)) found.set(code, words);
    });
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The section of docs/api.md that lists them. */
export function codesInWords(codes: Codes): string {
  const rows = [...codes].map(([code, words]) => `| \`${code}\` | ${words.replaceAll('|', '\\|').replaceAll('\n', ' ')} |`);
  return ['| Code | Ce qui est dit, en français |', '|---|---|', ...rows].join('\n');
}

/** Where the list stands in docs/api.md. */
export const BETWEEN = /(<!-- codes -->\n)[\s\S]*?(\n<!-- \/codes -->)/;
