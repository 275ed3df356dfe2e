import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

export interface ZipEntry {
  name: string;
  content: string | Buffer;
  /** Sets the flag of an encrypted entry. */
  isEncrypted?: boolean;
  /** Uncompressed size to declare instead of the real one. */
  declaredSize?: number;
  isStored?: boolean;
  /** Type and permissions on Unix, such as 0o120777 of a symbolic link. */
  unixMode?: number;
  /** Writes sizes and sum after the content, as programs that stream do. */
  hasDescriptor?: boolean;
  /** Changes the packed content once its sum is taken. */
  isDamaged?: boolean;
}

const NOW_IN_DOS_TIME = [0, 0x21];

function sharedHeader(entry: ZipEntry, raw: Buffer, packed: Buffer): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(0x0800 | (entry.isEncrypted ? 1 : 0) | (entry.hasDescriptor ? 8 : 0), 2);
  header.writeUInt16LE(entry.isStored ? 0 : 8, 4);
  header.writeUInt16LE(NOW_IN_DOS_TIME[0]!, 6);
  header.writeUInt16LE(NOW_IN_DOS_TIME[1]!, 8);
  header.writeUInt32LE(crc32(raw), 10);
  header.writeUInt32LE(packed.length, 14);
  header.writeUInt32LE(entry.declaredSize ?? raw.length, 18);
  header.writeUInt16LE(Buffer.byteLength(entry.name), 22);
  return header;
}

/** A ZIP archive with these entries, in this order. */
export function makeZip(entries: ZipEntry[] = [{ name: 'lisez-moi.txt', content: 'Bonjour' }]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const raw = Buffer.from(entry.content);
    const packed = entry.isStored ? Buffer.from(raw) : deflateRawSync(raw);
    const name = Buffer.from(entry.name);
    const shared = sharedHeader(entry, raw, packed);
    if (entry.isDamaged) packed[Math.floor(packed.length / 2)]! ^= 0xff;
    const ahead = entry.hasDescriptor ? Buffer.concat([shared.subarray(0, 10), Buffer.alloc(12), shared.subarray(22)]) : shared;
    const behind = entry.hasDescriptor ? Buffer.concat([Buffer.from('PK\x07\x08', 'latin1'), shared.subarray(10, 22)]) : Buffer.alloc(0);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), ahead, name, packed, behind]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(((entry.unixMode ?? 0) << 16) >>> 0, 6);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x03', 'latin1'), shared, place, name);
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}

const OFFICE = {
  docx: { part: 'word/document.xml', format: 'wordprocessingml.document' },
  xlsx: { part: 'xl/workbook.xml', format: 'spreadsheetml.sheet' },
  pptx: { part: 'ppt/presentation.xml', format: 'presentationml.presentation' },
};

/** The entries of an Office Open XML document, to be changed before `makeZip` where a test needs a broken one. */
export function officeEntries(kind: keyof typeof OFFICE, text = 'Procédure'): ZipEntry[] {
  const { part, format } = OFFICE[kind];
  const type = `application/vnd.openxmlformats-officedocument.${format}.main+xml`;
  return [
    {
      name: '[Content_Types].xml',
      content: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${type}"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
    },
    { name: part, content: `<?xml version="1.0"?><document>${text}</document>` },
  ];
}

export const makeDocx = (text?: string): Buffer => makeZip(officeEntries('docx', text));
export const makeXlsx = (text?: string): Buffer => makeZip(officeEntries('xlsx', text));
export const makePptx = (text?: string): Buffer => makeZip(officeEntries('pptx', text));

/** The entries of an OpenDocument file: `text`, `spreadsheet` or `presentation`. */
export function openDocumentEntries(format: 'text' | 'spreadsheet' | 'presentation', text = 'Procédure'): ZipEntry[] {
  return [
    { name: 'mimetype', content: `application/vnd.oasis.opendocument.${format}`, isStored: true },
    { name: 'content.xml', content: `<?xml version="1.0"?><office:document-content>${text}</office:document-content>` },
    { name: 'META-INF/manifest.xml', content: '<?xml version="1.0"?><manifest:manifest/>' },
  ];
}

export const makeOdt = (text?: string): Buffer => makeZip(openDocumentEntries('text', text));
export const makeOds = (text?: string): Buffer => makeZip(openDocumentEntries('spreadsheet', text));
export const makeOdp = (text?: string): Buffer => makeZip(openDocumentEntries('presentation', text));

/** A one-page PDF that shows `text`, filled with comments up to `size` bytes where given. */
export function makePdf(text = 'Preuve', size = 0): Buffer {
  const stream = `BT /F1 18 Tf 72 720 Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${Buffer.byteLength(stream, 'latin1')} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const endAt = (xref: number) =>
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  const padding = Math.max(0, size - body.length - endAt(size).length - 2);
  const filler = padding > 0 ? `%${'.'.repeat(padding)}\n` : '';
  const whole = body + filler;
  return Buffer.from(whole + endAt(whole.length), 'latin1');
}

function pngChunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** A grey square; its left half is black unless it is `isPlain`. */
export function makePng(side = 4, isPlain = false): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.writeUInt8(8, 8);
  const rows = Buffer.alloc(side * (side + 1), 0x80);
  for (let row = 0; row < side; row += 1) rows.fill(0, row * (side + 1), row * (side + 1) + 1 + (isPlain ? 0 : side / 2));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, pngChunk('IHDR', header), pngChunk('IDAT', deflateSync(rows)), pngChunk('IEND', Buffer.alloc(0))]);
}

function jpegSegment(marker: number, data: number[]): Buffer {
  const length = data.length + 2;
  return Buffer.from([0xff, marker, length >> 8, length & 0xff, ...data]);
}

/** A grey picture of one block; `thumbnail` is put in a segment ahead of the picture, as cameras do. */
export function makeJpeg(thumbnail: Buffer = Buffer.alloc(0)): Buffer {
  const oneCode = [1, ...Array(15).fill(0), 0];
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    jpegSegment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    jpegSegment(0xe1, [...thumbnail]),
    jpegSegment(0xdb, [0, ...Array(64).fill(1)]),
    jpegSegment(0xc0, [8, 0, 8, 0, 8, 1, 1, 0x11, 0]),
    jpegSegment(0xc4, [0x00, ...oneCode]),
    jpegSegment(0xc4, [0x10, ...oneCode]),
    jpegSegment(0xda, [1, 1, 0, 0, 63, 0]),
    Buffer.from([0x3f, 0xff, 0xd9]),
  ]);
}

/** A picture of one pixel. */
export const makeWebp = (): Buffer => Buffer.from('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA', 'base64');

/** An e-mail in plain text. */
export const makeEml = (text = 'Bonjour'): Buffer =>
  Buffer.from(
    `Received: from a.example\r\n by b.example; Mon, 5 Jan 2026 10:00:00 +0100\r\nFrom: equipe@exemple.fr\r\nTo: dpo@exemple.fr\r\nSubject: Violation\r\nDate: Mon, 5 Jan 2026 10:00:00 +0100\r\n\r\n${text}\r\n`,
  );
