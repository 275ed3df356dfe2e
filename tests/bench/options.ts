import { parseArgs } from 'node:util';

export interface Options {
  conventions: number;
  dataDir: string;
  workloads: string[] | undefined;
  connections: number[];
  seconds: number;
  rounds: number;
  soakSeconds: number;
  growth: number[] | undefined;
  isAdminMeasured: boolean;
  jsonFile: string | undefined;
}

const numbers = (text: string): number[] => text.split(',').map(Number);

/** Reads what was asked on the command line. Throws on an option it does not know or a number that is none. */
export function readOptions(given: string[]): Options {
  const { values } = parseArgs({
    args: given,
    options: {
      conventions: { type: 'string', default: '5' },
      data: { type: 'string', default: '.data/bench' },
      workloads: { type: 'string' },
      connections: { type: 'string', default: '1,16,64' },
      seconds: { type: 'string', default: '3' },
      rounds: { type: 'string', default: '3' },
      soak: { type: 'string', default: '0' },
      growth: { type: 'string' },
      admin: { type: 'boolean', default: false },
      json: { type: 'string' },
    },
  });
  const options = {
    conventions: Number(values.conventions),
    dataDir: values.data,
    workloads: values.workloads?.split(','),
    connections: numbers(values.connections),
    seconds: Number(values.seconds),
    rounds: Number(values.rounds),
    soakSeconds: Number(values.soak),
    growth: values.growth === undefined ? undefined : numbers(values.growth),
    isAdminMeasured: values.admin,
    jsonFile: values.json,
  };
  const all = [
    options.conventions,
    options.seconds,
    options.rounds,
    options.soakSeconds,
    ...options.connections,
    ...(options.growth ?? []),
  ];
  if (all.some((each) => !Number.isFinite(each))) throw new Error('A number was expected');
  return options;
}
