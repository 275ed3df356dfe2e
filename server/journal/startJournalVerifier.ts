import type { Clock } from '../platform/clock.ts';
import { write } from '../platform/db/authority.ts';
import type { Orm } from '../platform/db/orm.ts';
import { run, sql } from '../platform/db/read.ts';
import { type JobObserver, type RepeatedJob, repeat } from '../platform/jobs/repeat.ts';
import type { Log } from '../platform/log.ts';
import { verifyJournals } from './verifyJournals.ts';

const DAY_MS = 24 * 3_600_000;
/** A number shared by all processes of one database: only one of them verifies at a time. */
const VERIFY_LOCK = 7_236_504;

interface Parts {
  orm: Orm;
  clock: Clock;
  log: Log;
  jobs?: JobObserver;
}

/** Verifies every journal from its first entry, unless another process does. Logs those that do not hold, and throws when there is one. */
export async function verifyUnlessAnotherDoes({ orm, clock, log }: Parts): Promise<void> {
  await write(orm.em, async (em) => {
    const [row] = await run<{ isMine: boolean }>(em, sql`select pg_try_advisory_xact_lock(${VERIFY_LOCK}) as "isMine"`);
    if (!row?.isMine) return;
    const broken = (await verifyJournals(orm.em, () => clock.now())).filter(({ isIntact }) => !isIntact);
    for (const { chain, fault, brokenSequence } of broken) log.error({ chain, reason: fault, brokenSequence }, 'journal does not hold');
    if (broken.length > 0) throw new Error(`${broken.length} journals do not hold`);
  });
}

/** Verifies every journal from its first entry each day: what was tampered with is logged, and the job counts as failed. */
export const startJournalVerifier = (parts: Parts): RepeatedJob =>
  repeat({ name: 'verify-journals', everyMs: DAY_MS, log: parts.log, observer: parts.jobs }, () => verifyUnlessAnotherDoes(parts));
