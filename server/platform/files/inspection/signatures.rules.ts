import type { Container } from '../fileKinds.rules.ts';

export type BinaryContainer = Exclude<Container, 'TEXT' | 'CMS'>;

const startsWith = (bytes: Uint8Array, prefix: readonly number[], at = 0): boolean =>
  prefix.every((byte, index) => bytes[at + index] === byte);
const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));

const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'mif1', 'msf1'];

const SIGNATURES: readonly [BinaryContainer, (head: Uint8Array) => boolean][] = [
  ['PDF', (head) => startsWith(head, ascii('%PDF-'))],
  ['PNG', (head) => startsWith(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['JPEG', (head) => startsWith(head, [0xff, 0xd8, 0xff])],
  ['WEBP', (head) => startsWith(head, ascii('RIFF')) && startsWith(head, ascii('WEBP'), 8)],
  ['GIF', (head) => startsWith(head, ascii('GIF87a')) || startsWith(head, ascii('GIF89a'))],
  ['TIFF', (head) => ['II*\0', 'MM\0*', 'II+\0', 'MM\0+'].some((mark) => startsWith(head, ascii(mark)))],
  ['HEIC', (head) => startsWith(head, ascii('ftyp'), 4) && HEIC_BRANDS.some((brand) => startsWith(head, ascii(brand), 8))],
  ['ZIP', (head) => startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06])],
  ['CFB', (head) => startsWith(head, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ['RTF', (head) => startsWith(head, ascii('{\\rtf'))],
];

/** The accepted binary format whose signature opens the file, if any. */
export function binarySignature(head: Uint8Array): BinaryContainer | undefined {
  return SIGNATURES.find(([, matches]) => matches(head))?.[0];
}

/** Within how many bytes readers look for the header of a PDF (ISO 32000-1, annex H, 3.4.1). */
const PDF_HEADER_WITHIN = 1024;

/** Whether a PDF begins here, be it after a BOM, a blank line or what a server left before it. */
export function hasPdfHeader(head: Buffer): boolean {
  return head.subarray(0, PDF_HEADER_WITHIN).includes('%PDF-');
}

/** A container as people call it. */
export const CONTAINER_WORDS: Record<BinaryContainer, { fr: string; en: string }> = {
  PDF: { fr: 'un PDF', en: 'a PDF' },
  PNG: { fr: 'une image PNG', en: 'a PNG picture' },
  JPEG: { fr: 'une image JPEG', en: 'a JPEG picture' },
  WEBP: { fr: 'une image WebP', en: 'a WebP picture' },
  GIF: { fr: 'une image GIF', en: 'a GIF picture' },
  TIFF: { fr: 'une image TIFF', en: 'a TIFF picture' },
  HEIC: { fr: 'une photo HEIC', en: 'a HEIC photograph' },
  ZIP: {
    fr: 'une archive ZIP ou un document bureautique (DOCX, XLSX, ODT…)',
    en: 'a ZIP archive or an office document (DOCX, XLSX, ODT…)',
  },
  CFB: { fr: 'un document Office d’avant 2007 ou un message Outlook', en: 'an Office document of before 2007 or an Outlook message' },
  RTF: { fr: 'un texte RTF', en: 'an RTF text' },
};
