import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, fromRandomAccessReaderPromise, getFileNameLowLevel, RandomAccessReader, type ZipFile } from 'yauzl';
import type { Text } from '../../errors.ts';
import { archiveTooLarge, fileCorrupt } from '../contentErrors.ts';
import { readAt } from './inspected.ts';

export const MAX_ENTRIES = 10_000;
export const MAX_DECLARED_BYTES = 1024 ** 3;
/** Past this size, content that packs better than this is a bomb: spreadsheets reach 50. */
const BOMB_BYTES = 100 * 1024 ** 2;
const BOMB_RATIO = 200;
const LOCAL_HEADER_BYTES = 30;
const END_RECORD_BYTES = 22;
const END_RECORD = Buffer.from('PK\x05\x06', 'latin1');
/** What may follow the end of an archive: a byte, a line, the padding of a medium. */
const TRAILING_BYTES = 1024 ** 2;
const LONGEST_COMMENT = 0xffff;

export const UNREADABLE: Text = { fr: 'le répertoire de l’archive est illisible', en: 'the directory of the archive cannot be read' };

export interface ArchiveEntry {
  /** Path inside the archive, with `/`. */
  name: string;
  isFolder: boolean;
  raw: Entry;
}

export interface Archive {
  entries: ArchiveEntry[];
  /** The unpacked content; it throws past the declared size. */
  read(entry: ArchiveEntry): Promise<Readable>;
}

const PIECE_BYTES = 64 * 1024;

async function* pieces(handle: FileHandle, start: number, end: number): AsyncGenerator<Buffer> {
  for (let position = start; position < end; position += PIECE_BYTES) {
    yield await readAt(handle, position, Math.min(PIECE_BYTES, end - position));
  }
}

/** Reads through a handle that stays open: a stream of Node would close it when it is given up. */
class HandleReader extends RandomAccessReader {
  readonly #handle: FileHandle;

  constructor(handle: FileHandle) {
    super();
    this.#handle = handle;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(pieces(this.#handle, start, end), { objectMode: false });
  }

  override close(done: (error: Error | null) => void): void {
    done(null);
  }
}

/** Where the archive ends: after its end record and comment, whatever follows. */
async function endOf(handle: FileHandle, size: number): Promise<number> {
  const length = Math.min(size, END_RECORD_BYTES + LONGEST_COMMENT + TRAILING_BYTES);
  const tail = await readAt(handle, size - length, length);
  for (let at = tail.lastIndexOf(END_RECORD); at >= 0; at = at === 0 ? -1 : tail.lastIndexOf(END_RECORD, at - 1)) {
    if (at + END_RECORD_BYTES > tail.length) continue;
    const end = at + END_RECORD_BYTES + tail.readUInt16LE(at + END_RECORD_BYTES - 2);
    if (end <= tail.length) return size - length + end;
  }
  return size;
}

function named(raw: Entry): ArchiveEntry {
  const written = getFileNameLowLevel(raw.generalPurposeBitFlag, raw.fileNameRaw, raw.extraFields, true);
  const name = written.replaceAll('\\', '/');
  return { name, isFolder: name.endsWith('/'), raw };
}

async function readEntries(zip: ZipFile, kind: string): Promise<ArchiveEntry[]> {
  const tooLarge = () => archiveTooLarge(MAX_ENTRIES, MAX_DECLARED_BYTES);
  if (zip.entryCount > MAX_ENTRIES) throw tooLarge();
  const entries: ArchiveEntry[] = [];
  let declared = 0;
  let packed = 0;
  for await (const entry of zip.eachEntry()) {
    declared += entry.uncompressedSize;
    packed += entry.compressedSize + LOCAL_HEADER_BYTES;
    if (declared > MAX_DECLARED_BYTES) throw tooLarge();
    if (packed > zip.fileSize)
      throw fileCorrupt(kind, { fr: 'ses éléments se chevauchent ou dépassent sa fin', en: 'its entries overlap or go past its end' });
    entries.push(named(entry));
  }
  if (declared > BOMB_BYTES && declared > BOMB_RATIO * zip.fileSize) throw tooLarge();
  return entries;
}

/**
 * Opens an archive for as long as `use` runs: readable directory, at most 10,000 entries, 1 GB declared and not packed beyond what real
 * content allows. Throws FILE_CORRUPT or FILE_ARCHIVE_TOO_LARGE.
 */
export async function openArchive<T>(handle: FileHandle, size: number, kind: string, use: (archive: Archive) => Promise<T>): Promise<T> {
  const options = { autoClose: false, decodeStrings: false };
  const open = async () => fromRandomAccessReaderPromise(new HandleReader(handle), await endOf(handle, size), options);
  return withArchive(open, kind, use);
}

/** The same for an archive that lies in memory, as one inside another does. */
export async function openNested<T>(content: Buffer, kind: string, use: (archive: Archive) => Promise<T>): Promise<T> {
  return withArchive(() => fromBufferPromise(content, { decodeStrings: false }), kind, use);
}

async function withArchive<T>(open: () => Promise<ZipFile>, kind: string, use: (archive: Archive) => Promise<T>): Promise<T> {
  let zip: ZipFile;
  let entries: ArchiveEntry[];
  try {
    zip = await open();
    entries = await readEntries(zip, kind);
  } catch (error) {
    throw error instanceof Error && 'code' in error && 'text' in error ? error : fileCorrupt(kind, UNREADABLE);
  }
  try {
    return await use({ entries, read: ({ raw }) => zip.openReadStreamPromise(raw) });
  } finally {
    zip.close();
  }
}
