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

  /** What comes now is counted, and not told. */
  get isFull(): boolean {
    return this.told.length >= MOST_TOLD;
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

/** The place of a column in the rows of the file, from 1, by its name or by the field of the act that it is given as; 0 when they have none of that name. */
const placeOf = (headers: Headers, key: string): number =>
  headers.findIndex((column) => column?.key === key || column?.refersAs === key) + 1;

const at = (headers: Headers, key: string): Pick<CellFault, 'column' | 'header'> => ({ column: placeOf(headers, key), header: key });

/** An entry of that reference says something else, and nobody chose to correct it. */
export const differs = (headers: Headers): CellFault => ({
  ...at(headers, 'reference'),
  code: 'DIFFERENT',
  text: {
    fr: 'Le registre a cette référence avec un autre contenu : choisissez de corriger ce qui diffère, ou videz la référence pour une nouvelle entrée.',
    en: 'The register has this reference with another content: choose to correct what differs, or empty the reference for a new entry.',
  },
});

/** The file does not say which state of the entry it corrects. */
export const unrevised = (headers: Headers): CellFault => ({
  ...at(headers, 'reference'),
  code: 'REVISION_MISSING',
  text: {
    fr: 'Pour corriger une entrée, le fichier dit quelle révision il a lue : gardez la colonne « revision » de l’export.',
    en: 'To correct an entry, the file says which revision it read: keep the column “revision” of the export.',
  },
});

/** The act that describes an entry better does not take this column. */
export const notCorrectable = (headers: Headers, header: string): CellFault => ({
  ...at(headers, header),
  code: 'NOT_CORRECTABLE',
  text: {
    fr: 'Un import ne change pas cette colonne d’une entrée déjà au registre : faites l’acte qui la change, ou remettez ce qu’elle disait.',
    en: 'An import does not change this column of an entry in the register: do the act that changes it, or put back what it said.',
  },
});

const referring = (headers: Headers): string => headers.find((column) => column?.refersAs)!.key;

/** Neither the register nor the file has an entry of that reference. */
export const unknownReference = (headers: Headers): CellFault => ({
  ...at(headers, referring(headers)),
  code: 'UNKNOWN_REFERENCE',
  text: {
    fr: 'Ni le registre ni ce fichier n’a cette référence : donnez celle d’une entrée, ou videz la cellule.',
    en: 'Neither the register nor this file has this reference: give that of an entry, or empty the cell.',
  },
});

/** Rows name each other. */
export const circular = (headers: Headers, lines: readonly number[]): CellFault => ({
  ...at(headers, referring(headers)),
  code: 'CIRCULAR',
  text: {
    fr: `Ces lignes se mobilisent en rond : ${lines.join(', ')}. Videz la cellule de celle qui est mobilisée d’abord.`,
    en: `These rows engage each other in a ring: ${lines.join(', ')}. Empty the cell of the one that is engaged first.`,
  },
});

/** A refusal of the act, at the cells that it is about. */
export function faultsOf({ code, text, fieldErrors }: DomainError, headers: Headers): CellFault[] {
  if (fieldErrors.length === 0) return [whole(code, text)];
  return fieldErrors.map((error) => ({ column: placeOf(headers, error.field), header: error.field, code: error.code, text: error.text }));
}
