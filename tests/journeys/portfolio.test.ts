import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepQuarters } from '../../server/portfolio/keepQuarters.ts';
import { World } from '../evidence/world.ts';
import { axeViolations } from '../quality/axe.ts';
import { fr } from '../support/words.ts';
import { press } from './duty.ts';
import { sendHeld } from './gestures.ts';
import { type Journey, startJourney } from './journey.ts';

const WORDS = fr.garant;

const REVIEWER = 'Alix Bernard';
const FRANCE_CONNECT = 'ART2-BP-DNUM-2';

let journey: Journey;
let page: Page;

/** A convention whose integration of FranceConnect is declared and waits for the programme, and another in which nothing was said. */
async function twoConventions(): Promise<void> {
  const world = await World.open();
  journey = await startJourney(async () => world.app);
  await world.secondConvention();
  const team = await world.app.as('team');
  const answer = 'mutation($input: AnswerProfileInput!) { answerProfile(input: $input) { id } }';
  await team.get(answer, { input: { conventionId: world.conventionId, key: 'service.authenticatesUsers', value: true } });
  const offered = await world.depositFile(team, [world.obligation(FRANCE_CONNECT)]);
  await world.declare(team, offered.obligation);
}

beforeAll(twoConventions, 240_000);
afterAll(() => journey?.stop());

const widthOf = () => page.evaluate(() => document.documentElement.scrollWidth);
const rows = () => page.getByRole('table', { name: 'Conventions et où elles en sont' }).getByRole('rowheader');

