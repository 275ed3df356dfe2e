import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startWorkedApp } from '../support/workedApp.ts';
import { type Journey, startJourney } from './journey.ts';
import { hasFocus } from './stories/keyboard.ts';

const TEAM = 'Camille Roux';
const DPO = 'Claude Martin';
const REVIEWER = 'Alix Bernard';

let journey: Journey;
let conventionId: string;

beforeAll(async () => {
  const { app, work } = await startWorkedApp();
  journey = await startJourney(async () => app);
  ({ conventionId } = work);
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
    const pages = page.locator('.MuiTablePagination-displayedRows');
    await pages.waitFor();
    const total = Number(/(\d+)\s*$/.exec(await pages.innerText())?.[1]);
    if (Number.parseInt(words, 10) !== total) wrong.push(`${words} leads to ${total}`);
  }
  return wrong;
}

describe('The counts of a day’s work', () => {
  test.each([TEAM, DPO, REVIEWER])(
    'are the totals of the lists they lead to, for %s',
    async (name) => {
      const page = await journey.enter(name, '/');
      expect(await wrongCounts(page, 'Nombre d’obligations par liste')).toEqual([]);
    },
    150_000,
  );

  test('and so are those of what is missing', async () => {
    const page = await journey.enter(TEAM, '/');
    await page.goto(`${journey.app.url}/conventions/${conventionId}/missing`);
    expect(await wrongCounts(page, 'Nombre d’obligations par gravité')).toEqual([]);
  }, 150_000);
});

test('The last page of a list keeps the keyboard where it was', async () => {
  const page = await journey.enter(TEAM, '/obligations?perPage=50');
  const shown = page.locator('.MuiTablePagination-displayedRows');
  await shown.waitFor();
  const last = Math.ceil(Number(/(\d+)\s*$/.exec(await shown.innerText())?.[1]) / 50);
  expect(last).toBeGreaterThan(1);
  await page.goto(`${journey.app.url}/obligations?perPage=50&page=${last - 1}`);
  const next = page.getByRole('button', { name: 'Aller à la prochaine page' });
  await next.press('Enter');
  await expect.poll(() => next.isDisabled()).toBe(true);
  expect(await page.locator('.MuiPagination-root').evaluate((pager) => pager.contains(document.activeElement))).toBe(true);
  await next.focus();
  expect(await hasFocus(next)).toBe(true);
}, 120_000);

describe('A filter of the list', () => {
  test('keeps one choice, which the address tells, until it is taken back', async () => {
    const page = await journey.enter(TEAM, '/obligations');
    const pages = page.locator('.MuiTablePagination-displayedRows');
    const total = async () => Number(/(\d+)\s*$/.exec(await pages.innerText())?.[1]);
    const party = page.getByRole('combobox', { name: 'Partie' });
    const options = page.getByRole('option');
    await pages.waitFor();
    const all = await total();
    await party.click();
    await options.nth(1).click();
    await expect.poll(total).toBeLessThan(all);
    const [few, chosen] = [await total(), await party.innerText()];
    expect(JSON.parse(new URL(page.url()).searchParams.get('filter')!)).toEqual({
      partyCodes: [expect.any(String)],
      standings: ['HELD', 'WAITING', 'TO_DO', 'TROUBLE'],
    });
    await page.reload();
    await expect.poll(total).toBe(few);
    await expect.poll(() => party.innerText()).toBe(chosen);
    await party.click();
    await options.first().click();
    await expect.poll(total).toBe(all);
  });
});

describe('An obligation opened from the list', () => {
  test('is titled by its own words, leads to the one after and the one before, and back to its row', async () => {
    const page = await journey.enter(TEAM, '/obligations');
    const rows = page.locator('main a[href$="/show"]');
    await rows.nth(2).waitFor();
    const [second, third] = await Promise.all([1, 2].map((row) => rows.nth(row).innerText()));
    await rows.nth(1).click();
    const title = page.getByRole('heading', { level: 1 });
    const begins = (words: string) => expect.poll(async () => words.includes((await title.innerText()).slice(0, 30))).toBe(true);
    await begins(second!);
    const code = await page.locator('[data-code]').getAttribute('data-code');
    expect(await page.title()).toBe(`${await title.innerText()} · ${code} · Garant`);
    const steps = page.getByRole('navigation', { name: 'Liste d’où l’on vient' });
    await steps.getByText(/^2 sur \d+$/).waitFor();
    await steps.getByRole('link', { name: 'Suivante' }).press('Enter');
    await begins(third!);
    await steps.getByText(/^3 sur \d+$/).waitFor();
    const address = new URL(page.url()).pathname;
    await steps.getByRole('link', { name: 'Retour à la liste' }).press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(address);
  });
});

