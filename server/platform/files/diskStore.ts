import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { BLOBS, FileNotInStore, keyOf, MARK, type Place, QUARANTINE, shaOf } from './fileKey.ts';
import type { FileStore, StoredFile } from './fileStore.ts';
import { clearStaging, flushToMedium, requireWritable, stageInto } from './stagingFolder.ts';

/** What `read` finds, or undefined where there is no file. */
async function ifThere<T>(reading: Promise<T>): Promise<T | undefined> {
  return reading.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  });
}

/** The time of change is in it: unlike the time of modification, nobody sets it. */
const stampFrom = ({ size, mtimeMs, ctimeMs, ino }: Stats): string => [size, mtimeMs, ctimeMs, ino].join('-');

async function* walk(disk: Disk, folder: string, place: Place): AsyncIterable<StoredFile> {
  const { objects } = await disk.listAll(folder);
  for (const found of objects) {
    if (found.isDirectory) {
      yield* walk(disk, found.prefix, place);
      continue;
    }
    const sha256 = shaOf(found.key, place);
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

async function moveTo(from: string, to: string): Promise<void> {
  const made = await mkdir(path.dirname(to), { recursive: true });
  await rename(from, to);
  await flushNames(path.dirname(to), made);
}

/**
 * Files in `folder`: `staging/<uuid>` while they are received, then moved in one step to `blobs/ab/cd/<sha256>`, and from there, when nothing
 * refers to them any more, to `quarantine/ab/cd/<sha256>`.
 */
export function createDiskStore(folder: string): FileStore {
  const disk = new Disk(new FSDriver({ location: folder, visibility: 'private' }));
  const staging = path.join(folder, 'staging');
  const locationOf = (sha256: string, place: Place = BLOBS) => path.join(folder, keyOf(sha256, place));
  const stampOf = async (sha256: string, place?: Place) => {
    const found = await ifThere(stat(locationOf(sha256, place)));
    return found && stampFrom(found);
  };
  return {
    stage: (source, options) => stageInto(staging, source, options),
    async prepare(staged, kept) {
      await flushToMedium(staged.path);
      return kept;
    },
    async promote(staged, kept) {
      const found = await stampOf(staged.sha256);
      if (found !== undefined && found === kept) return found;
      await moveTo(staged.path, locationOf(staged.sha256));
      return (await stampOf(staged.sha256))!;
    },
    discard: (staged) => rm(staged.path, { force: true }),
    async open(sha256, range, place) {
      const handle = await ifThere(open(locationOf(sha256, place), 'r'));
      if (!handle) throw new FileNotInStore(sha256);
      return { stamp: stampFrom(await handle.stat()), content: handle.createReadStream(range) };
    },
    stampOf,
    async move(sha256, to) {
      const from = locationOf(sha256, to === BLOBS ? QUARANTINE : BLOBS);
      if (await ifThere(stat(from))) await moveTo(from, locationOf(sha256, to));
    },
    removeAside: (sha256) => rm(locationOf(sha256, QUARANTINE), { force: true }),
    clearStaging: (olderThanMs) => clearStaging(staging, olderThanMs),
    probe: () => requireWritable(staging),
    list: (place = BLOBS) => walk(disk, place, place),
    readMark: () => ifThere(readFile(path.join(folder, MARK), 'utf8')),
    async writeMark(content) {
      await mkdir(staging, { recursive: true });
      const written = path.join(staging, randomUUID());
      await writeFile(written, content, { mode: 0o600, flush: true });
      await moveTo(written, path.join(folder, MARK));
    },
  };
}
