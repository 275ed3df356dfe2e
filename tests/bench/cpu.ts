import { readdirSync, readFileSync } from 'node:fs';

const TICK_MS = 10;

interface Process {
  parent: number;
  milliseconds: number;
  /** Of those it started and that ended. */
  ofEnded: number;
}

function processOf(pid: number): Process | undefined {
  try {
    const told = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = told.slice(told.lastIndexOf(')') + 2).split(' ');
    return {
      parent: Number(fields[1]),
      milliseconds: (Number(fields[11]) + Number(fields[12])) * TICK_MS,
      ofEnded: (Number(fields[13]) + Number(fields[14])) * TICK_MS,
    };
  } catch {
    return undefined;
  }
}

/** Milliseconds of processor that a process took since it began; zero where the system does not tell it (elsewhere than on Linux). */
export const processorTime = (pid: number): number => processOf(pid)?.milliseconds ?? 0;

/** Milliseconds of processor that the connections of a PostgreSQL took, those that were closed included; zero when it is not ours. */
export function connectionsTime(postgres: number | undefined): number {
  if (postgres === undefined || process.platform !== 'linux') return 0;
  const pids = readdirSync('/proc').map(Number).filter(Boolean);
  const open = pids.map(processOf).reduce((sum, each) => sum + (each?.parent === postgres ? each.milliseconds : 0), 0);
  return open + (processOf(postgres)?.ofEnded ?? 0);
}
