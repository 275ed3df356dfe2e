import type { FileHandle } from 'node:fs/promises';

const MARKER = 0xff;
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = Buffer.from([0xff, 0xd9]);
const FIRST_SEGMENT = 2;
const SEGMENT_HEADER_BYTES = 4;
const FRAME_HEADER_BYTES = 9;
/** Start of frame, of every process but those that never occur. */
const FRAMES = [0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb];
const PIECE_BYTES = 64 * 1024;
const MAX_SEGMENTS = 10_000;

interface Scan {
  position: number;
  /** Pixels of the picture. */
  pixels: number;
}

/** The first scan, past the segments that may hold a thumbnail with an end of its own. */
async function firstScan(handle: FileHandle, size: number): Promise<Scan | undefined> {
  const header = Buffer.alloc(FRAME_HEADER_BYTES);
  let position = FIRST_SEGMENT;
  let pixels = 0;
  for (let count = 0; count < MAX_SEGMENTS && position + SEGMENT_HEADER_BYTES <= size; count += 1) {
    await handle.read(header, 0, FRAME_HEADER_BYTES, position);
    if (header[0] !== MARKER) return undefined;
    if (header[1] === MARKER) {
      position += 1;
      continue;
    }
    if (header[1] === START_OF_SCAN) return { position, pixels };
    if (FRAMES.includes(header[1]!)) pixels = header.readUInt16BE(5) * header.readUInt16BE(7);
    position += 2 + header.readUInt16BE(2);
  }
  return undefined;
}

/** The pixels of a JPEG picture that has a scan and, after it, the marker of the end of the image; undefined when it has not. */
export async function wholeJpegPixels(handle: FileHandle, size: number): Promise<number | undefined> {
  const scan = await firstScan(handle, size);
  if (!scan) return undefined;
  const piece = Buffer.alloc(PIECE_BYTES);
  for (let { position } = scan; position < size; position += PIECE_BYTES - 1) {
    const { bytesRead } = await handle.read(piece, 0, PIECE_BYTES, position);
    if (piece.subarray(0, bytesRead).includes(END_OF_IMAGE)) return scan.pixels;
  }
  return undefined;
}
