import { buffer } from 'node:stream/consumers';
import type { Entry, ZipFile } from 'yauzl';
import { openPromise } from 'yauzl';
import { DomainError, type Text } from '../errors.ts';
import { archiveTooLarge, fileCorrupt, fileHasMacros, fileTypeMismatch } from './fileErrors.ts';
import { FILE_KINDS, type FileKind } from './fileKinds.rules.ts';

const MAX_ENTRIES = 10_000;
const MAX_DECLARED_BYTES = 1024 ** 3;
const MAX_DESCRIPTION_BYTES = 1024 ** 2;
const LOCAL_HEADER_BYTES = 30;
const CONTENT_TYPES = '[Content_Types].xml';
const MAIN_PART = /officedocument\.(wordprocessingml\.document|spreadsheetml\.sheet|presentationml\.presentation)\.main\+xml$/;

const UNREADABLE: Text = { fr: 'le répertoire de l’archive est illisible', en: 'the directory of the archive cannot be read' };
const NOT_THE_FORMAT: Text = { fr: 'ses parties obligatoires manquent', en: 'its mandatory parts are missing' };
const ENCRYPTED: Text = { fr: 'il est chiffré', en: 'it is encrypted' };

interface Archive {
  zip: ZipFile;
  entries: Entry[];
}

async function readEntries(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > MAX_ENTRIES) throw archiveTooLarge(MAX_ENTRIES, MAX_DECLARED_BYTES);
  const entries: Entry[] = [];
  let declared = 0;
  for await (const entry of zip.eachEntry()) {
    declared += entry.uncompressedSize;
    if (declared > MAX_DECLARED_BYTES) throw archiveTooLarge(MAX_ENTRIES, MAX_DECLARED_BYTES);
    if (entry.relativeOffsetOfLocalHeader + LOCAL_HEADER_BYTES + entry.compressedSize > zip.fileSize) throw new Error('Entry past the end');
    entries.push(entry);
  }
  return entries;
}

async function readText({ zip, entries }: Archive, name: string): Promise<string | undefined> {
  const entry = entries.find((each) => each.fileName === name);
  if (!entry || entry.isEncrypted() || entry.uncompressedSize > MAX_DESCRIPTION_BYTES) return undefined;
  return (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8');
}

/** The OpenDocument kind: its media type is the first entry, uncompressed so that it can be read off the file. */
async function openDocumentKind(archive: Archive): Promise<FileKind | undefined> {
  const [first] = archive.entries;
  if (first?.fileName !== 'mimetype' || first.compressionMethod !== 0) return undefined;
  const mediaType = await readText(archive, 'mimetype');
  const names = new Set(archive.entries.map((entry) => entry.fileName));
  if (!names.has('META-INF/manifest.xml') || !names.has('content.xml')) return undefined;
  return FILE_KINDS.find((kind) => kind.mediaType === mediaType && kind.signature === 'ZIP');
}

/** The Office Open XML kind: the content types name a main part, which is there. */
function officeKind(contentTypes: string, entries: Entry[]): FileKind | undefined {
  for (const [override] of contentTypes.matchAll(/<Override\b[^>]*>/g)) {
    const part = /\bPartName\s*=\s*["']\/([^"']+)["']/.exec(override)?.[1];
    const format = MAIN_PART.exec(/\bContentType\s*=\s*["']([^"']+)["']/.exec(override)?.[1] ?? '')?.[1];
    if (!format || !entries.some((entry) => entry.fileName === part)) continue;
    return FILE_KINDS.find((kind) => kind.mediaType.endsWith(`.${format}`));
  }
  return undefined;
}

function hasMacros(contentTypes: string, entries: Entry[]): boolean {
  return /macroEnabled|vbaProject/i.test(contentTypes) || entries.some((entry) => /vbaProject|vbaData/i.test(entry.fileName));
}

async function inspectArchive(archive: Archive, announced: FileKind): Promise<void> {
  if (announced.name === 'ZIP') return;
  const contentTypes = await readText(archive, CONTENT_TYPES);
  const isOffice = contentTypes !== undefined;
  if (isOffice && hasMacros(contentTypes, archive.entries)) throw fileHasMacros(announced.name);
  const found = isOffice ? officeKind(contentTypes, archive.entries) : await openDocumentKind(archive);
  if (archive.entries.some((entry) => entry.isEncrypted())) throw fileCorrupt(announced.name, ENCRYPTED);
  if (!found) throw fileCorrupt(announced.name, NOT_THE_FORMAT);
  if (found !== announced) throw fileTypeMismatch(announced, found.name);
}

/**
 * Opens an archive and checks that it is the announced kind: readable directory, at most 10,000 entries and 1 GB declared, the parts of the
 * format for office files, no macro. Throws FILE_CORRUPT, FILE_TYPE_MISMATCH, FILE_HAS_MACROS or FILE_ARCHIVE_TOO_LARGE.
 */
export async function inspectZip(location: string, announced: FileKind): Promise<void> {
  const corrupt = () => fileCorrupt(announced.name, UNREADABLE);
  const zip = await openPromise(location, { autoClose: false }).catch(() => {
    throw corrupt();
  });
  try {
    const entries = await readEntries(zip);
    await inspectArchive({ zip, entries }, announced);
  } catch (error) {
    throw error instanceof DomainError ? error : corrupt();
  } finally {
    zip.close();
  }
}
