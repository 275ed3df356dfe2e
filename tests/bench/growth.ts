import type { Arm } from './arms/arms.ts';
import { startGarant } from './arms/arms.ts';
import { databaseOf, onDatabase, type SeededServer } from './database.ts';
import { load, median, percentile } from './load.ts';
import type { Pace } from './measure.ts';
import { readings } from './workloads/reads.ts';
import { takeSample } from './workloads/sample.ts';
import type { Workload } from './workloads/workload.ts';

const WARM_SECONDS = 2;

export interface Growth {
  workload: string;
  connections: number;
  /** Median p50 in milliseconds, one for each size. */
  p50: number[];
  errors: number;
}

interface Sized {
  arm: Arm;
  workloads: Workload[];
}

async function startSized(server: SeededServer, conventions: number): Promise<Sized> {
  const url = server.urlOf(databaseOf(conventions));
  const sample = await onDatabase(url, (client) => takeSample(client, url));
  return { arm: await startGarant(url, server.filesDirOf(conventions)), workloads: readings(sample) };
}

async function growthOf(name: string, sized: Sized[], pace: Pace): Promise<Growth[]> {
  const taking = sized.map(({ arm, workloads }) => ({
    url: arm.url,
    shots: workloads.find((each) => each.name === name)!.arms.garant!.shots,
  }));
  for (const { url, shots } of taking) await load(url, shots, { connections: 4, seconds: WARM_SECONDS });
  const found: Growth[] = [];
  for (const connections of pace.connections) {
    const rounds: number[][] = taking.map(() => []);
    let errors = 0;
    for (let round = 0; round < pace.rounds; round += 1) {
      for (const [index, { url, shots }] of taking.entries()) {
        const told = await load(url, shots, { connections, seconds: pace.seconds });
        rounds[index]!.push(percentile(told.latencies, 0.5));
        errors += told.errors;
      }
    }
    found.push({ workload: name, connections, p50: rounds.map(median), errors });
  }
  return found;
}

/** The same readings on databases of growing sizes, side by side on one PostgreSQL, in turn. */
export async function measureGrowth(
  server: SeededServer,
  sizes: number[],
  pace: Pace,
  { isWanted, tell }: { isWanted(workload: string): boolean; tell(growth: Growth[]): void },
): Promise<Growth[]> {
  const sized: Sized[] = [];
  const found: Growth[] = [];
  try {
    for (const conventions of sizes) sized.push(await startSized(server, conventions));
    for (const { name } of sized[0]!.workloads.filter((each) => isWanted(each.name))) {
      const growth = await growthOf(name, sized, pace);
      tell(growth);
      found.push(...growth);
    }
    return found;
  } finally {
    await Promise.all(sized.map(({ arm }) => arm.stop()));
  }
}
