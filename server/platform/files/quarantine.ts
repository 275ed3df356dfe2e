import type { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../clock.ts';
import type { Orm } from '../db/orm.ts';
import { read, run, sql } from '../db/read.ts';
import { BLOBS, FileNotInStore, QUARANTINE } from './fileKey.ts';
import type { FileStore } from './fileStore.ts';
import { hashOf } from './hashOf.ts';
import { lockFile } from './lockFile.ts';
import { unreferenced } from './unreferenced.ts';

export type QuarantineReason = 'UNKNOWN' | 'UPLOAD_EXPIRED' | 'ACCEPTED';

export interface Keeping {
  orm: Orm;
  store: FileStore;
  clock: Clock;
}

const FOREIGN_KEY_VIOLATION = '23503';
const isStillUsed = (error: unknown) => (error as { code?: string }).code === FOREIGN_KEY_VIOLATION;

/** Runs `work` alone on a file. What turns out to be in use meanwhile is left alone: 0. */
async function alone(orm: Orm, sha256: string, work: (em: EntityManager) => Promise<number>): Promise<number> {
  try {
    return await orm.em.fork().transactional(async (em) => {
      await lockFile(em, sha256);
      return work(em);
    });
  } catch (error) {
    if (isStillUsed(error)) return 0;
    throw error;
  }
}

/** The record goes first, then the file, then the commit: whatever fails between, the file is at its address or known to be aside. */
async function setAside(em: EntityManager, { store, clock }: Keeping, sha256: string, reason: QuarantineReason): Promise<number> {
  const [row] = await run<{ isUsed: boolean }>(
    em,
    sql`with gone as (delete from blob b where b.sha256 = ${sha256} and ${await unreferenced(em)} returning b.sha256)
      select exists (select from blob where sha256 = ${sha256}) and not exists (select from gone) as "isUsed"`,
  );
  if (row!.isUsed) return 0;
  await run(
    em,
    sql`insert into quarantined_file (sha256, reason, put_aside_at) values (${sha256}, ${reason}, ${clock.now()})
      on conflict (sha256) do update set reason = excluded.reason, put_aside_at = excluded.put_aside_at, kept_seconds = 0`,
  );
  await store.move(sha256, QUARANTINE);
  return 1;
}

/** Puts a file aside, unless something refers to it. Returns how many went. */
export const putAside = (keeping: Keeping, sha256: string, reason: QuarantineReason): Promise<number> =>
  alone(keeping.orm, sha256, (em) => setAside(em, keeping, sha256, reason));

/** Ends an upload that was not attached; its file is put aside unless something else refers to it. Returns how many files went. */
export const endUpload = (keeping: Keeping, { id, sha256 }: { id: string; sha256: string }): Promise<number> =>
  alone(keeping.orm, sha256, async (em) => {
    const ended = await run(em, sql`delete from upload where id = ${id} returning id`);
    return ended.length > 0 ? setAside(em, keeping, sha256, 'UPLOAD_EXPIRED') : 0;
  });

/** Moves a file back to its address when a record knows it and its content is what its name says. Returns how many came back. */
export const bringBack = ({ orm, store }: Keeping, sha256: string): Promise<number> =>
  alone(orm, sha256, async (em) => {
    const known = await read(em, sql`select from blob where sha256 = ${sha256}`);
    const hash = known.length > 0 ? await hashOf(store, sha256, QUARANTINE).catch(onlyAbsent) : undefined;
    if (hash !== sha256) return 0;
    await store.move(sha256, BLOBS);
    await run(em, sql`delete from quarantined_file where sha256 = ${sha256}`);
    return 1;
  });

/** Deletes for good a file of the quarantine that no record knows. Returns how many went. */
export const removeAside = ({ orm, store }: Keeping, sha256: string): Promise<number> =>
  alone(orm, sha256, async (em) => {
    const known = await read(em, sql`select from blob where sha256 = ${sha256}`);
    if (known.length > 0) return 0;
    await store.removeAside(sha256);
    await run(em, sql`delete from quarantined_file where sha256 = ${sha256}`);
    return 1;
  });

function onlyAbsent(error: unknown): undefined {
  if (error instanceof FileNotInStore) return undefined;
  throw error;
}
