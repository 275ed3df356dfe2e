import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import { detectEncoding } from '../files/inspection/detectEncoding.ts';
import { restored } from './cells.rules.ts';

export const SEPARATORS = [';', ',', '\t'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** How a file writes its rows, as it was found out. */
export interface TableReading {
  encoding: string;
  /** It begins with the mark of Unicode. */
  isMarked: boolean;
  separator: Separator;
}

export interface TableRow {
  /** Line of the file on which the row begins, from 1. */
  line: number;
  cells: string[];
}

/** A file that cannot be read further as rows, from a line on. */
export class UnreadableRow extends Error {
  readonly line: number;

  constructor(line: number) {
    super('a row of a table cannot be read');
    this.line = line;
  }
}

const FIRST_BYTES = 64 * 1024;
const MARK = '\uFEFF';
/** A quote that nothing closes would make one cell of the rest. */
const MOST_IN_A_ROW = 1_000_000;

async function firstLine(location: string, encoding: string): Promise<string> {
  const file = await open(location);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(FIRST_BYTES), 0, FIRST_BYTES, 0);
    return new TextDecoder(encoding, { ignoreBOM: true }).decode(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

/** Marks of a separator that stand outside of quotes, on the first line. */
function countOf(separator: string, text: string): number {
  let isQuoted = false;
  let count = 0;
  for (const letter of text) {
    if (letter === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (letter === '\n' || letter === '\r')) return count;
    else if (!isQuoted && letter === separator) count += 1;
  }
  return count;
}

/** Finds out how a file writes its rows; undefined when it is no text that can be read. */
export async function describeTable(location: string): Promise<TableReading | undefined> {
  const found = await detectEncoding(location);
  if (!found || found.isBlank || found.encoding === 'IBM850') return undefined;
  const first = await firstLine(location, found.encoding);
  const counts = SEPARATORS.map((separator) => countOf(separator, first));
  const separator = SEPARATORS[counts.indexOf(Math.max(...counts))]!;
  return { encoding: found.encoding, isMarked: first.startsWith(MARK), separator };
}

async function* textOf(location: string, encoding: string): AsyncIterable<string> {
  const decoder = new TextDecoder(encoding);
  for await (const bytes of createReadStream(location) as AsyncIterable<Buffer>) yield decoder.decode(bytes, { stream: true });
  yield decoder.decode();
}

/** The rows of a file, one after the other, whatever its length; blank lines are passed over. Throws UnreadableRow. */
export async function* readTable(location: string, { encoding, separator }: TableReading): AsyncIterable<TableRow> {
  const parser = parse({ delimiter: separator, relax_column_count: true, info: true, max_record_size: MOST_IN_A_ROW });
  const source = Readable.from(textOf(location, encoding));
  source.on('error', (error) => parser.destroy(error));
  let line = 1;
  try {
    for await (const { record, info } of source.pipe(parser) as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (record.some((cell) => cell.trim() !== '')) yield { line, cells: record.map(restored) };
      line = info.lines + 1;
    }
  } catch (error) {
    if ((error as CsvError).code?.startsWith('CSV_')) throw new UnreadableRow(line);
    throw error;
  }
}
