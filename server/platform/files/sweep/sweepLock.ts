import type { Orm } from '../../db/orm.ts';
import { run, sql } from '../../db/read.ts';

/** A number shared by all processes of one database: only one of them sweeps at a time. */
const SWEEP_LOCK = 7_236_502;

/** Does `work` unless another process of the same database is sweeping: undefined then. */
export async function underSweepLock<T>(orm: Orm, work: () => Promise<T>): Promise<T | undefined> {
  return orm.em.fork().transactional(async (em) => {
    const [row] = await run<{ isMine: boolean }>(em, sql`select pg_try_advisory_xact_lock(${SWEEP_LOCK}) as "isMine"`);
    return row?.isMine ? work() : undefined;
  });
}
