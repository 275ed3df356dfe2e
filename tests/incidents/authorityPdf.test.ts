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

let pdf: Awaited<ReturnType<typeof getDocumentProxy>>;

beforeAll(async () => {
  const font = await readFile(new URL('../../node_modules/pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf', import.meta.url));
  const made = await writeForm(FORM, font.buffer.slice(font.byteOffset, font.byteOffset + font.byteLength));
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
});
