import type { FileHandle } from 'node:fs/promises';
import { getDocument, PDFDataRangeTransport, type PDFDocumentProxy } from 'unpdf/pdfjs';
import type { Text } from '../../errors.ts';
import { fileCorrupt, fileProtected } from '../contentErrors.ts';
import type { FileDescription, FileNote } from '../fileDescription.ts';
import { type Inspected, readAt } from './inspected.ts';

const PIECE_BYTES = 256 * 1024;
/** Larger files are kept without being opened. */
const OPENED_BYTES = 256 * 1024 ** 2;
const END_WITHIN = 4096;
/** Pages that are looked for; of longer documents, as many from the start and the last one. */
const PAGES_READ = 500;

const NO_READER: Text = { fr: 'aucun lecteur ne peut l’ouvrir', en: 'no reader can open it' };
const NO_PAGE: Text = { fr: 'il n’a aucune page lisible', en: 'it has no readable page' };
const CUT: Text = { fr: 'sa fin manque, et des pages avec elle', en: 'its end is missing, and pages with it' };

/** Gives the reader the parts of the file that it asks for, so that memory does not grow with the file. */
class FilePieces extends PDFDataRangeTransport {
  readonly #handle: FileHandle;

  constructor(handle: FileHandle, length: number) {
    super(length, null);
    this.#handle = handle;
  }

  override requestDataRange(begin: number, end: number): void {
    readAt(this.#handle, begin, end - begin).then(
      (bytes) => this.onDataRange(begin, new Uint8Array(bytes)),
      () => this.onDataRange(begin, null),
    );
  }
}

interface Pages {
  readable: number;
  missing: number;
}

async function readPages(pdf: PDFDocumentProxy): Promise<Pages> {
  const numbers = Array.from({ length: Math.min(pdf.numPages, PAGES_READ) }, (_, index) => index + 1);
  if (pdf.numPages > PAGES_READ) numbers.push(pdf.numPages);
  let readable = 0;
  for (const number of numbers) {
    const page = await pdf.getPage(number).catch(() => undefined);
    if (page) readable += 1;
    page?.cleanup();
  }
  return { readable, missing: numbers.length - readable };
}

interface PdfFacts {
  IsXFAPresent?: boolean;
  IsCollectionPresent?: boolean;
}

async function notesOf(pdf: PDFDocumentProxy): Promise<FileNote[]> {
  const facts: PdfFacts = await pdf.getMetadata().then(
    ({ info }) => info as PdfFacts,
    () => ({}),
  );
  const attachments = await pdf.getAttachments().catch(() => null);
  const hasScripts = await pdf.hasJSActions().catch(() => false);
  return [
    ...(hasScripts ? (['HAS_SCRIPTS'] as const) : []),
    ...(facts.IsCollectionPresent ? (['IS_PORTFOLIO'] as const) : []),
    ...(attachments && Object.keys(attachments).length > 0 ? (['HAS_ATTACHMENTS'] as const) : []),
    ...(facts.IsXFAPresent ? (['IS_XFA_FORM'] as const) : []),
  ];
}

async function describe(pdf: PDFDocumentProxy, hasEnd: boolean): Promise<FileDescription> {
  const { readable, missing } = await readPages(pdf);
  if (readable === 0) throw fileCorrupt('PDF', NO_PAGE);
  if (missing > 0 && !hasEnd) throw fileCorrupt('PDF', CUT);
  const notes = await notesOf(pdf);
  if (missing > 0) notes.push('PAGES_UNREADABLE');
  return { pageCount: pdf.numPages, ...(notes.length > 0 ? { notes } : {}) };
}

/**
 * Opens a PDF as the page that previews it does, and looks for its pages. What stands before its header and after its end does not matter,
 * nor does a missing end when all pages are there. One that asks for a password to be read is refused.
 */
export async function inspectPdf({ handle, size, head }: Inspected): Promise<FileDescription> {
  if (size > OPENED_BYTES) return { notes: ['NOT_FULLY_READ'] };
  const tail = await readAt(handle, Math.max(0, size - END_WITHIN), END_WITHIN);
  const task = getDocument({
    range: new FilePieces(handle, size),
    rangeChunkSize: PIECE_BYTES,
    disableAutoFetch: true,
    disableStream: true,
    isEvalSupported: false,
    useSystemFonts: false,
    verbosity: 0,
  });
  try {
    const pdf = await task.promise.catch((error: Error) => {
      throw error.name === 'PasswordException' ? fileProtected('PDF') : fileCorrupt('PDF', NO_READER);
    });
    return await describe(pdf, tail.includes('%%EOF') || head.includes('%%EOF'));
  } finally {
    await task.destroy().catch(() => {});
  }
}
