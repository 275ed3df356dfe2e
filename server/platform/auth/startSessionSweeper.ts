import type { Clock } from '../clock.ts';
import type { Orm } from '../db/orm.ts';
import { type JobObserver, type RepeatedJob, repeat } from '../jobs/repeat.ts';
import type { Log } from '../log.ts';
import { sweepSessions } from './sessions.ts';

const HOUR_MS = 3_600_000;

interface SessionSweeperOptions {
  orm: Orm;
  clock: Clock;
  log: Log;
  jobs?: JobObserver;
}

/** Removes sessions and sign-in attempts that are over, every hour; expired ones count for nothing in between. */
export function startSessionSweeper({ orm, clock, log, jobs }: SessionSweeperOptions): RepeatedJob {
  return repeat({ name: 'sweep-sessions', everyMs: HOUR_MS, log, observer: jobs }, () => sweepSessions(orm.em.fork(), clock.now()));
}
