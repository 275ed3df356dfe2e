import { type PrintedForm, writeForm } from './writeForm.ts';

declare const __PDF_PARTS__: string;

/** The font that pdf.js comes with, which the build serves: it draws Latin, Greek and Cyrillic letters. */
const FONT = `${__PDF_PARTS__}standard_fonts/LiberationSans-Regular.ttf`;

/** How long the file stays at hand for a browser that asks where to put it. */
const KEPT_MS = 60_000;

/** Gives a form to the person as a PDF file of that name. Throws when its font cannot be read. */
export async function downloadForm(form: PrintedForm, name: string): Promise<void> {
  const answer = await fetch(FONT);
  if (!answer.ok) throw new Error(`${FONT}: ${answer.status}`);
  const address = URL.createObjectURL(await writeForm(form, await answer.arrayBuffer()));
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
