import type { Text } from '../platform/errors.ts';
import { DomainError } from '../platform/errors.ts';

/** One thing wrong in a catalogue file: where it is (from line 1, column 1), which field, and what would be accepted. */
export interface CatalogueProblem {
  file: string;
  line: number;
  column: number;
  /** Path of the field, e.g. `commitments[3].parties[0]`; empty for the file as a whole. */
  path: string;
  code: string;
  expected: Text;
  found?: string;
}

export type FieldPath = readonly (string | number)[];

/** Tells a problem at a field; `at` chooses its key or its value, `offset` counts characters inside a text. */
export type Report = (
  path: FieldPath,
  code: string,
  expected: Text,
  details?: { found?: unknown; at?: 'key' | 'value'; offset?: number },
) => void;

export const MAX_PRINTED_PROBLEMS = 200;

/** The catalogue file is refused; `problems` holds everything wrong with it, in file order. */
export class CatalogueInvalid extends DomainError {
  readonly problems: CatalogueProblem[];

  constructor(problems: CatalogueProblem[]) {
    const one = problems.length === 1;
    super(
      'BAD_INPUT',
      'CATALOGUE_INVALID',
      {
        fr: `Le catalogue est refusé : ${problems.length} ${one ? 'erreur' : 'erreurs'}.`,
        en: `The catalogue is refused: ${problems.length} ${one ? 'error' : 'errors'}.`,
      },
      { fieldErrors: problems.slice(0, MAX_PRINTED_PROBLEMS).map(fieldError) },
    );
    this.name = 'CatalogueInvalid';
    this.problems = problems;
  }
}

function fieldError(problem: CatalogueProblem) {
  return { field: problem.path, code: problem.code, text: { fr: sentence(problem, 'fr'), en: sentence(problem, 'en') } };
}

/** `file:line:column: field: expected …, found …`. */
function sentence(problem: CatalogueProblem, language: keyof Text): string {
  const words = language === 'fr' ? { expected: 'attendu', found: 'trouvé' } : { expected: 'expected', found: 'found' };
  const place = `${problem.file}:${problem.line}:${problem.column}`;
  const field = problem.path === '' ? '' : `${problem.path}${language === 'fr' ? ' : ' : ': '}`;
  const found = problem.found === undefined ? '' : `${language === 'fr' ? ' ; ' : '; '}${words.found} ${problem.found}`;
  return `${place} ${field}${words.expected} ${problem.expected[language]}${found} [${problem.code}]`;
}

/** The problems one per line, at most 200, then how many more there are. */
export function formatProblems(problems: readonly CatalogueProblem[], language: keyof Text): string {
  const lines = problems.slice(0, MAX_PRINTED_PROBLEMS).map((problem) => sentence(problem, language));
  const hidden = problems.length - lines.length;
  if (hidden > 0) lines.push(language === 'fr' ? `… et ${hidden} autres erreurs` : `… and ${hidden} more errors`);
  return lines.join('\n');
}

/** `['commitments', 3, 'parties', 0]` as `commitments[3].parties[0]`. */
export function formatPath(path: FieldPath): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}

/** A value as shown in a problem: JSON, cut at 80 characters. */
export function showValue(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
