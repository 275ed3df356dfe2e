import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fr } from '../support/words.ts';
import { type Journey, startJourney } from './journey.ts';
import { widthOf } from './registers.ts';

const TEAM = 'Camille Roux';
const GROUPS = fr.garant.layout.group;
const ENTRIES = fr.garant.menu;

let journey: Journey;

beforeAll(async () => {
  journey = await startJourney();
}, 180_000);
afterAll(() => journey?.stop());

const entry = (page: Page, name: string) => page.getByRole('menuitem', { name, exact: true });

describe('The menu', { timeout: 120_000 }, () => {
  test('is read by headings, each of which folds what is under it, by keyboard too, and is found so again', async () => {
    const page = await journey.enter(TEAM, '/');
    const registers = entry(page, GROUPS.registers);
    await entry(page, ENTRIES.incidents).waitFor();
    await registers.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => registers.getAttribute('aria-expanded')).toBe('false');
    expect(await entry(page, ENTRIES.incidents).count()).toBe(0);
    await entry(page, ENTRIES.obligations).waitFor();
    await page.reload();
    await entry(page, ENTRIES.obligations).waitFor();
    expect(await entry(page, ENTRIES.incidents).count()).toBe(0);
    await registers.press('ArrowDown');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(GROUPS.governance);
  });

  test('never folds the group of the page that is open', async () => {
    const page = await journey.enter(TEAM, '/');
    await entry(page, GROUPS.registers).click();
    await page.goto(`${journey.app.url}/incidents`);
    await entry(page, ENTRIES.incidents).waitFor();
    expect(await entry(page, GROUPS.registers).getAttribute('aria-disabled')).toBe('true');
    await entry(page, ENTRIES.obligations).click();
    await expect.poll(() => entry(page, ENTRIES.incidents).count()).toBe(0);
  });

  test('holds in a narrow window, where a heading leaves it open', async () => {
    const page = await journey.enter(TEAM, '/');
    await page.setViewportSize({ width: 320, height: 700 });
    await page.getByRole('button', { name: fr.ra.action.open_menu }).click();
    await entry(page, GROUPS.governance).click();
    await expect.poll(() => entry(page, ENTRIES.committees).count()).toBe(0);
    await entry(page, ENTRIES.incidents).waitFor();
    expect(await widthOf(page)).toBeLessThanOrEqual(320);
  });
});
