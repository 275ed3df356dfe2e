import path from 'node:path';
import type { Readable } from 'node:stream';
import type { FilesEnv } from '../env.ts';
import { createDiskStore } from './diskStore.ts';
import type { Place } from './fileKey.ts';
import type { StagedFile, StageOptions } from './stagingFolder.ts';
import { tellingFailures } from './storeFailure.ts';

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

/** A file being read. `stamp` changes whenever the bytes at the address may have changed: a file read whole once need not be read again while it is the same. */
export interface OpenedFile {
  content: Readable;
  stamp: string;
}

/**
 * Files addressed by the SHA-256 of their content, on disk or in an S3-compatible store. A file is first staged on this machine, then
 * promoted; at its address it is always whole. It leaves its address only for the quarantine, and only the quarantine deletes.
 */
export interface FileStore {
  /** Receives a stream; memory does not grow with it. Throws FILE_TOO_LARGE; nothing is left of what failed. */
  stage(source: Readable, options: StageOptions): Promise<StagedFile>;
  /** The slow part of a promotion, to be done before taking the lock of the file. `kept` is the stamp of a file read whole and found good; returns the one that now is. */
  prepare(staged: StagedFile, kept: string | undefined): Promise<string | undefined>;
  /** Puts a staged file at its address, over whatever is there, unless that has the stamp `kept`. Returns its stamp. Call it under the lock of the file. */
  promote(staged: StagedFile, kept: string | undefined): Promise<string>;
  /** Removes what is left of a staged file. */
  discard(staged: StagedFile): Promise<void>;
  /** Reads a file, or a part of it. Throws a FileNotInStore. */
  open(sha256: string, range?: ByteRange, place?: Place): Promise<OpenedFile>;
  /** The stamp of a file without reading it; undefined when it is not there. */
  stampOf(sha256: string, place?: Place): Promise<string | undefined>;
  /** Moves a file to the quarantine, or back to its address, over what is there. Nothing happens when it is not where it should come from. */
  move(sha256: string, to: Place): Promise<void>;
  /** Deletes a file of the quarantine for good. */
  removeAside(sha256: string): Promise<void>;
  /** Removes what was staged on this machine and not written to for `olderThanMs`. Returns how many files. */
  clearStaging(olderThanMs: number): Promise<number>;
  /** Fails when files can be neither received nor kept. */
  probe(): Promise<void>;
  list(place?: Place): AsyncIterable<StoredFile>;
  /** What is written at the mark of the store; undefined when it has none. */
  readMark(): Promise<string | undefined>;
  writeMark(content: string): Promise<void>;
}

/** Opens the store that the settings name, loading the client of S3 for that one only; what fails in it is a StoreFailure. `dataDir` is where an S3 store keeps files while they are received. */
export async function createFileStore(files: FilesEnv, dataDir: string): Promise<FileStore> {
  if (files.kind === 'disk') return tellingFailures(createDiskStore(files.folder));
  const { createS3Store } = await import('./s3Store.ts');
  return tellingFailures(createS3Store(files, path.join(dataDir, 'spool')));
}
