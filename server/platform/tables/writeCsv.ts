import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import { neutralised } from './cells.rules.ts';

/** Rows as CSV that spreadsheets open by themselves: UTF-8 with its mark, semicolons, no cell that would be computed. */
export function writeCsv(rows: AsyncIterable<readonly string[]>): Readable {
  const text = stringify({ bom: true, delimiter: ';', record_delimiter: 'windows', cast: { string: (cell) => neutralised(cell) } });
  const source = Readable.from(rows);
  source.on('error', (error) => text.destroy(error));
  return source.pipe(text);
}
