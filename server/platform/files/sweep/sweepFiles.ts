import type { Clock } from '../../clock.ts';
import type { Orm } from '../../db/orm.ts';
import { read, run, sql } from '../../db/read.ts';
import type { Log } from '../../log.ts';
import type { FileStore } from '../fileStore.ts';
import { bringBack, endUpload, putAside, removeAside } from '../quarantine.ts';
import { isTooMany } from './brake.rules.ts';
import { HOLDS, type HoldCode } from './holds.ts';
import { countSweep, readPairing } from './pairing.ts';
import { planSweep, type SweepPlan } from './planSweep.rules.ts';
import { type Stock, takeStock } from './takeStock.ts';

const HOUR_MS = 3_600_000;
const DAY_SECONDS = 86_400;
const BATCH = 500;
export const QUARANTINE_DAYS = 30;

export interface SweepOptions {
  orm: Orm;
  store: FileStore;
  clock: Clock;
  log: Log;
  /** What is younger is left alone: it may still be in use. One hour unless told otherwise. */
  olderThanMs?: number;
  /** How long what is put aside is kept; thirty days unless told otherwise. */
  quarantineDays?: number;
  /** Only says what would be done. */
  isDryRun?: boolean;
  /** So many unexpected files a person said are right: the brake lets exactly these through, once. */
  accepted?: number;
}

export interface SweepResult {
  stagingRemoved: number;
  uploadsExpired: number;
  /** Files moved to the quarantine: of uploads that expired, or that nothing refers to. */
  putAside: number;
  /** Files of the quarantine that are known again. */
  broughtBack: number;
  /** Files of the quarantine that were there long enough, and are deleted. */
  removed: number;
}

export interface SweepReport extends SweepResult {
  /** Why nothing was touched. */
  hold: HoldCode | null;
  plan: SweepPlan;
  stock: Stock;
  quarantineDays: number;
}

const NOTHING: SweepResult = { stagingRemoved: 0, uploadsExpired: 0, putAside: 0, broughtBack: 0, removed: 0 };

const ageOf = ({ olderThanMs = HOUR_MS }: SweepOptions): number => olderThanMs;

/**
 * Removes what interrupted receptions left on this machine, unless database and store do not belong together: others may be receiving there.
 * Returns how many files.
 */
export async function sweepStaging(options: SweepOptions): Promise<number> {
  const { pairing } = await readPairing(options);
  return pairing === 'PAIRED' ? options.store.clearStaging(ageOf(options)) : 0;
}

async function endExpiredUploads(options: SweepOptions, now: Date): Promise<{ uploadsExpired: number; putAside: number }> {
  const done = { uploadsExpired: 0, putAside: 0 };
  for (;;) {
    const expired = await read<{ id: string; sha256: string }>(
      options.orm.em.fork(),
      sql`select id, blob_sha256 as sha256 from upload where expires_at <= ${now} order by expires_at limit ${BATCH}`,
    );
    for (const upload of expired) done.putAside += await endUpload(options, upload);
    done.uploadsExpired += expired.length;
    if (expired.length < BATCH) return done;
  }
}

/** Adds the time gone by to what is aside, and notes what is there without a note: its time begins now. */
async function keepTime({ orm, clock }: SweepOptions, { aside }: Stock, elapsedSeconds: number, before: Date): Promise<void> {
  const em = orm.em.fork();
  const there = sql`${aside.map(({ sha256 }) => sha256)}::text[]`;
  await run(em, sql`delete from quarantined_file where sha256 <> all(${there}) and put_aside_at < ${before}`);
  const elapsed = Math.round(Math.max(0, elapsedSeconds));
  await run(em, sql`update quarantined_file set kept_seconds = kept_seconds + ${elapsed} where sha256 = any(${there})`);
  await run(
    em,
    sql`insert into quarantined_file (sha256, reason, put_aside_at)
      select sha256, 'UNKNOWN', ${clock.now()}::timestamptz from unnest(${there}) sha256 on conflict do nothing`,
  );
}

async function each(hashes: string[], work: (sha256: string) => Promise<number>): Promise<number> {
  let done = 0;
  for (const sha256 of hashes) done += await work(sha256);
  return done;
}

async function carryOut(options: SweepOptions, { plan, stock }: SweepReport, elapsedSeconds: number, before: Date): Promise<SweepResult> {
  await keepTime(options, stock, elapsedSeconds, before);
  if (options.accepted) await run(options.orm.em.fork(), sql`update quarantined_file set reason = 'ACCEPTED' where reason = 'UNKNOWN'`);
  const broughtBack = await each(plan.bringBack, (sha256) => bringBack(options, sha256));
  const stagingRemoved = await options.store.clearStaging(ageOf(options));
  const ended = await endExpiredUploads(options, options.clock.now());
  const reason = options.accepted ? 'ACCEPTED' : 'UNKNOWN';
  const strays = await each(plan.putAside, (sha256) => putAside(options, sha256, reason));
  const removed = await each(plan.remove, (sha256) => removeAside(options, sha256));
  return { stagingRemoved, broughtBack, removed, uploadsExpired: ended.uploadsExpired, putAside: ended.putAside + strays };
}

/** Says loudly why nothing was touched. */
function tellHold(log: Log, hold: HoldCode, { plan, stock }: SweepReport): void {
  const { files, recorded, missing, aside } = stock;
  const figures = { files, recorded, missing: missing.length, aside: aside.length, unexpected: plan.unexpected };
  log.error({ hold, ...figures }, `Fichiers non balayés : ${HOLDS[hold].fr} / Files not swept: ${HOLDS[hold].en}`);
}

/**
 * Puts the store in order without ever deleting what it finds: interrupted receptions go, files of uploads that were not attached in time and
 * files that nothing refers to are put aside, files aside that are known again come back, and only what stayed aside for the whole delay is
 * deleted. Touches nothing at all when the store may not be this database's, or when too much is unexpected: `hold` then says why. Safe beside
 * uploads of the same content: each file is treated under its own lock. Call it under the lock of the sweep.
 */
export async function sweepFiles(options: SweepOptions): Promise<SweepReport> {
  const { orm, store, clock, log, quarantineDays = QUARANTINE_DAYS, isDryRun = false, accepted } = options;
  const now = clock.now();
  const before = new Date(now.getTime() - ageOf(options));
  const { pairing, instance } = await readPairing(options);
  const stock = await takeStock({ orm, store }, before);
  const elapsedSeconds = instance?.sweptAt ? (now.getTime() - instance.sweptAt.getTime()) / 1000 : undefined;
  const facts = { pairing, stock, elapsedSeconds, keepSeconds: quarantineDays * DAY_SECONDS, accepted };
  const plan = planSweep(facts, isTooMany);
  const report: SweepReport = { ...NOTHING, hold: plan.hold, plan, stock, quarantineDays };
  if (isDryRun) return report;
  if (plan.hold === null || pairing === 'PAIRED') await countSweep(options, now);
  if (plan.hold !== null) {
    tellHold(log, plan.hold, report);
    if (pairing === 'PAIRED' && plan.hold !== 'CLOCK_JUMPED') await keepTime(options, stock, elapsedSeconds ?? 0, before);
    return report;
  }
  const done = await carryOut(options, report, elapsedSeconds ?? 0, before);
  log.info(done, 'files swept');
  return { ...report, ...done };
}
