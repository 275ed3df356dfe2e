/** How the bytes of a file are laid out. ZIP holds the office formats, CFB (Compound File Binary) those of before 2007. */
export type Container = 'PDF' | 'PNG' | 'JPEG' | 'WEBP' | 'GIF' | 'TIFF' | 'HEIC' | 'ZIP' | 'CFB' | 'RTF' | 'CMS' | 'TEXT';

export interface FileKind {
  /** As people call it; for all purposes the identifier of the kind. */
  name: string;
  /** The same as programs call it. */
  code: string;
  /** Lower case, without the dot. */
  extensions: readonly string[];
  mediaType: string;
  container: Container;
  /** Kept and checked by its hash, but no page shows it: it is downloaded. */
  isOpaque: boolean;
}

const kind = (name: string, extensions: string, container: Container, mediaType: string, isOpaque: boolean): FileKind => ({
  name,
  code: name.toUpperCase().replace('-', '_'),
  extensions: extensions.split(' '),
  mediaType,
  container,
  isOpaque,
});

const ODF = 'application/vnd.oasis.opendocument';
const OOXML = 'application/vnd.openxmlformats-officedocument';
const ETSI = 'application/vnd.etsi';

/** Every kind of file that may be deposited. */
export const FILE_KINDS: readonly FileKind[] = [
  kind('PDF', 'pdf', 'PDF', 'application/pdf', false),
  kind('PNG', 'png', 'PNG', 'image/png', false),
  kind('JPEG', 'jpg jpeg jpe jfif', 'JPEG', 'image/jpeg', false),
  kind('WebP', 'webp', 'WEBP', 'image/webp', false),
  kind('GIF', 'gif', 'GIF', 'image/gif', false),
  kind('ODT', 'odt ott', 'ZIP', `${ODF}.text`, true),
  kind('ODS', 'ods ots', 'ZIP', `${ODF}.spreadsheet`, true),
  kind('ODP', 'odp otp', 'ZIP', `${ODF}.presentation`, true),
  kind('ODG', 'odg otg', 'ZIP', `${ODF}.graphics`, true),
  kind('DOCX', 'docx dotx', 'ZIP', `${OOXML}.wordprocessingml.document`, true),
  kind('XLSX', 'xlsx xltx', 'ZIP', `${OOXML}.spreadsheetml.sheet`, true),
  kind('PPTX', 'pptx potx ppsx', 'ZIP', `${OOXML}.presentationml.presentation`, true),
  kind('TXT', 'txt log text', 'TEXT', 'text/plain', false),
  kind('CSV', 'csv tsv', 'TEXT', 'text/csv', false),
  kind('MD', 'md markdown', 'TEXT', 'text/markdown', false),
  kind('EML', 'eml', 'TEXT', 'message/rfc822', true),
  kind('ZIP', 'zip', 'ZIP', 'application/zip', true),
  kind('DOC', 'doc dot', 'CFB', 'application/msword', true),
  kind('XLS', 'xls xlt', 'CFB', 'application/vnd.ms-excel', true),
  kind('PPT', 'ppt pps pot', 'CFB', 'application/vnd.ms-powerpoint', true),
  kind('MSG', 'msg', 'CFB', 'application/vnd.ms-outlook', true),
  kind('RTF', 'rtf', 'RTF', 'application/rtf', true),
  kind('TIFF', 'tif tiff', 'TIFF', 'image/tiff', true),
  kind('HEIC', 'heic heif', 'HEIC', 'image/heic', true),
  kind('JSON', 'json', 'TEXT', 'application/json', false),
  kind('XML', 'xml', 'TEXT', 'application/xml', false),
  kind('YAML', 'yaml yml', 'TEXT', 'application/yaml', false),
  kind('P7M', 'p7m', 'CMS', 'application/pkcs7-mime', true),
  kind('P7S', 'p7s', 'CMS', 'application/pkcs7-signature', true),
  kind('ASiC-E', 'asice sce', 'ZIP', `${ETSI}.asic-e+zip`, true),
  kind('ASiC-S', 'asics scs', 'ZIP', `${ETSI}.asic-s+zip`, true),
];

/** The kinds, as a list to show. */
export const ACCEPTED_KINDS = FILE_KINDS.map(({ name }) => name).join(', ');

/** The kind that an extension (lower case, no dot) announces. */
export function kindOfExtension(extension: string): FileKind | undefined {
  return FILE_KINDS.find((each) => each.extensions.includes(extension));
}

/** The kind that a file was received as, from the media type it is kept under. */
export function kindOfMediaType(mediaType: string): FileKind | undefined {
  return FILE_KINDS.find((each) => each.mediaType === mediaType);
}

/** The media type to serve a file under: one of the accepted ones, never one that a browser would run. */
export function servedMediaType(mediaType: string): string {
  return kindOfMediaType(mediaType) ? mediaType : 'application/octet-stream';
}
