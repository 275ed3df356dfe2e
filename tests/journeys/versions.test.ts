import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { amendedDomifa, publish, REMOVED, REWORDED } from '../amendments/world.ts';
import { axeViolations } from '../quality/axe.ts';
import { settled } from '../quality/screens.ts';
import { confirm, dialog, OTHER_SIDE, press, TEAM } from './duty.ts';
import { decide, sign } from './gestures.ts';
import { type Journey, startJourney } from './journey.ts';

const ADMINISTRATOR = 'Noor Lambert';
const REASON = 'Un mot était mal recopié dans le catalogue publié.';

let journey: Journey;
let conventionId: string;
let amended: string;

beforeAll(async () => {
  journey = await startJourney();
  const administrator = await journey.app.as('administrator');
  amended = await publish(administrator, amendedDomifa('1.2.0'));
  conventionId = (await administrator.get('{ conventions { items { id } } }')).conventions.items[0].id;
}, 180_000);
afterAll(() => journey?.stop());

const versions = () => `/conventions/${conventionId}/versions`;
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const today = () => new Date().toLocaleDateString('fr-FR', { timeZone: 'Europe/Paris' });

async function isClean(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await settled(page);
    expect(await axeViolations(page), colorScheme).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

describe('The versions of an agreement', () => {
  test('are compared commitment by commitment, words taken out and brought in told by signs too', async () => {
    const page = await journey.enter(TEAM, versions());
    await page.getByText('La convention suit la version 1.1.0 du catalogue.').waitFor();
    await page.getByText('Aucun avenant : la convention est comme elle fut signée.').waitFor();
    await isClean(page);
    await page.getByRole('link', { name: 'comparer avec la version 1.2.0' }).click();
    await page.getByRole('heading', { level: 1, name: 'Version 1.1.0 et version 1.2.0' }).waitFor();
    const changes = page.locator('main li').filter({ has: page.getByRole('heading', { level: 2 }) });
    await expect.poll(() => changes.count()).toBe(10);
    const reworded = changes.filter({ hasText: REWORDED[0]! });
    await expect
      .poll(() => reworded.locator('ins').allInnerTexts())
      .toContainEqual(expect.stringMatching(/^ajouté :\s+\{\+.*sans délai\.\+\}$/));
    await page.getByRole('button', { name: 'Reformulé (5)' }).click();
    await expect.poll(() => changes.count()).toBe(5);
    await expect.poll(() => changes.filter({ hasText: REMOVED[0]! }).locator('del').count()).toBe(1);
    await isClean(page);
    await page.setViewportSize({ width: 320, height: 700 });
    await expect.poll(() => page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await expect.poll(() => page.getByRole('button', { name: 'Corriger le catalogue' }).count()).toBe(0);
  }, 120_000);

  test('are read in English too', async () => {
    const page = await journey.enter(OTHER_SIDE, `${versions()}/${amended}`);
    await page.getByRole('button', { name: 'Reformulé (5)' }).waitFor();
    await press(page, 'Français');
    await page.getByRole('menuitem', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Version 1.1.0 and version 1.2.0' }).waitFor();
    await page.getByRole('button', { name: 'Reworded (5)' }).waitFor();
  }, 120_000);
});

describe('An amendment', () => {
  test('is prepared, given up with a reason, and stays readable', async () => {
    const page = await journey.enter(TEAM, versions());
    await press(page, 'Préparer un avenant');
    await confirm(page, 'Préparer un avenant');
    await expect.poll(() => dialog(page).getByText('Champ requis').or(dialog(page).getByText('Requis')).count()).toBeGreaterThan(0);
    await dialog(page).getByLabel('Objet (obligatoire)').fill('Prolongation d’un an');
    await dialog(page).getByLabel('L’avenant change la fin de la convention').check();
    await dialog(page).getByLabel('Nouvelle fin (vide : durée indéterminée)', { exact: true }).fill('31/12/2099');
    await dialog(page).getByLabel('Prend effet le (obligatoire)', { exact: true }).fill(today());
    await confirm(page, 'Préparer un avenant');
    await page.getByRole('link', { name: 'Avenant n° 1 : Prolongation d’un an' }).click();
    await page.getByText('En préparation').waitFor();
    await isClean(page);
    await press(page, 'Retirer l’avenant');
    await dialog(page).getByLabel('Motif (obligatoire)').fill('Les parties ne le souhaitent plus cette année.');
    await sign(page, 'Retirer l’avenant');
    await page.getByText(`Retiré, le ${today()}, par ${TEAM}`).waitFor();
    await page.getByText('Les parties ne le souhaitent plus cette année.').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Retirer l’avenant' }).count()).toBe(0);
  }, 120_000);

  test('goes from its draft to the agreement of both, once each said what the reworded sentences mean', async () => {
    const team = journey.keep(await journey.enter(TEAM, `${versions()}/${amended}`));
    await press(team, 'Préparer un avenant');
    await dialog(team).getByLabel('Objet (obligatoire)').fill('Précisions de l’annexe 1');
    await dialog(team).getByLabel('Prend effet le (obligatoire)', { exact: true }).fill(today());
    await confirm(team, 'Préparer un avenant');
    await dialog(team).waitFor({ state: 'detached' });
    await team.goto(`${journey.app.url}${versions()}`);
    await team.getByRole('link', { name: /Précisions de l’annexe 1/ }).click();
    await press(team, 'Soumettre aux parties');
    await confirm(team, 'Soumettre aux parties');
    await team.getByText(`Soumis aux parties, depuis le ${today()}`).waitFor();
    const address = new URL(team.url()).pathname;
    const other = journey.keep(await journey.enter(OTHER_SIDE, address));
    for (const page of [team, other]) {
      await section(page, 'Le sens des phrases reformulées').getByRole('button', { name: 'Juger le sens' }).click();
      await expect.poll(() => dialog(page).getByRole('checkbox', { checked: true }).count()).toBe(0);
      for (const code of REWORDED) await dialog(page).getByLabel(code, { exact: true }).check();
      await decide(dialog(page), 'Même sens');
      await sign(page, 'Juger le sens');
      await dialog(page).waitFor({ state: 'detached' });
    }
    await isClean(other);
    await press(team, 'Donner l’accord');
    await dialog(team).getByText('Vous donnez l’accord de DNUM.', { exact: false }).waitFor();
    await dialog(team).getByLabel('Signée le (obligatoire)', { exact: true }).fill(today());
    await sign(team, 'Donner l’accord');
    await team.getByText('DINUM : accord attendu').waitFor();
    await press(other, 'Donner l’accord');
    await dialog(other).getByLabel('Signée le (obligatoire)', { exact: true }).fill(today());
    await sign(other, 'Donner l’accord');
    await other.getByText(`En vigueur · effet le ${today()}`).waitFor();
    await press(other, 'Noter un exemplaire envoyé');
    await dialog(other).getByLabel('Destinataire (contrôle budgétaire) (obligatoire)').fill('CBCM des ministères sociaux');
    await dialog(other).getByLabel('Envoyé le (obligatoire)', { exact: true }).fill(today());
    await confirm(other, 'Noter un exemplaire envoyé');
    await other.getByText(`CBCM des ministères sociaux, le ${today()}`).waitFor();
    await other.goto(`${journey.app.url}${versions()}`);
    await other.getByText('La convention suit la version 1.2.0 du catalogue.').waitFor();
  }, 180_000);
});

describe('A correction of the catalogue', () => {
  test('is an administrator’s, with its reason', async () => {
    const administrator = await journey.app.as('administrator');
    await publish(administrator, amendedDomifa('1.2.1'));
    const page = await journey.enter(ADMINISTRATOR, versions());
    await page.getByRole('link', { name: 'comparer avec la version 1.2.1' }).click();
    await press(page, 'Corriger le catalogue');
    await confirm(page, 'Corriger le catalogue');
    await dialog(page).getByText('Écrivez au moins 20 caractères.').waitFor();
    await dialog(page).getByLabel('Motif (obligatoire)').fill(REASON);
    await sign(page, 'Corriger le catalogue');
    await page.getByText('Catalogue corrigé').waitFor();
    await page.goto(`${journey.app.url}${versions()}`);
    await page.getByText('La convention suit la version 1.2.1 du catalogue.').waitFor();
  }, 120_000);
});

test('No browser complained', () => {
  expect(journey.complaints).toEqual([]);
});
