import { DomainError } from '../platform/errors.ts';
import type { TableRow } from '../platform/tables/readTable.ts';
import type { GivenRow } from '../registers/registerTable.ts';
import { BETWEEN_CODES, csvCell, type Exported, entriesOf } from './exportRegister.ts';
import { differs, Faults, faultsOf, lacks } from './importFaults.ts';
import { type Headers, readHeaders, readRow } from './readCells.ts';
import type { AnyTable } from './registerTables.ts';

const givenColumns = ({ columns }: AnyTable) => columns.filter(({ isTold }) => !isTold);

/** What a cell is compared by: a sheet tells an instant to the second. */
const compared = ({ kind }: AnyTable['columns'][number], cell: string): string => (kind === 'INSTANT' ? cell.slice(0, 19) : cell);

/** What entries of a register say in the columns that come back, by their reference. */
export async function presentRows(exported: Exported): Promise<Map<string, string>> {
  const columns = givenColumns(exported.table);
  const present = new Map<string, string>();
  for await (const entry of entriesOf(exported)) {
    present.set(exported.table.referenceOf(entry), JSON.stringify(columns.map((column) => compared(column, csvCell(column, entry)))));
  }
  return present;
}

function written(value: GivenRow[string] | undefined): string {
  if (value instanceof Date) return value.toISOString();
  return Array.isArray(value) ? value.join(BETWEEN_CODES) : (value ?? '');
}

interface Recorder {
  table: AnyTable;
  present: ReadonlyMap<string, string>;
  fileName: string;
  /** The act by which an entry is recorded. */
  record(row: GivenRow): Promise<unknown>;
}

/** Records rows one after the other, the names of the columns first, and counts what became of each. */
export class Recording {
  rowCount = 0;
  newCount = 0;
  presentCount = 0;
  readonly faults: Faults;
  private readonly recorder: Recorder;
  private headers: Headers | undefined;
  /** Rows lack what no entry is without: they are counted only. */
  private isLacking = false;

  constructor(recorder: Recorder) {
    this.recorder = recorder;
    this.faults = new Faults(recorder.fileName);
  }

  async take({ line, cells }: TableRow): Promise<void> {
    if (!this.headers) {
      const read = readHeaders(this.recorder.table, cells);
      this.headers = read.headers;
      const missing = this.recorder.table.columns.find((column) => column.isRequired && !read.headers.includes(column));
      this.isLacking = missing !== undefined;
      this.faults.add(line, missing ? [...read.faults, lacks(missing.key)] : read.faults);
      return;
    }
    this.rowCount += 1;
    if (this.isLacking) return;
    const { row, faults } = readRow(this.headers, cells);
    if (faults.length > 0) this.faults.add(line, faults);
    else await this.takeRow(line, row, this.headers);
  }

  private async takeRow(line: number, row: GivenRow, headers: Headers): Promise<void> {
    const { table, present, record } = this.recorder;
    const known = typeof row.reference === 'string' ? present.get(row.reference) : undefined;
    if (known !== undefined) {
      if (known === JSON.stringify(givenColumns(table).map((column) => compared(column, written(row[column.key]))))) this.presentCount += 1;
      else this.faults.add(line, [differs(headers)]);
      return;
    }
    try {
      await record(row);
      this.newCount += 1;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.faults.add(line, faultsOf(error, headers));
    }
  }
}
