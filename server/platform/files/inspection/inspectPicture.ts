import type { Text } from '../../errors.ts';
import { fileCorrupt, fileEmpty } from '../contentErrors.ts';
import type { FileDescription } from '../fileDescription.ts';
import { type Inspected, readAt } from './inspected.ts';
import { wholeJpegPixels } from './scanJpeg.ts';

const END_MISSING: Text = { fr: 'sa fin manque', en: 'its end is missing' };
const NO_PICTURE: Text = { fr: 'L’image ne contient rien à voir', en: 'The picture holds nothing to see' };
/** What a browser can unpack without harm: 400 MB. A0 at 300 dots per inch is 139 million pixels, and is downloaded. */
const SHOWN_PIXELS = 100_000_000;
const MAX_PARTS = 100_000;

/** A part of a file that announces its own length: chunk of a PNG or WebP, box of a HEIC. */
interface Part {
  name: string;
  /** Of its content. */
  start: number;
  length: number;
}

/** Reads the head of the part at a position: name, and where its content and the next part start. */
type PartReader = (head: Buffer, position: number) => Part & { next: number };

/** Walks over the parts up to the last one, or the one after which `isLast`. Answers undefined when one goes past the end of the file. */
async function readParts(
  { handle, size }: Inspected,
  start: number,
  read: PartReader,
  isLast: (part: Part) => boolean = () => false,
): Promise<Part[] | undefined> {
  const parts: Part[] = [];
  for (let position = start; position < size && parts.length < MAX_PARTS; ) {
    const head = await readAt(handle, position, 16);
    if (head.length < 8) return undefined;
    const { next, ...part } = read(head, position);
    if (next > size || next <= position) return undefined;
    parts.push(part);
    if (isLast(part)) return parts;
    position = next;
  }
  return parts;
}

const seen = (pixels: number): FileDescription => (pixels > SHOWN_PIXELS ? { notes: ['TOO_LARGE_TO_SHOW'] } : {});

const pngChunk: PartReader = (head, position) => {
  const length = head.readUInt32BE(0);
  return { name: head.toString('latin1', 4, 8), start: position + 8, length, next: position + length + 12 };
};

/** PNG (W3C, third edition): header, data and end; whatever follows the end is left to readers. */
export async function inspectPng(file: Inspected): Promise<FileDescription> {
  const chunks = await readParts(file, 8, pngChunk, ({ name }) => name === 'IEND');
  const names = chunks?.map(({ name }) => name) ?? [];
  if (names[0] !== 'IHDR' || names.at(-1) !== 'IEND') throw fileCorrupt('PNG', END_MISSING);
  const [width, height] = [file.head.readUInt32BE(16), file.head.readUInt32BE(20)];
  if (!names.includes('IDAT') || width * height === 0) throw fileEmpty(NO_PICTURE);
  return seen(width * height);
}

export async function inspectJpeg({ handle, size }: Inspected): Promise<FileDescription> {
  const pixels = await wholeJpegPixels(handle, size);
  if (pixels === undefined) throw fileCorrupt('JPEG', END_MISSING);
  return seen(pixels);
}

const riffChunk: PartReader = (head, position) => {
  const length = head.readUInt32LE(4);
  return { name: head.toString('latin1', 0, 4), start: position + 8, length, next: position + 8 + length };
};
const RIFF_HEADER_BYTES = 8;
const PICTURE_CHUNKS = ['VP8 ', 'VP8L', 'ANMF'];
/** The smallest bit stream of a picture is longer than its own header. */
const LEAST_PICTURE_BYTES = 11;

