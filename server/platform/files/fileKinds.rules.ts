/** What the first bytes of a file say it is. ZIP is also the container of the office formats. */
export type Signature = 'PDF' | 'PNG' | 'JPEG' | 'WEBP' | 'ZIP' | 'TEXT';

export interface FileKind {
  name: 'PDF' | 'PNG' | 'JPEG' | 'WebP' | 'ODT' | 'ODS' | 'ODP' | 'DOCX' | 'XLSX' | 'PPTX' | 'TXT' | 'CSV' | 'MD' | 'EML' | 'ZIP';
  extensions: readonly string[];
  mediaType: string;
  signature: Signature;
  /** Whether no page can show it. */
  isOpaque: boolean;
}

const ODF = 'application/vnd.oasis.opendocument';
const OOXML = 'application/vnd.openxmlformats-officedocument';

/** Every kind of file that may be deposited. */
export const FILE_KINDS: readonly FileKind[] = [
  { name: 'PDF', extensions: ['pdf'], mediaType: 'application/pdf', signature: 'PDF', isOpaque: false },
  { name: 'PNG', extensions: ['png'], mediaType: 'image/png', signature: 'PNG', isOpaque: false },
  { name: 'JPEG', extensions: ['jpg', 'jpeg'], mediaType: 'image/jpeg', signature: 'JPEG', isOpaque: false },
  { name: 'WebP', extensions: ['webp'], mediaType: 'image/webp', signature: 'WEBP', isOpaque: false },
  { name: 'ODT', extensions: ['odt'], mediaType: `${ODF}.text`, signature: 'ZIP', isOpaque: true },
  { name: 'ODS', extensions: ['ods'], mediaType: `${ODF}.spreadsheet`, signature: 'ZIP', isOpaque: true },
  { name: 'ODP', extensions: ['odp'], mediaType: `${ODF}.presentation`, signature: 'ZIP', isOpaque: true },
  { name: 'DOCX', extensions: ['docx'], mediaType: `${OOXML}.wordprocessingml.document`, signature: 'ZIP', isOpaque: true },
  { name: 'XLSX', extensions: ['xlsx'], mediaType: `${OOXML}.spreadsheetml.sheet`, signature: 'ZIP', isOpaque: true },
  { name: 'PPTX', extensions: ['pptx'], mediaType: `${OOXML}.presentationml.presentation`, signature: 'ZIP', isOpaque: true },
  { name: 'TXT', extensions: ['txt'], mediaType: 'text/plain', signature: 'TEXT', isOpaque: false },
  { name: 'CSV', extensions: ['csv'], mediaType: 'text/csv', signature: 'TEXT', isOpaque: false },
  { name: 'MD', extensions: ['md'], mediaType: 'text/markdown', signature: 'TEXT', isOpaque: false },
  { name: 'EML', extensions: ['eml'], mediaType: 'message/rfc822', signature: 'TEXT', isOpaque: true },
  { name: 'ZIP', extensions: ['zip'], mediaType: 'application/zip', signature: 'ZIP', isOpaque: true },
];

/** The kinds, as a list to show. */
export const ACCEPTED_KINDS = FILE_KINDS.map((kind) => kind.name).join(', ');

/** The kind that an extension (lower case, no dot) announces. */
export function kindOfExtension(extension: string): FileKind | undefined {
  return FILE_KINDS.find((kind) => kind.extensions.includes(extension));
}

/** The media type to serve a file under: one of the accepted ones, never one that a browser would run. */
export function servedMediaType(mediaType: string): string {
  return FILE_KINDS.some((kind) => kind.mediaType === mediaType) ? mediaType : 'application/octet-stream';
}

const startsWith = (bytes: Uint8Array, prefix: readonly number[], at = 0): boolean =>
  prefix.every((byte, index) => bytes[at + index] === byte);
const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));

const SIGNATURES: readonly [Signature, (head: Uint8Array) => boolean][] = [
  ['PDF', (head) => startsWith(head, ascii('%PDF-'))],
  ['PNG', (head) => startsWith(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['JPEG', (head) => startsWith(head, [0xff, 0xd8, 0xff])],
  ['WEBP', (head) => startsWith(head, ascii('RIFF')) && startsWith(head, ascii('WEBP'), 8)],
  ['ZIP', (head) => startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06])],
];

/** The accepted binary format whose signature opens the file, if any. */
export function binarySignature(head: Uint8Array): Signature | undefined {
  return SIGNATURES.find(([, matches]) => matches(head))?.[0];
}
