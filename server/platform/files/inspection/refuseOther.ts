import { fileTypeFromBuffer } from 'file-type';
import { fileTypeMismatch, fileTypeNotAllowed } from '../contentErrors.ts';
import { detectEncoding } from './detectEncoding.ts';
import type { Inspected } from './inspected.ts';
import { type BinaryContainer, CONTAINER_WORDS } from './signatures.rules.ts';
import { looksActive, openingOf } from './text.rules.ts';

/** Sounds are told by so few bits that any text may look like one. */
const GUESSED_FROM_LITTLE = /^(?:mp1|mp2|mp3|aac|ac3|m4a)$/;
export const ACTIVE_TEXT = { fr: 'HTML, SVG ou script', en: 'HTML, SVG or script' };
const BINARY_DATA = { fr: 'données binaires', en: 'binary data' };
export const PRINT_AS_PDF = { fr: 'Exportez ou imprimez-le en PDF.', en: 'Export or print it as PDF.' };

/** Refuses content of another format than the announced one, naming it where it can be told. */
export async function refuseOther({ path, head, announced }: Inspected, found?: BinaryContainer): Promise<never> {
  if (found) throw fileTypeMismatch(announced, CONTAINER_WORDS[found]);
  const encoding = (await detectEncoding(path))?.encoding;
  if (encoding) {
    if (looksActive(openingOf(head, encoding))) throw fileTypeNotAllowed(ACTIVE_TEXT, PRINT_AS_PDF);
    throw fileTypeMismatch(announced, { fr: 'du texte', en: 'text' });
  }
  const guess = (await fileTypeFromBuffer(head).catch(() => undefined))?.ext;
  if (!guess || GUESSED_FROM_LITTLE.test(guess)) throw fileTypeNotAllowed(BINARY_DATA);
  throw fileTypeNotAllowed({ fr: guess.toUpperCase(), en: guess.toUpperCase() });
}
