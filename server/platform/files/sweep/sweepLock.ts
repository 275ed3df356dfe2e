import type { Orm } from '../../db/orm.ts';

/** A number shared by all processes of one database: only one of them sweeps at a time. */
const SWEEP_LOCK = 7_236_502;

/** Does `work` unless another process of the same database is sweeping: undefined then. */
export async function underSweepLock<T>(orm: Orm, work: () => Promise<T>): Promise<T | undefined> {
  return orm.em.fork().transactional(async (em) => {
    const [row] = await em.execute<{ isMine: boolean }[]>('select pg_try_advisory_xact_lock(?) as "isMine"', [SWEEP_LOCK]);
    return row?.isMine ? work() : undefined;
  });
}
