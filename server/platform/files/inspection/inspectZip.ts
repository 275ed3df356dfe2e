import { buffer } from 'node:stream/consumers';
import type { Text } from '../../errors.ts';
import { archiveTooLarge, fileCorrupt, fileTypeMismatch } from '../contentErrors.ts';
import type { FileDescription } from '../fileDescription.ts';
import { asicKind } from './asic.ts';
import { checkDirectory, checkEntries } from './checkEntries.ts';
import type { Inspected } from './inspected.ts';
import { inspectOffice, readOffice } from './inspectOffice.ts';
import { inspectOpenDocument, readOpenDocument } from './inspectOpenDocument.ts';
import { type Archive, MAX_DECLARED_BYTES, MAX_ENTRIES, openArchive, openNested } from './openArchive.ts';

const NOT_THE_FORMAT: Text = { fr: 'ses parties obligatoires manquent', en: 'its mandatory parts are missing' };
const MAX_DEPTH = 3;
/** Archives inside are looked into up to this size, in one file. */
const NESTED_BYTES = 64 * 1024 ** 2;

/** Looks into the archives inside, down to three levels: a bomb hides its size in them. */
async function checkNested(archive: Archive, budget: { left: number }, depth = 1): Promise<void> {
  for (const entry of archive.entries) {
    if (!/\.zip$/i.test(entry.name) || entry.raw.uncompressedSize > budget.left || !entry.raw.canDecodeFileData()) continue;
    if (depth === MAX_DEPTH) throw archiveTooLarge(MAX_ENTRIES, MAX_DECLARED_BYTES);
    const content = await buffer(await archive.read(entry));
    budget.left -= content.length;
    await openNested(content, 'ZIP', (nested) => checkNested(nested, budget, depth + 1));
  }
}

async function inspectPlain(archive: Archive, { announced }: Inspected): Promise<FileDescription> {
  await checkEntries(archive, announced.name);
  await checkNested(archive, { left: NESTED_BYTES });
  return {};
}

async function inspectArchive(archive: Archive, file: Inspected): Promise<FileDescription> {
  const { name } = file.announced;
  if (name === 'ZIP') {
    checkDirectory(archive, name);
    return inspectPlain(archive, file);
  }
  const office = await readOffice(archive);
  const openDocument = office ? undefined : await readOpenDocument(archive);
  const found = office?.kind ?? openDocument?.kind ?? (await asicKind(archive));
  if (found && found !== name && !office?.macros)
    throw fileTypeMismatch(file.announced, { fr: `un document ${found}`, en: `a ${found} document` });
  checkDirectory(archive, name);
  if (office) return inspectOffice(archive, office, name);
  if (openDocument) return inspectOpenDocument(archive, openDocument, name);
  if (found === name) return inspectPlain(archive, file);
  throw fileCorrupt(name, NOT_THE_FORMAT);
}

/** An archive, or one of the formats that are archives: office documents and signed containers. */
export async function inspectZip(file: Inspected): Promise<FileDescription> {
  return openArchive(file.handle, file.size, file.announced.name, (archive) => inspectArchive(archive, file));
}
