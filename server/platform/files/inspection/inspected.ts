import type { FileHandle } from 'node:fs/promises';
import type { FileKind } from '../fileKinds.rules.ts';

/** A file that is being looked into. */
export interface Inspected {
  handle: FileHandle;
  path: string;
  /** Bytes. */
  size: number;
  /** The first bytes, 4100 at most. */
  head: Buffer;
  announced: FileKind;
}

/** Up to `length` bytes from a position. */
export async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
