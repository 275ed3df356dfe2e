import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '../quality/axe.ts';
import { type Language, SCREENS, type Screen, visit } from '../quality/screens.ts';
import { openContext } from '../quality/visitors.ts';
import type { TestApp } from '../support/app.ts';
import { openBrowser, type Visited } from '../support/browser.ts';
import type { SeededWork } from '../support/seedWork.ts';
import { startWorkedApp } from '../support/workedApp.ts';

/** Looks at every screen in a language, a few at a time: most of a visit is waiting for a screen to be still. */
export function describeScreens(language: Language): void {
  let app: TestApp;
  let work: SeededWork;
  let browser: Visited;
  const contexts = new Map<string, Promise<BrowserContext>>();
  const idle = new Map<string, Page[]>();

  beforeAll(async () => {
    ({ app, work } = await startWorkedApp());
    browser = await openBrowser();
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  /** A page of theirs that nobody looks at any more, else a new one: what the screens share is then made ready once. */
  async function pageOf({ who }: Pick<Screen, 'who'>): Promise<Page> {
    const key = String(who);
    const left = idle.get(key)?.pop();
    if (left) return left;
    const context = contexts.get(key) ?? openContext(browser, app, { who, language });
    contexts.set(key, context);
    return (await context).newPage();
  }
  const leave = ({ who }: Pick<Screen, 'who'>, page: Page) => idle.set(String(who), [...(idle.get(String(who)) ?? []), page]);

  describe.concurrent(`In ${language}, axe finds nothing against`, () => {
    test.for(SCREENS)('$name, in light and in dark', { timeout: 150_000 }, async (screen, { expect }) => {
      const page = await pageOf(screen);
      await page.emulateMedia({ colorScheme: 'light' });
      await visit(page, app.url, screen, work, language);
      await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe(language);
      expect(await axeViolations(page), 'light').toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await axeViolations(page), 'dark').toEqual([]);
      leave(screen, page);
    });
  });

  describe('The dark mode that axe looks at', () => {
    test('is another one than the light mode', async () => {
      const page = await pageOf({});
      const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(`${app.url}/login`);
      const light = await background();
      await page.emulateMedia({ colorScheme: 'dark' });
      await expect.poll(background).not.toBe(light);
    });
  });
}
