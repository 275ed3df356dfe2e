import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeDocx, makePdf, makePng, makeWebp } from '../support/files.ts';
import {
  CHINESE,
  LOST_SCAN,
  onePage,
  PORTFOLIO,
  PROTECTED,
  SCANS,
  SECOND_PAGE_ABSENT,
  SECOND_PAGE_BROKEN,
  WITHOUT_PAGE,
  XFA,
} from '../support/pdfs.ts';
import { fr } from '../support/words.ts';
import { addressOf, dialog, TEAM } from './duty.ts';
import { type Journey, startJourney } from './journey.ts';
import { type KeptFile, keepEvidence } from './keptEvidence.ts';
import { hasFocus } from './stories/keyboard.ts';

const CODE = 'A1-VIO-DNUM-1';
const { cannot, none, hash } = fr.garant.preview;

const pdf = (name: string, bytes: Buffer): KeptFile => ({ name: `${name}.pdf`, mediaType: 'application/pdf', bytes });
const text = (name: string, bytes: Buffer | string, mediaType = 'text/plain'): KeptFile => ({ name, mediaType, bytes: Buffer.from(bytes) });

const INKED: KeptFile[] = [
  ...Object.entries(SCANS).map(([filter, bytes]) => pdf(`scan ${filter}`, bytes)),
  pdf('tournee', onePage({ more: '/Rotate 90' })),
  pdf('decalee', onePage({ box: '-100 -100 100 100', content: 'BT /F1 18 Tf 0 0 Td (Proof) Tj ET' })),
  pdf('courante', makePdf('Courante')),
];

const TOLD: [KeptFile, keyof typeof cannot][] = [
  [pdf('chinois', CHINESE), 'font'],
  [pdf('perdu', LOST_SCAN), 'image'],
  [pdf('blanche', onePage({ content: '' })), 'blank'],
  [pdf('une couleur', onePage({ content: '0.2 g 0 0 200 200 re f' })), 'blank'],
  [pdf('immense', onePage({ box: '0 0 20 14400', content: '0 g 0 0 10 14400 re f' })), 'reduced'],
  [pdf('xfa', XFA), 'xfa'],
  [pdf('porte-documents', PORTFOLIO), 'portfolio'],
  [pdf('sans page', WITHOUT_PAGE), 'noPage'],
  [pdf('protege', PROTECTED), 'protected'],
  [pdf('abime', Buffer.from('%PDF-1.7\nrien du tout\n%%EOF\n')), 'damaged'],
  [
    { name: 'vide.webp', mediaType: 'image/webp', bytes: Buffer.from('RIFF\x16\0\0\0WEBPVP8 \n\0\0\0\0\0\0\0\0\0\0\0\0\0', 'latin1') },
    'picture',
  ],
  [{ name: 'coupee.png', mediaType: 'image/png', bytes: makePng(8).subarray(0, 30) }, 'picture'],
  [{ name: 'grise.png', mediaType: 'image/png', bytes: makePng(8, true) }, 'plainPicture'],
  [{ name: 'un point.webp', mediaType: 'image/webp', bytes: makeWebp() }, 'plainPicture'],
  [text('programme.txt', Buffer.from(Array.from({ length: 400 }, (_, index) => index % 23))), 'binary'],
  [text('blancs.txt', ' \r\n\t  \n'), 'noText'],
  [text('long.csv', 'a;b;c\n'.repeat(60_000), 'text/csv'), 'cutText'],
];

