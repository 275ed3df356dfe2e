import { downloadForm } from '../incidents/downloadForm.ts';
import type { PrintedFile } from './printedFile.ts';
import { writeOdt } from './writeOdt.ts';

const MEDIA_TYPE = 'application/vnd.oasis.opendocument.text';
/** How long the file stays at hand for a browser that asks where to put it. */
const KEPT_MS = 60_000;

/** Gives the file of a committee as an OpenDocument text of that name. */
export function downloadOdt(file: PrintedFile, name: string): void {
  const address = URL.createObjectURL(new Blob([writeOdt(file)], { type: MEDIA_TYPE }));
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

/** The same as a tagged PDF. Throws when its font cannot be read. */
export function downloadPdf({ title, lead, language, parts }: PrintedFile, name: string): Promise<void> {
  return downloadForm({ title, lead, language, fields: parts }, name);
}
