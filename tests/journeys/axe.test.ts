import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '../quality/axe.ts';
import { type Language, SCREENS, type Screen, visit } from '../quality/screens.ts';
import { openContext } from '../quality/visitors.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { launchBrowser } from '../support/browser.ts';
import { type SeededWork, seedWork, workStartedAt } from '../support/seedWork.ts';

let app: TestApp;
let work: SeededWork;
let browser: Browser;
const pages = new Map<string, Page>();

beforeAll(async () => {
  app = await startTestApp({}, { startsAt: workStartedAt() });
  work = await seedWork(app);
  browser = await launchBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

async function pageOf({ who }: Screen, language: Language): Promise<Page> {
  const key = `${who} ${language}`;
  const page = pages.get(key) ?? (await (await openContext(browser, app, { who, language })).newPage());
  pages.set(key, page);
  return page;
}

describe.each<Language>(['fr', 'en'])('In %s, axe finds nothing against', (language) => {
  test.each(SCREENS)('$name, in light and in dark', { timeout: 150_000 }, async (screen) => {
    const page = await pageOf(screen, language);
    await page.emulateMedia({ colorScheme: 'light' });
    await visit(page, app.url, screen, work, language);
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe(language);
    expect(await axeViolations(page), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeViolations(page), 'dark').toEqual([]);
  });
});

describe('The dark mode that axe looks at', () => {
  test('is another one than the light mode', async () => {
    const page = await pageOf({ name: 'connexion', path: () => '/login' }, 'fr');
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.goto(`${app.url}/login`);
    await page.emulateMedia({ colorScheme: 'light' });
    const light = await background();
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(background).not.toBe(light);
  });
});
