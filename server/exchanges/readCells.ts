import { DateTime } from 'luxon';
import { LEGAL_TIME_ZONE } from '../platform/clock.ts';
import type { Text } from '../platform/errors.ts';
import type { GivenRow, RegisterColumn } from '../registers/registerTable.ts';
import type { AnyEntry, AnyTable } from './registerTables.ts';

/** What is wrong in a cell, and what would be accepted. */
export interface CellFault {
  /** Place of the cell in its row, from 1; 0 for the row as a whole. */
  column: number;
  header: string | null;
  code: string;
  text: Text;
}

type Column = RegisterColumn<AnyEntry>;

const WRITTEN = ['dd/MM/yyyy HH:mm', 'dd/MM/yyyy HH:mm:ss', 'dd/MM/yyyy', 'yyyy-MM-dd HH:mm', 'yyyy-MM-dd HH:mm:ss', 'yyyy-MM-dd'];

/** An instant in ISO 8601, or as people write it on the clock of Paris. */
function readInstant(cell: string): Date | undefined {
  const isExact = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)$/.test(cell);
  const read = isExact
    ? DateTime.fromISO(cell)
    : WRITTEN.map((format) => DateTime.fromFormat(cell, format, { zone: LEGAL_TIME_ZONE })).find(({ isValid }) => isValid);
  return read?.isValid ? read.toJSDate() : undefined;
}

/** A day in ISO 8601, or as people write it. */
function readDay(cell: string): string | undefined {
  const read = ['dd/MM/yyyy', 'yyyy-MM-dd']
    .map((format) => DateTime.fromFormat(cell, format, { zone: 'utc' }))
    .find(({ isValid }) => isValid);
  return read?.toISODate() ?? undefined;
}

const NO_DAY: Text = {
  fr: 'Donnez un jour : 2026-03-01, ou 01/03/2026.',
  en: 'Give a day: 2026-03-01, or 01/03/2026.',
};

const NO_INSTANT: Text = {
  fr: 'Donnez une date et une heure : 2026-03-01T14:05:00Z, ou 01/03/2026 14:05 (heure de Paris).',
  en: 'Give a date and a time: 2026-03-01T14:05:00Z, or 01/03/2026 14:05 (Paris time).',
};

const notAmong = (codes: readonly string[]): Text => ({
  fr: `Donnez une de ces valeurs : ${codes.join(', ')}.`,
  en: `Give one of these values: ${codes.join(', ')}.`,
});

/** What a column that is never empty takes. */
const expectedOf = ({ kind, codes }: Column): Text => (kind === 'DAY' ? NO_DAY : kind === 'INSTANT' ? NO_INSTANT : notAmong(codes ?? []));

/** The value of a cell, or what is wrong with it. */
function readCell({ kind, codes }: Column, cell: string): { value: GivenRow[string] } | { code: string; text: Text } {
  const trimmed = cell.trim();
  if (trimmed === '') return { value: kind === 'CODES' ? [] : null };
  if (kind === 'WORDS') return { value: cell };
  if (kind === 'INSTANT') {
    const read = readInstant(trimmed);
    return read ? { value: read } : { code: 'NO_INSTANT', text: NO_INSTANT };
  }
  if (kind === 'DAY') {
    const read = readDay(trimmed);
    return read ? { value: read } : { code: 'NO_DAY', text: NO_DAY };
  }
  const given = kind === 'CODES' ? trimmed.split('|').map((each) => each.trim()) : [trimmed];
  if (codes && given.some((each) => !codes.includes(each))) return { code: 'UNKNOWN_CODE', text: notAmong(codes) };
  return { value: kind === 'CODES' ? given : trimmed };
}

/** Which column each cell of a row is of; undefined for those that the register does not have. */
export type Headers = (Column | undefined)[];

const alike = (header: string): string => header.trim().toLowerCase().replaceAll('’', "'");

/** Reads the first row: columns by their name, or by what people call them in either language. What no column is called so, or what two are, is told. */
export function readHeaders({ columns }: AnyTable, cells: readonly string[]): { headers: Headers; faults: CellFault[] } {
  const headers = cells.map((cell) =>
    columns.find(({ key, label }) => [key, label.fr, label.en].some((name) => alike(name) === alike(cell))),
  );
  const faults = headers.flatMap((found, index): CellFault[] => {
    const at = { column: index + 1, header: cells[index]! };
    if (!found) {
      const known = columns.map(({ key }) => key).join(', ');
      return [
        { ...at, code: 'UNKNOWN_COLUMN', text: { fr: `Colonne inconnue. Colonnes : ${known}.`, en: `Unknown column. Columns: ${known}.` } },
      ];
    }
    if (headers.indexOf(found) === index) return [];
    return [{ ...at, code: 'COLUMN_TWICE', text: { fr: 'Cette colonne est déjà donnée.', en: 'This column is given already.' } }];
  });
  return { headers, faults };
}

/** What a row gives, with the faults of its cells. */
export function readRow(headers: Headers, cells: readonly string[]): { row: GivenRow; faults: CellFault[] } {
  const row: GivenRow = {};
  const faults: CellFault[] = [];
  if (cells.length > headers.length) {
    const text = {
      fr: `Cette ligne a ${cells.length} cellules pour ${headers.length} colonnes : vérifiez les guillemets.`,
      en: `This row has ${cells.length} cells for ${headers.length} columns: check the quotes.`,
    };
    faults.push({ column: headers.length + 1, header: null, code: 'TOO_MANY_CELLS', text });
  }
  for (const [index, column] of headers.entries()) {
    if (!column) continue;
    const cell = cells[index] ?? '';
    if (column.isRequired && cell.trim() === '') {
      faults.push({ column: index + 1, header: column.key, code: 'REQUIRED', text: expectedOf(column) });
      continue;
    }
    const read = column.isTold ? { value: cell.trim() || null } : readCell(column, cell);
    if ('value' in read) row[column.key] = read.value;
    else faults.push({ column: index + 1, header: column.key, ...read });
  }
  return { row, faults };
}
