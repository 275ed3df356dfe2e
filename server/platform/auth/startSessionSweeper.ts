import type { Clock } from '../clock.ts';
import type { Orm } from '../db/orm.ts';
import type { Log } from '../log.ts';
import { sweepSessions } from './sessions.ts';

const HOUR_MS = 3_600_000;

/** Removes sessions and sign-in attempts that are over, every hour; expired ones count for nothing in between. */
export function startSessionSweeper({ orm, clock, log }: { orm: Orm; clock: Clock; log: Log }): { stop(): void } {
  const sweep = () => {
    sweepSessions(orm.em.fork(), clock.now()).catch((error: unknown) => log.error({ err: error }, 'sweep of sessions failed'));
  };
  const timer = setInterval(sweep, HOUR_MS);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
