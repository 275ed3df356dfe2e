import { DomainError } from '../platform/errors.ts';
import type { TableRow } from '../platform/tables/readTable.ts';
import type { GivenRow } from '../registers/registerTable.ts';
import { BETWEEN_CODES, csvCell, type Exported, entriesOf } from './exportRegister.ts';
import { circular, differs, Faults, faultsOf, lacks, notCorrectable, unknownReference, unrevised } from './importFaults.ts';
import { type Headers, readHeaders, readRow } from './readCells.ts';
import type { AnyTable } from './registerTables.ts';
import { type Change, Fates } from './rowFates.ts';

type Column = AnyTable['columns'][number];
const givenColumns = ({ columns }: AnyTable) => columns.filter(({ isTold }) => !isTold);

/** What a cell is compared by: a sheet tells an instant to the second. */
const compared = ({ kind }: Column, cell: string): string => (kind === 'INSTANT' ? cell.slice(0, 19) : cell);

/** An entry of the register: what it says in the columns that come back. */
interface Present {
  id: string;
  cells: ReadonlyMap<string, string>;
}

/** The entries of a register that one may read, by their reference. */
export async function presentRows(exported: Exported): Promise<Map<string, Present>> {
  const columns = givenColumns(exported.table);
  const present = new Map<string, Present>();
  for await (const entry of entriesOf(exported)) {
    const cells = new Map(columns.map((column) => [column.key, csvCell(column, entry)]));
    present.set(exported.table.referenceOf(entry), { id: entry.id, cells });
  }
  return present;
}

function written(value: GivenRow[string] | undefined): string {
  if (value instanceof Date) return value.toISOString();
  return Array.isArray(value) ? value.join(BETWEEN_CODES) : (value ?? '');
}

/** What a row says otherwise than the entry of its reference, in the columns that the file has. */
function changesOf(row: GivenRow, headers: Headers, { cells }: Present): Change[] {
  return headers.flatMap((column): Change[] => {
    if (!column || column.isTold) return [];
    const [was, becomes] = [cells.get(column.key) ?? '', written(row[column.key])];
    return compared(column, was) === compared(column, becomes) ? [] : [{ header: column.key, label: column.label, was, becomes }];
  });
}

interface Recorder {
  table: AnyTable;
  present: ReadonlyMap<string, Present>;
  fileName: string;
  /** What differs is corrected. */
  isCorrecting: boolean;
  /** The act by which an entry is recorded; returns its id. */
  record(row: GivenRow): Promise<string>;
  /** The act by which one is described better, from the state that was read. */
  correct(id: string, row: GivenRow, version: number): Promise<unknown>;
}

interface Placed {
  line: number;
  row: GivenRow;
}

/** Records rows one after the other, the names of the columns first, and counts what became of each. */
export class Recording {
  rowCount = 0;
  readonly fates = new Fates();
  readonly faults: Faults;
  private readonly recorder: Recorder;
  private headers: Headers = [];
  private isHeaded = false;
  /** Rows lack what no entry is without: they are counted only. */
  private isLacking = false;
  /** Entries by their reference: those of the register, then those that rows recorded. */
  private readonly ids: Map<string, string>;
  /** Rows that name an entry that no row before them is, by its reference. */
  private readonly waiting = new Map<string, Placed[]>();

  constructor(recorder: Recorder) {
    this.recorder = recorder;
    this.faults = new Faults(recorder.fileName);
    this.ids = new Map([...recorder.present].map(([reference, { id }]) => [reference, id]));
  }

  async take({ line, cells }: TableRow): Promise<void> {
    if (!this.isHeaded) return this.takeHeaders(line, cells);
    this.rowCount += 1;
    if (this.isLacking) return;
    const { row, faults } = readRow(this.headers, cells);
    if (faults.length > 0) this.faults.add(line, faults);
    else await this.placeOrKeep({ line, row });
  }

  /** Records the rows that waited for one further down; those that name nothing, or each other, are told. */
  async finish(): Promise<void> {
    const placed = [...this.waiting.keys()].filter((reference) => this.ids.has(reference));
    const left: Placed[] = [];
    for (const reference of placed) {
      for (const each of this.takeWaiting(reference)) {
        const own = each.row.reference as string | null;
        if (own === reference) left.push(each);
        else await this.place(each);
        if (own && own !== reference && this.ids.has(own)) placed.push(own);
      }
    }
    left.push(...[...this.waiting.values()].flat());
    this.tellLeft(left.toSorted((one, other) => one.line - other.line));
  }

