import { readFile } from 'node:fs/promises';
import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, test } from 'vitest';
import { type PrintedForm, writeForm } from '../../admin/incidents/writeForm.ts';

const FORM: PrintedForm = {
  title: 'INC-2027-001 : ce que la CNIL demande',
  lead: 'Le contenu de l’article 33(3) du RGPD, dans l’ordre de la CNIL.',
  language: 'fr',
  fields: [
    { heading: 'Nature de la violation', text: 'Perte de confidentialité\nUn export – œuvre d’un « tiers », à Łódź → effacé.' },
    { heading: 'Conséquences probables', text: 'Hameçonnage. '.repeat(600) },
    { heading: 'Raisons du retard', text: 'Pas encore dit.' },
  ],
};

interface Node {
  role: string;
  children?: Node[];
}

const rolesOf = ({ role, children = [] }: Node): string[] => [role, ...children.filter((child) => child.role).flatMap(rolesOf)];

let font: ArrayBuffer;
let pdf: Awaited<ReturnType<typeof getDocumentProxy>>;

beforeAll(async () => {
  const read = await readFile(new URL('../../node_modules/pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf', import.meta.url));
  font = read.buffer.slice(read.byteOffset, read.byteOffset + read.byteLength);
  const made = await writeForm(FORM, font);
  expect(made.type).toBe('application/pdf');
  pdf = await getDocumentProxy(new Uint8Array(await made.arrayBuffer()));
});

describe('the PDF of what the authority is told', () => {
  test('reads back as it was written, every heading in its order, whatever the accents, over as many pages as it takes', async () => {
    const { text, totalPages } = await extractText(pdf, { mergePages: true });
    expect(totalPages).toBeGreaterThan(1);
    const told = text.replace(/\s+/g, ' ').trim();
    expect(told).toBe(
      [FORM.title, FORM.lead, ...FORM.fields.flatMap(({ heading, text: words }) => [heading, words])].join(' ').replace(/\s+/g, ' '),
    );
  });

  test('says its title and its language, and what is a heading, for whoever does not see it', async () => {
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: FORM.title, Language: 'fr' });
    const first = (await (await pdf.getPage(1)).getStructTree()) as Node;
    expect(rolesOf(first).filter((role) => role !== 'Root')).toEqual(['Document', 'H1', 'P', 'H2', 'P', 'H2', 'P']);
  });

  test('tells lines one after the other as a list, and draws the space of great numbers', async () => {
    const lines = ['Accordé : 180\u202f000\u00a0€', 'Jusqu’au 26/01/2027'];
    const made = await writeForm({ ...FORM, fields: [{ heading: 'Budget', text: 'Rien.', lines }] }, font);
    const listed = await getDocumentProxy(new Uint8Array(await made.arrayBuffer()));
    const { text } = await extractText(listed, { mergePages: true });
    expect(text).not.toContain('\u202f');
    expect(text.replace(/\s+/g, ' ')).toContain('• Accordé : 180 000 € • Jusqu’au 26/01/2027');
    expect(text).not.toContain('Rien.');
    const tree = (await (await listed.getPage(1)).getStructTree()) as Node;
    expect(rolesOf(tree).slice(-6)).toEqual(['H2', 'L', 'LI', 'LBody', 'LI', 'LBody']);
  });
});
