import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import type { Orm } from '../db/orm.ts';
import { FileNotInStore } from './fileKey.ts';
import type { FileStore } from './fileStore.ts';

const BATCH = 500;

export interface FileCheck {
  checked: number;
  /** SHA-256 of the recorded files that the store does not have. */
  missing: string[];
  /** SHA-256 of the recorded files whose content is another. */
  corrupted: string[];
}

async function hashOf(store: FileStore, sha256: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(await store.open(sha256), hash);
  return hash.digest('hex');
}

async function checkFile(store: FileStore, sha256: string, result: FileCheck): Promise<void> {
  result.checked += 1;
  try {
    if ((await hashOf(store, sha256)) !== sha256) result.corrupted.push(sha256);
  } catch (error) {
    if (!(error instanceof FileNotInStore)) throw error;
    result.missing.push(sha256);
  }
}

/** Reads every recorded file again and compares its hash. */
export async function checkFiles({ orm, store }: { orm: Orm; store: FileStore }): Promise<FileCheck> {
  const result: FileCheck = { checked: 0, missing: [], corrupted: [] };
  for (let after = ''; ; ) {
    const rows = await orm.em
      .fork()
      .execute<{ sha256: string }[]>(`select sha256 from blob where sha256 > ? order by sha256 limit ${BATCH}`, [after]);
    for (const { sha256 } of rows) await checkFile(store, sha256, result);
    if (rows.length < BATCH) return result;
    after = rows.at(-1)!.sha256;
  }
}
