import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Crawled, layEntries } from '../quality/entries.ts';
import { EVERY_SCREEN } from '../quality/everyScreen.ts';
import { giveLongNames } from '../quality/longNames.ts';
import { misfits } from '../quality/misfits.ts';
import { type Screen, settled, turn, visit } from '../quality/screens.ts';
import { openContext } from '../quality/visitors.ts';
import type { TestApp } from '../support/app.ts';
import { openBrowser, type Visited } from '../support/browser.ts';
import { startWorkedApp } from '../support/workedApp.ts';

/** Windows looked at, in CSS pixels: 1280 at its size, the same at 200 %, and the narrowest of RGAA 10.11. */
const WINDOWS = { '1280 px': 1280, '200 %': 640, '320 px': 320 };

let app: TestApp;
let work: Crawled;
let browser: Visited;
let columns: string[];
const contexts = new Map<string, Promise<BrowserContext>>();
const idle = new Map<string, Page[]>();

beforeAll(async () => {
  const worked = await startWorkedApp();
  app = worked.app;
  work = await layEntries(app, worked.work);
  columns = await giveLongNames(app);
  browser = await openBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

/** The screen in a page of its person that nobody looks at any more, else in a new one: the program is loaded once. */
async function goTo(screen: Screen<Crawled>): Promise<Page> {
  const key = String(screen.who);
  const left = idle.get(key)?.pop();
  if (left) {
    await turn(left, screen, work, 'fr');
    return left;
  }
  const context = contexts.get(key) ?? openContext(browser, app, { who: screen.who });
  contexts.set(key, context);
  const page = await (await context).newPage();
  await visit(page, app.url, screen, work, 'fr');
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

test('Every name of the base is as long as a person may give', () => {
  expect(columns).toEqual(
    expect.arrayContaining(['organisation.name', 'person.full_name', 'convention.title', 'evidence_version.file_name']),
  );
});

describe.concurrent('Names of two hundred letters without a space', () => {
  test.for(EVERY_SCREEN)('can be read on $name, and leave everything in reach', { timeout: 120_000 }, async (screen, { expect }) => {
    const page = await goTo(screen);
    expect(await lookAt(page)).toEqual({});
    await page.setViewportSize({ width: 1280, height: 900 });
    idle.set(String(screen.who), [...(idle.get(String(screen.who)) ?? []), page]);
  });
});
