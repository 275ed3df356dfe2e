import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import type { Place } from './fileKey.ts';
import type { FileStore } from './fileStore.ts';

/** The SHA-256 of what lies in the store under a name, hex. Throws a FileNotInStore. */
export async function hashOf(store: FileStore, sha256: string, place?: Place): Promise<string> {
  return (await hashAndStamp(store, sha256, place)).hash;
}

/** The same with the stamp of what was read. */
export async function hashAndStamp(store: FileStore, sha256: string, place?: Place): Promise<{ hash: string; stamp: string }> {
  const hash = createHash('sha256');
  const { content, stamp } = await store.open(sha256, undefined, place);
  await pipeline(content, hash);
  return { hash: hash.digest('hex'), stamp };
}