/** Asks twice, so that the list of requests has something to go through. */
async function askTwice(): Promise<void> {
  const asker = await journey.app.as('dpoDinum');
  const { convention } = await asker.get(
    'query($id: ID!) { convention(id: $id) { parties { id code } catalogue { requests { code } } } }',
    { id: conventionId },
  );
  const idOf = (code: string) => convention.parties.find((party: { code: string }) => party.code === code).id;
  for (const words of ['Merci de nous adresser la première pièce.', 'Merci de nous adresser la seconde pièce.']) {
    const input = { fromPartyId: idOf('DINUM'), toPartyId: idOf('DNUM'), aboutCode: convention.catalogue.requests[0].code, words };
    await asker.get('mutation($input: AskPartyInput!) { askParty(input: $input) { id } }', { input });
  }
}

describe('A page that a list leads to', () => {
  beforeAll(askTwice, 60_000);

  test.each(['/evidences', '/partyRequests', '/occurrences'])(
    'of %s leads to the one after and the one before, and back to its row',
    async (list) => {
      const page = await journey.enter(DPO, list);
      const rows = page.locator('main tbody a[href*="/show"]');
      await rows.nth(1).waitFor();
      const [first, second] = await Promise.all([0, 1].map((row) => rows.nth(row).getAttribute('href')));
      const steps = page.getByRole('navigation', { name: 'Liste d’où l’on vient' });
      const isAt = async (address: string, rank: number) => {
        await page.waitForURL(`${journey.app.url}${address}`);
        await steps.getByText(new RegExp(`^${rank} sur \\d+$`)).waitFor();
      };
      await rows.nth(0).click();
      await isAt(first!, 1);
      await steps.getByRole('link', { name: 'Suivante' }).press('Enter');
      await isAt(second!, 2);
      await steps.getByRole('link', { name: 'Précédente' }).press('Enter');
      await isAt(first!, 1);
      await steps.getByRole('link', { name: 'Suivante' }).press('Enter');
      await isAt(second!, 2);
      await steps.getByRole('link', { name: 'Retour à la liste' }).press('Enter');
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('href')), { timeout: 20_000 }).toBe(second);
    },
    120_000,
  );
});

describe('An address that leads nowhere', () => {
  test('is said so', async () => {
    const page = await journey.enter(TEAM, '/memberships');
    await page.getByRole('heading', { level: 1, name: 'Page introuvable' }).waitFor();
  });

  test('a theme that the convention does not know is named as such', async () => {
    const filter = encodeURIComponent(JSON.stringify({ conventionIds: [conventionId], themeCodes: ['INVENTED'] }));
    const page = await journey.enter(TEAM, `/obligations?filter=${filter}`);
    await page.getByText('Thème inconnu de cette convention : INVENTED').waitFor();
  });
});

describe('The list of obligations', () => {
  test('leaves out what asks nothing, says so, and shows it in one press', async () => {
    const page = await journey.enter(DPO, '/obligations');
    const pages = page.locator('.MuiTablePagination-displayedRows');
    const total = async () => Number(/(\d+)\s*$/.exec(await pages.innerText())?.[1]);
    await page.getByText(/Ce qui ne demande rien n’est pas montré/).waitFor();
    await pages.waitFor();
    const asking = await total();
    await page.getByRole('button', { name: 'Tout montrer' }).click();
    await expect.poll(total).toBeGreaterThan(asking);
    await expect.poll(() => page.getByText(/Ce qui ne demande rien n’est pas montré/).count()).toBe(0);
  }, 120_000);
});