const TEXTS: [KeptFile, string][] = [
  [text('utf8.txt', 'Éléments reçus : œuvre'), 'UTF-8'],
  [text('utf16.csv', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Éléments reçus : œuvre', 'utf16le')]), 'text/csv'), 'UTF-16LE'],
  [
    text(
      'latin.md',
      Buffer.concat([Buffer.from('Éléments reçus : ', 'latin1'), Buffer.from([0x9c]), Buffer.from('uvre')]),
      'text/markdown',
    ),
    'WINDOWS-1252',
  ],
  [text('une ligne.txt', `Éléments reçus : œuvre ${'x'.repeat(20_000)}`), 'UTF-8'],
];

const OTHERS = [
  { name: 'note.docx', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', bytes: makeDocx() },
  pdf('absente', SECOND_PAGE_ABSENT),
  pdf('remplacee', SECOND_PAGE_BROKEN),
];

let journey: Journey;
let team: Page;

beforeAll(async () => {
  journey = await startJourney();
  const address = await addressOf(journey, CODE);
  const files = [...INKED, ...TOLD.map(([file]) => file), ...TEXTS.map(([file]) => file), ...OTHERS];
  await keepEvidence(journey.app, /obligations\/([^/]+)/.exec(address)![1]!, files);
  team = await journey.enter(TEAM, address);
  await team.getByRole('button', { name: 'Aperçu de courante.pdf' }).waitFor();
}, 240_000);
afterAll(() => journey?.stop());

async function preview(name: string): Promise<void> {
  if (await dialog(team).isVisible()) await close();
  await team.getByRole('button', { name: `Aperçu de ${name}`, exact: true }).click();
  await dialog(team).waitFor();
}

async function close(): Promise<void> {
  await team.keyboard.press('Escape');
  await dialog(team).waitFor({ state: 'detached' });
}

/** Turns a page from the keyboard, which is not left nowhere where there is no page further. */
async function turn(name: string, told: string): Promise<void> {
  const button = dialog(team).getByRole('button', { name });
  await button.press('Enter');
  await dialog(team).getByText(told).waitFor();
  expect(await button.isDisabled()).toBe(true);
  expect(await hasFocus(button)).toBe(true);
}

const say = (words: string) => dialog(team).getByText(words);
const verified = () => dialog(team).getByText(hash.same);
const isDownloadOffered = () => dialog(team).getByRole('link', { name: 'Télécharger' }).isVisible();

/** Colours that can be told apart on the page drawn. */
const coloursDrawn = () =>
  dialog(team)
    .locator('canvas')
    .evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      const seen = new Set<number>();
      for (let at = 0; at < data.length; at += 4) seen.add(data[at]! >> 5);
      return seen.size;
    });

describe('Every page drawn has ink', () => {
  test.each(INKED)('$name', async ({ name }) => {
    await preview(name);
    await dialog(team).locator('canvas').waitFor();
    expect(await coloursDrawn()).toBeGreaterThan(1);
    await verified().waitFor();
    expect(await dialog(team).getByText(cannot.blank).count()).toBe(0);
    expect(await dialog(team).getByText(cannot.image).count()).toBe(0);
    expect(await dialog(team).getByText(cannot.font).count()).toBe(0);
    await close();
  });
});

describe('or a sentence says what is not shown, with the download', () => {
  test.each(TOLD.map(([{ name }, why]) => ({ name, why })))('$name: $why', async ({ name, why }) => {
    await preview(name);
    await say(cannot[why]).waitFor();
    expect(await isDownloadOffered()).toBe(true);
    if (['blank', 'noPage', 'protected', 'damaged', 'picture', 'plainPicture', 'binary', 'noText'].includes(why))
      expect(await verified().count()).toBe(0);
    await close();
  });

  test.each(['absente.pdf', 'remplacee.pdf'])('%s: the second page says so, and keeps nothing of the first', async (name) => {
    await preview(name);
    await dialog(team).locator('canvas').waitFor();
    await verified().waitFor();
    await turn('Page suivante', 'Page 2 sur 2');
    await say(cannot.page).waitFor();
    expect(await dialog(team).locator('canvas').count()).toBe(0);
    expect(await verified().count()).toBe(0);
    await turn('Page précédente', 'Page 1 sur 2');
    await dialog(team).locator('canvas').waitFor();
    await verified().waitFor();
    await close();
  });

  test('a portfolio lists the files it holds, which can be kept', async () => {
    await preview('porte-documents.pdf');
    const arriving = team.waitForEvent('download');
    await dialog(team)
      .getByRole('list', { name: 'Fichiers contenus dans le PDF' })
      .getByRole('button', { name: /annexe\.txt \(\d+ o/ })
      .click();
    expect((await arriving).suggestedFilename()).toBe('annexe.txt');
    await close();
  });

  test('a kind of file that no page shows says so beside its download', async () => {
    const article = team.getByRole('article').filter({ hasText: 'note.docx' });
    await article.getByText(none.kind).waitFor();
    await article.getByRole('link', { name: /note\.docx/ }).waitFor();
  });
});

describe('A text is read in its encoding, which is told', () => {
  test.each(TEXTS.map(([{ name }, encoding]) => ({ name, encoding })))('$name: $encoding', async ({ name, encoding }) => {
    await preview(name);
    await say(`Texte lu en ${encoding}`).waitFor();
    await dialog(team).getByRole('region', { name }).getByText('Éléments reçus : œuvre').waitFor();
    expect(await dialog(team).evaluate((box) => box.scrollWidth <= box.clientWidth)).toBe(true);
    await close();
  });
});

test('No browser complained, nor was anything refused by its policy', () => {
  expect(journey.complaints).toEqual([]);
});
