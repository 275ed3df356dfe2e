import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SCREENS, settled, visit } from '../quality/screens.ts';
import { openContext } from '../quality/visitors.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { openBrowser, type Visited } from '../support/browser.ts';
import { SCANS } from '../support/pdfs.ts';
import type { PersonaName } from '../support/personas.ts';
import type { SeededWork } from '../support/seedWork.ts';
import { startWorkedApp } from '../support/workedApp.ts';
import { keepEvidence } from './keptEvidence.ts';

/** Between them, all that screens are made of: forms, tables, charts, panels, dialogs, refusals. */
const MADE_OF_ALL =
  'connexion accueil-equipe accueil-administration matrice-obligation graphiques obligation-a-prouver renvoyer preuves personne-nouvelle refus';
const screens = SCREENS.filter(({ name }) => MADE_OF_ALL.split(' ').includes(name));

const LISTEN = `document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, sample }) =>
  noteViolation([location.pathname, effectiveDirective, blockedURI, sourceFile, sample].join(' ')))`;

let app: TestApp;
let work: SeededWork;
let browser: Visited;
const violations: string[] = [];
const contexts = new Map<string, BrowserContext>();

beforeAll(async () => {
  ({ app, work } = await startWorkedApp());
  browser = await openBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

async function watched(of: TestApp, who?: PersonaName): Promise<BrowserContext> {
  const context = await openContext(browser, of, { who });
  await context.exposeFunction('noteViolation', (violation: string) => violations.push(violation));
  await context.addInitScript(LISTEN);
  return context;
}

async function pageOf(who?: PersonaName): Promise<Page> {
  const key = who ?? '';
  const context = contexts.get(key) ?? (await watched(app, who));
  contexts.set(key, context);
  return context.pages()[0] ?? context.newPage();
}

/** The style engine does work: the heading has the font and the size of the look, not those of the browser. */
const isStyled = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.querySelector('h1')!).fontFamily !== getComputedStyle(document.documentElement).fontFamily);

describe('Nothing that the content policy refuses is asked for', () => {
  test.each(screens)('on $name', { timeout: 60_000 }, async (screen) => {
    const page = await pageOf(screen.who);
    await visit(page, app.url, screen, work, 'fr');
    expect(await isStyled(page)).toBe(true);
    expect(violations).toEqual([]);
  });

  test('where a scanned page is drawn', async () => {
    await keepEvidence(app, work.obligations.missing, [{ name: 'scan.pdf', mediaType: 'application/pdf', bytes: SCANS.JPX! }]);
    const page = await pageOf('team');
    await page.goto(`${app.url}/obligations/${work.obligations.missing}/show`);
    await page.getByRole('button', { name: 'Aperçu de scan.pdf' }).click();
    await page.getByRole('dialog').locator('canvas').waitFor();
    expect(violations).toEqual([]);
  }, 60_000);

  test('in the look of the State, from the refusal of a sign-in to a sign-in', async () => {
    const state = await startTestApp({ THEME: 'DSFR' });
    const page = await (await watched(state)).newPage();
    await page.goto(`${state.url}/auth/callback?state=inconnu&code=x`);
    await page.locator('h1').waitFor();
    await page.goto(`${state.url}/obligations`);
    await page.getByRole('link', { name: 'Se connecter' }).click();
    await page.getByRole('button', { name: 'Camille Roux' }).click();
    for (const address of ['/obligations', '/conventions', '/']) {
      await page.getByText('Camille Roux').first().waitFor();
      await settled(page);
      expect(await isStyled(page)).toBe(true);
      await page.goto(`${state.url}${address}`);
    }
    await state.stop();
    expect(violations).toEqual([]);
  }, 120_000);
});

describe('The policy refuses', () => {
  test('a style that somebody writes in the page, and one on an element', async () => {
    const page = await (await watched(app)).newPage();
    await page.goto(`${app.url}/login`);
    await settled(page);
    const colour = await page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = 'h1 { color: rgb(1, 2, 3) }';
      document.head.append(style);
      const heading = document.querySelector('h1')!;
      heading.setAttribute('style', 'color: rgb(1, 2, 3)');
      return getComputedStyle(heading).color;
    });
    expect(colour).not.toBe('rgb(1, 2, 3)');
    await expect.poll(() => violations.splice(0).length).toBe(2);
  }, 60_000);
});
