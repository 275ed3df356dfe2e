import { type JobObserver, type RepeatedJob, repeat } from '../../jobs/repeat.ts';
import type { HoldCode } from './holds.ts';
import { type SweepOptions, type SweepReport, sweepFiles, sweepStaging } from './sweepFiles.ts';
import { underSweepLock } from './sweepLock.ts';

const HOUR_MS = 3_600_000;

export interface SweepObserver {
  swept(report: SweepReport): void;
}

export interface Sweeper extends RepeatedJob {
  /** Why the last sweep of this process touched nothing; null when it went well or did not end yet. */
  hold(): HoldCode | null;
}

/** Sweeps at once, then every hour. */
export function startSweeper(options: SweepOptions & { jobs?: JobObserver; observer?: SweepObserver }): Sweeper {
  let hold: HoldCode | null = null;
  const repetition = { name: 'sweep-files', everyMs: HOUR_MS, isRunAtOnce: true, log: options.log, observer: options.jobs };
  const job = repeat(repetition, async () => {
    const report = await underSweepLock(options.orm, () => sweepFiles(options));
    if (!report) return sweepStaging(options);
    hold = report.hold;
    options.observer?.swept(report);
    return report;
  });
  return { ...job, hold: () => hold };
}
