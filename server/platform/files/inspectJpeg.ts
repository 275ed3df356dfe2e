import type { FileHandle } from 'node:fs/promises';

const MARKER = 0xff;
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = Buffer.from([0xff, 0xd9]);
const FIRST_SEGMENT = 2;
const SEGMENT_HEADER_BYTES = 4;
const PIECE_BYTES = 64 * 1024;
const MAX_SEGMENTS = 10_000;

/** Position of the first scan, past the segments that may hold a thumbnail with an end of its own. */
async function scanStart(handle: FileHandle, size: number): Promise<number | undefined> {
  const header = Buffer.alloc(SEGMENT_HEADER_BYTES);
  let position = FIRST_SEGMENT;
  for (let count = 0; count < MAX_SEGMENTS && position + SEGMENT_HEADER_BYTES <= size; count += 1) {
    await handle.read(header, 0, SEGMENT_HEADER_BYTES, position);
    if (header[0] !== MARKER) return undefined;
    if (header[1] === MARKER) {
      position += 1;
      continue;
    }
    if (header[1] === START_OF_SCAN) return position;
    position += 2 + header.readUInt16BE(2);
  }
  return undefined;
}

/** Whether a JPEG file has a scan and, after it, the marker of the end of the image. */
export async function hasJpegEnd(handle: FileHandle, size: number): Promise<boolean> {
  const start = await scanStart(handle, size);
  if (start === undefined) return false;
  const piece = Buffer.alloc(PIECE_BYTES);
  for (let position = start; position < size; position += PIECE_BYTES - 1) {
    const { bytesRead } = await handle.read(piece, 0, PIECE_BYTES, position);
    if (piece.subarray(0, bytesRead).includes(END_OF_IMAGE)) return true;
  }
  return false;
}
