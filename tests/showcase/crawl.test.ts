import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import { createLivingDemo } from '../support/demoDatabase.ts';
import { restrictedWords, saidIn } from './restrictedWords.ts';
import { PAGE_AT } from './shown.ts';

/** Entries bear numbers that are made of columns. */
const REGISTERS = ['incidents', 'rightsRequests', 'processors', 'legalTexts'];

let app: TestApp;
let words: string[];

beforeAll(async () => {
  const { database, files } = await createLivingDemo();
  app = await startTestApp({}, { database, files });
  const dpo = await app.as('dpoDnum');
  const registers = await dpo.get<Record<string, { items: { reference: string }[] }>>(
    `{ ${REGISTERS.map((name) => `${name}(page: { limit: 100 }) { items { reference } }`).join(' ')} }`,
  );
  const references = Object.values(registers).flatMap(({ items }) => items.map(({ reference }) => reference));
  words = [...(await restrictedWords(app.orm)), ...references];
});
afterAll(() => app?.stop());

const read = (at: string, init: RequestInit = {}) => fetch(new URL(at, app.url), init);
const headersOf = ({ headers }: Response) => [...headers].map((line) => line.join(': ')).join('\n');
const WRITTEN = /^(text|application\/json|image\/svg)/;

/** Every address that a page leads to on this instance, from the first one on, with all that each answers: words and headers. */
async function crawl(): Promise<Map<string, string>> {
  const waiting = ['', '?lang=fr', '?lang=en', '/data.json', '/badge.svg?lang=fr', '/badge.svg?lang=en', '?lang=de'].map(
    (rest) => `${PAGE_AT}${rest}`,
  );
  for (const refused of ['/files/x', '/files/01a21d6f-9b1a-76f4-b6cf-b436d3ad3f18', '/autre']) waiting.push(`${PAGE_AT}${refused}`);
  const answers = new Map<string, string>();
  for (const at of waiting) {
    if (answers.has(at)) continue;
    const answer = await read(at);
    const isWritten = WRITTEN.test(answer.headers.get('content-type') ?? '');
    const text = isWritten ? await answer.text() : (await answer.bytes()).length.toString();
    answers.set(at, `${headersOf(answer)}\n${text}`);
    const links = [...text.matchAll(/(?:href|"url")[=:]"([^"]+)"/g)].map(([, to]) => new URL(to!, app.url));
    const inside = links.filter(({ origin, pathname }) => origin === new URL(app.url).origin && pathname.startsWith('/public'));
    for (const { pathname, search } of inside) if (!answers.has(`${pathname}${search}`)) waiting.push(`${pathname}${search}`);
  }
  return answers;
}

test('no answer of the public page holds a word that the database keeps from those outside', async () => {
  expect(words.length).toBeGreaterThan(400);
  const answers = await crawl();
  expect([...answers.keys()].filter((at) => at.includes('/files/')).length).toBeGreaterThan(2);
  for (const [at, text] of answers) expect(saidIn(text, words), at).toEqual([]);
});

test('the same search finds them for who signs in', async () => {
  const { evidences, incidents, processors, rightsRequests } = await (await app.as('dpoDnum')).get(`{
    evidences(page: { limit: 100 }) { items { title versions { fileName author { name } } } }
    incidents { items { reference title } } rightsRequests { items { reference } }
    processors { items { name } } }`);
  for (const answer of [evidences, incidents, processors, rightsRequests])
    expect(saidIn(JSON.stringify(answer), words).length).toBeGreaterThan(0);
  const told = saidIn(JSON.stringify([evidences, incidents, processors]), words);
  expect(told.length).toBeGreaterThan(60);
  for (const word of ['Camille Roux', 'analyse-de-risques.pdf', 'Analyse de risques et plan de traitement']) expect(told).toContain(word);
});

test('what both parties named is shown, and a part that one of them alone named is not', async () => {
  const { groups, commitments, figures } = await (await read(`${PAGE_AT}/data.json`)).json();
  expect(groups.map(({ code }: { code: string }) => code).toSorted()).toEqual([
    'annex1_matrix',
    'good_practice',
    'manifesto',
    'open_source',
    'publication',
  ]);
  const statuses = new Set(commitments.map(({ status }: { status: string }) => status));
  for (const status of ['ATTESTED', 'DECLARED', 'CONTESTED', 'EVENT_BOUND', 'OBSERVED']) expect([...statuses]).toContain(status);
  expect(figures[0].status).toBe('ATTESTED');
  const proofs = commitments.flatMap((each: { proofs: { title: string }[] }) => each.proofs.map(({ title }) => title));
  expect(proofs).toContain('Charte de confidentialité des agents');
  expect(proofs).not.toContain('Analyse de risques et plan de traitement');
});

test('the data has the form that its schema tells', async () => {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
  addFormats(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync('schema/public-page.schema.json', 'utf8')));
  validate(await (await read(`${PAGE_AT}/data.json`)).json());
  expect(validate.errors).toBeNull();
});