describe('Work shared out', () => {
  test('is done row by row: the row of the other party is refused, and says why', async () => {
    const page = await journey.enter(TEAM, '/obligations');
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
    await expect.poll(() => refused.innerText()).toContain('Seul un membre de la partie tenue par l’obligation peut répartir son travail.');
    await dialog.getByRole('button', { name: 'Fermer' }).click();
    await rows.filter({ hasText: TEAM }).first().waitFor();
    await expect.poll(() => page.getByRole('checkbox', { checked: true }).count()).toBe(0);
  }, 150_000);

  test('is done on a phone too, from rows one under the other', async () => {
    const page = await journey.enter(TEAM, '/');
    await page.setViewportSize({ width: 320, height: 900 });
    await page.goto(`${journey.app.url}/obligations?filter=${encodeURIComponent('{"text":"A1-VIO-DNUM"}')}`);
    const boxes = page.getByRole('checkbox', { name: /^Choisir A1-VIO-DNUM-/ });
    await boxes.first().waitFor();
    await page.getByRole('checkbox', { name: /^Choisir les \d+ lignes affichées$/ }).check();
    await expect.poll(() => page.getByRole('checkbox', { checked: false }).count()).toBe(0);
    await boxes.first().uncheck();
    await page.getByRole('button', { name: 'Fixer une échéance' }).click();
    const dialog = page.getByRole('dialog', { name: /Fixer une échéance/ });
    await dialog.getByRole('textbox', { name: 'Échéance' }).fill('31/12/2099');
    await dialog.getByRole('button', { name: 'Appliquer' }).click();
    await dialog.getByText(/^\d+ faites?, 0 refusée$/).waitFor();
    await dialog.getByRole('button', { name: 'Fermer' }).click();
    await expect.poll(() => page.getByRole('listitem').filter({ hasText: '31/12/2099' }).count()).toBeGreaterThan(0);
    await expect.poll(() => page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  }, 150_000);

  test('is offered to nobody who may not do it', async () => {
    const page = await journey.enter('Sacha Moreau', '/obligations');
    await page.locator('tbody tr').first().waitFor();
    await expect.poll(() => page.getByRole('checkbox').count()).toBe(0);
  }, 120_000);
});

describe('The queue of a DPO', () => {
  const group = (page: Page) => page.getByRole('group').filter({ has: page.getByRole('link', { name: /^Relire/ }) });

  test('is walked with the arrows and opened with one key, without the mouse', async () => {
    const page = await journey.enter(DPO, '/');
    const rows = group(page);
    await rows.first().waitFor();
    const second = await rows.nth(1).getAttribute('aria-label');
    await rows.first().focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.evaluate("document.activeElement.getAttribute('aria-label')")).toBe(second);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/review/**');
    await page.getByText(/^2 sur \d+ à relire$/).waitFor();
  }, 150_000);

  test('signs nothing while a key is held: it opens one review, and its letters only choose', async () => {
    const page = await journey.enter(DPO, '/');
    await group(page).first().waitFor();
    const before = await group(page).count();
    await group(page).first().focus();
    for (const key of ['a', 'r']) for (let repeats = 0; repeats < 20; repeats += 1) await page.keyboard.down(key);
    await expect.poll(() => group(page).count()).toBe(before);
    expect(new URL(page.url()).pathname).toBe('/');
  }, 150_000);
});

describe('The charts', () => {
  test('are drawn at the day chosen in the matrix, and say so', async () => {
    const page = await journey.enter(TEAM, '/');
    await page.goto(`${journey.app.url}/conventions/${conventionId}/matrix?asOf=2026-03-15`);
    await page.getByRole('link', { name: 'États et évolution' }).click();
    await page.getByText('15/03/2026').first().waitFor();
    const trend = page.getByRole('region', { name: /Évolution/ });
    await trend.getByRole('button', { name: 'Voir en tableau' }).click();
    await expect.poll(() => trend.getByRole('rowheader').last().innerText()).toBe('15/03/2026');
    await page.getByRole('button', { name: 'Revenir à aujourd’hui' }).click();
    await expect.poll(() => trend.getByRole('rowheader').last().innerText()).not.toBe('15/03/2026');
  }, 150_000);
});

test('No list makes a browser complain', () => {
  expect(journey.complaints).toEqual([]);
});
