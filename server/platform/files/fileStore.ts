import path from 'node:path';
import type { Readable } from 'node:stream';
import type { FilesEnv } from '../env.ts';
import { createDiskStore } from './diskStore.ts';
import { createS3Store } from './s3Store.ts';
import type { StagedFile, StageOptions } from './stagingFolder.ts';

/** First and last byte, both included. */
export interface ByteRange {
  start: number;
  end: number;
}

export interface StoredFile {
  /** SHA-256, hex. */
  sha256: string;
  storedAt: Date;
}

/**
 * Files addressed by the SHA-256 of their content, on disk or in an S3-compatible store. A file is first staged on this machine, then
 * promoted; at its address it is always whole.
 */
export interface FileStore {
  /** Receives a stream; memory does not grow with it. Throws FILE_TOO_LARGE; nothing is left of what failed. */
  stage(source: Readable, options: StageOptions): Promise<StagedFile>;
  /** The slow part of a promotion, to be done before taking the lock of the file. */
  prepare(staged: StagedFile): Promise<void>;
  /** Puts a staged file at its address, unless it is there already. Call it under the lock of the file. */
  promote(staged: StagedFile): Promise<void>;
  /** Removes what is left of a staged file. */
  discard(staged: StagedFile): Promise<void>;
  /** Reads a file, or a part of it. Throws a FileNotInStore. */
  open(sha256: string, range?: ByteRange): Promise<Readable>;
  has(sha256: string): Promise<boolean>;
  remove(sha256: string): Promise<void>;
  /** Removes what was staged on this machine and not written to since `before`. Returns how many files. */
  clearStaging(before: Date): Promise<number>;
  list(): AsyncIterable<StoredFile>;
}

/** Opens the store that the settings name. `dataDir` is where an S3 store keeps files while they are received. */
export function createFileStore(files: FilesEnv, dataDir: string): FileStore {
  return files.kind === 'disk' ? createDiskStore(files.folder) : createS3Store(files, path.join(dataDir, 'spool'));
}
