import { open } from 'node:fs/promises';
import { fileEmpty } from '../contentErrors.ts';
import type { FileDescription } from '../fileDescription.ts';
import type { Container, FileKind } from '../fileKinds.rules.ts';
import { inspectCms } from './inspectCms.ts';
import { inspectCompound } from './inspectCompound.ts';
import { type Inspected, readAt } from './inspected.ts';
import { inspectPdf } from './inspectPdf.ts';
import { inspectGif, inspectHeic, inspectJpeg, inspectPng, inspectTiff, inspectWebp } from './inspectPicture.ts';
import { inspectRtf } from './inspectRtf.ts';
import { inspectText } from './inspectText.ts';
import { inspectZip } from './inspectZip.ts';
import { refuseOther } from './refuseOther.ts';
import { type BinaryContainer, binarySignature, hasPdfHeader } from './signatures.rules.ts';

const HEAD_BYTES = 4100;

type Inspector = (file: Inspected) => Promise<FileDescription>;

const INSPECTORS: Record<Container, Inspector> = {
  PDF: inspectPdf,
  PNG: inspectPng,
  JPEG: inspectJpeg,
  WEBP: inspectWebp,
  GIF: inspectGif,
  TIFF: inspectTiff,
  HEIC: inspectHeic,
  ZIP: inspectZip,
  CFB: inspectCompound,
  RTF: inspectRtf,
  CMS: inspectCms,
  TEXT: inspectText,
};

/** The container to read the file as; undefined when it is not one that the announced kind may come in. */
function containerOf({ head, announced }: Inspected, found: BinaryContainer | undefined): Container | undefined {
  const { container, name } = announced;
  if (found === container) return container;
  if (found === undefined && container === 'PDF' && hasPdfHeader(head)) return 'PDF';
  if (found === undefined && (container === 'TEXT' || container === 'CMS')) return container;
  return found === 'CFB' && /^(?:DOC|XLS|PPT)X$/.test(name) ? 'CFB' : undefined;
}

/** Looks into a file; see `inspectFile`, which does it on a thread of its own. */
export async function inspectContent({ path, size }: { path: string; size: number }, announced: FileKind): Promise<FileDescription> {
  if (size === 0) throw fileEmpty();
  const handle = await open(path, 'r');
  try {
    const file: Inspected = { handle, path, size, announced, head: await readAt(handle, 0, HEAD_BYTES) };
    const found = binarySignature(file.head);
    const container = containerOf(file, found);
    return await (container ? INSPECTORS[container](file) : refuseOther(file, found));
  } finally {
    await handle.close();
  }
}
