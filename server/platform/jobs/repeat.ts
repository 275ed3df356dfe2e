import { runWithin } from '../db/statementBounds.ts';
import type { Log } from '../log.ts';
import { runAs } from '../operationScope.ts';

export interface JobObserver {
  ended(job: string, run: { seconds: number; hasFailed: boolean }): void;
}

export interface RepeatOptions {
  /** A literal, never made of data: it is a label of the metrics. */
  name: string;
  everyMs: number;
  /** Also once at the start. */
  isRunAtOnce?: boolean;
  log: Log;
  observer?: JobObserver;
}

export interface RepeatedJob {
  /** Waits for the run in progress, such as that of the start. */
  atRest(): Promise<void>;
  /** Waits for the run in progress, then runs no more. */
  stop(): Promise<void>;
}

/**
 * Runs `work` again and again: one run at a time (a turn that comes too early is left out), a failure is logged and tried again at the next
 * turn, the timer does not keep the process alive. What only one process of several may do is for `work` to lock. Its transactions may take their
 * time, a statement outside of them two minutes.
 */
export function repeat({ name, everyMs, isRunAtOnce = false, log, observer }: RepeatOptions, work: () => Promise<unknown>): RepeatedJob {
  let running: Promise<void> | undefined;
  const run = async () => {
    const began = performance.now();
    let hasFailed = false;
    try {
      await runAs(`job ${name}`, () => runWithin('NONE', work));
    } catch (error) {
      hasFailed = true;
      log.error({ err: error, job: name }, 'background job failed');
    }
    observer?.ended(name, { seconds: (performance.now() - began) / 1000, hasFailed });
  };
  const turn = () => {
    running ??= run().finally(() => {
      running = undefined;
    });
  };
  if (isRunAtOnce) turn();
  const timer = setInterval(turn, everyMs);
  timer.unref();
  const atRest = async () => running;
  return {
    atRest,
    stop() {
      clearInterval(timer);
      return atRest();
    },
  };
}