/** The pixels that the header of a WebP bit stream tells (RFC 9649, 2.4 to 2.7). */
function webpPixels(name: string, head: Buffer): number {
  if (name === 'VP8X') return (head.readUIntLE(4, 3) + 1) * (head.readUIntLE(7, 3) + 1);
  if (name === 'VP8 ')
    return head.subarray(3, 6).toString('hex') === '9d012a' ? (head.readUInt16LE(6) & 0x3fff) * (head.readUInt16LE(8) & 0x3fff) : 0;
  const bits = head.readUInt32LE(1);
  return head[0] === 0x2f ? ((bits & 0x3fff) + 1) * (((bits >>> 14) & 0x3fff) + 1) : 0;
}

/** WebP (RFC 9649): as long as it announces, padded or not, with a picture in it. */
export async function inspectWebp(file: Inspected): Promise<FileDescription> {
  const end = file.head.readUInt32LE(4) + RIFF_HEADER_BYTES;
  if (end > file.size + 1) throw fileCorrupt('WebP', END_MISSING);
  const whole = { ...file, size: Math.min(end, file.size) };
  const even: PartReader = (head, position) => {
    const chunk = riffChunk(head, position);
    return { ...chunk, next: Math.min(chunk.next + (chunk.length % 2), Math.max(chunk.next, whole.size)) };
  };
  const chunks = await readParts(whole, 12, even);
  if (!chunks) throw fileCorrupt('WebP', END_MISSING);
  const picture = chunks.find(({ name, length }) => PICTURE_CHUNKS.includes(name) && length >= LEAST_PICTURE_BYTES);
  const first = chunks[0];
  const pixels = first && first.length >= 10 ? webpPixels(first.name, await readAt(file.handle, first.start, 10)) : 0;
  if (!picture || pixels === 0) throw fileEmpty(NO_PICTURE);
  return seen(pixels);
}

/** GIF89a: dimensions, a picture, and its trailer near the end. */
export async function inspectGif({ handle, size, head }: Inspected): Promise<FileDescription> {
  const tail = await readAt(handle, Math.max(0, size - 1024), 1024);
  if (head.length < 13 || !tail.includes(0x3b)) throw fileCorrupt('GIF', END_MISSING);
  const pixels = head.readUInt16LE(6) * head.readUInt16LE(8);
  if (pixels === 0 || (size < 100_000 && !(await readAt(handle, 13, size)).includes(0x2c))) throw fileEmpty(NO_PICTURE);
  return seen(pixels);
}

/** TIFF 6.0 and BigTIFF: the first directory of pictures is in the file. */
export async function inspectTiff({ handle, size, head }: Inspected): Promise<FileDescription> {
  const isLittle = head[0] === 0x49;
  const number = (bytes: Buffer, at: number, length: number) => (isLittle ? bytes.readUIntLE(at, length) : bytes.readUIntBE(at, length));
  const isBig = head.length >= 16 && number(head, 2, 2) === 43;
  const offset = head.length < 8 ? size : isBig ? number(head, isLittle ? 8 : 10, 6) : number(head, 4, 4);
  const directory = offset < size ? await readAt(handle, offset, 2) : Buffer.alloc(0);
  if (directory.length < 2) throw fileCorrupt('TIFF', END_MISSING);
  if (!isBig && number(directory, 0, 2) === 0) throw fileEmpty(NO_PICTURE);
  return {};
}

const box: PartReader = (head, position) => {
  const short = head.readUInt32BE(0);
  const length = short === 1 && head.length === 16 ? Number(head.readBigUInt64BE(8)) : short;
  return { name: head.toString('latin1', 4, 8), start: position + 8, length, next: position + length };
};

/** HEIC (ISO/IEC 23008-12): whole boxes, one of which describes the picture. */
export async function inspectHeic(file: Inspected): Promise<FileDescription> {
  const toTheEnd: PartReader = (head, position) => {
    const read = box(head, position);
    return read.length === 0 ? { ...read, next: file.size } : read;
  };
  const boxes = await readParts(file, 0, toTheEnd);
  if (!boxes?.some(({ name }) => name === 'meta' || name === 'moov')) throw fileCorrupt('HEIC', END_MISSING);
  return {};
}
