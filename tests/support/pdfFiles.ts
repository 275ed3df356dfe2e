import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

const PAGE = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>';
export const ONE_PAGE = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', PAGE];

interface Shape {
  version?: string;
  /** Entries of the trailer beside Size and Root. */
  trailer?: string;
  hasEnd?: boolean;
}

/** A PDF of these objects, numbered from 1; the first is the catalogue. */
export function assemblePdf(objects: string[], { version = '1.7', trailer = '', hasEnd = true }: Shape = {}): Buffer {
  let body = `%PDF-${version}\n%\u00e2\u00e3\u00cf\u00d3\n`;
  const rows = objects.map((object, index) => {
    const row = `${String(body.length).padStart(10, '0')} 00000 n \n`;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return row;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\n`;
  return Buffer.from(`${body}${table}${hasEnd ? `startxref\n${body.length}\n%%EOF\n` : ''}`, 'latin1');
}

/** A PDF whose catalogue has these entries beside its pages. */
export const pdfWith = (catalogue: string, ...more: string[]): Buffer =>
  assemblePdf([`<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`, ...ONE_PAGE.slice(1), ...more]);

/** A PDF to which a second version of its page was appended, as a signature is. */
export function updatedPdf(): Buffer {
  const first = assemblePdf(ONE_PAGE);
  const xref = Number(/startxref\n(\d+)/.exec(first.toString('latin1'))![1]);
  const object = '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 600] >>\nendobj\n';
  const table = `xref\n3 1\n${String(first.length).padStart(10, '0')} 00000 n \ntrailer\n<< /Size 4 /Root 1 0 R /Prev ${xref} >>\n`;
  return Buffer.concat([first, Buffer.from(`${object}${table}startxref\n${first.length + object.length}\n%%EOF\n`, 'latin1')]);
}

/** A PDF whose objects lie packed in a stream, found by a packed table (1.5 and later), behind as many spaces. */
export function packedPdf(spaces = 0): Buffer {
  const bodies = ONE_PAGE.map((object) => `${object} `);
  const index = bodies.map((_, at) => `${at + 1} ${bodies.slice(0, at).join('').length}`).join(' ');
  const inner = deflateSync(Buffer.from(`${index} ${' '.repeat(spaces)}${bodies.join('')}`, 'latin1'));
  const head = '%PDF-1.5\n';
  const stream = (number: number, entries: string, content: Buffer) =>
    Buffer.concat([
      Buffer.from(`${number} 0 obj\n<< ${entries} /Filter /FlateDecode /Length ${content.length} >>\nstream\n`),
      content,
      Buffer.from('\nendstream\nendobj\n'),
    ]);
  const objects = stream(4, `/Type /ObjStm /N 3 /First ${index.length + 1 + spaces}`, inner);
  const xrefAt = head.length + objects.length;
  const row = (type: number, place: number, generation: number) => [type, place >> 16, (place >> 8) & 0xff, place & 0xff, generation];
  const rows = [row(0, 0, 0), row(2, 4, 0), row(2, 4, 1), row(2, 4, 2), row(1, head.length, 0), row(1, xrefAt, 0)];
  const xref = stream(5, '/Type /XRef /Size 6 /W [1 3 1] /Root 1 0 R', deflateSync(Buffer.from(rows.flat())));
  return Buffer.concat([Buffer.from(head), objects, xref, Buffer.from(`startxref\n${xrefAt}\n%%EOF\n`)]);
}

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const PERMISSIONS = -4;
const md5 = (...parts: Buffer[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest();
const padded = (password: string): Buffer => Buffer.concat([Buffer.from(password), PADDING]).subarray(0, 32);

/** The stream cipher of old PDF encryption, for fixtures only. */
function rc4(key: Buffer, text: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, index) => index);
  const swap = (i: number, j: number) => ([state[i], state[j]] = [state[j]!, state[i]!]);
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + state[i]! + key[i % key.length]!) & 0xff;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return text.map((byte) => {
    i = (i + 1) & 0xff;
    j = (j + state[i]!) & 0xff;
    swap(i, j);
    return byte ^ state[(state[i]! + state[j]!) & 0xff]!;
  }) as Buffer;
}

/** A PDF encrypted so that this password opens it (ISO 32000-1, 7.6.3, revision 2). */
export function encryptedPdf(userPassword: string): Buffer {
  const id = Buffer.alloc(16, 7);
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(PERMISSIONS);
  const owner = rc4(md5(padded('propriétaire')).subarray(0, 5), padded(userPassword));
  const user = rc4(md5(padded(userPassword), owner, permissions, id).subarray(0, 5), PADDING);
  const hex = (bytes: Buffer) => `<${bytes.toString('hex')}>`;
  const dictionary = `<< /Filter /Standard /V 1 /R 2 /O ${hex(owner)} /U ${hex(user)} /P ${PERMISSIONS} >>`;
  return assemblePdf([...ONE_PAGE, dictionary], { trailer: `/Encrypt 4 0 R /ID [${hex(id)} ${hex(id)}]` });
}
