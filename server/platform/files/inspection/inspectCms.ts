import type { Text } from '../../errors.ts';
import { fileCorrupt, fileProtected } from '../contentErrors.ts';
import type { FileDescription } from '../fileDescription.ts';
import { type Inspected, readAt } from './inspected.ts';
import { refuseOther } from './refuseOther.ts';

const SEQUENCE = 0x30;
const OBJECT_IDENTIFIER = 0x06;
const LONG_FORM = 0x80;
const OPENING_BYTES = 4100;
/** The arcs of PKCS #7 content types: 1.2.840.113549.1.7 (RFC 5652). */
const CONTENT_TYPES = '2a864886f70d0107';
/** 1.2.840.113549.1.9.16.1: S/MIME types, of which compressed and authenticated data. */
const SMIME_TYPES = '2a864886f70d01091001';
const ENCRYPTED = [`${CONTENT_TYPES}03`, `${CONTENT_TYPES}06`, `${SMIME_TYPES}17`];

const CUT: Text = { fr: 'sa fin manque', en: 'its end is missing' };
const ARMOUR = /^(?:\uFEFF|\s)*(?:(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+\r?\n)?(?:-----BEGIN [A-Z0-9 #]+-----\s*)?([A-Za-z0-9+/=\s]{16,})/;

/** The opening bytes of the DER or BER structure, be it written in base64 (PEM, S/MIME). */
function unarmoured(head: Buffer): Buffer {
  if (head[0] === SEQUENCE && head[1] !== undefined && head[1] >= LONG_FORM) return head;
  const body = ARMOUR.exec(head.toString('latin1'))?.[1];
  return body ? Buffer.from(body, 'base64') : head;
}

/** The content type of a CMS structure, hex, and the length it announces where it does; undefined when it is none (X.690, 8.1). */
function readCms(bytes: Buffer): { type: string; length?: number } | undefined {
  if (bytes[0] !== SEQUENCE || bytes.length < 4) return undefined;
  const first = bytes[1]!;
  const count = first > LONG_FORM ? first - LONG_FORM : 0;
  const at = 2 + count;
  if (count > 6 || bytes[at] !== OBJECT_IDENTIFIER) return undefined;
  const type = bytes.toString('hex', at + 2, at + 2 + bytes[at + 1]!);
  if (!type.startsWith(CONTENT_TYPES) && !type.startsWith(SMIME_TYPES)) return undefined;
  if (first === LONG_FORM) return { type };
  return { type, length: at + (count > 0 ? bytes.readUIntBE(2, count) : first) };
}

/** A signature, or what it signs with it (CMS): kept without being shown. What is encrypted for its recipients is refused. */
export async function inspectCms(file: Inspected): Promise<FileDescription> {
  const head = await readAt(file.handle, 0, OPENING_BYTES);
  const bytes = unarmoured(head);
  const found = readCms(bytes);
  if (!found) return refuseOther(file);
  if (ENCRYPTED.includes(found.type)) throw fileProtected(file.announced.name);
  if (bytes === head && found.length !== undefined && found.length > file.size) throw fileCorrupt(file.announced.name, CUT);
  return {};
}
