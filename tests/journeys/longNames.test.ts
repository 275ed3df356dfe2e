import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Crawled, layEntries } from '../quality/entries.ts';
import { EVERY_SCREEN } from '../quality/everyScreen.ts';
import { giveLongNames, type Letters } from '../quality/longNames.ts';
import { misfits } from '../quality/misfits.ts';
import { type Screen, settled, turn, visit } from '../quality/screens.ts';
import { type Manner, openContext } from '../quality/visitors.ts';
import type { TestApp } from '../support/app.ts';
import { openBrowser, type Visited } from '../support/browser.ts';
import { startWorkedApp } from '../support/workedApp.ts';

/** Windows looked at, in CSS pixels: 1280 at its size, the same at 200 %, and the narrowest of RGAA 10.11. */
const WINDOWS = { '1280 px': 1280, '200 %': 640, '320 px': 320 };

interface Variant extends Pick<Manner, 'language' | 'mode'> {
  /** What the names are, in a sentence. */
  names: string;
  letters: Letters;
}
const VARIANTS: Variant[] = [
  { names: 'one word, in French', letters: 'word' },
  { names: 'ordinary words, in French', letters: 'words' },
  { names: 'one word, in English and in the dark', letters: 'word', language: 'en', mode: 'dark' },
  { names: 'letters from the right, of several marks and pictures, in French', letters: 'letters' },
];
/** Each screen has the names of its place in the list; LONG_NAMES=all gives every one of them to every screen. */
const isAll = process.env.LONG_NAMES === 'all';
const screensOf = (variant: Variant) => EVERY_SCREEN.filter((_, index) => isAll || VARIANTS[index % VARIANTS.length] === variant);

let app: TestApp;
let work: Crawled;
let browser: Visited;
const contexts = new Map<string, Promise<BrowserContext>>();
const idle = new Map<string, Page[]>();

beforeAll(async () => {
  const worked = await startWorkedApp();
  app = worked.app;
  work = await layEntries(app, worked.work);
  browser = await openBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const keyOf = ({ who }: Screen<Crawled>, { language, mode }: Variant) => `${who} ${language} ${mode}`;

/** The screen in a page of its person that nobody looks at any more, else in a new one: the program is loaded once. */
async function goTo(screen: Screen<Crawled>, variant: Variant): Promise<Page> {
  const { language = 'fr', mode } = variant;
  const key = keyOf(screen, variant);
  const left = idle.get(key)?.pop();
  if (left) {
    await turn(left, screen, work, language);
    return left;
  }
  const context = contexts.get(key) ?? openContext(browser, app, { who: screen.who, language, mode });
  contexts.set(key, context);
  const page = await (await context).newPage();
  await visit(page, app.url, screen, work, language);
  return page;
}

/** What does not fit, window by window. */
async function lookAt(page: Page): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const [name, width] of Object.entries(WINDOWS)) {
    if (page.viewportSize()!.width !== width) {
      await page.setViewportSize({ width, height: 900 });
      await settled(page);
    }
    const told = await misfits(page);
    if (told.length) found[name] = told;
  }
  return found;
}

describe.each(VARIANTS)('Names of two hundred letters, $names,', (variant) => {
  let columns: string[];
  beforeAll(async () => {
    columns = await giveLongNames(app, variant.letters);
  });

  test('are given to everything that has a name', () => {
    expect(columns).toEqual(
      expect.arrayContaining(['organisation.name', 'person.full_name', 'convention.title', 'evidence_version.file_name']),
    );
  });

  describe.concurrent('can be read', () => {
    test.for(screensOf(variant))('on $name, and leave everything in reach', { timeout: 120_000 }, async (screen, { expect }) => {
      const page = await goTo(screen, variant);
      expect(await lookAt(page)).toEqual({});
      await page.setViewportSize({ width: 1280, height: 900 });
      const key = keyOf(screen, variant);
      idle.set(key, [...(idle.get(key) ?? []), page]);
    });
  });
});
