import type { AdminFigures } from './admin.ts';
import type { Costs, measureSizes } from './costs.ts';
import type { Growth } from './growth.ts';
import type { Figure } from './measure.ts';
import type { MemoryFigures, UploadFigures } from './uploads.ts';
import type { ArmName } from './workloads/workload.ts';

const LABELS: Record<ArmName, string> = { garant: 'Garant', postgraphile: 'PostGraphile', bare: 'bare SQL' };

const figure = (value: number): string => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

/** Lines of a table, columns aligned; the first column to the left, the others to the right. */
export function table(rows: string[][]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  '),
  );
  return `${lines.join('\n')}\n`;
}

export interface Ratios {
  workload: string;
  connections: number;
  /** Requests per second of Garant over those of the other arm. */
  postgraphile: number | null;
  bare: number | null;
}

/** Garant over the others, for each workload and number of connections. */
export function ratiosOf(figures: Figure[]): Ratios[] {
  return figures
    .filter(({ arm }) => arm === 'garant')
    .map(({ workload, connections, requestsPerSecond }) => {
      const over = (name: ArmName) => {
        const other = figures.find((each) => each.arm === name && each.workload === workload && each.connections === connections);
        return other ? requestsPerSecond / other.requestsPerSecond : null;
      };
      return { workload, connections, postgraphile: over('postgraphile'), bare: over('bare') };
    });
}

/** Requests per second, latencies and processor time (of the process, of its connections) of every arm, with the ratios on the lines of Garant. */
export function figuresTable(figures: Figure[]): string {
  const ratios = ratiosOf(figures);
  const ratio = (value: number | null | undefined) => (value == null ? '' : `${value.toFixed(2)} ×`);
  const rows = figures.map((each) => {
    const over =
      each.arm === 'garant'
        ? ratios.find(({ workload, connections }) => workload === each.workload && connections === each.connections)
        : null;
    return [
      each.workload,
      LABELS[each.arm],
      String(each.connections),
      figure(each.requestsPerSecond),
      figure(each.p50),
      figure(each.p99),
      figure(each.processor),
      figure(each.database),
      String(each.errors),
      ratio(over?.postgraphile),
      ratio(over?.bare),
    ];
  });
  return table([
    ['workload', 'arm', 'conn.', 'req/s', 'p50 ms', 'p99 ms', 'CPU ms', 'DB ms', 'errors', 'Garant/PostGraphile', 'Garant/bare'],
    ...rows,
  ]);
}

const mega = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
const milliseconds = (value: number): string => (value >= 1000 ? `${(value / 1000).toFixed(2)} s` : `${figure(value)} ms`);

/** Median answer times for each size, and how many times those of the first size. */
export function growthTable(sizes: number[], growth: Growth[]): string {
  const heads = [
    'workload',
    'conn.',
    ...sizes.flatMap((size, index) => [`${size}: p50 ms`, ...(index > 0 ? [`× ${sizes[0]}`] : [])]),
    'errors',
  ];
  const rows = growth.map(({ workload, connections, p50, errors }) => [
    workload,
    String(connections),
    ...p50.flatMap((value, index) => [figure(value), ...(index > 0 ? [(value / p50[0]!).toFixed(2)] : [])]),
    String(errors),
  ]);
  return table([heads, ...rows]);
}

/** An upload beside what the machine gives for hashing and copying. */
export function uploadLine({ garant, hashAndCopy, hashCopyAndFlush }: UploadFigures): string {
  return `upload of 50 MB: Garant ${garant.toFixed(0)} MB/s; sha256sum and cp ${hashAndCopy.toFixed(0)} MB/s (${(garant / hashAndCopy).toFixed(2)} ×), flushed ${hashCopyAndFlush.toFixed(0)} MB/s (${(garant / hashCopyAndFlush).toFixed(2)} ×)\n`;
}

/** Memory at rest and while files arrive. */
export function memoryLine({ idle, peak, parallel, seconds }: MemoryFigures): string {
  return `memory: ${idle.toFixed(0)} MB at rest, ${peak.toFixed(0)} MB at most (${(peak - idle).toFixed(0)} MB more) while ${parallel} files of 50 MB arrive at once in ${seconds.toFixed(1)} s\n`;
}

/** What one pays once. */
export function costLines(costs: Costs, verification: { entries: number; milliseconds: number }): string {
  return [
    `migrations on an empty database: ${milliseconds(costs.migrate)}`,
    `import of a catalogue: ${milliseconds(costs.importCatalogue)}`,
    `verification of a journal of ${verification.entries} entries: ${milliseconds(verification.milliseconds)}`,
    `start to ready on existing data, PostgreSQL running: ${milliseconds(costs.readyOnExistingData)}`,
    `start to ready from an empty folder, PostgreSQL made and demonstration laid: ${milliseconds(costs.readyFromNothing)}\n`,
  ].join('\n');
}

/** The largest tables and their indexes. */
export function sizesTable({ databaseBytes, tables }: Awaited<ReturnType<typeof measureSizes>>): string {
  const rows = tables.map((each) => [each.table, '', each.rows.toLocaleString('en'), mega(each.tableBytes), mega(each.indexBytes)]);
  return table([['table', '', 'rows', 'table', 'indexes'], ...rows, ['database', '', '', mega(databaseBytes), '']]);
}

/** How long until the matrix can be used, and for how many bytes. */
export function adminLines({ cold, warm }: AdminFigures): string {
  return `matrix usable in Chromium, processor 4 × slower: cold ${cold.milliseconds} ms and ${mega(cold.bytes)}, warm ${warm.milliseconds} ms and ${mega(warm.bytes)}\n`;
}
