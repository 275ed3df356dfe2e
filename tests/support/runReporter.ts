import type { Reporter, TestCase, TestModule, Vitest } from 'vitest/node';

const say = (line: string) => void process.stdout.write(`${line}\n`);
const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1).padStart(8);

interface Spent {
  project: string;
  file: string;
  tests: number;
  /** Milliseconds: the worker and what it prepares, the imports, the tests with their hooks. */
  prepared: number;
  imported: number;
  tested: number;
}

function spentBy(file: TestModule): Spent {
  const { environmentSetupDuration, prepareDuration, setupDuration, collectDuration, duration } = file.diagnostic();
  return {
    project: file.project.name,
    file: file.relativeModuleId,
    tests: [...file.children.allTests()].length,
    prepared: environmentSetupDuration + prepareDuration + setupDuration,
    imported: collectDuration,
    tested: duration,
  };
}

const wholeOf = ({ prepared, imported, tested }: Spent) => prepared + imported + tested;

function sum(name: string, all: Spent[]): Spent {
  const total = (of: 'tests' | 'prepared' | 'imported' | 'tested') => all.reduce((before, each) => before + each[of], 0);
  const [tests, prepared, imported, tested] = [total('tests'), total('prepared'), total('imported'), total('tested')];
  return { project: name, file: `${all.length} files`, tests, prepared, imported, tested };
}

function tellTimes(files: Spent[]): void {
  const projects = Object.entries(Object.groupBy(files, ({ project }) => project));
  const rows = [
    ...files.toSorted((one, other) => wholeOf(other) - wholeOf(one)),
    ...projects.map(([name, all]) => sum(name, all ?? [])),
    sum('all', files),
  ];
  say('\nseconds     prepared  imported    tested   tests');
  for (const row of rows) {
    const times = [wholeOf(row), row.prepared, row.imported, row.tested].map(seconds).join('  ');
    say(`${times}  ${String(row.tests).padStart(6)}  ${row.project}  ${row.file}`);
  }
}

function tellRetries(tests: TestCase[]): void {
  say(`\n${tests.length} retried`);
  for (const test of tests) {
    say(`  ${test.module.relativeModuleId} > ${test.fullName}`);
    for (const { message } of test.result().errors ?? []) say(`    ${message.split('\n')[0]}`);
  }
}

/** Tells how many tests passed or failed only after another try, and which; with `TIMES=1`, also where the time of each file went. */
export default class RunReporter implements Reporter {
  onInit(vitest: Vitest): void {
    say(`Order drawn with --sequence.seed=${vitest.config.sequence.seed}`);
  }

  onTestRunEnd(files: readonly TestModule[]): void {
    if (process.env.TIMES) tellTimes(files.map(spentBy));
    tellRetries(files.flatMap((file) => [...file.children.allTests()]).filter((test) => (test.diagnostic()?.retryCount ?? 0) > 0));
  }
}
