const RECORD_HEADER_BYTES = 4;
const FILE_PASS = 0x2f;
const BOUND_SHEET = 0x85;
const END_OF_GLOBALS = 0x0a;
const SHEET_TYPE_AT = 5;
const SHEET_TYPES_THAT_RUN = [1, 6];

/** What the first records of a workbook tell ([MS-XLS], 2.4.117 and 2.4.28): an encryption, a sheet of macros. */
export function biffFindings(workbook: Buffer): { isEncrypted: boolean; hasMacroSheet: boolean } {
  const found = { isEncrypted: false, hasMacroSheet: false };
  for (let at = 0; at + RECORD_HEADER_BYTES <= workbook.length; ) {
    const type = workbook.readUInt16LE(at);
    const content = at + RECORD_HEADER_BYTES;
    if (type === END_OF_GLOBALS) break;
    if (type === FILE_PASS) found.isEncrypted = true;
    if (type === BOUND_SHEET && SHEET_TYPES_THAT_RUN.includes(workbook[content + SHEET_TYPE_AT] ?? 0)) found.hasMacroSheet = true;
    at = content + workbook.readUInt16LE(at + 2);
  }
  return found;
}

const WORD_FLAGS_AT = 10;
const WORD_ENCRYPTED = 0x0100;

/** Whether a Word document is encrypted or obfuscated ([MS-DOC], 2.5.1, fEncrypted). */
export const isWordEncrypted = (document: Buffer): boolean =>
  document.length > WORD_FLAGS_AT + 1 && (document.readUInt16LE(WORD_FLAGS_AT) & WORD_ENCRYPTED) !== 0;

/** The container of the project of a presentation, up to the flag that tells whether it holds macros ([MS-PPT], 2.4.10 and 2.4.11). */
const PROJECT = Buffer.from('ff0314000000020000040c000000', 'hex');
const FLAG_AFTER = 4;

/** Whether a presentation holds macros. */
export function hasPptMacros(presentation: Buffer): boolean {
  const at = presentation.indexOf(PROJECT);
  const flag = at + PROJECT.length + FLAG_AFTER;
  return at >= 0 && flag < presentation.length && presentation[flag] !== 0;
}