  private takeWaiting(reference: string): Placed[] {
    const rows = this.waiting.get(reference) ?? [];
    this.waiting.delete(reference);
    return rows;
  }

  /** Rows that name no entry; what is not told any more is only counted. */
  private tellLeft(left: readonly Placed[]): void {
    const rows = new Map(left.flatMap((each) => (typeof each.row.reference === 'string' ? [[each.row.reference, each]] : [])));
    for (const each of left) {
      const around = this.faults.isFull ? undefined : this.around(each, rows);
      this.faults.add(each.line, [around ? circular(this.headers, around) : unknownReference(this.headers)]);
    }
  }

  private takeHeaders(line: number, cells: readonly string[]): void {
    const read = readHeaders(this.recorder.table, cells);
    this.headers = read.headers;
    this.isHeaded = true;
    const missing = this.recorder.table.columns.find((column) => column.isRequired && !read.headers.includes(column));
    this.isLacking = missing !== undefined;
    this.faults.add(line, missing ? [...read.faults, lacks(missing.key)] : read.faults);
  }

  /** What a row names of the register; null where it names nothing. */
  private named(row: GivenRow): string | null {
    const column = this.headers.find((each) => each?.refersAs);
    return column ? ((row[column.key] as string | null) ?? null) : null;
  }

  private async placeOrKeep(placed: Placed): Promise<void> {
    const named = this.named(placed.row);
    if (named === null || (named !== placed.row.reference && this.ids.has(named))) return this.place(placed);
    const rows = this.waiting.get(named) ?? [];
    rows.push(placed);
    this.waiting.set(named, rows);
  }

  /** The lines of a ring that a row is in, or leads to; undefined where it leads to a reference that nothing has. */
  private around(from: Placed, rows: ReadonlyMap<string, Placed>): number[] | undefined {
    const lines = new Set<number>();
    for (let each: Placed | undefined = from; each; each = rows.get(this.named(each.row) ?? '')) {
      if (lines.has(each.line)) return [...lines].toSorted((a, b) => a - b);
      lines.add(each.line);
    }
    return undefined;
  }

  /** A row as its act takes it: what it names by its id. */
  private given(row: GivenRow): GivenRow {
    const column = this.headers.find((each) => each?.refersAs);
    if (!column || !(column.key in row)) return row;
    const { [column.key]: named, ...told } = row;
    return { ...told, [column.refersAs!]: named ? this.ids.get(named as string)! : null };
  }

  private async place({ line, row }: Placed): Promise<void> {
    const reference = typeof row.reference === 'string' ? row.reference : null;
    const known = reference ? this.recorder.present.get(reference) : undefined;
    try {
      if (known) return await this.compare(line, row, known);
      const id = await this.recorder.record(this.given(row));
      if (reference) this.ids.set(reference, id);
      this.fates.add({ line, reference, fate: 'NEW', changes: [] });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.faults.add(line, faultsOf(error, this.headers));
    }
  }

  private async compare(line: number, row: GivenRow, known: Present): Promise<void> {
    const { table, isCorrecting, correct } = this.recorder;
    const changes = changesOf(row, this.headers, known);
    const reference = row.reference as string;
    this.fates.add({ line, reference, fate: changes.length === 0 ? 'PRESENT' : 'DIFFERENT', changes });
    if (changes.length === 0) return;
    const fixed = changes.filter(({ header }) => !table.correction?.columns.includes(header));
    if (!isCorrecting) this.faults.add(line, [differs(this.headers)]);
    else if (fixed.length > 0)
      this.faults.add(
        line,
        fixed.map(({ header }) => notCorrectable(this.headers, header)),
      );
    else if (row.revision == null) this.faults.add(line, [unrevised(this.headers)]);
    else {
      const changed = Object.fromEntries(changes.map(({ header }) => [header, row[header]!]));
      await correct(known.id, this.given(changed), Number(row.revision));
    }
  }
}
