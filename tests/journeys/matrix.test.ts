import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { axeViolations } from '../quality/axe.ts';
import { openContext } from '../quality/visitors.ts';
import type { TestApp } from '../support/app.ts';
import { openBrowser, type Visited } from '../support/browser.ts';
import type { SeededWork } from '../support/seedWork.ts';
import { startWorkedApp } from '../support/workedApp.ts';

let app: TestApp;
let work: SeededWork;
let browser: Visited;
let page: Page;
let address: string;
const complaints: string[] = [];

beforeAll(async () => {
  ({ app, work } = await startWorkedApp());
  address = `${app.url}/conventions/${work.conventionId}/matrix`;
  browser = await openBrowser();
  page = await (await openContext(browser, app, { who: 'dpoDinum', language: 'fr' })).newPage();
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const table = () => page.getByRole('table');
const cell = (row: number, column: number): Locator => page.locator(`td[data-row="${row}"][data-column="${column}"]`);
const isFocused = (element: Locator) => expect.poll(() => element.evaluate((it) => it === document.activeElement)).toBe(true);
const panel = () => page.getByRole('dialog', { name: 'Obligation' });
const dimmed = () => page.locator('a[data-dimmed]').count();
const links = () => page.locator('a[data-obligation]').count();

async function show(rest = '') {
  await page.goto(`${address}${rest}`);
  await page.getByRole('heading', { name: 'Légende', includeHidden: true }).waitFor();
}

/** Presses Tab until the matrix has the focus, as somebody without a mouse does. */
async function tabIntoMatrix() {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.matches('td[data-row]'))) return;
  }
  throw new Error('Tab never reached the matrix');
}

beforeEach(() => page.setViewportSize({ width: 1280, height: 900 }));

