import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { BLOBS, FileNotInStore, keyOf, shaOf } from './fileKey.ts';
import type { FileStore, StoredFile } from './fileStore.ts';
import { clearStaging, flushToMedium, stageInto } from './stagingFolder.ts';

function isNotThere(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}

async function sizeAt(location: string): Promise<number | undefined> {
  try {
    return (await stat(location)).size;
  } catch (error) {
    if (isNotThere(error)) return undefined;
    throw error;
  }
}

async function* walk(disk: Disk, folder: string): AsyncIterable<StoredFile> {
  const { objects } = await disk.listAll(folder);
  for (const found of objects) {
    if (found.isDirectory) {
      yield* walk(disk, found.prefix);
      continue;
    }
    const sha256 = shaOf(found.key);
    const metaData = sha256 ? await found.getMetaData().catch(() => undefined) : undefined;
    if (sha256 && metaData) yield { sha256, storedAt: metaData.lastModified };
  }
}

/** The name of a file is on the medium once its folder is, and the folders that were made for it, from the first one made. */
async function flushNames(folder: string, firstMade: string | undefined): Promise<void> {
  await flushToMedium(folder);
  if (firstMade === undefined) return;
  for (let made = folder; made.length >= firstMade.length; made = path.dirname(made)) await flushToMedium(path.dirname(made));
}

/** Files in `folder`: `staging/<uuid>` while they are received, then moved in one step to `blobs/ab/cd/<sha256>`. */
export function createDiskStore(folder: string): FileStore {
  const disk = new Disk(new FSDriver({ location: folder, visibility: 'private' }));
  const staging = path.join(folder, 'staging');
  const locationOf = (sha256: string) => path.join(folder, keyOf(sha256));
  return {
    stage: (source, options) => stageInto(staging, source, options),
    prepare: (staged) => flushToMedium(staged.path),
    async promote(staged) {
      const location = locationOf(staged.sha256);
      if ((await sizeAt(location)) === staged.size) return;
      const made = await mkdir(path.dirname(location), { recursive: true });
      await rename(staged.path, location);
      await flushNames(path.dirname(location), made);
    },
    discard: (staged) => rm(staged.path, { force: true }),
    async open(sha256, range) {
      try {
        const handle = await open(locationOf(sha256), 'r');
        return handle.createReadStream(range);
      } catch (error) {
        throw isNotThere(error) ? new FileNotInStore(sha256, { cause: error }) : error;
      }
    },
    has: (sha256) => disk.exists(keyOf(sha256)),
    remove: (sha256) => disk.delete(keyOf(sha256)),
    clearStaging: (before) => clearStaging(staging, before),
    list: () => walk(disk, BLOBS),
  };
}
