import { type SweepOptions, sweepFiles, sweepStaging } from './sweepFiles.ts';

const HOUR_MS = 3_600_000;
/** A number shared by all processes of one database: only one of them sweeps at a time. */
const SWEEP_LOCK = 7_236_502;

export interface Sweeper {
  /** Waits for the sweep that is running, then sweeps no more. */
  stop(): Promise<void>;
}

async function sweepUnlessAnotherDoes(options: SweepOptions): Promise<void> {
  await options.orm.em.fork().transactional(async (em) => {
    const [row] = await em.execute<{ is_mine: boolean }[]>('select pg_try_advisory_xact_lock(?) as is_mine', [SWEEP_LOCK]);
    if (row?.is_mine) await sweepFiles(options);
    else await sweepStaging(options);
  });
}

/** Sweeps at once, then every hour. A failed sweep is logged and tried again at the next hour; the timer does not keep the process alive. */
export function startSweeper(options: SweepOptions): Sweeper {
  let running: Promise<void> = Promise.resolve();
  const sweep = () => {
    running = running
      .then(() => sweepUnlessAnotherDoes(options))
      .catch((error: unknown) => options.log.error({ err: error }, 'sweep of files failed'));
  };
  sweep();
  const timer = setInterval(sweep, HOUR_MS);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
