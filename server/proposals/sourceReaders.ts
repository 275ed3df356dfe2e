import type { PublicSource } from './proposalWords.ts';
import { readAra, readDashLord, readStandards } from './readReports.ts';
import { readProductSheet, readPublicCode } from './readSheets.ts';
import type { SourceReader } from './sourceContent.ts';

/** How each source is read. */
export const SOURCE_READERS: Readonly<Record<PublicSource, SourceReader>> = {
  PRODUCT_SHEET: readProductSheet,
  STANDARDS: readStandards,
  DASHLORD: readDashLord,
  PUBLICCODE: readPublicCode,
  ARA: readAra,
};
