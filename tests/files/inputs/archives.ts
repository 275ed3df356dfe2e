import { makeZip, type ZipEntry } from '../../support/files.ts';
import { type Input, kept, refused } from './input.ts';

const file: ZipEntry = { name: 'a.txt', content: 'Bonjour' };
const one = makeZip([file]);
const zip = (...entries: ZipEntry[]) => makeZip([file, ...entries]);
const nested = (depth: number): Buffer => (depth === 0 ? one : makeZip([{ name: 'b.zip', content: nested(depth - 1), isStored: true }]));

/** The same archive with the records that archives of more than 4 GB have (APPNOTE 4.3.14 and 4.3.15). */
function zip64(): Buffer {
  const endAt = one.length - 22;
  const record = Buffer.alloc(56);
  record.write('PK\x06\x06', 'latin1');
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(45, 12);
  record.writeUInt16LE(45, 14);
  record.writeBigUInt64LE(1n, 24);
  record.writeBigUInt64LE(1n, 32);
  record.writeBigUInt64LE(BigInt(one.readUInt32LE(endAt + 12)), 40);
  record.writeBigUInt64LE(BigInt(one.readUInt32LE(endAt + 16)), 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 'latin1');
  locator.writeBigUInt64LE(BigInt(endAt), 8);
  locator.writeUInt32LE(1, 16);
  const end = Buffer.from(one.subarray(endAt));
  end.fill(0xff, 8, 20);
  return Buffer.concat([one.subarray(0, endAt), record, locator, end]);
}

const asic = (mediaType: string, ...more: ZipEntry[]) => makeZip([{ name: 'mimetype', content: mediaType, isStored: true }, file, ...more]);
const signature: ZipEntry = { name: 'META-INF/signatures001.xml', content: '<XAdESSignatures/>' };

/** ZIP, and the containers of signed documents that are ZIP. */
export const ARCHIVES: Input[] = [
  kept('a ZIP', 'a.zip', one),
  kept('a ZIP followed by a byte', 'a.zip', Buffer.concat([one, Buffer.from('\n')])),
  kept('a ZIP padded to the block of a medium', 'a.zip', Buffer.concat([one, Buffer.alloc(4096)])),
  kept('a ZIP that was streamed', 'a.zip', makeZip([{ ...file, hasDescriptor: true }])),
  kept('a ZIP of more than 4 GB by its records', 'a.zip', zip64()),
  kept('a ZIP with folders and accents', 'a.zip', zip({ name: 'été/', content: '' }, { name: 'été/reçu.txt', content: 'x' })),
  kept('a ZIP in a ZIP', 'a.zip', nested(1)),
  kept('a container of signed documents (ASiC-E)', 'a.asice', asic('application/vnd.etsi.asic-e+zip', signature)),
  kept(
    'a container of one signed document (ASiC-S)',
    'a.asics',
    asic('application/vnd.etsi.asic-s+zip', { name: 'META-INF/signature.p7s', content: 'x' }),
  ),
  refused('an ASiC without a signature', 'a.asice', asic('application/vnd.etsi.asic-e+zip'), 'CORRUPT'),
  refused('an empty ZIP', 'a.zip', makeZip([]), 'EMPTY'),
  refused('a ZIP of folders', 'a.zip', makeZip([{ name: 'a/', content: '', isStored: true }]), 'EMPTY'),
  refused('a ZIP with a password', 'a.zip', zip({ name: 'b', content: 'x', isEncrypted: true }), 'PROTECTED'),
  refused('a ZIP with an absolute path', 'a.zip', zip({ name: '/etc/a', content: 'x' }), 'CORRUPT'),
  refused('a ZIP with a path on a drive', 'a.zip', zip({ name: 'C:\\a', content: 'x' }), 'CORRUPT'),
  refused('a ZIP with a path that leaves it', 'a.zip', zip({ name: 'b/../../a', content: 'x' }), 'CORRUPT'),
  refused('a ZIP with a Windows path that leaves it', 'a.zip', zip({ name: '..\\a', content: 'x' }), 'CORRUPT'),
  refused('a ZIP with a symbolic link', 'a.zip', zip({ name: 'b', content: '/etc/passwd', unixMode: 0o120777 }), 'CORRUPT'),
  refused('a ZIP with one name twice', 'a.zip', zip({ name: 'a.txt', content: 'autre' }), 'CORRUPT'),
  refused('a ZIP with a damaged entry', 'a.zip', zip({ name: 'b', content: 'x'.repeat(99), isStored: true, isDamaged: true }), 'CORRUPT'),
  refused('a ZIP that lies about a size', 'a.zip', zip({ name: 'b', content: 'x'.repeat(9000), declaredSize: 10 }), 'CORRUPT'),
  refused('a ZIP that packs too well', 'a.zip', zip({ name: 'b', content: Buffer.alloc(120 * 1024 ** 2) }), 'ARCHIVE_TOO_LARGE'),
  refused('a ZIP that announces 2 GB', 'a.zip', zip({ name: 'b', content: 'x', declaredSize: 0x7fffffff }), 'ARCHIVE_TOO_LARGE'),
  refused('a ZIP nested four times', 'a.zip', nested(4), 'ARCHIVE_TOO_LARGE'),
  refused('a ZIP cut short', 'a.zip', one.subarray(0, -30), 'CORRUPT'),
];
