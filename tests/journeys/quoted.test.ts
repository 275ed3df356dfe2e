import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Crawled, layEntries } from '../quality/entries.ts';
import { EVERY_SCREEN } from '../quality/everyScreen.ts';
import { unmarkedFrench } from '../quality/french.ts';
import { type Screen, turn, visit } from '../quality/screens.ts';
import { openContext } from '../quality/visitors.ts';
import type { TestApp } from '../support/app.ts';
import { openBrowser, type Visited } from '../support/browser.ts';
import { startWorkedApp } from '../support/workedApp.ts';

/** Those that are met, rather than opened by a button. */
const SHOWN = EVERY_SCREEN.filter(({ isForm }) => !isForm);

let app: TestApp;
let work: Crawled;
let browser: Visited;
let names: string[];
const contexts = new Map<string, Promise<BrowserContext>>();
const idle = new Map<string, Page[]>();

beforeAll(async () => {
  const worked = await startWorkedApp();
  app = worked.app;
  work = await layEntries(app, worked.work);
  const bodies = await app.orm.em.fork().execute<{ name: string }[]>('select name from organisation union select name from party');
  names = [...bodies.map(({ name }) => name), 'Défenseur des droits'];
  browser = await openBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

/** The screen in English, in a page of its person that nobody looks at any more, else in a new one. */
async function goTo(screen: Screen<Crawled>): Promise<Page> {
  const key = String(screen.who);
  const left = idle.get(key)?.pop();
  if (left) {
    await turn(left, screen, work, 'en');
    return left;
  }
  const context = contexts.get(key) ?? openContext(browser, app, { who: screen.who, language: 'en' });
  contexts.set(key, context);
  const page = await (await context).newPage();
  await visit(page, app.url, screen, work, 'en');
  return page;
}

describe.concurrent('Words of the record on a screen in English', () => {
  test.for(SHOWN)('keep their language on $name', { timeout: 120_000 }, async (screen, { expect: expectHere }) => {
    const page = await goTo(screen);
    expectHere(await unmarkedFrench(page, names)).toEqual([]);
    idle.set(String(screen.who), [...(idle.get(String(screen.who)) ?? []), page]);
  });
});

test('Something French is written on the screens, or nothing would be found missing', async () => {
  const page = await goTo(SHOWN.find(({ name }) => name === 'obligation-contestee')!);
  expect(await page.locator('[lang=fr]').count()).toBeGreaterThan(3);
});
