import PDFDocument from 'pdfkit';

/** What a form says, in the words of the interface. */
export interface PrintedForm {
  title: string;
  lead: string;
  language: string;
  /** Headings and what is said under each, in their order: a text, or lines one after the other. */
  fields: { heading: string; text: string; lines?: readonly string[] }[];
}

const [MARGIN, TITLE, HEADING, TEXT] = [56, 18, 13, 11];
const [BEFORE_HEADING, BEFORE_TEXT, BETWEEN_LINES] = [1.2, 0.3, 0.35];

/** The font draws no narrow space that does not break: one of the usual width is written. */
const drawn = (words: string): string => words.replaceAll('\u202f', '\u00a0');

/**
 * The PDF of a form: A4, tagged (title, headings, paragraphs, lists) so that a screen reader follows it, in its language, its only font within it. What the
 * font cannot draw is left out of the picture.
 */
export async function writeForm({ title, lead, language, fields }: PrintedForm, font: ArrayBuffer): Promise<Blob> {
  const form = new PDFDocument({
    ...{ size: 'A4', margin: MARGIN, pdfVersion: '1.7', subset: 'PDF/UA', tagged: true, lang: language, displayTitle: true },
    info: { Title: title, Producer: 'Garant', Creator: 'Garant' },
    font,
  });
  const parts: BlobPart[] = [];
  form.on('data', (part) => parts.push(part));
  const whole = new Promise<void>((resolve) => form.on('end', () => resolve()));
  const body = form.struct('Document');
  form.addStructure(body);
  const say = (tag: string, size: number, words: string) => body.add(form.struct(tag, () => form.fontSize(size).text(drawn(words))));
  say('H1', TITLE, title);
  form.moveDown(BEFORE_TEXT);
  say('P', TEXT, lead);
  const list = (lines: readonly string[]) => {
    const all = form.struct('L');
    body.add(all);
    for (const line of lines) {
      const item = form.struct('LI');
      all.add(item);
      item.add(form.struct('LBody', () => form.fontSize(TEXT).text(drawn(`• ${line}`))));
      item.end();
      form.moveDown(BETWEEN_LINES);
    }
    all.end();
  };
  for (const { heading, text, lines = [] } of fields) {
    form.moveDown(BEFORE_HEADING);
    say('H2', HEADING, heading);
    form.moveDown(BEFORE_TEXT);
    if (lines.length > 0) list(lines);
    else say('P', TEXT, text);
  }
  body.end();
  form.end();
  await whole;
  return new Blob(parts, { type: 'application/pdf' });
}
