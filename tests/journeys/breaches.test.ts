import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '../quality/axe.ts';
import { confirm, dialog, OTHER_SIDE, onDuty, press, state, TEAM } from './duty.ts';
import { sendHeld, sign } from './gestures.ts';
import { type Journey, startJourney } from './journey.ts';

/** Of article 2, which the reserved right of the DINUM rests on. */
const COMMITTEE = 'ART2-GOV-DNUM-3';
const RESERVED = 'ART7-RES-DINUM-1';
const FACTS = 'Le comité de suivi ne s’est pas réuni depuis un an.';
const DONE = 'Les équipes ont été prévenues de la fin de l’accompagnement.';

let journey: Journey;
let dinum: Page;
let team: Page;

beforeAll(async () => {
  journey = await startJourney();
}, 180_000);
afterAll(() => journey?.stop());

const breaches = (page: Page) => page.getByRole('region', { name: 'Manquements', exact: true });
const inBothLights = async (page: Page) => {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForFunction(() => document.getAnimations().length === 0);
    expect(await axeViolations(page), colorScheme).toEqual([]);
  }
};

describe('A duty that was broken', () => {
  test('is said to be by the other side, who chooses everything, and shows it', async () => {
    dinum = journey.keep(await onDuty(journey, OTHER_SIDE, COMMITTEE));
    await breaches(dinum).getByText('Aucun manquement n’a été constaté.').waitFor();
    await press(dinum, 'Constater un manquement');
    await dialog(dinum).getByText(`${COMMITTEE} · DNUM`, { exact: true }).waitFor();
    await dialog(dinum)
      .getByText(/^Vous signez/)
      .waitFor();
    await confirm(dinum, 'Constater un manquement');
    await expect.poll(() => dialog(dinum).getByText('Ce champ est requis').count()).toBeGreaterThan(1);
    await dialog(dinum).getByLabel('Ce qui a été manqué (obligatoire)').click();
    await dinum.getByRole('option', { name: 'L’obligation en général' }).click();
    await dialog(dinum).getByLabel('Date du manquement (obligatoire)', { exact: true }).fill('01/06/2021');
    await dialog(dinum).getByLabel('Ce qui s’est passé (obligatoire)').fill(FACTS);
    await sign(dinum, 'Constater un manquement');
    const told = breaches(dinum).getByRole('article', { name: 'Manquement du 01/06/2021' });
    await told.getByText(FACTS).waitFor();
    await told.getByText('Dure encore').waitFor();
    await state(dinum, 'Manquement constaté').waitFor();
    await inBothLights(dinum);
  }, 120_000);

  test('founds the right that its other side keeps, which cites it', async () => {
    const page = await onDuty(journey, OTHER_SIDE, RESERVED);
    const uses = page.getByRole('region', { name: 'Usages du droit', exact: true });
    await uses.getByText('Aucun usage n’a été inscrit.').waitFor();
    await press(page, 'Inscrire un usage');
    await dialog(page).getByLabel('Date de l’usage (obligatoire)', { exact: true }).fill('01/09/2021');
    await dialog(page).getByLabel('Ce qui a été fait (obligatoire)').fill(DONE);
    const cited = dialog(page).getByRole('checkbox', { name: new RegExp(`^${COMMITTEE} · DNUM · 01/06/2021`) });
    expect(await cited.isChecked()).toBe(false);
    await confirm(page, 'Inscrire un usage');
    await dialog(page).getByText('Ce champ est requis').waitFor();
    await cited.check();
    await sign(page, 'Inscrire un usage');
    await uses.getByRole('heading', { name: 'Usage du 01/09/2021' }).waitFor();
    await uses.getByRole('link', { name: COMMITTEE }).waitFor();
    await inBothLights(page);
  }, 120_000);

  test('is contested by the party it is held against, without a mouse', async () => {
    team = await onDuty(journey, TEAM, COMMITTEE);
    expect(await team.getByRole('button', { name: 'Constater un manquement' }).count()).toBe(0);
    await breaches(team).getByRole('button', { name: 'Contester ce manquement' }).focus();
    await team.keyboard.press('Enter');
    await dialog(team).getByText(FACTS).waitFor();
    await dialog(team).getByLabel('Motif (obligatoire)').focus();
    await team.keyboard.type('Le comité s’est réuni à distance, le compte rendu est joint.');
    await dialog(team).getByRole('button', { name: 'Contester ce manquement', exact: true }).focus();
    await team.keyboard.press('Enter');
    await sendHeld(team);
    await breaches(team).getByText('Contesté', { exact: true }).waitFor();
    await team.getByRole('article', { name: 'Contestation ouverte' }).getByText('Manquement du 01/06/2021').waitFor();
  }, 120_000);

  test('is over once its other side says what ended it, and stays told', async () => {
    await dinum.reload();
    await breaches(dinum).getByRole('button', { name: 'Constater la fin' }).click();
    await dialog(dinum).getByLabel('Fin du manquement (obligatoire)', { exact: true }).fill('01/10/2021');
    await dialog(dinum).getByLabel('Ce qui y a mis fin (obligatoire)').fill('Le comité s’est réuni, avec un calendrier pour la suite.');
    await sign(dinum, 'Constater la fin');
    await breaches(dinum).getByText('A pris fin le 01/10/2021').waitFor();
    await breaches(dinum).getByText('Terminé', { exact: true }).waitFor();
    expect(await breaches(dinum).getByText(FACTS).count()).toBe(1);
    expect(journey.complaints).toEqual([]);
  }, 120_000);
});
