import { createReadStream } from 'node:fs';
import type { Text } from '../../errors.ts';
import { fileCorrupt, fileHasMacros } from '../contentErrors.ts';
import type { FileDescription } from '../fileDescription.ts';
import { type Inspected, readAt } from './inspected.ts';

/** Objects of other programs, embedded or linked (Rich Text Format 1.9.1). */
const EMBEDDED = /\\(?:objdata|objemb|objocx|objautlink|objlink|objupdate|objhtml)\b/;
const LONGEST_WORD = 16;
const TAIL_BYTES = 1024;

const OBJECT: Text = { fr: 'un objet d’un autre programme (OLE)', en: 'an object of another program (OLE)' };
const END_MISSING: Text = { fr: 'sa fin manque', en: 'its end is missing' };

/** A Rich Text file is kept without being shown; one that holds objects, through which attacks come, is refused. */
export async function inspectRtf({ handle, path, size }: Inspected): Promise<FileDescription> {
  const tail = (await readAt(handle, Math.max(0, size - TAIL_BYTES), TAIL_BYTES)).toString('latin1');
  if (!tail.includes('}')) throw fileCorrupt('RTF', END_MISSING);
  let before = '';
  for await (const piece of createReadStream(path, 'latin1') as AsyncIterable<string>) {
    if (EMBEDDED.test(before + piece)) throw fileHasMacros('RTF', OBJECT);
    before = piece.slice(-LONGEST_WORD);
  }
  return {};
}
