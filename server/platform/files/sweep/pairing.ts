import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Orm } from '../../db/orm.ts';
import { read, run, sql } from '../../db/read.ts';
import type { FileStore } from '../fileStore.ts';
import { comparePairing, type Instance, type Pairing, readStoreMark, type StoreMark } from './pairing.rules.ts';

export interface Pair {
  orm: Orm;
  store: FileStore;
}

export interface FoundPairing {
  pairing: Pairing;
  instance: Instance | undefined;
  mark: StoreMark | undefined | 'UNREADABLE';
}

async function readInstance(em: EntityManager): Promise<Instance | undefined> {
  const [row] = await read<Omit<Instance, 'sweeps' | 'sweptAt'> & { sweeps: string; sweptAt: string | null }>(
    em,
    sql`select id, is_marked as "isMarked", sweeps, swept_at as "sweptAt" from instance`,
  );
  return row && { ...row, sweeps: Number(row.sweeps), sweptAt: row.sweptAt === null ? null : new Date(row.sweptAt) };
}

/** Looks at what the database and the store say of themselves: one row, one small file. */
export async function readPairing({ orm, store }: Pair): Promise<FoundPairing> {
  const [instance, content] = await Promise.all([readInstance(orm.em.fork()), store.readMark()]);
  const mark = readStoreMark(content);
  return { pairing: comparePairing(instance, mark), instance, mark };
}

/** Writes the mark and reads it again: a store may take what it does not keep, and another database may have come first. */
async function markStore(store: FileStore, mark: StoreMark): Promise<void> {
  await store.writeMark(`${JSON.stringify(mark)}\n`);
  const kept = readStoreMark(await store.readMark());
  if (kept === undefined || kept === 'UNREADABLE' || kept.instance !== mark.instance)
    throw new Error('The store does not keep the mark that was written to it');
}

/**
 * Counts a sweep in the database, then in the store, so that the store never counts more. The first time it gives both the same identity; cut
 * in the middle, it is done again. Call it under the lock of the sweep.
 */
export async function countSweep({ orm, store }: Pair, now: Date): Promise<void> {
  const em = orm.em.fork();
  const [counted] = await run<{ id: string; sweeps: string }>(
    em,
    sql`insert into instance (id, sweeps, swept_at, created_at) values (${randomUUID()}, 1, ${now}, ${now})
      on conflict (is_only) do update set sweeps = instance.sweeps + 1, swept_at = excluded.swept_at returning id, sweeps`,
  );
  await markStore(store, { instance: counted!.id, sweeps: Number(counted!.sweeps) });
  await run(em, sql`update instance set is_marked = true where not is_marked`);
}

/**
 * Says that this database and this store belong together from now on, under a new identity: whoever else uses one of them is left out.
 * Call it under the lock of the sweep.
 */
export async function adoptStore({ orm, store }: Pair, now: Date): Promise<string> {
  const id = randomUUID();
  const em = orm.em.fork();
  await run(
    em,
    sql`insert into instance (id, created_at) values (${id}, ${now})
      on conflict (is_only) do update set id = excluded.id, sweeps = 0, swept_at = null, is_marked = false`,
  );
  await markStore(store, { instance: id, sweeps: 0 });
  await run(em, sql`update instance set is_marked = true`);
  return id;
}
