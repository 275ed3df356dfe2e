import { crc32 } from 'node:zlib';
import { DomainError, type Text } from '../../errors.ts';
import { fileCorrupt, fileEmpty, fileProtected } from '../contentErrors.ts';
import type { Archive, ArchiveEntry } from './openArchive.ts';
import { readXml, type XmlVisitor } from './readXml.ts';

const OUTSIDE = /^\/|^[a-z]:|(?:^|\/)\.\.(?:\/|$)/i;
const UNIX_TYPE = 0o170000;
const UNIX_LINK = 0o120000;
const UNIX_ATTRIBUTES_AT = 16;
/** XML that is read through, in one file; what is past it is checked by its sum only. */
const XML_READ_BYTES = 64 * 1024 ** 2;

const isLink = ({ raw }: ArchiveEntry): boolean => ((raw.externalFileAttributes >>> UNIX_ATTRIBUTES_AT) & UNIX_TYPE) === UNIX_LINK;

/** Refuses what could leave the folder it is unpacked in, mislead about which file is which, or be read by nobody. */
export function checkDirectory({ entries }: Archive, kind: string): void {
  const refuse = (reason: Text) => {
    throw fileCorrupt(kind, reason);
  };
  if (entries.some(({ name }) => OUTSIDE.test(name))) {
    refuse({
      fr: 'un de ses éléments se placerait hors de son dossier (chemin absolu ou « .. »)',
      en: 'one of its entries would go outside its folder (absolute path or “..”)',
    });
  }
  if (entries.some(isLink)) refuse({ fr: 'elle contient un lien symbolique', en: 'it contains a symbolic link' });
  const files = entries.filter(({ isFolder }) => !isFolder).map(({ name }) => name);
  if (new Set(files).size < files.length)
    refuse({ fr: 'deux de ses éléments portent le même nom', en: 'two of its entries have the same name' });
  if (entries.some(({ raw }) => raw.isEncrypted())) throw fileProtected(kind);
  if (!entries.some(({ isFolder, raw }) => !isFolder && raw.uncompressedSize > 0)) {
    throw fileEmpty({ fr: 'L’archive ne contient aucun fichier', en: 'The archive contains no file' });
  }
}

async function* summed(archive: Archive, entry: ArchiveEntry): AsyncGenerator<Buffer> {
  let sum = 0;
  for await (const piece of (await archive.read(entry)) as AsyncIterable<Buffer>) {
    sum = crc32(piece, sum);
    yield piece;
  }
  if (sum !== entry.raw.crc32) throw new Error('The sum of the content differs');
}

const isXml = ({ name }: ArchiveEntry): boolean => /\.(?:xml|rels)$/i.test(name);

/** What to look for in the XML parts, by part. */
export type PartVisitor = (name: string) => XmlVisitor;

/**
 * Unpacks every entry: its length and sum hold, and the parts of a document that are XML are well formed, so that whoever opens it can.
 * Nothing is kept in memory. Throws FILE_CORRUPT, and what `visit` throws.
 */
export async function checkEntries(archive: Archive, kind: string, visit?: PartVisitor): Promise<void> {
  let left = XML_READ_BYTES;
  for (const entry of archive.entries) {
    if (entry.isFolder || !entry.raw.canDecodeFileData()) continue;
    const isRead = visit && isXml(entry) && entry.raw.uncompressedSize <= left && entry.raw.uncompressedSize > 0;
    try {
      if (isRead) await readXml(summed(archive, entry), visit(entry.name));
      else for await (const _ of summed(archive, entry));
    } catch (error) {
      if (error instanceof DomainError) throw error;
      throw fileCorrupt(kind, visit ? partUnreadable(entry.name) : ENTRY_UNREADABLE);
    }
    if (isRead) left -= entry.raw.uncompressedSize;
  }
}

const ENTRY_UNREADABLE: Text = { fr: 'un de ses éléments est abîmé', en: 'one of its entries is damaged' };
const partUnreadable = (name: string): Text => ({ fr: `sa partie « ${name} » est abîmée`, en: `its part “${name}” is damaged` });
