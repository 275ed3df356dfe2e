import { utils, write } from 'cfb';
import { makeDocx } from '../../support/files.ts';
import { type Input, kept, refused } from './input.ts';

/** A compound file with these streams. */
function compound(streams: Record<string, Buffer>): Buffer {
  const container = utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) utils.cfb_add(container, `/${name}`, content);
  return Buffer.from(write(container, { type: 'buffer' }));
}

const record = (type: number, content: number[] = []) => Buffer.from([type & 0xff, type >> 8, content.length, 0, ...content]);
const workbook = (...records: Buffer[]) => Buffer.concat([record(0x809, Array(16).fill(0)), ...records, record(0x0a), Buffer.alloc(4096)]);
const sheet = (type: number) => record(0x85, [0, 0, 0, 0, 0, type, 1, 0, 0x41]);
const word = (flags: number) => {
  const document = Buffer.alloc(4096);
  document.writeUInt16LE(0xa5ec, 0);
  document.writeUInt16LE(flags, 10);
  return document;
};
const project = (hasMacros: number) =>
  Buffer.concat([Buffer.alloc(4096), Buffer.from('1f00ff0314000000020000040c00000001000000', 'hex'), Buffer.from([hasMacros, 0, 0, 0])]);
const sequence = (type: string) =>
  Buffer.concat([Buffer.from('3080', 'hex'), Buffer.from(`06092a864886f70d01070${type}`, 'hex'), Buffer.alloc(40)]);
const pem = `-----BEGIN PKCS7-----\n${sequence('2').toString('base64')}\n-----END PKCS7-----\n`;
const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);

/** Office of before 2007, Outlook, RTF and signatures: kept, never shown. */
export const ELDERS: Input[] = [
  kept('a DOC', 'a.doc', compound({ WordDocument: word(0) })),
  kept('an XLS', 'a.xls', compound({ Workbook: workbook(sheet(0)) })),
  kept('a PPT', 'a.ppt', compound({ 'PowerPoint Document': project(0) })),
  kept('an Outlook message', 'a.msg', compound({ '__properties_version1.0': Buffer.alloc(64) })),
  kept('an RTF', 'a.rtf', Buffer.from('{\\rtf1\\ansi Bonjour}\n\0')),
  kept('a signature beside its document', 'a.p7s', sequence('2')),
  kept('a signed document', 'a.p7m', sequence('2')),
  kept('a signature in base64', 'a.p7s', Buffer.from(pem)),
  refused('a DOC with VBA', 'a.doc', compound({ WordDocument: word(0), 'Macros/VBA/dir': Buffer.alloc(9) }), 'HAS_MACROS'),
  refused(
    'an XLS with VBA',
    'a.xls',
    compound({ Workbook: workbook(sheet(0)), '_VBA_PROJECT_CUR/PROJECT': Buffer.alloc(9) }),
    'HAS_MACROS',
  ),
  refused('an XLS with an Excel 4 macro sheet', 'a.xls', compound({ Workbook: workbook(sheet(1)) }), 'HAS_MACROS'),
  refused('a PPT with VBA', 'a.ppt', compound({ 'PowerPoint Document': project(1) }), 'HAS_MACROS'),
  refused('a DOC with a password', 'a.doc', compound({ WordDocument: word(0x0100) }), 'PROTECTED'),
  refused('an XLS with a password', 'a.xls', compound({ Workbook: workbook(record(0x2f, [0, 0])) }), 'PROTECTED'),
  refused(
    'a DOCX with a password',
    'a.docx',
    compound({ EncryptionInfo: Buffer.alloc(64), EncryptedPackage: Buffer.alloc(64) }),
    'PROTECTED',
  ),
  refused('a document encrypted for its recipients', 'a.p7m', sequence('3'), 'PROTECTED'),
  refused('an RTF with an object of another program', 'a.rtf', Buffer.from('{\\rtf1{\\object\\objemb{\\*\\objdata 0105}}}'), 'HAS_MACROS'),
  refused('an RTF cut short', 'a.rtf', Buffer.from('{\\rtf1 Bonjour'), 'CORRUPT'),
  refused('a DOC named as a DOCX', 'a.docx', compound({ WordDocument: word(0) }), 'TYPE_MISMATCH'),
  refused('a DOCX named as a DOC', 'a.doc', makeDocx(), 'TYPE_MISMATCH'),
  refused('an RTF named as a DOC', 'a.doc', Buffer.from('{\\rtf1 x}'), 'TYPE_MISMATCH'),
  refused('a program named as a signature', 'a.p7s', exe, 'TYPE_NOT_ALLOWED'),
  refused('a program named as a PDF', 'a.pdf', exe, 'TYPE_NOT_ALLOWED'),
];
