import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerAddress;

/** Where the build puts the decoders, character maps, fonts and colour profiles of pdf.js. */
declare const __PDF_PARTS__: string;

export type Pdf = PDFDocumentProxy;

/** Why nothing of a PDF can be shown; each has its sentence. */
export type PdfTrouble = 'protected' | 'damaged' | 'noPage' | 'noReader';

export class PdfTroubleError extends Error {
  readonly trouble: PdfTrouble;

  constructor(trouble: PdfTrouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

const TROUBLES: Record<string, PdfTrouble> = {
  PasswordException: 'protected',
  InvalidPDFException: 'damaged',
  UnknownErrorException: 'damaged',
};

/**
 * Opens a PDF to be drawn. Its scripts, forms and links are not run: only pages are painted, by a worker of the same origin.
 * @throws PdfTroubleError
 */
export async function openPdf(bytes: Blob): Promise<Pdf> {
  const data = new Uint8Array(await bytes.arrayBuffer());
  const parts = {
    wasmUrl: `${__PDF_PARTS__}wasm/`,
    cMapUrl: `${__PDF_PARTS__}cmaps/`,
    standardFontDataUrl: `${__PDF_PARTS__}standard_fonts/`,
    iccUrl: `${__PDF_PARTS__}iccs/`,
  };
  const pdf = await getDocument({ data, ...parts, enableXfa: false, stopAtErrors: false }).promise.catch((error: Error) => {
    throw new PdfTroubleError(TROUBLES[error.name] ?? 'noReader');
  });
  if (pdf.numPages > 0) return pdf;
  await pdf.loadingTask.destroy();
  throw new PdfTroubleError('noPage');
}

export interface EmbeddedFile {
  id: string;
  name: string;
  blob: Blob;
}

export interface PdfNature {
  /** A form of which the pages may only say that another reader is needed. */
  isXfa: boolean;
  /** Its pages are the cover of the files it holds. */
  isPortfolio: boolean;
  files: EmbeddedFile[];
}

async function filesOf(pdf: Pdf): Promise<EmbeddedFile[]> {
  const found = [...((await pdf.getAttachments()) ?? [])];
  return Promise.all(
    found.map(async ([id, { filename, content }]) => {
      const bytes = content ?? (await pdf.getAttachmentContent(id));
      return { id, name: filename, blob: new Blob(bytes ? [new Uint8Array(bytes as Uint8Array)] : []) };
    }),
  );
}

/** What a PDF is beside pages. */
export async function natureOf(pdf: Pdf): Promise<PdfNature> {
  const { info } = await pdf.getMetadata();
  const { IsXFAPresent: isXfa, IsCollectionPresent: isPortfolio } = info as { IsXFAPresent: boolean; IsCollectionPresent: boolean };
  return { isXfa, isPortfolio, files: await filesOf(pdf) };
}
