import { execFile, spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Committee, type File, fileParts } from '../../admin/committees/committeeFile.ts';
import { type PrintedFile, printed } from '../../admin/committees/printedFile.ts';
import { writeOdt } from '../../admin/committees/writeOdt.ts';
import { writeForm } from '../../admin/incidents/writeForm.ts';
import { fr } from '../support/words.ts';

const PROGRAM = 'soffice';
/** Where there is the part of LibreOffice that reads texts, beside the program. */
function readsTexts(): boolean {
  const found = spawnSync('which', [PROGRAM], { encoding: 'utf8' });
  return found.status === 0 && existsSync(path.join(path.dirname(realpathSync(found.stdout.trim())), 'libswlo.so'));
}
const isThere = readsTexts();

const duty = { obligationId: 'o', code: 'ORG-1', partyCode: 'DNUM', text: 'Tenir <ceci> & « cela ».' } as const;
const FILE = {
  ...{
    committeeId: 'c',
    title: 'Convention',
    formerReference: 'COM-001',
    sinceOn: '2026-06-18',
    untilOn: '2026-11-27',
  },
  standings: [{ standing: 'HELD', formerCount: 1, count: 2 }],
  changedObligations: [{ ...duty, formerAssurance: 'DECLARED', assurance: 'ATTESTED' }],
  concerns: [{ ...duty, assurance: 'CONTESTED', dueOn: '2026-11-01', isOverdue: true }],
  disagreements: [],
  noticedIncidents: [
    { incidentId: 'i', reference: 'INC-2026-001', level: 'HIGH_RISK', detectedAt: '2026-11-02T10:00:00Z', closedAt: null },
  ],
  unprovenCount: 0,
  formerCriteria: ['Deux cents structures actives.'],
  budget: { exhaustedOn: '2026-12-31', estimateWords: 'au rythme des commandes', grantedAmount: '40000.00', grantedUntilOn: null },
} as File;

/** The French words, as the interface fills them. */
function translate(key: string, options: Record<string, unknown> = {}): string {
  const found = key.split('.').reduce<unknown>((words, part) => (words as Record<string, unknown>)[part], fr);
  return String(found).replace(/%\{(\w+)\}/g, (_, name: string) => String(options[name]));
}

/** The headings and paragraphs of an XML text, which must be well formed. */
function wordsOf(xml: string): string[] {
  const told: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => /^text:[hp]$/.test(name) && told.push(''));
  parser.on('text', (text) => {
    if (told.length > 0) told[told.length - 1] += text;
  });
  parser.write(xml).close();
  return told;
}

const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

let file: PrintedFile;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'garant-file-'));
  const tools = { translate, day: (day: string) => day, instant: (instant: string) => instant, money: (amount: string) => `${amount} €` };
  const parts = fileParts({ id: 'c', reference: 'COM-002', openDecisions: [] } as unknown as Committee, FILE, tools);
  file = { title: 'Dossier du comité COM-002', lead: 'Depuis le comité COM-001', language: 'fr', parts: printed(parts) };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the file of a committee, given as an OpenDocument text,', () => {
  test('tells each part in words: its lines, or that there is none', () => {
    const told = Object.fromEntries(file.parts.map(({ heading, lines, text }) => [heading, lines.length > 0 ? lines : text]));
    expect(told).toMatchObject({
      'Ce qui a changé d’état': ['ORG-1 · DNUM : Déclarée → Attestée. Tenir <ceci> & « cela ».'],
      'Ce qui est en retard ou en difficulté': [expect.stringContaining('en retard depuis le 2026-11-01')],
      'Manifeste : désaccords et ruptures': 'Ni désaccord ni rupture.',
      'Incidents constatés depuis': ['INC-2026-001 · 2026-11-02T10:00:00Z · risque élevé · ouvert'],
      'Critères de réussite donnés par le dernier comité': ['Deux cents structures actives.'],
      'Décisions encore ouvertes': 'Aucune décision en suspens.',
    });
    expect(file.parts).toHaveLength(8);
  });

  test('begins by its type, uncompressed, and names everything that it holds', () => {
    const bytes = writeOdt(file);
    expect(Buffer.from(bytes.subarray(30, 77)).toString()).toBe('mimetypeapplication/vnd.oasis.opendocument.text');
    const held = unzipSync(bytes);
    const manifest = Buffer.from(held['META-INF/manifest.xml']!).toString();
    for (const name of Object.keys(held).filter((each) => each.endsWith('.xml') && !each.startsWith('META-INF'))) {
      expect(manifest).toContain(`"${name}"`);
    }
    const told = file.parts.flatMap(({ heading, lines, text }) => [heading, ...(lines.length > 0 ? lines : [text])]);
    expect(wordsOf(Buffer.from(held['content.xml']!).toString())).toEqual([file.title, file.lead, ...told]);
    for (const name of ['styles.xml', 'meta.xml']) expect(() => wordsOf(Buffer.from(held[name]!).toString())).not.toThrow();
  });

  test('holds forty decisions with long words, on as many pages as they take, and as a PDF too', async () => {
    const long = (rank: number) => `Décision ${rank} : ${'anticonstitutionnellement '.repeat(12)}${'x'.repeat(90)}`;
    const openDecisions = Array.from({ length: 40 }, (_, rank) => ({
      ...{ id: `d${rank}`, words: long(rank), doneOn: null, dueOn: null, isOverdue: false },
      ...{ party: { code: 'DIRECTION-GENERALE-DE-L-OFFRE' }, committee: { id: 'p', reference: 'COM-001' } },
    }));
    const tools = { translate, day: (day: string) => day, instant: (instant: string) => instant, money: (amount: string) => amount };
    const parts = printed(fileParts({ id: 'c', reference: 'COM-002', openDecisions } as unknown as Committee, FILE, tools));
    const full = { ...file, parts };
    const told = wordsOf(Buffer.from(unzipSync(writeOdt(full))['content.xml']!).toString());
    expect(told.filter((line) => line.startsWith('Décision '))).toHaveLength(40);
    const font = await readFile(new URL('../../node_modules/pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf', import.meta.url));
    const bytes = font.buffer.slice(font.byteOffset, font.byteOffset + font.byteLength);
    const made = await writeForm({ ...full, fields: parts }, bytes);
    const { text, totalPages } = await extractText(await getDocumentProxy(new Uint8Array(await made.arrayBuffer())), { mergePages: true });
    expect(totalPages).toBeGreaterThan(4);
    for (const rank of [0, 20, 39]) expect(text.replace(/\s+/g, ' ')).toContain(`• Décision ${rank} : anticonstitutionnellement`);
  });

  test.skipIf(!isThere)(
    'is opened by LibreOffice, which reads every heading and every line in its order',
    { timeout: 120_000 },
    async () => {
      const odt = path.join(folder, 'dossier.odt');
      await writeFile(odt, writeOdt(file));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      await promisify(execFile)(PROGRAM, [profile, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, odt]);
      const read = words((await readFile(path.join(folder, 'dossier.txt'), 'utf8')).replace(/[•\uFEFF]/g, ''));
      const told = file.parts.flatMap(({ heading, lines, text }) => [heading, ...(lines.length > 0 ? lines : [text])]);
      expect(read).toBe(words([file.title, file.lead, ...told].join(' ')));
    },
  );
});
