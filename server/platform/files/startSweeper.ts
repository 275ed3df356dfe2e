import { type JobObserver, type RepeatedJob, repeat } from '../jobs/repeat.ts';
import { type SweepOptions, sweepFiles, sweepStaging } from './sweepFiles.ts';

const HOUR_MS = 3_600_000;
/** A number shared by all processes of one database: only one of them sweeps at a time. */
const SWEEP_LOCK = 7_236_502;

async function sweepUnlessAnotherDoes(options: SweepOptions): Promise<void> {
  await options.orm.em.fork().transactional(async (em) => {
    const [row] = await em.execute<{ is_mine: boolean }[]>('select pg_try_advisory_xact_lock(?) as is_mine', [SWEEP_LOCK]);
    if (row?.is_mine) await sweepFiles(options);
    else await sweepStaging(options);
  });
}

/** Sweeps at once, then every hour. */
export function startSweeper(options: SweepOptions & { jobs?: JobObserver }): RepeatedJob {
  const repetition = { name: 'sweep-files', everyMs: HOUR_MS, isRunAtOnce: true, log: options.log, observer: options.jobs };
  return repeat(repetition, () => sweepUnlessAnotherDoes(options));
}
