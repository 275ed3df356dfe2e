import { setTimeout as delay } from 'node:timers/promises';
import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePdf, makePng } from '../support/files.ts';
import { bring, dialog, onDuty, press, state, TEAM } from './duty.ts';
import { seenBy } from './gestures.ts';
import { type Journey, startJourney } from './journey.ts';

const DUTY = 'A1-VIO-DNUM-1';
const SIBLING = 'A1-VIO-DNUM-2';
const PDF = 'application/pdf';

let journey: Journey;
let team: Page;

beforeAll(async () => {
  journey = await startJourney();
  team = await onDuty(journey, TEAM, DUTY);
}, 180_000);
afterAll(() => journey?.stop());

const rows = () => team.getByRole('list', { name: 'Fichiers à déposer' }).getByRole('listitem');
const row = (name: string) => rows().filter({ hasText: name });
const proof = (title: string) => team.getByRole('article').filter({ has: team.getByRole('heading', { name: title, exact: true }) });

/** The page is read while the second proof is deposited: what is answered then does not know it yet. */
async function answerLate(route: Route): Promise<void> {
  const answer = await route.fetch();
  if (route.request().postData()?.includes('query ObligationOne')) await delay(1_500);
  await route.fulfill({ response: answer });
}

describe('Several files dropped anywhere on the page', () => {
  test('each make their way: one that is refused says why and stays, the others are deposited', async () => {
    await bring(team, 'drop', [
      { name: 'procedure.pdf', mimeType: PDF, buffer: makePdf('Procédure') },
      { name: 'faux.pdf', mimeType: PDF, buffer: Buffer.from('MZ programme') },
      { name: 'annexe_1.pdf', mimeType: PDF, buffer: makePdf('Annexe') },
    ]);
    await row('procedure.pdf').getByText('Reçu', { exact: true }).waitFor();
    await row('annexe_1.pdf').getByText('Reçu', { exact: true }).waitFor();
    await row('faux.pdf').getByRole('alert').waitFor();
    await team.route('**/graphql', answerLate);
    await seenBy(team);
    await press(team, 'Déposer les 2 preuves');
    await proof('procedure').waitFor();
    await proof('annexe 1').waitFor();
    await team.unroute('**/graphql', answerLate);
    await expect.poll(() => rows().count()).toBe(1);
    await press(team, 'Retirer de la liste');
  }, 150_000);

  test('take as title what the catalogue expects, and serve another obligation of the theme', async () => {
    await bring(team, 'drop', [{ name: 'v3.pdf', mimeType: PDF, buffer: makePdf('V3') }]);
    await row('v3.pdf').getByText('Reçu', { exact: true }).waitFor();
    const chip = row('v3.pdf').getByRole('group', { name: 'Titres attendus' }).getByRole('button').first();
    const title = await chip.innerText();
    await chip.click();
    await expect.poll(() => team.getByLabel('Titre (obligatoire)').inputValue()).toBe(title);
    await team.getByText('Sert aussi à d’autres obligations').click();
    await team.getByRole('checkbox', { name: new RegExp(SIBLING) }).check();
    await press(team, '12 mois');
    await seenBy(team);
    await press(team, 'Déposer la preuve');
    await proof(title).getByText('sert 2 obligations').waitFor();
    await proof(title)
      .getByText(/valable du \d\d\/\d\d\/\d{4} au \d\d\/\d\d\/\d{4}/)
      .waitFor();
  }, 150_000);
});

describe('What is pasted on the page', () => {
  test('becomes a file when it is a screenshot, named after the moment', async () => {
    await bring(team, 'paste', [{ name: 'image.png', mimeType: 'image/png', buffer: makePng(20) }]);
    await row('capture-').getByText('Reçu', { exact: true }).waitFor();
    await team.getByLabel('Titre (obligatoire)').fill('Capture du registre');
    await seenBy(team);
    await press(team, 'Déposer la preuve');
    await proof('Capture du registre').waitFor();
    await proof('Capture du registre')
      .getByRole('button', { name: /^Aperçu de capture-/ })
      .click();
    await dialog(team)
      .getByRole('img', { name: /^capture-/ })
      .waitFor();
    await dialog(team).getByText('Empreinte vérifiée').waitFor();
    await team.keyboard.press('Escape');
  }, 120_000);

  test('becomes a link when it is an address, unless a field is being filled', async () => {
    await bring(team, 'paste', [], 'https://exemple.gouv.fr/procedure');
    await expect.poll(() => team.getByLabel('Adresse du lien (obligatoire)').inputValue()).toBe('https://exemple.gouv.fr/procedure');
    await team.getByLabel('Titre (obligatoire)').fill('Procédure en ligne');
    await seenBy(team);
    await press(team, 'Déposer la preuve');
    await proof('Procédure en ligne').getByRole('link', { name: 'https://exemple.gouv.fr/procedure' }).waitFor();
  }, 120_000);
});

describe('A PDF', () => {
  test('is drawn in place, without a pager where there is one page, its fingerprint checked, and the focus comes back to where it was', async () => {
    const open = proof('procedure').getByRole('button', { name: 'Aperçu de procedure.pdf' });
    await open.click();
    await dialog(team).locator('canvas').waitFor();
    await dialog(team).getByText('Empreinte vérifiée').waitFor();
    await expect
      .poll(() =>
        dialog(team)
          .getByText(/^Page 1 sur/)
          .count(),
      )
      .toBe(0);
    await dialog(team).getByText('Texte de la page').click();
    await dialog(team).getByText('Procédure', { exact: true }).waitFor();
    await team.keyboard.press('Escape');
    await dialog(team).waitFor({ state: 'detached' });
    await expect.poll(() => open.evaluate((button) => button === document.activeElement)).toBe(true);
  }, 120_000);
});

describe('A proof that exists', () => {
  test('is found by its words and serves one more obligation', async () => {
    const other = await onDuty(journey, TEAM, 'A1-VIO-DNUM-3');
    await press(other, 'Réutiliser une preuve');
    await other.getByRole('combobox', { name: 'Preuve (obligatoire)' }).fill('annexe');
    await other.getByRole('option', { name: /annexe 1/ }).click();
    await dialog(other).getByRole('button', { name: 'Réutiliser une preuve' }).click();
    await other.getByRole('article').getByRole('heading', { name: 'annexe 1' }).waitFor();
    await state(other, 'À relire').waitFor();
  }, 120_000);

  test('never makes a browser complain, but for what the server refused', () => {
    expect(journey.complaints.filter((words) => !words.includes('Failed to load resource'))).toEqual([]);
  });
});
