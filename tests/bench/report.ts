import type { Figure } from './measure.ts';
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

/** Requests per second and latencies of every arm, with the ratios on the lines of Garant. */
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
      String(each.errors),
      ratio(over?.postgraphile),
      ratio(over?.bare),
    ];
  });
  return table([['workload', 'arm', 'conn.', 'req/s', 'p50 ms', 'p99 ms', 'errors', 'Garant/PostGraphile', 'Garant/bare'], ...rows]);
}
