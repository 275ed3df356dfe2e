import type { Orm } from '../../platform/db/orm.ts';
import { run, sql } from '../../platform/db/read.ts';
import { type JobObserver, type RepeatedJob, repeat } from '../../platform/jobs/repeat.ts';
import type { Log } from '../../platform/log.ts';

const MINUTE_MS = 60_000;
/** Rows computed anew in one transaction: short enough that no writer waits long for them. */
const BATCH = 500;

/** Computes anew the kept states whose time is over. Returns how many; what another process is computing is left to it. */
export async function refreshDueStates(orm: Orm): Promise<number> {
  for (let refreshed = 0; ; ) {
    const [row] = await run<{ count: number }>(orm.em.fork(), sql`select refresh_due_states(${BATCH}) as count`);
    refreshed += row!.count;
    if (row!.count < BATCH) return refreshed;
  }
}

/** Keeps states in step with the calendar, every minute. In between, what is over is computed by whoever reads it. */
export const startStateKeeper = ({ orm, log, jobs }: { orm: Orm; log: Log; jobs?: JobObserver }): RepeatedJob =>
  repeat({ name: 'keep-states', everyMs: MINUTE_MS, isRunAtOnce: true, log, observer: jobs }, () => refreshDueStates(orm));
