import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '../quality/axe.ts';
import { OTHER_SIDE, press, TEAM } from './duty.ts';
import { type Journey, startJourney } from './journey.ts';

let journey: Journey;
let team: Page;

beforeAll(async () => {
  journey = await startJourney();
}, 180_000);
afterAll(() => journey?.stop());

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);
const month = (page: Page, name: string) => page.getByRole('table', { name: `Calendrier de ${name}` });

describe('The calendar', () => {
  test('is a month told as a table, whose days lead to what they wait for', async () => {
    team = journey.keep(await journey.enter(TEAM, '/calendar?month=2020-11'));
    const table = month(team, 'novembre 2020');
    await table.getByRole('columnheader', { name: 'lundi' }).waitFor();
    expect(await table.getByRole('row').count()).toBeGreaterThanOrEqual(5);
    const [entry] = await table.getByRole('link').all();
    const words = (await entry!.textContent())!;
    expect(words).toMatch(/ : .*\((DNUM|DINUM|EQUIPE)\) – en retard$/);
    await entry!.focus();
    await team.keyboard.press('Enter');
    await team.getByRole('heading', { name: 'Texte signé' }).waitFor();
    await team
      .getByText(/[A-Z0-9]+(-[A-Z0-9]+)+/.exec(words)![0])
      .first()
      .waitFor();
    await team.goBack();
    await press(team, 'Mois suivant');
    await month(team, 'décembre 2020').waitFor();
    expect(new URL(team.url()).searchParams.get('month')).toBe('2020-12');
  }, 120_000);

  test('is a list too, by party, by sort and of one’s own, and says when nothing answers', async () => {
    await team.getByRole('button', { name: 'Liste', exact: true }).click();
    const list = team.getByRole('list', { name: 'Dates' });
    await list.getByRole('link').first().waitFor();
    await team.getByRole('combobox', { name: 'Sorte' }).click();
    await team.getByRole('option', { name: 'Effet d’un préavis' }).click();
    await team.getByText('Rien n’attend').waitFor();
    await team.getByRole('combobox', { name: 'Sorte' }).click();
    await team.getByRole('option', { name: 'Tout' }).click();
    await team.getByRole('button', { name: 'Ce qui m’attend', exact: true }).click();
    await expect.poll(() => list.getByText('(DINUM)').count()).toBe(0);
    await list
      .getByText(/\((DNUM|EQUIPE)\)/)
      .first()
      .waitFor();
  }, 120_000);

  test('on a telephone is the list, which nothing overflows', async () => {
    await team.setViewportSize({ width: 320, height: 640 });
    await team.goto(`${journey.app.url}/calendar`);
    await team.getByRole('list', { name: 'Dates' }).waitFor();
    expect(await team.getByRole('table').count()).toBe(0);
    await expect.poll(() => widthOf(team)).toBe(320);
    expect(await axeViolations(team)).toEqual([]);
    await team.setViewportSize({ width: 1280, height: 800 });
  }, 120_000);

  test('on paper is the month and its title, without what is pressed', async () => {
    await team.goto(`${journey.app.url}/calendar?month=2020-11`);
    await month(team, 'novembre 2020').waitFor();
    await team.emulateMedia({ media: 'print' });
    expect(await team.getByRole('button', { name: 'Mois suivant' }).isVisible()).toBe(false);
    expect(await month(team, 'novembre 2020').isVisible()).toBe(true);
    await team.emulateMedia({ media: 'screen' });
  }, 60_000);

  test('is read from elsewhere at an address that its person creates, sees once, and ends', async () => {
    const dinum = journey.keep(await journey.enter(OTHER_SIDE, '/'));
    await dinum.getByRole('button', { name: 'Claude Martin' }).click();
    await dinum.getByRole('menuitem', { name: 'Mon agenda' }).click();
    await dinum.getByText('Vous n’avez pas d’adresse.').waitFor();
    await press(dinum, 'Créer mon adresse');
    const address = await dinum.getByLabel('Adresse de votre agenda').inputValue();
    const read = () => fetch(address);
    expect(await (await read()).text()).toContain('BEGIN:VCALENDAR');
    expect(await axeViolations(dinum)).toEqual([]);
    await dinum.reload();
    await dinum.getByText(/^Votre adresse a cours depuis le/).waitFor();
    expect(await dinum.getByLabel('Adresse de votre agenda').count()).toBe(0);
    await press(dinum, 'Arrêter mon adresse');
    await dinum.getByRole('dialog').getByRole('button', { name: 'Arrêter mon adresse' }).click();
    await dinum.getByText('Vous n’avez pas d’adresse.').waitFor();
    expect((await read()).status).toBe(410);
  }, 120_000);
});
