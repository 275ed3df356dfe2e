import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { hasInk } from './hasInk.ts';
import type { Pdf } from './openPdf.ts';

const SHARPEST = 2;
/** Points and points of a side that every browser draws, phones included. */
const MOST_POINTS = 16_000_000;
const LONGEST_SIDE = 8_192;
/** A page that asks for more work than that is given up. */
const LONGEST_WORK_MS = 45_000;

/** What must be said of a page beside its picture: it shows nothing, or not all of it. */
export type PageRemark = 'blank' | 'image' | 'font' | 'reduced';
/** Why a page is not shown. */
export type PageTrouble = 'page' | 'tooLong';

export interface PaintedPage {
  canvas: HTMLCanvasElement;
  /** For who cannot see it. */
  words: string;
  remarks: PageRemark[];
}

/** The scale of the drawing for a page this wide on the screen (CSS pixels), and whether it had to be drawn less sharp than the screen. */
function scaleFor(page: PDFPageProxy, width: number): { scale: number; isReduced: boolean } {
  const natural = page.getViewport({ scale: 1 });
  const wanted = (width / natural.width) * Math.min(window.devicePixelRatio || 1, SHARPEST);
  const byArea = Math.sqrt(MOST_POINTS / (natural.width * natural.height));
  const bySide = LONGEST_SIDE / Math.max(natural.width, natural.height);
  const scale = Math.min(wanted, byArea, bySide);
  return { scale, isReduced: scale * natural.width < width };
}

interface DrawnFont {
  missingFile?: boolean;
  systemFontInfo?: { baseFontName?: string } | null;
}

/** Those that a PDF may do without, since every reader has them or their twins (ISO 32000-2, 9.6.2.2). */
const STANDARD_FONTS = /^(Helvetica|Arial|Times|Courier|Symbol|ZapfDingbats)/;

const isReplaced = ({ missingFile, systemFontInfo }: DrawnFont) =>
  missingFile === true && !STANDARD_FONTS.test(systemFontInfo?.baseFontName ?? '');

/** What the decoders gave up: pdf.js draws nothing in its place and says nothing. */
function losses(page: PDFPageProxy): PageRemark[] {
  const parts = [...page.objs, ...page.commonObjs] as [string, unknown][];
  const isImageLost = parts.some(([, part]) => part === null);
  const isFontLost = parts.some(([, part]) => part !== null && isReplaced(part as DrawnFont));
  return [...(isImageLost ? (['image'] as const) : []), ...(isFontLost ? (['font'] as const) : [])];
}

async function wordsOf(page: PDFPageProxy): Promise<string> {
  const content = await page.getTextContent().catch(() => undefined);
  return (content?.items ?? []).map((item) => ('str' in item ? item.str : '')).join(' ');
}

/**
 * Paints one page as wide as asked (CSS pixels).
 * @throws when it cannot be read; `tooLong` when it was given up.
 */
export async function paintPage(pdf: Pdf, number: number, width: number): Promise<PaintedPage> {
  const page = await pdf.getPage(number);
  const { scale, isReduced } = scaleFor(page, width);
  const viewport = page.getViewport({ scale });
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(viewport.width));
  canvas.height = Math.max(1, Math.round(viewport.height));
  canvas.getContext('2d', { willReadFrequently: true });
  const drawing = page.render({ canvas, viewport });
  let isGivenUp = false;
  const patience = setTimeout(() => {
    isGivenUp = true;
    drawing.cancel();
  }, LONGEST_WORK_MS);
  await drawing.promise
    .catch((error: unknown) => {
      throw isGivenUp ? new Error('tooLong' satisfies PageTrouble) : error;
    })
    .finally(() => clearTimeout(patience));
  const remarks = losses(page);
  if (!hasInk(canvas)) remarks.unshift('blank');
  if (isReduced) remarks.push('reduced');
  return { canvas, words: await wordsOf(page), remarks };
}
