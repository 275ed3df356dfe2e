import type { Clock } from '../platform/clock.ts';
import type { Orm } from '../platform/db/orm.ts';
import { run, sql } from '../platform/db/read.ts';
import { type JobObserver, type RepeatedJob, repeat } from '../platform/jobs/repeat.ts';
import type { Log } from '../platform/log.ts';

const MINUTE_MS = 60_000;
/** Conventions whose quarter is reckoned in one transaction: each takes tens of milliseconds. */
const BATCH = 10;
/** In one minute, at most. */
const MOST = 60;

/** Reckons where conventions stood at the end of the last quarters, where that is not kept. Returns how many; while another process does it, none. */
export async function keepQuarters(orm: Orm, clock: Clock): Promise<number> {
  let kept = 0;
  while (kept < MOST) {
    const [row] = await run<{ count: number }>(orm.em.fork(), sql`select keep_quarters(${clock.now()}, ${BATCH}) as count`);
    kept += row!.count;
    if (row!.count < BATCH) break;
  }
  return kept;
}

/** Keeps the ends of quarters, a few conventions a minute. */
export const startQuarterKeeper = ({ orm, clock, log, jobs }: { orm: Orm; clock: Clock; log: Log; jobs?: JobObserver }): RepeatedJob =>
  repeat({ name: 'keep-quarters', everyMs: MINUTE_MS, log, observer: jobs }, () => keepQuarters(orm, clock));
