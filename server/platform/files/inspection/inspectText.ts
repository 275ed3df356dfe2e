import { createReadStream } from 'node:fs';
import { fileCorrupt, fileEmpty, fileProtected, fileTypeMismatch, fileTypeNotAllowed } from '../contentErrors.ts';
import type { FileDescription } from '../fileDescription.ts';
import { detectEncoding } from './detectEncoding.ts';
import { type Inspected, readAt } from './inspected.ts';
import { readXml } from './readXml.ts';
import { ACTIVE_TEXT, PRINT_AS_PDF, refuseOther } from './refuseOther.ts';
import { isEncryptedMail, looksActive, looksActiveXml, looksLikeMail, openingOf } from './text.rules.ts';

/** Relays sign mail with long fields, one set each. */
const MAIL_HEADER_BYTES = 256 * 1024;
/** Past this size an XML file is kept without being read through. */
const XML_READ_BYTES = 64 * 1024 ** 2;

const ONLY_SPACES = { fr: 'Le fichier ne contient que des espaces', en: 'The file contains nothing but spaces' };

/** A mail mixes the encodings of its parts: only its header is read. */
async function inspectMail(file: Inspected): Promise<FileDescription> {
  const opening = (await readAt(file.handle, 0, MAIL_HEADER_BYTES)).toString('latin1');
  if (looksLikeMail(opening) && !looksActive(opening)) {
    if (isEncryptedMail(opening)) throw fileProtected('EML');
    return {};
  }
  const reading = await detectEncoding(file.path);
  if (!reading || looksActive(opening)) return refuseOther(file);
  throw fileTypeMismatch(file.announced, { fr: 'du texte sans en-têtes de courriel', en: 'text without the header of an e-mail' });
}

async function checkXml({ path, size }: Inspected): Promise<void> {
  if (size > XML_READ_BYTES) return;
  await readXml(createReadStream(path)).catch(() => {
    throw fileCorrupt('XML', { fr: 'ses balises ne se ferment pas ou ne se lisent pas', en: 'its tags do not close or cannot be read' });
  });
}

/** A text in any of the encodings that office programs write; its bytes stay as they are. */
export async function inspectText(file: Inspected): Promise<FileDescription> {
  const { name } = file.announced;
  if (name === 'EML') return inspectMail(file);
  const reading = await detectEncoding(file.path);
  if (!reading) return refuseOther(file);
  if (reading.isBlank) throw fileEmpty(ONLY_SPACES);
  const opening = openingOf(file.head, reading.encoding);
  const isActive = name === 'XML' ? looksActiveXml(opening) : looksActive(opening);
  if (isActive) throw fileTypeNotAllowed(ACTIVE_TEXT, PRINT_AS_PDF);
  if (name === 'XML') await checkXml(file);
  return { encoding: reading.encoding, ...(reading.isSure ? {} : { notes: ['ENCODING_UNSURE'] }) };
}
