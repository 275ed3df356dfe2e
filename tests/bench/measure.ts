import { isDeepStrictEqual } from 'node:util';
import type { Arm } from './arms/arms.ts';
import { ask, load, median, percentile } from './load.ts';
import type { ArmName, Asked, Workload } from './workloads/workload.ts';

const WARM_SECONDS = 1.5;
const COMPARED = 5;

export interface Figure {
  workload: string;
  arm: ArmName;
  connections: number;
  /** Medians over the rounds. */
  requestsPerSecond: number;
  p50: number;
  p99: number;
  requests: number;
  errors: number;
}

export interface Pace {
  connections: number[];
  seconds: number;
  rounds: number;
}

const shown = (value: unknown): string => JSON.stringify(value)?.slice(0, 400) ?? 'nothing';

function firstDifference(one: unknown, other: unknown): string {
  if (!Array.isArray(one) || !Array.isArray(other)) return `${shown(one)} and ${shown(other)}`;
  const index = Array.from({ length: Math.max(one.length, other.length) }).findIndex(
    (_, each) => !isDeepStrictEqual(one[each], other[each]),
  );
  return `${one.length} and ${other.length} rows, then ${firstDifference(one[index], other[index])}`;
}

/** Asks every arm the same and fails unless they answer the same, or when they answer nothing. */
export async function compareAnswers(arms: Arm[], { name, arms: asked }: Workload): Promise<void> {
  const taking = arms.flatMap((arm) => (asked[arm.name] ? [{ arm, ...asked[arm.name]! }] : []));
  const count = taking[0]!.shots.length;
  for (let step = 0; step < Math.min(COMPARED, count); step += 1) {
    const index = Math.floor((step * count) / Math.min(COMPARED, count));
    const answers = await Promise.all(taking.map(async ({ arm, shots, read }) => read(...(await ask(arm.url, shots[index]!)))));
    answers.forEach((answer, place) => {
      if (isDeepStrictEqual(answer, answers[0])) return;
      throw new Error(
        `${name}: ${taking[0]!.arm.name} and ${taking[place]!.arm.name} do not answer the same: ${firstDifference(answers[0], answer)}`,
      );
    });
    if (JSON.stringify(answers[0]).length < 30) throw new Error(`${name}: there is nothing to compare: ${shown(answers[0])}`);
  }
}

type Taking = { arm: Arm } & Asked;

async function atConnections(workload: string, taking: Taking[], connections: number, { seconds, rounds }: Pace): Promise<Figure[]> {
  const found = new Map(taking.map(({ arm }) => [arm.name, [] as Awaited<ReturnType<typeof load>>[]]));
  for (let round = 0; round < rounds; round += 1) {
    const turn = taking.map((_, index) => taking[(index + round) % taking.length]!);
    for (const { arm, shots } of turn) found.get(arm.name)!.push(await load(arm.url, shots, { connections, seconds }));
  }
  return [...found].map(([arm, loads]) => ({
    workload,
    arm,
    connections,
    requestsPerSecond: median(loads.map(({ requests, seconds: lasted }) => requests / lasted)),
    p50: median(loads.map(({ latencies }) => percentile(latencies, 0.5))),
    p99: median(loads.map(({ latencies }) => percentile(latencies, 0.99))),
    requests: loads.reduce((sum, { requests }) => sum + requests, 0),
    errors: loads.reduce((sum, { errors }) => sum + errors, 0),
  }));
}

/** Measures one workload: arms warmed first, then in turn, one loaded at a time, round after round. */
export async function measure(arms: Arm[], { name, arms: asked }: Workload, pace: Pace): Promise<Figure[]> {
  const taking = arms.flatMap((arm) => (asked[arm.name] ? [{ arm, ...asked[arm.name]! }] : []));
  const most = Math.max(...pace.connections);
  for (const { arm, shots } of taking) await load(arm.url, shots, { connections: Math.min(most, 16), seconds: WARM_SECONDS });
  const figures: Figure[] = [];
  for (const connections of pace.connections) figures.push(...(await atConnections(name, taking, connections, pace)));
  return figures;
}

const SOAK_CONNECTIONS = 64;

export interface Soak {
  connections: number;
  requests: number;
  errors: number;
}

/** Every reading in turn over 64 connections for a while; what is counted is what fails. */
export async function soak(arm: Arm, workloads: Workload[], seconds: number): Promise<Soak> {
  const lists = workloads.map(({ arms }) => arms[arm.name]!.shots);
  const longest = Math.max(...lists.map(({ length }) => length));
  const shots = Array.from({ length: longest }, (_, index) => lists.map((list) => list[index % list.length]!)).flat();
  const { requests, errors } = await load(arm.url, shots, { connections: SOAK_CONNECTIONS, seconds });
  return { connections: SOAK_CONNECTIONS, requests, errors };
}
