import { badInput, DomainError } from '../platform/errors.ts';
import type { PublicSource } from './proposalWords.ts';
import { readAra, readDashLord, readStandards } from './readReports.ts';
import { readProductSheet, readPublicCode } from './readSheets.ts';
import { type SourceContent, type SourceReader, unreadable } from './sourceContent.ts';
import { insteadOfData, SOURCE_FORMS } from './sourceForm.ts';

const READERS: Readonly<Record<PublicSource, SourceReader>> = {
  PRODUCT_SHEET: readProductSheet,
  STANDARDS: readStandards,
  DASHLORD: readDashLord,
  PUBLICCODE: readPublicCode,
  ARA: readAra,
};

/** Reads a source as it stands on a day. Throws SOURCE_UNREADABLE, SOURCE_FIELD on `content`, with what would be accepted. */
export function readContent(source: PublicSource, text: string, today: string): SourceContent {
  try {
    const instead = insteadOfData(text);
    if (instead) throw unreadable(instead.fr, instead.en);
    return READERS[source](text, today);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const form = SOURCE_FORMS[source];
    throw badInput('content', error.code, { fr: `${error.text.fr} ${form.fr}`, en: `${error.text.en} ${form.en}` });
  }
}
