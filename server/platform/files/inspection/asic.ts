import type { Archive } from './openArchive.ts';
import { readPart } from './readPart.ts';

const KINDS: Record<string, string> = { 'application/vnd.etsi.asic-e+zip': 'ASiC-E', 'application/vnd.etsi.asic-s+zip': 'ASiC-S' };
const SIGNATURE = /^META-INF\/[^/]*(?:signature|timestamp)[^/]*$/i;

/** The kind of a signed container (ETSI EN 319 162-1): its media type, and a signature or a time-stamp over what it holds. */
export async function asicKind(archive: Archive): Promise<string | undefined> {
  const kind = KINDS[(await readPart(archive, 'mimetype'))?.trim() ?? ''];
  return kind && archive.entries.some(({ name }) => SIGNATURE.test(name)) ? kind : undefined;
}
