import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp } from '../support/app.ts';
import { seedWork, workStartedAt } from '../support/seedWork.ts';
import { type Journey, startJourney } from './journey.ts';

const TEAM = 'Camille Roux';
const DPO = 'Claude Martin';
const REVIEWER = 'Alix Bernard';

let journey: Journey;
let conventionId: string;

beforeAll(async () => {
  journey = await startJourney(() => startTestApp({}, { startsAt: workStartedAt() }));
  ({ conventionId } = await seedWork(journey.app));
}, 300_000);
afterAll(() => journey?.stop());

/** Follows each count of the page; answers those that are not the total of the list they lead to. */
async function wrongCounts(page: Page, label: string): Promise<string[]> {
  const links = page.getByRole('list', { name: label }).getByRole('link');
  await links.first().waitFor();
  const told = await links.evaluateAll((all) => all.map((link) => [link.textContent ?? '', link.getAttribute('href') ?? '']));
  const wrong: string[] = [];
  for (const [words, href] of told as [string, string][]) {
    await page.goto(`${journey.app.url}${href}`);
    await page.locator('.RaDatagrid-row, tbody tr').first().waitFor();
    const shown = await page.locator('tbody tr').count();
    const pages = page.locator('.MuiTablePagination-displayedRows');
    const total = (await pages.count()) > 0 ? Number(/(\d+)\s*$/.exec(await pages.innerText())?.[1]) : shown;
    if (Number.parseInt(words, 10) !== total) wrong.push(`${words} leads to ${total}`);
  }
  return wrong;
}

describe('The counts of a day’s work', () => {
  test.each([TEAM, DPO, REVIEWER])(
    'are the totals of the lists they lead to, for %s',
    async (name) => {
      const page = await journey.signIn(name, '/');
      expect(await wrongCounts(page, 'Nombre d’obligations par liste')).toEqual([]);
    },
    90_000,
  );

  test('and so are those of what is missing', async () => {
    const page = await journey.signIn(TEAM, '/');
    await page.goto(`${journey.app.url}/conventions/${conventionId}/missing`);
    expect(await wrongCounts(page, 'Nombre d’obligations par gravité')).toEqual([]);
  }, 90_000);
});

describe('Work shared out', () => {
  test('is done row by row: the row of the other party is refused, and says why', async () => {
    const page = await journey.signIn(TEAM, '/obligations');
    await page.goto(`${journey.app.url}/obligations?filter=${encodeURIComponent('{"text":"violation"}')}`);
    const rows = page.locator('tbody tr');
    const choose = (party: string) =>
      rows
        .filter({ has: page.getByText(party, { exact: true }) })
        .first()
        .getByRole('checkbox')
        .check();
    await choose('DNUM');
    await choose('DINUM');
    await page.getByRole('button', { name: 'Confier à une personne' }).click();
    const dialog = page.getByRole('dialog', { name: /Confier à une personne/ });
    await dialog.getByLabel('En charge (obligatoire)').click();
    await page.getByRole('option', { name: /Camille Roux/ }).click();
    await dialog.getByRole('button', { name: 'Appliquer' }).click();
    await dialog.getByText('1 faite, 1 refusée').waitFor();
    const refused = dialog.getByRole('listitem').filter({ hasText: 'Refusé' });
    expect(await refused.innerText()).toContain('Seul un membre de la partie tenue par l’obligation peut répartir son travail.');
    await dialog.getByRole('button', { name: 'Fermer' }).click();
    await rows.filter({ hasText: TEAM }).first().waitFor();
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0);
  }, 90_000);

  test('is offered to nobody who may not do it', async () => {
    const page = await journey.signIn('Sacha Moreau', '/obligations');
    await page.locator('tbody tr').first().waitFor();
    expect(await page.getByRole('checkbox').count()).toBe(0);
  }, 60_000);
});

describe('The queue of a DPO', () => {
  const group = (page: Page) => page.getByRole('group').filter({ has: page.getByRole('button', { name: 'Accepter' }) });

  test('is worked through with one key a proof, without the mouse', async () => {
    const page = await journey.signIn(DPO, '/');
    const rows = group(page);
    await rows.first().waitFor();
    const before = await rows.count();
    const [first, second] = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label')));
    await rows.first().focus();
    await page.keyboard.press('a');
    await page.getByText('Preuve acceptée').waitFor();
    await expect.poll(() => rows.count()).toBe(before - 1);
    expect(await rows.first().getAttribute('aria-label')).toBe(second);
    expect(await page.getByRole('group', { name: first! }).count()).toBe(0);
    await expect.poll(() => page.evaluate("document.activeElement.getAttribute('aria-label')")).toBe(second);
  }, 90_000);

  test('asks what to correct before sending back, and its keys do nothing while one types', async () => {
    const page = await journey.signIn(DPO, '/');
    const rows = group(page);
    await rows.first().focus();
    await page.keyboard.press('ArrowDown');
    const before = await rows.count();
    await page.keyboard.press('r');
    const dialog = page.getByRole('dialog', { name: 'Demander une correction' });
    const words = dialog.getByLabel('Ce qu’il faut corriger (obligatoire)');
    await words.click();
    await page.keyboard.type('Rajouter la date et la signature.');
    expect(await words.inputValue()).toBe('Rajouter la date et la signature.');
    await dialog.getByRole('button', { name: 'Demander une correction' }).click();
    await page.getByText('Correction demandée').waitFor();
    await expect.poll(() => rows.count()).toBe(before - 1);
  }, 90_000);
});

test('No list makes a browser complain', () => {
  expect(journey.complaints).toEqual([]);
});
