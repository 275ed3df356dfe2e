import type { Orm } from '../platform/db/orm.ts';
import { run, sql } from '../platform/db/read.ts';
import { type JobObserver, type RepeatedJob, repeat } from '../platform/jobs/repeat.ts';
import type { Log } from '../platform/log.ts';

const MINUTE_MS = 60_000;
/** Conventions computed anew in one transaction. */
const BATCH = 200;
/** Conventions computed anew in one minute, at most: the others are told anew by whoever reads them. */
const MOST = 10_000;

/** Computes anew what is kept of the conventions in which something changed. Returns how many; while another process does it, none. */
export async function refreshStands(orm: Orm): Promise<number> {
  let refreshed = 0;
  while (refreshed < MOST) {
    const [row] = await run<{ count: number }>(orm.em.fork(), sql`select refresh_convention_stands(${BATCH}) as count`);
    refreshed += row!.count;
    if (row!.count < BATCH) break;
  }
  return refreshed;
}

/** Keeps where conventions stand in step with their duties, every minute. */
export const startStandKeeper = ({ orm, log, jobs }: { orm: Orm; log: Log; jobs?: JobObserver }): RepeatedJob =>
  repeat({ name: 'keep-stands', everyMs: MINUTE_MS, isRunAtOnce: true, log, observer: jobs }, () => refreshStands(orm));
