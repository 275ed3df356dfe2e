import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '../quality/axe.ts';
import { dialog, OTHER_SIDE, onDuty, press, TEAM } from './duty.ts';
import { sendHeld, sign } from './gestures.ts';
import { type Journey, startJourney } from './journey.ts';

const FACULTY = 'ART3-COM-DINUM-4';
const NEED = 'Un avis juridique sur la durée de conservation des dossiers.';

let journey: Journey;

beforeAll(async () => {
  journey = await startJourney();
}, 180_000);
afterAll(() => journey?.stop());

const choose = async (page: Page, label: string, name: string) => {
  await dialog(page).getByLabel(`${label} (obligatoire)`).click();
  await page.getByRole('option', { name, exact: true }).click();
};
const inBothLights = async (page: Page) => {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForFunction(() => document.getAnimations().length === 0);
    expect(await axeViolations(page), colorScheme).toEqual([]);
  }
};

describe('A request between parties', () => {
  test('is made for a day that is over, waits for the other party, and is a use of the right it rests on', async () => {
    const team = await journey.enter(TEAM, '/partyRequests');
    await press(team, 'Demander');
    await choose(team, 'De la partie', 'EQUIPE');
    await choose(team, 'À la partie', 'DINUM');
    await choose(team, 'Objet', 'Appel à un expert transverse de beta.gouv.fr');
    await dialog(team).getByLabel('Ce qui est demandé ou dit (obligatoire)').fill(NEED);
    await dialog(team).getByLabel('Faite le (vide : maintenant)', { exact: true }).fill('03/03/2021');
    await dialog(team)
      .getByText(/^Vous signez : Camille Roux .*EQUIPE/)
      .waitFor();
    await sign(team, 'Demander');
    const row = team.getByRole('row').filter({ hasText: 'DEM-2021-001' });
    await row.getByText('En attente de DINUM').waitFor();
    await row.getByText('depuis le 03/03/2021').waitFor();
    await inBothLights(team);
    const duty = await onDuty(journey, TEAM, FACULTY);
    await duty.getByRole('region', { name: 'Usages du droit' }).getByText(NEED).waitFor();
    await duty.getByRole('region', { name: 'Historique' }).getByText('Demande faite à une autre partie').waitFor();
  }, 120_000);

  test('is found by who is to answer it, and answered without a mouse', async () => {
    const dinum = await journey.enter(OTHER_SIDE, '/partyRequests');
    await dinum.getByLabel('À qui d’agir').click();
    await dinum.getByRole('option', { name: 'À vous d’agir' }).click();
    await dinum.getByText('À vous de répondre').waitFor();
    await dinum.getByRole('link', { name: 'DEM-2021-001' }).focus();
    await dinum.keyboard.press('Enter');
    await dinum.getByRole('button', { name: 'Répondre à la demande' }).focus();
    await dinum.keyboard.press('Enter');
    await dialog(dinum).getByLabel('Répondue le (vide : maintenant)', { exact: true }).focus();
    await dinum.keyboard.type('05/03/2021');
    await dialog(dinum).getByLabel('Réponse (obligatoire)').focus();
    await dinum.keyboard.type('Une experte vous appelle la semaine prochaine.');
    await dialog(dinum).getByRole('button', { name: 'Répondre à la demande', exact: true }).focus();
    await dinum.keyboard.press('Enter');
    await sendHeld(dinum);
    await dinum.getByText('En attente de EQUIPE').waitFor();
    await dinum.getByText('depuis le 05/03/2021').waitFor();
    await inBothLights(dinum);
  }, 120_000);

  test('has a line of the menu that is read whole, in both languages', async () => {
    const team = await journey.enter(TEAM, '/partyRequests');
    const line = (name: string) => team.getByRole('menuitem', { name, exact: true });
    const isWhole = (name: string) => line(name).evaluate((one) => one.scrollWidth <= one.clientWidth);
    expect(await isWhole('Demandes')).toBe(true);
    await team.getByRole('button', { name: /Français/ }).click();
    await team.getByRole('menuitem', { name: 'English' }).click();
    await team.getByRole('heading', { name: 'Requests between parties' }).waitFor();
    await team.getByText('Your turn to acknowledge').waitFor();
    expect(await isWhole('Requests')).toBe(true);
    expect(journey.complaints).toEqual([]);
  }, 120_000);
});
