import { forgettableIncidents } from '../incidents/forgettableIncidents.ts';
import type { Clock } from '../platform/clock.ts';
import type { Orm } from '../platform/db/orm.ts';
import { read, sql } from '../platform/db/read.ts';
import { type JobObserver, type RepeatedJob, repeat } from '../platform/jobs/repeat.ts';
import type { Log } from '../platform/log.ts';
import { forgettableProcessors } from '../processors/forgettableProcessors.ts';
import { type Ended, type ForgettableRegister, forgetEntry } from '../registers/forgetEntry.ts';
import { forgettableRequests } from '../rights-requests/forgettableRequests.ts';

const DAY_MS = 24 * 3_600_000;
/** Entries looked up at once. */
const BATCH = 100;

/** Registers whose entries are forgotten: one line each. */
const REGISTERS: readonly ForgettableRegister[] = [forgettableIncidents, forgettableRequests, forgettableProcessors];

interface Parts {
  orm: Orm;
  clock: Clock;
  log: Log;
  /** Years after which the texts of an entry that ended are erased; 0: never. */
  textYears: number;
  jobs?: JobObserver;
}

/** Entries of a register that ended before an instant and are not forgotten, oldest first. */
const endedBefore = (orm: Orm, { table, endedAt }: ForgettableRegister, until: Date): Promise<Ended[]> =>
  read<Ended>(
    orm.em.fork(),
    sql`select e.id, e.convention_id as "conventionId", case e.confidentiality when 'RESTRICTED' then e.party_id else e.convention_id end as chain
      from ${sql.table(table)} e where e.forgotten_at is null and ${endedAt} <= ${until} order by ${endedAt}, e.id limit ${BATCH}`,
  );

/** That many years before an instant, on the same day. */
function yearsBefore(at: Date, years: number): Date {
  const until = new Date(at);
  until.setUTCFullYear(until.getUTCFullYear() - years);
  return until;
}

/** Erases what it can of some entries; one that fails does not keep the others. Answers how many were, and what failed. */
async function forgetSome({ orm, clock, log }: Parts, register: ForgettableRegister, entries: readonly Ended[], until: Date) {
  let count = 0;
  const failures: unknown[] = [];
  for (const entry of entries) {
    try {
      if (await forgetEntry(orm.em.fork(), register, entry, until, clock.now())) count += 1;
    } catch (error) {
      failures.push(error);
      log.error({ err: error, entry: entry.id }, 'texts of a register entry not erased');
    }
  }
  return { count, failures };
}

/**
 * Erases the texts of entries that ended more than some years ago, one transaction for each: one that fails or is cut short stays whole, and is done at the
 * next turn. Answers how many were; throws when some were not.
 */
export async function forgetTexts(parts: Parts): Promise<number> {
  const { orm, clock, log, textYears } = parts;
  if (textYears === 0) return 0;
  const until = yearsBefore(clock.now(), textYears);
  let total = 0;
  let failed = 0;
  for (const register of REGISTERS) {
    let [entries, isGoingOn] = [await endedBefore(orm, register, until), true];
    while (entries.length > 0 && isGoingOn) {
      const { count, failures } = await forgetSome(parts, register, entries, until);
      total += count;
      failed += failures.length;
      isGoingOn = count > 0 && failures.length === 0;
      if (isGoingOn) entries = await endedBefore(orm, register, until);
    }
  }
  if (total > 0) log.info({ count: total }, 'texts of register entries erased');
  if (failed > 0) throw new Error(`texts of ${failed} register entries not erased`);
  return total;
}

/** Erases the texts of entries that ended long ago, at the start and each day. */
export const startForgetting = (parts: Parts): RepeatedJob =>
  repeat({ name: 'forget-texts', everyMs: DAY_MS, isRunAtOnce: true, log: parts.log, observer: parts.jobs }, () => forgetTexts(parts));
