import type { Reporter, SerializedError, TestCase, TestModule, Vitest } from 'vitest/node';
import { firefoxProgram } from './browserPrograms.ts';

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

const MOST_TOLD = 20;
const MOST_LINES = 20;

const tellLines = (message: string): void => {
  for (const line of message.split('\n').slice(0, MOST_LINES)) say(`    ${line}`);
};

function tellRetries(tests: TestCase[]): void {
  say(`\n${tests.length} retried`);
  for (const test of tests) {
    say(`  ${test.module.relativeModuleId} > ${test.fullName}`);
    for (const { message } of test.result().errors ?? []) tellLines(message);
  }
}

const tellErrors = (errors: readonly { message: string; stack?: string }[]): void => {
  for (const { message, stack = '' } of errors) {
    const places = stack.split('\n').filter((line) => /\b(tests|server|admin)\//.test(line));
    tellLines(message);
    for (const line of places.slice(0, 3)) say(`    ${line}`);
  }
};

/** What failed, told last: the end of a long output is what people are shown of it. */
function tellFailures(files: readonly TestModule[], unhandled: readonly SerializedError[]): void {
  const outside = files.filter((file) => file.errors().length > 0);
  const failed = files.flatMap((file) => [...file.children.allTests('failed')]);
  for (const file of outside) {
    say(`\nFAILED ${file.relativeModuleId}, outside of its tests`);
    tellErrors(file.errors());
  }
  for (const test of failed.slice(0, MOST_TOLD)) {
    say(`\nFAILED ${test.module.relativeModuleId} > ${test.fullName}`);
    tellErrors(test.result().errors ?? []);
  }
  if (failed.length > MOST_TOLD) say(`\nand ${failed.length - MOST_TOLD} more that failed`);
  if (unhandled.length > 0) say('\nFAILED, outside of every test');
  tellErrors(unhandled);
}

/** Said wherever journeys were told and Firefox was not there to tell them too. */
function tellAbsence(files: readonly TestModule[]): void {
  const told = new Set(files.map(({ project }) => project.name));
  if (!told.has('browser') || firefoxProgram()) return;
  say('\nNo Firefox here: its stories were skipped. Install firefox-esr, or name one in FIREFOX_PATH.');
}

/** Tells what failed, how many tests passed or failed only after another try, and which; with `TIMES=1`, also where the time of each file went. */
export default class RunReporter implements Reporter {
  onInit(vitest: Vitest): void {
    say(`Order drawn with --sequence.seed=${vitest.config.sequence.seed}`);
  }

  onTestRunEnd(files: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    if (process.env.TIMES) tellTimes(files.map(spentBy));
    tellAbsence(files);
    tellRetries(files.flatMap((file) => [...file.children.allTests()]).filter((test) => (test.diagnostic()?.retryCount ?? 0) > 0));
    tellFailures(files, unhandled);
  }
}
