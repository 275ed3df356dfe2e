import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileTooLarge } from './fileErrors.ts';

/** Pieces of 64 KiB are written many at a time. */
const WRITTEN_AT_ONCE_BYTES = 512 * 1024;
/** The medium is asked for what was written so far while more is received, so that little is left to wait for at the end. */
const FLUSHED_EVERY_BYTES = 8 * 1024 * 1024;

/** A received file that is not in the store yet: whole, hashed, on this machine's disk. */
export interface StagedFile {
  path: string;
  /** Bytes. */
  size: number;
  /** SHA-256, hex. */
  sha256: string;
}

export interface StageOptions {
  /** More than this many bytes is refused with FILE_TOO_LARGE. */
  maxBytes: number;
  /** Ends the reception. */
  signal?: AbortSignal;
}

interface Meter extends Transform {
  size(): number;
  sha256(): string;
}

function createMeter(maxBytes: number): Meter {
  const hash = createHash('sha256');
  let size = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > maxBytes) return done(fileTooLarge(maxBytes));
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return Object.assign(meter, { size: () => size, sha256: () => hash.digest('hex') });
}

/** Pieces are gathered in one buffer and die young; those that wait for a write of their own live until the next collection of all memory. */
async function writeAll(file: FileHandle, pieces: AsyncIterable<Buffer>): Promise<void> {
  const gathered = Buffer.allocUnsafeSlow(WRITTEN_AT_ONCE_BYTES);
  let filled = 0;
  let unflushedBytes = 0;
  let flushing = Promise.resolve();
  const write = async () => {
    const { bytesWritten } = await file.write(gathered, 0, filled);
    if (bytesWritten !== filled)
      throw Object.assign(new Error('The disk took less than it was given'), { code: 'ENOSPC', syscall: 'write' });
    unflushedBytes += filled;
    filled = 0;
    if (unflushedBytes < FLUSHED_EVERY_BYTES) return;
    unflushedBytes = 0;
    await flushing;
    flushing = file.datasync();
    flushing.catch(() => {});
  };
  for await (const piece of pieces) {
    for (let taken = 0; taken < piece.length; ) {
      const copied = piece.copy(gathered, filled, taken);
      taken += copied;
      filled += copied;
      if (filled === gathered.length) await write();
    }
  }
  if (filled > 0) await write();
  await flushing;
}

/** Writes a stream to a new file of `folder`, hashing it on the way. Whatever fails, no file is left. */
export async function stageInto(folder: string, source: Readable, options: StageOptions): Promise<StagedFile> {
  await mkdir(folder, { recursive: true });
  const location = path.join(folder, randomUUID());
  const meter = createMeter(options.maxBytes);
  const file = await open(location, 'wx', 0o600);
  try {
    await pipeline(source, meter, (pieces: AsyncIterable<Buffer>) => writeAll(file, pieces), { signal: options.signal });
    return { path: location, size: meter.size(), sha256: meter.sha256() };
  } catch (error) {
    await rm(location, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

/** What time it is by the clock that dates the files of a folder: on a network share it is not this machine's. */
async function timeIn(folder: string): Promise<number> {
  const probe = path.join(folder, randomUUID());
  await writeFile(probe, '');
  try {
    return (await stat(probe)).mtimeMs;
  } finally {
    await rm(probe, { force: true });
  }
}

/** Fails when nothing can be written in a folder. */
export async function requireWritable(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const trial = path.join(folder, randomUUID());
  try {
    await writeFile(trial, 'x', { mode: 0o600 });
  } finally {
    await rm(trial, { force: true });
  }
}

/** Removes staged files that nothing was written to for `olderThanMs`. Returns how many. */
export async function clearStaging(folder: string, olderThanMs: number): Promise<number> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (names.length === 0) return 0;
  const before = (await timeIn(folder)) - olderThanMs;
  let removed = 0;
  for (const name of names) {
    const location = path.join(folder, name);
    const found = await stat(location).catch(() => undefined);
    if (!found?.isFile() || found.mtimeMs >= before) continue;
    await rm(location, { force: true });
    removed += 1;
  }
  return removed;
}

/** Waits until the file, or the names in a folder, are on the medium itself. */
export async function flushToMedium(location: string): Promise<void> {
  const handle = await open(location, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
