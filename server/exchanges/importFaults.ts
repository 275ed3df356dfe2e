import type { DomainError, Text } from '../platform/errors.ts';
import type { CellFault, Headers } from './readCells.ts';

/** A fault of a file, where it is. */
export interface ImportFault extends CellFault {
  line: number;
  /** `file:line:column`. */
  at: string;
}

const MOST_TOLD = 100;

/** The faults of a file: all are counted, the first are told. */
export class Faults {
  readonly told: ImportFault[] = [];
  count = 0;
  private readonly fileName: string;

  constructor(fileName: string) {
    this.fileName = fileName;
  }

  add(line: number, faults: readonly CellFault[]): void {
    this.count += faults.length;
    for (const fault of faults.slice(0, MOST_TOLD - this.told.length)) {
      this.told.push({ ...fault, line, at: `${this.fileName}:${line}:${fault.column}` });
    }
  }
}

/** A fault of a row as a whole. */
const whole = (code: string, text: Text): CellFault => ({ column: 0, header: null, code, text });

export const UNREADABLE = whole('UNREADABLE', {
  fr: 'À partir d’ici le fichier ne se lit plus : un guillemet n’est pas fermé, ou est mal placé.',
  en: 'The file cannot be read from here on: a quote is not closed, or is misplaced.',
});

/** The file goes on after as many rows as one may have. */
export const tooManyRows = (most: number): CellFault =>
  whole('TOO_MANY_ROWS', { fr: `Un fichier a au plus ${most} lignes.`, en: `A file has at most ${most} rows.` });

/** The file has no column of that name, which no entry is without. */
export const lacks = (key: string): CellFault =>
  whole('COLUMN_MISSING', { fr: `Il manque la colonne « ${key} ».`, en: `The column “${key}” is missing.` });

/** The place of a column in the rows of the file, from 1; 0 when they have none of that name. */
const placeOf = (headers: Headers, key: string): number => headers.findIndex((column) => column?.key === key) + 1;

/** An entry of that reference says something else. */
export const differs = (headers: Headers): CellFault => ({
  column: placeOf(headers, 'reference'),
  header: 'reference',
  code: 'DIFFERENT',
  text: {
    fr: 'Le registre a cette référence avec un autre contenu : un import n’écrit pas sur une entrée. Corrigez-la à la main, ou videz la référence.',
    en: 'The register has this reference with another content: an import does not write over an entry. Correct it by hand, or empty the reference.',
  },
});

/** A refusal of the act, at the cells that it is about. */
export function faultsOf({ code, text, fieldErrors }: DomainError, headers: Headers): CellFault[] {
  if (fieldErrors.length === 0) return [whole(code, text)];
  return fieldErrors.map((error) => ({ column: placeOf(headers, error.field), header: error.field, code: error.code, text: error.text }));
}
