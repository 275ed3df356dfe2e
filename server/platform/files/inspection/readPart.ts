import { buffer } from 'node:stream/consumers';
import type { Archive } from './openArchive.ts';
import { readXml, type XmlVisitor } from './readXml.ts';

/** Parts that describe a document are small. */
const MAX_PART_BYTES = 4 * 1024 ** 2;

const readable = (archive: Archive, name: string) =>
  archive.entries.find(
    (entry) => entry.name.toLowerCase() === name.toLowerCase() && !entry.raw.isEncrypted() && entry.raw.uncompressedSize <= MAX_PART_BYTES,
  );

/** The text of a small part, whatever the case of its name; undefined when it is not there or nobody can read it. */
export async function readPart(archive: Archive, name: string): Promise<string | undefined> {
  const entry = readable(archive, name);
  return entry && (await buffer(await archive.read(entry))).toString('utf8');
}

/** Reads a small XML part. Answers whether it is there and is XML. */
export async function readXmlPart(archive: Archive, name: string, visitor: XmlVisitor): Promise<boolean> {
  const entry = readable(archive, name);
  if (!entry) return false;
  return archive
    .read(entry)
    .then((stream) => readXml(stream as AsyncIterable<Buffer>, visitor))
    .then(
      () => true,
      () => false,
    );
}
