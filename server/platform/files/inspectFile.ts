import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import type { Text } from '../errors.ts';
import { fileCorrupt, fileEmpty, fileTypeMismatch, fileTypeNotAllowed } from './fileErrors.ts';
import { binarySignature, type FileKind, type Signature } from './fileKinds.rules.ts';
import { hasJpegEnd } from './inspectJpeg.ts';
import { inspectZip } from './inspectZip.ts';
import type { StagedFile } from './stagingFolder.ts';
import { looksActive, looksLikeMail, scanText } from './text.rules.ts';

const EDGE_BYTES = 4100;
const PDF_END_WITHIN = 2048;
const PNG_END = Buffer.from([0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]);
const RIFF_HEADER_BYTES = 8;

const END_MISSING: Text = { fr: 'sa fin manque', en: 'its end is missing' };

interface Edges {
  head: Buffer;
  tail: Buffer;
  size: number;
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

/** Whether each binary format goes to its end. */
const IS_WHOLE: Record<'PDF' | 'PNG' | 'JPEG' | 'WEBP', (edges: Edges, handle: FileHandle) => boolean | Promise<boolean>> = {
  PDF: ({ tail }) => tail.subarray(-PDF_END_WITHIN).includes('%%EOF') && tail.includes('startxref'),
  PNG: ({ head, tail }) => head.includes('IHDR') && tail.includes(PNG_END),
  JPEG: ({ size }, handle) => hasJpegEnd(handle, size),
  WEBP: ({ head, size }) => {
    const announced = head.readUInt32LE(4) + RIFF_HEADER_BYTES;
    return announced === size || announced + 1 === size;
  },
};

async function isText(location: string): Promise<'utf-8' | 'windows-1252' | undefined> {
  const scan = scanText();
  for await (const chunk of createReadStream(location)) scan.read(chunk);
  return scan.end();
}

async function nameOf(head: Buffer, signature: Signature | undefined, isReadable: boolean): Promise<string | undefined> {
  if (signature) return signature;
  const opening = head.toString('latin1');
  if (isReadable) return looksActive(opening) ? 'HTML/SVG/XML/script' : 'TXT';
  return (await fileTypeFromBuffer(head).catch(() => undefined))?.ext.toUpperCase();
}

async function inspectText(staged: StagedFile, head: Buffer, announced: FileKind): Promise<void> {
  const encoding = await isText(staged.path);
  if (!encoding || (encoding === 'windows-1252' && announced.name === 'MD')) {
    throw fileTypeNotAllowed(await nameOf(head, undefined, false));
  }
  const opening = new TextDecoder(encoding).decode(head);
  if (looksActive(opening)) throw fileTypeNotAllowed('HTML/SVG/XML/script');
  if (announced.name === 'EML' && !looksLikeMail(opening)) throw fileTypeMismatch(announced, 'TXT');
}

/** Refuses content of another format than the announced one. */
async function refuseOther(staged: StagedFile, head: Buffer, announced: FileKind, signature: Signature | undefined): Promise<never> {
  const isReadable = !signature && (await isText(staged.path)) !== undefined;
  const name = await nameOf(head, signature, isReadable);
  const isAllowed = signature !== undefined || name === 'TXT';
  throw isAllowed && name ? fileTypeMismatch(announced, name) : fileTypeNotAllowed(name);
}

/**
 * Looks into a staged file: its content must be of the kind that its extension announces, and whole.
 * Throws FILE_EMPTY, FILE_TYPE_NOT_ALLOWED, FILE_TYPE_MISMATCH, FILE_CORRUPT, FILE_HAS_MACROS or FILE_ARCHIVE_TOO_LARGE.
 */
export async function inspectFile(staged: StagedFile, announced: FileKind): Promise<void> {
  if (staged.size === 0) throw fileEmpty();
  const handle = await open(staged.path, 'r');
  try {
    const head = await readAt(handle, 0, EDGE_BYTES);
    const signature = binarySignature(head);
    if (signature !== (announced.signature === 'TEXT' ? undefined : announced.signature)) {
      return await refuseOther(staged, head, announced, signature);
    }
    if (signature === undefined) return await inspectText(staged, head, announced);
    if (signature === 'ZIP') return await inspectZip(staged.path, announced);
    const tail = await readAt(handle, Math.max(0, staged.size - EDGE_BYTES), EDGE_BYTES);
    if (!(await IS_WHOLE[signature]({ head, tail, size: staged.size }, handle))) throw fileCorrupt(announced.name, END_MISSING);
  } finally {
    await handle.close();
  }
}