describe('The portfolio of a reviewer', () => {
  test('goes from the commitments to the conventions that do not hold one, and to the proof; accepted, the count falls by one', async () => {
    page = journey.keep(await journey.enter(REVIEWER, '/portfolio'));
    await expect.poll(() => rows().count()).toBe(2);
    await page.getByText('« Le plus préoccupant » compare').waitFor();
    await page.getByRole('link', { name: 'Un engagement à travers les conventions' }).click();
    await page.getByLabel('Avec les conventions terminées').click();
    await page.getByRole('searchbox', { name: 'Code, texte ou rubrique' }).fill('france connect');
    await page.getByRole('link', { name: 'À confirmer : 1' }).waitFor();
    await page.getByRole('link', { name: 'Pas encore tenu : 1' }).click();
    await expect.poll(() => rows().count()).toBe(1);
    await page.getByRole('link', { name: /^À viser par vous: 1,/ }).click();
    await page
      .getByRole('link', { name: /France Connect/ })
      .first()
      .click();
    await page.getByRole('link', { name: 'Relire' }).first().click();
    await page.getByText('1 sur 1 à relire').waitFor();
    await page.locator('main canvas').waitFor();
    await page.getByRole('button', { name: WORDS.verb.skipReview }).click();
    const skip = page.getByRole('dialog');
    await skip.getByRole('textbox').fill('J’attends le rapport annoncé au comité.');
    await skip.getByRole('button', { name: WORDS.verb.skipReview }).click();
    await skip.waitFor({ state: 'detached' });
    await page.getByText('J’attends le rapport annoncé au comité.').first().waitFor();
    await page.getByText('1 sur 1 à relire').waitFor();
    await page.locator('h1').focus();
    await page.keyboard.press('a');
    await page.keyboard.press('Enter');
    await sendHeld(page);
    await page.getByText(WORDS.review.nothingLeft).waitFor();
    await page.goto(`${journey.app.url}/portfolio?code=${FRANCE_CONNECT}&answer=UNPROVEN`);
    await page.getByText('Aucune convention ne répond à cette recherche.').waitFor();
    await press(page, `Engagement ${FRANCE_CONNECT} : ne plus le chercher`);
    await expect.poll(() => rows().count()).toBe(2);
  }, 180_000);

  test('keeps the conventions of one body, in its address, in its file and on paper', async () => {
    await page.goto(`${journey.app.url}/portfolio?columns=bodies`);
    await expect.poll(() => rows().count()).toBe(2);
    const choice = page.getByRole('combobox', { name: 'Incubateur ou organisme' });
    await choice.fill('numér');
    await page
      .getByRole('option', { name: /2 conventions/ })
      .first()
      .click();
    await expect.poll(() => new URL(page.url()).searchParams.get('body')).toMatch(/^[0-9a-f-]{36}$/);
    const body = new URL(page.url()).searchParams.get('body')!;
    await expect.poll(() => page.getByRole('link', { name: 'Exporter en CSV' }).getAttribute('href')).toContain(`body=${body}`);
    await expect.poll(() => choice.inputValue()).not.toMatch(/^(numér)?$/);
    const name = await choice.inputValue();
    await page.reload();
    await expect.poll(() => choice.inputValue()).toBe(name);
    await expect.poll(() => page.getByRole('row').nth(1).textContent()).toContain(name);
    await page.emulateMedia({ media: 'print' });
    await page.getByText(/Le .*, 2 conventions · Incubateur ou organisme : /).waitFor();
    await page.emulateMedia({ media: null });
    await page.goto(`${journey.app.url}/portfolio?body=00000000-0000-0000-0000-000000000000`);
    await page.getByText('Aucune convention ne répond à cette recherche.').waitFor();
  }, 120_000);

  test('tells what is chosen of each convention, and as bars by group, found again by its address', async () => {
    await page.goto(`${journey.app.url}/portfolio`);
    await expect.poll(() => rows().count()).toBe(2);
    await page.getByRole('button', { name: 'Colonnes' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Caducs' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('menuitemcheckbox', { name: 'Phase' }).waitFor({ state: 'detached' });
    await page.getByRole('columnheader', { name: 'Caducs' }).waitFor();
    expect(new URL(page.url()).searchParams.get('columns')).toContain('lapsed');
    await page.reload();
    await page.getByRole('columnheader', { name: 'Caducs' }).waitFor();
    await page.goto(`${journey.app.url}/portfolio?columns=phase`);
    await page.getByRole('columnheader', { name: 'Phase' }).waitFor();
    await page.getByRole('combobox', { name: 'Phase' }).click();
    await page.getByRole('option', { name: 'Accélération' }).click();
    await page.getByText('Aucune convention ne répond à cette recherche.').waitFor();
    await page.getByRole('combobox', { name: 'Phase' }).click();
    await page.getByRole('option', { name: 'Personne ne l’a dite' }).click();
    await expect.poll(() => rows().count()).toBe(2);
    await page.goto(`${journey.app.url}/portfolio?view=groups`);
    const bars = page.getByRole('region', { name: /^Rubriques/ });
    await bars
      .getByRole('link', { name: /^Bonnes pratiques.* : \d+ tenus?,/ })
      .first()
      .click();
    await page.waitForURL(/\/obligations\?/);
  }, 120_000);

  test('is kept by a group or a principle and how it stands, in its address, in its file, on paper; what sleeps is counted', async () => {
    await page.goto(`${journey.app.url}/portfolio`);
    await page.getByRole('link', { name: /en veille, pas demandés/ }).click();
    await page.getByRole('columnheader', { name: 'En veille' }).waitFor();
    const sleeping = page.getByRole('link', { name: /^En veille: \d+,/ });
    await expect.poll(() => sleeping.count()).toBe(2);
    await page.getByRole('combobox', { name: 'Rubrique ou principe' }).click();
    expect(await page.getByRole('option', { name: /^– / }).count()).toBe(3);
    await page.getByRole('option', { name: /^Bonnes pratiques/ }).click();
    await page.getByRole('columnheader', { name: /^Bonnes pratiques/ }).waitFor();
    const bars = page.getByRole('link', { name: /^Bonnes pratiques.* : \d+ tenus?,/ });
    await expect.poll(() => bars.count()).toBe(2);
    await page.getByRole('combobox', { name: 'Où il y a' }).click();
    await page.getByRole('option', { name: 'Tout de tenu' }).click();
    await page.getByText('Aucune convention ne répond à cette recherche.').waitFor();
    await page.getByRole('combobox', { name: 'Où il y a' }).click();
    await page.getByRole('option', { name: 'Quelque chose à faire' }).click();
    await expect.poll(() => rows().count()).toBe(2);
    const choices = 'part=good_practice&partState=TO_DO';
    expect(page.url()).toContain(choices);
    const href = await page.getByRole('link', { name: 'Exporter en CSV' }).getAttribute('href');
    expect(href).toContain(choices);
    const told = await page.evaluate(async (address) => (await (await fetch(address)).text()).split('\r\n'), href!);
    expect([told[0]!.includes('dormantCount'), told.filter(Boolean).length]).toEqual([true, 3]);
    await page.reload();
    await page.getByRole('columnheader', { name: /^Bonnes pratiques/ }).waitFor();
    expect(await page.locator('.only-printed').textContent()).toMatch(/Bonnes pratiques.* : Quelque chose à faire/);
    await bars.first().click();
    await page.waitForURL(/\/obligations\?/);
  }, 120_000);

  test('is kept as it is looked at under a name, shown first when it is said so, and forgotten, by keyboard', async () => {
    const name = `En retard ${Date.now()}`;
    await page.goto(`${journey.app.url}/portfolio?concern=OVERDUE&sort=TITLE`);
    await press(page, WORDS.verb.createPortfolioView);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill(name);
    await dialog.getByRole('switch').focus();
    await page.keyboard.press('Space');
    await dialog.getByRole('textbox').press('Enter');
    await page.getByText(WORDS.done.createPortfolioView).waitFor();
    await page.goto(`${journey.app.url}/portfolio`);
    await page.waitForURL(/concern=OVERDUE&sort=TITLE&saved=/);
    await page.getByRole('combobox', { name: 'Mes vues' }).getByText(name).waitFor();
    await press(page, WORDS.verb.deletePortfolioView);
    await dialog.getByText(name).waitFor();
    await dialog.getByRole('button', { name: WORDS.verb.deletePortfolioView }).press('Enter');
    await page.waitForURL(/saved=none$/);
    await expect.poll(() => rows().count()).toBe(2);
  }, 120_000);

  test('tells where it stood quarter after quarter, over all groups or in one, in numbers too', async () => {
    await keepQuarters(journey.app.orm, journey.app.clock);
    await page.goto(`${journey.app.url}/portfolio?sort=TITLE`);
    await page.getByRole('link', { name: 'Tendance' }).press('Enter');
    const numbers = page.getByRole('table', { name: 'Engagements à la fin de chaque trimestre' });
    await numbers.waitFor();
    expect(await numbers.getByRole('rowheader').count()).toBe(5);
    const asked = async () => Number(await numbers.getByRole('row').last().getByRole('cell').nth(2).textContent());
    const all = await asked();
    await page.getByRole('combobox', { name: 'Rubrique comptée' }).click();
    await page.getByRole('option', { name: /^Bonnes pratiques/ }).click();
    await expect.poll(asked).toBeLessThan(all);
    await page.getByText('ce qui a été dit depuis n’y change rien').waitFor();
  }, 120_000);

  test('is a map of themes too, reached by keyboard, each cell told in words', async () => {
    await page.goto(`${journey.app.url}/portfolio?view=map`);
    const map = page.getByRole('region', { name: /^Carte/ });
    await map.getByRole('rowheader').first().waitFor();
    expect(await map.getByRole('columnheader').count()).toBe(13);
    const cell = map.getByRole('link', { name: /: \d+ à faire$/ }).first();
    await cell.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/obligations\?/);
  }, 120_000);

  test('has nothing that axe finds, by day and by night, and nothing that overflows a telephone', async () => {
    for (const address of [
      '/portfolio',
      '/portfolio?part=manifesto/P3&partState=TO_DO&columns=standing,dormant',
      '/portfolio?view=map',
      '/portfolio?view=groups',
      '/portfolio/commitments?over=all',
      '/portfolio/trend',
    ]) {
      await page.goto(`${journey.app.url}${address}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await axeViolations(page), address).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await axeViolations(page), `${address} by night`).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width: 320, height: 640 });
      await expect.poll(widthOf).toBe(320);
      expect(await axeViolations(page), `${address} on a telephone`).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 800 });
    }
    expect(journey.complaints).toEqual([]);
  }, 240_000);
});
