import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerAddress;

export type Pdf = PDFDocumentProxy;

/**
 * Opens a PDF to be drawn. Its scripts, forms and links are not run: only pages are painted, by a worker of the same origin.
 * @throws when it is broken or protected by a password.
 */
export async function openPdf(bytes: Blob): Promise<Pdf> {
  const data = new Uint8Array(await bytes.arrayBuffer());
  return getDocument({ data, enableXfa: false, useWasm: false, stopAtErrors: false }).promise;
}

const SHARPEST = 2;

/** Paints one page as wide as asked (CSS pixels) and answers its words, for who cannot see it. */
export async function paintPage(pdf: Pdf, number: number, canvas: HTMLCanvasElement, width: number): Promise<string> {
  const page = await pdf.getPage(number);
  const scale = width / page.getViewport({ scale: 1 }).width;
  const sharpness = Math.min(window.devicePixelRatio || 1, SHARPEST);
  const viewport = page.getViewport({ scale: scale * sharpness });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport }).promise;
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join(' ');
}
