import { isDeepStrictEqual } from 'node:util';
import type { Arm } from './arms/arms.ts';
import { connectionsTime, processorTime } from './cpu.ts';
import { ask, type Load, load, median, percentile } from './load.ts';
import type { ArmName, Asked, Workload } from './workloads/workload.ts';

const WARM_SECONDS = 6;
const COMPARED = 5;

export interface Figure {
  workload: string;
  arm: ArmName;
  connections: number;
  /** Medians over the rounds. */
  requestsPerSecond: number;
  p50: number;
  p99: number;
  /** Milliseconds of processor for one request: of the process, of its connections to PostgreSQL. */
  processor: number;
  database: number;
  requests: number;
  errors: number;
}

export interface Pace {
  connections: number[];
  seconds: number;
  rounds: number;
  /** First process of PostgreSQL, where it is ours. */
  postgres?: number;
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
    const answers = await Promise.all(taking.map(async ({ arm, shots, read }) => read(await ask(arm.url, shots[index]!))));
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

interface Round {
  load: Load;
  processor: number;
  database: number;
}

async function oneRound({ arm, shots }: Taking, connections: number, { seconds, postgres }: Pace): Promise<Round> {
  const [processor, database] = [processorTime(arm.child.pid!), connectionsTime(postgres)];
  const told = await load(arm.url, shots, { connections, seconds });
  return { load: told, processor: processorTime(arm.child.pid!) - processor, database: connectionsTime(postgres) - database };
}

function figureOf(workload: string, arm: ArmName, connections: number, rounds: Round[]): Figure {
  const middle = (read: (round: Round) => number) => median(rounds.map(read));
  return {
    workload,
    arm,
    connections,
    requestsPerSecond: middle(({ load: { requests, seconds } }) => requests / seconds),
    p50: middle(({ load: { latencies } }) => percentile(latencies, 0.5)),
    p99: middle(({ load: { latencies } }) => percentile(latencies, 0.99)),
    processor: middle(({ load: { requests }, processor }) => processor / requests),
    database: middle(({ load: { requests }, database }) => database / requests),
    requests: rounds.reduce((sum, { load: { requests } }) => sum + requests, 0),
    errors: rounds.reduce((sum, { load: { errors } }) => sum + errors, 0),
  };
}

async function atConnections(workload: string, taking: Taking[], connections: number, pace: Pace): Promise<Figure[]> {
  const found = taking.map(() => [] as Round[]);
  for (let round = 0; round < pace.rounds; round += 1) {
    for (let turn = 0; turn < taking.length; turn += 1) {
      const index = (turn + round) % taking.length;
      found[index]!.push(await oneRound(taking[index]!, connections, pace));
    }
  }
  return taking.map(({ arm }, index) => figureOf(workload, arm.name, connections, found[index]!));
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