describe('The matrix', () => {
  test('is a real table: named, with headers for its parties and themes, and an empty cell that says so', async () => {
    await show();
    await expect.poll(() => table().locator('caption').innerText()).toContain('Obligations par thème');
    await expect.poll(() => table().locator('thead th[scope=col][abbr]').count()).toBe(2);
    await expect.poll(() => table().locator('tbody th[scope=row]').count()).toBe(12);
    await expect.poll(() => table().locator('td').count()).toBe(24);
    const none = page
      .getByRole('row', { name: /Territorialité/ })
      .getByRole('cell')
      .last();
    await expect.poll(() => none.innerText()).toContain('Aucune obligation');
    await expect.poll(() => table().locator('thead th').nth(1).innerText()).toMatch(/20 obligations · \d+ attestées/);
  });

  test('dims what does not match, whatever the accents, hides nothing and says how many match', async () => {
    await show();
    const all = 45;
    await expect.poll(links).toBe(all);
    await page.getByLabel('Mots du texte, du code ou du thème').fill('PROCEDURE notif');
    await page.getByText(/^2 obligations sur 45 correspondent/).waitFor();
    await expect.poll(() => links()).toBe(all);
    await expect.poll(() => dimmed()).toBe(all - 2);
    expect(await axeViolations(page)).toEqual([]);
    expect(new URL(page.url()).searchParams.get('text')).toBe('PROCEDURE notif');
    await page.getByRole('button', { name: 'Tout montrer' }).click();
    await expect.poll(dimmed).toBe(0);
    await page.getByRole('button', { name: /^Attestée/ }).click();
    await page.getByText(/^19 obligations sur 45 correspondent/).waitFor();
    await page.reload();
    await page.getByText(/^19 obligations sur 45 correspondent/).waitFor();
    await page.getByLabel('En retard', { exact: true }).click();
    await page.getByText(/^0 obligation sur 45 correspond/).waitFor();
  });

  test('shows what asks nothing small and grey, in words, out of the tallies, and finds it by its state', async () => {
    await show();
    const asleep = page.locator('a[data-calm]').filter({ hasText: 'En veille' });
    await expect.poll(() => asleep.count()).toBeGreaterThan(0);
    await expect.poll(() => asleep.first().locator('svg').count()).toBe(0);
    const toggle = page.getByRole('button', { name: /^En veille/ });
    const count = Number(/\d+$/.exec(await toggle.innerText())![0]);
    await expect.poll(() => asleep.count()).toBe(count);
    await toggle.click();
    await page.getByText(new RegExp(`^${count} obligations? sur 45`)).waitFor();
    await page.getByText('n’entrent dans aucun compte ni pourcentage').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Tout montrer' }).click();
  });

  test('is read at a past day, says so in full, and comes back to today', async () => {
    await show();
    const day = new Date(Date.now() - 300 * 86_400_000).toISOString().slice(0, 10);
    const [year, month, date] = day.split('-');
    await page.getByLabel('État au', { exact: true }).fill(`${date}/${month}/${year}`);
    await page.getByText(`Vous regardez l’état au ${date}/${month}/${year}`).waitFor();
    expect(new URL(page.url()).searchParams.get('asOf')).toBe(day);
    await expect.poll(() => page.getByRole('button', { name: /^Contestée/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Revenir à aujourd’hui' }).click();
    await page.getByRole('button', { name: /^Contestée/ }).waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  test('remembers how tight its rows are', async () => {
    await show();
    const height = async () => (await table().boundingBox())!.height;
    const before = await height();
    await page.getByRole('button', { name: 'Serrée' }).click();
    await expect.poll(height).toBeLessThan(before * 0.75);
    await page.reload();
    await table().waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Serrée' }).getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: 'Aérée' }).click();
  });
});

describe('By keyboard alone', () => {
  test('one stop for the matrix, arrows from cell to cell, Enter opens, Escape comes back to the same cell', async () => {
    await show();
    await tabIntoMatrix();
    await isFocused(cell(0, 0));
    const keys: [string, number, number][] = [
      ['ArrowRight', 0, 1],
      ['ArrowRight', 0, 1],
      ['ArrowDown', 1, 1],
      ['Home', 1, 0],
      ['End', 1, 1],
      ['Control+End', 11, 1],
      ['Control+Home', 0, 0],
      ['ArrowDown', 1, 0],
    ];
    for (const [key, row, column] of keys) {
      await page.keyboard.press(key);
      await isFocused(cell(row, column));
    }
    await page.keyboard.press('Enter');
    await panel().getByRole('heading', { name: 'Texte signé' }).waitFor();
    expect(page.url()).toMatch(/\/matrix\/[0-9a-f-]{36}$/);
    await page.keyboard.press('Escape');
    await panel().waitFor({ state: 'detached' });
    await isFocused(cell(1, 0));
    expect(page.url()).toBe(address);
  });

  test('the obligations of the cell follow by Tab, and no other', async () => {
    await show();
    await tabIntoMatrix();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    const count = await cell(1, 1).getByRole('link').count();
    for (let each = 0; each < count; each += 1) {
      await page.keyboard.press('Tab');
      await isFocused(cell(1, 1).getByRole('link').nth(each));
    }
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('table'))).toBeNull();
  });
});

describe('An obligation over the matrix', () => {
  test('leaves the matrix where it was, walks through its cell, and gives the focus and the title back', async () => {
    await show('?states=ATTESTED');
    await cell(5, 1).scrollIntoViewIfNeeded();
    const link = cell(5, 1).getByRole('link').first();
    const scroll = () => page.evaluate(() => Math.round(window.scrollY));
    const before = await scroll();
    await link.click();
    await panel().getByText('Obligation 1 sur 3 de la case').waitFor();
    const title = await panel().getByRole('heading', { level: 1 }).innerText();
    const code = await panel().locator('[data-code]').getAttribute('data-code');
    await expect.poll(() => page.title()).toBe(`${title} · ${code} · Garant`);
    await panel().getByRole('button', { name: 'Obligation suivante de la case' }).click();
    await panel().getByText('Obligation 2 sur 3 de la case').waitFor();
    await panel().getByRole('button', { name: 'Fermer' }).click();
    await isFocused(link);
    await expect.poll(() => scroll()).toBe(before);
    expect(page.url()).toBe(`${address}?states=ATTESTED`);
    await expect.poll(() => page.title()).toBe('Matrice des responsabilités · Garant');
  });

  test('has an address of its own, that closes onto the matrix', async () => {
    await show(`/${work.obligations.attested}`);
    await panel().getByText('Attestée', { exact: true }).first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await isFocused(page.locator(`[data-obligation="${work.obligations.attested}"]`));
    expect(page.url()).toBe(address);
  });

  test('that does not exist says so, and the matrix is still there', async () => {
    await page.goto(`${address}/00000000-0000-7000-8000-000000000000`);
    await panel().getByText('Introuvable', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await table().waitFor();
  });
});

describe('On a screen of 320 pixels', () => {
  test('the themes follow one another, and an obligation takes the whole page', async () => {
    await page.setViewportSize({ width: 320, height: 700 });
    await show();
    await expect.poll(() => table().count()).toBe(0);
    await expect.poll(() => page.getByRole('heading', { level: 2, name: 'Violation de données' }).count()).toBe(1);
    await page.locator(`[data-obligation="${work.obligations.attested}"]`).click();
    await panel().getByRole('heading', { name: 'Texte signé' }).waitFor();
    expect((await panel().boundingBox())!.width).toBe(320);
  });
});

describe('On paper', () => {
  test('there is the title, the day, the table and the legend, on landscape pages, and no control', async () => {
    await show();
    await page.emulateMedia({ media: 'print' });
    const day = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', dateStyle: 'short' }).format(new Date());
    await expect.poll(() => page.getByText(`État au ${day}`).isVisible()).toBe(true);
    await expect.poll(() => page.getByRole('heading', { name: 'Légende' }).isVisible()).toBe(true);
    for (const control of [
      page.getByRole('button', { name: 'Imprimer' }),
      page.locator('header').first(),
      page.locator('input[type=search]'),
    ]) {
      await expect.poll(() => control.isVisible()).toBe(false);
    }
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)!;
    expect(Number(width)).toBeGreaterThan(Number(height));
    await page.emulateMedia({ media: 'screen' });
  });
});

describe('The charts of a convention', () => {
  test('can be read as tables, whose states add up to the total of each month', async () => {
    await page.goto(`${app.url}/conventions/${work.conventionId}/charts`);
    await page
      .getByRole('img', { name: /Évolution sur douze mois/ })
      .locator('svg')
      .first()
      .waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Voir en tableau' }).first().click();
    const rows = table().locator('tbody tr');
    await expect.poll(() => rows.count()).toBe(13);
    const counts = await rows.evaluateAll((all) => all.map((row) => [...row.querySelectorAll('td')].map((cell) => Number(cell.innerText))));
    for (const states of counts) expect(states.at(-1)).toBe(states.slice(0, -1).reduce((sum, count) => sum + count, 0));
    expect(await axeViolations(page)).toEqual([]);
  });
});

test('No browser complained', () => {
  expect(complaints.filter((words) => !words.includes('404'))).toEqual([]);
});
