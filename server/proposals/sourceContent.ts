import type { ErrorObject, ValidateFunction } from 'ajv';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { badInput, type DomainError } from '../platform/errors.ts';
import { judgeUrl } from '../platform/judgeUrl.ts';
import type { ServicePhaseName } from '../practices/practiceWords.ts';
import type { StatedFact } from './proposalWords.ts';
import { expectedOf } from './sourceForm.ts';

/** One thing that a source says. */
export interface Stated {
  fact: StatedFact;
  /** As the source writes it. */
  value: string;
  /** Where it is shown, when that is an address that both parties may reach. */
  url: string | null;
  /** Of a phase, what it is called here; null where it is none of those. */
  phase: ServicePhaseName | null;
  /** Of a phase, its first day. */
  since: string | null;
}

/** What was understood of a source. */
export interface SourceContent {
  /** What it calls the service. */
  about: string | null;
  /** Day it gives for what it says. */
  statedOn: string | null;
  stated: Stated[];
  /** Fields whose address nobody may be led to. */
  leftOut: string[];
}

/** Reads one kind of source, on a day. Throws SOURCE_UNREADABLE, SOURCE_FIELD on `content`. */
export type SourceReader = (text: string, today: string) => SourceContent;

/** Longest value kept of a source. */
const LONGEST = 300;
/** YAML beyond this is no sheet of a product. */
const YAML_CHARACTERS = 32_000;
/** Lists or fields that open one after the other, which no sheet nests that deep. */
const NESTED = /(?:[[{]\s*){32}|(?:[-?]\s+){32}/;

const ajv = new Ajv({ allErrors: false, strict: true, allowUnionTypes: true });

/** A day as sources write it, without its hour; null for anything else. */
export const dayIn = (value: string | null | undefined): string | null => {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(value ?? '')?.[0];
  return day && !Number.isNaN(Date.parse(day)) ? day : null;
};

ajv.addFormat('day', (value: string) => dayIn(value) === value);

/** What was given cannot be read at all, told on `content`. */
export const unreadable = (fr: string, en: string): DomainError =>
  badInput('content', 'SOURCE_UNREADABLE', { fr: `Ce contenu ne se lit pas : ${fr}.`, en: `This content cannot be read: ${en}.` });

function wrongField(error: ErrorObject): DomainError {
  const { instancePath, params, keyword } = error;
  const field = keyword === 'required' ? `${instancePath}/${params.missingProperty}` : instancePath;
  const name = field.slice(1).replaceAll('/', '.').slice(0, 100);
  const { fr, en } = expectedOf(error);
  return badInput('content', 'SOURCE_FIELD', {
    fr: `${name ? `« ${name} »` : 'Le contenu entier'} n’est pas de la forme attendue : ${fr}.`,
    en: `${name ? `“${name}”` : 'The whole content'} is not of the expected form: ${en}.`,
  });
}

/** Checks what was parsed against what a reader looks at; what it does not look at is whatever it is. Throws SOURCE_FIELD. */
export function checkedBy<T>(schema: object): (content: unknown) => T {
  let validate: ValidateFunction | undefined;
  return (content) => {
    validate ??= ajv.compile(schema);
    if (!validate(content)) throw wrongField(validate.errors![0]!);
    return content as T;
  };
}

/** Reads JSON. Throws SOURCE_UNREADABLE. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw unreadable('du JSON entier est attendu', 'whole JSON is expected');
  }
}

/** Reads YAML of the size of a sheet, in which nothing stands for something else more than a few times. Throws SOURCE_UNREADABLE. */
export function readYaml(text: string): unknown {
  if (text.length > YAML_CHARACTERS) throw unreadable('ce YAML dépasse 32 000 caractères', 'this YAML is over 32,000 characters');
  if (NESTED.test(text)) throw unreadable('ce YAML imbrique trop de listes', 'this YAML nests too many lists');
  try {
    return parse(text.replace(/^\uFEFF/, ''), { schema: 'core', maxAliasCount: 10, merge: false, logLevel: 'error' });
  } catch {
    throw unreadable('du YAML sans alias répétés est attendu', 'YAML without repeated aliases is expected');
  }
}

/** Gathers what a source says, each fact once. */
export class Statements {
  readonly stated: Stated[] = [];
  readonly leftOut: string[] = [];

  private add(
    fact: StatedFact,
    value: string,
    url: string | null,
    phase: ServicePhaseName | null = null,
    since: string | null = null,
  ): void {
    if (this.stated.some((other) => other.fact === fact)) return;
    this.stated.push({ fact, value: value.replace(/\p{C}/gu, ' ').trim().slice(0, LONGEST), url, phase, since });
  }

  /** It says something; nothing where it says nothing. */
  say(fact: StatedFact, value: string | null | undefined): void {
    if (value?.trim()) this.add(fact, value, null);
  }

  /** It says in which phase the service is since a day, under a name of its own. */
  phase(name: string, phase: ServicePhaseName | undefined, since: string): void {
    if (name.trim()) this.add('PHASE', name, null, phase ?? null, since);
  }

  /** It gives the address of something; one that nobody may be led to is left out, under the name of its field. */
  link(fact: StatedFact, field: string, address: string | null | undefined, value = address): void {
    if (!address?.trim()) return;
    const verdict = judgeUrl(address);
    if ('url' in verdict) this.add(fact, value || verdict.url, verdict.url);
    else this.leftOut.push(field);
  }
}

/** A text on one line, as a source writes it. */
export const lineIn = (value: string | null | undefined): string | null =>
  value
    ?.replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST) || null;
