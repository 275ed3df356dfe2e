import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import schema from '../../schema/catalogue.schema.json' with { type: 'json' };
import type { Text } from '../platform/errors.ts';
import type { FieldPath, Report } from './catalogueProblem.ts';

interface Expected extends Text {
  code: string;
}

let compiled: ValidateFunction | undefined;

/** Compiled when the first catalogue is read: a start does without. */
function validator(): ValidateFunction {
  if (compiled) return compiled;
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allowUnionTypes: true,
  });
  ajv.addKeyword({ keyword: 'x-expected' });
  addFormats.default(ajv, ['date']);
  compiled = ajv.compile(schema);
  return compiled;
}

const TYPES: Readonly<Record<string, Text>> = {
  object: { fr: 'des champs', en: 'fields' },
  array: { fr: 'une liste', en: 'a list' },
  string: { fr: 'un texte', en: 'a text' },
  integer: { fr: 'un nombre entier', en: 'a whole number' },
  number: { fr: 'un nombre', en: 'a number' },
  boolean: { fr: 'true ou false', en: 'true or false' },
  null: { fr: 'null', en: 'null' },
};

/** Reports everything that departs from `schema/catalogue.schema.json`. Returns whether the content conforms. */
export function reportSchemaProblems(content: unknown, report: Report): boolean {
  const validate = validator();
  if (validate(content)) return true;
  const told = new Set<string>();
  for (const error of validate.errors ?? []) {
    if (error.keyword === 'if') continue;
    const problem = describe(error);
    const key = `${JSON.stringify(problem.path)} ${problem.code}`;
    if (told.has(key)) continue;
    told.add(key);
    report(problem.path, problem.code, problem.expected, { found: problem.found, at: problem.at });
  }
  return false;
}

interface Description {
  path: FieldPath;
  code: string;
  expected: Text;
  found?: unknown;
  at?: 'key' | 'value';
}

function describe(error: ErrorObject): Description {
  const path = pathOf(error.instancePath);
  const { params } = error;
  switch (error.keyword) {
    case 'required':
      return {
        path: [...path, params.missingProperty],
        code: 'MISSING_FIELD',
        expected: { fr: `le champ « ${params.missingProperty} »`, en: `the field "${params.missingProperty}"` },
      };
    case 'additionalProperties': {
      const known = Object.keys(error.parentSchema?.properties ?? {}).join(', ');
      const expected = { fr: `un champ parmi : ${known}`, en: `one of the fields: ${known}` };
      return { path: [...path, params.additionalProperty], code: 'UNKNOWN_FIELD', expected, found: params.additionalProperty, at: 'key' };
    }
    case 'uniqueItems':
      return {
        path: [...path, Math.max(params.i, params.j)],
        code: 'DUPLICATE_VALUE',
        expected: ONCE,
        found: (error.data as unknown[])[params.i as number],
      };
    default:
      return { path, ...valueProblem(error), found: error.data };
  }
}

const ONCE: Text = { fr: 'une valeur citée une seule fois', en: 'a value listed only once' };

function valueProblem(error: ErrorObject): { code: string; expected: Text } {
  const { params } = error;
  const declared = error.parentSchema?.['x-expected'] as Expected | undefined;
  if (declared) {
    const isOtherType = error.keyword === 'type' && error.data !== null;
    return { code: isOtherType ? 'WRONG_TYPE' : declared.code, expected: { fr: declared.fr, en: declared.en } };
  }
  switch (error.keyword) {
    case 'type':
      return { code: 'WRONG_TYPE', expected: typeText([params.type].flat()) };
    case 'enum':
      return { code: 'NOT_ALLOWED', expected: oneOf(params.allowedValues) };
    case 'const':
      return { code: 'NOT_ALLOWED', expected: oneOf([params.allowedValue]) };
    case 'minItems':
      return { code: 'TOO_FEW', expected: { fr: `au moins ${params.limit} élément(s)`, en: `at least ${params.limit} item(s)` } };
    case 'maxItems':
      return { code: 'TOO_MANY', expected: { fr: `au plus ${params.limit} éléments`, en: `at most ${params.limit} items` } };
    default:
      return { code: 'OUT_OF_RANGE', expected: { fr: limitText(error, 'fr'), en: limitText(error, 'en') } };
  }
}

function typeText(types: string[]): Text {
  return {
    fr: types.map((type) => TYPES[type]?.fr ?? type).join(' ou '),
    en: types.map((type) => TYPES[type]?.en ?? type).join(' or '),
  };
}

function oneOf(values: unknown[]): Text {
  const list = values.map((value) => String(value)).join(', ');
  return values.length === 1 ? { fr: list, en: list } : { fr: `l'une des valeurs : ${list}`, en: `one of the values: ${list}` };
}

function limitText(error: ErrorObject, language: keyof Text): string {
  const isUpper = error.keyword.startsWith('max');
  const words = language === 'fr' ? ['au plus', 'au moins', 'caractères'] : ['at most', 'at least', 'characters'];
  const unit = error.keyword.endsWith('Length') ? ` ${words[2]}` : '';
  return `${isUpper ? words[0] : words[1]} ${error.params.limit}${unit}`;
}

/** A JSON pointer as a path; the indexes of lists are numbers, and no field of a catalogue is named by a number. */
function pathOf(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~')));
}
