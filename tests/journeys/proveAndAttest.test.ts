import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePdf } from '../support/files.ts';
import { ACCEPTS, declare, review, seenBy } from './gestures.ts';
import { type Journey, picture, startJourney } from './journey.ts';

const DUTY = 'Définition de la procédure de notification en cas de violation de données';
const FILE = 'procedure-de-notification.pdf';
const TEAM = 'Camille Roux';
const OTHER_SIDE = 'Claude Martin';

let journey: Journey;

beforeAll(async () => {
  journey = await startJourney();
}, 180_000);
afterAll(() => journey?.stop());

const dutyIn = (page: Page) => page.getByRole('table').getByRole('link').filter({ hasText: DUTY });
const state = (page: Page, words: string) => page.locator('main').getByText(words, { exact: true }).first();

describe('A duty of the matrix', () => {
  test('is proven by the team, accepted by the DPO of the other party, and shown attested with who, when and which file', async () => {
    const team = await journey.signIn(TEAM, '/conventions');
    await dutyIn(team).waitFor();
    await expect.poll(() => dutyIn(team).innerText()).toContain('À prouver');
    await dutyIn(team).click();
    await team.getByRole('link', { name: 'Ouvrir en pleine page' }).click();

    await declare(team, 'MET');
    await state(team, 'Déclarée').waitFor();

    await team.locator('input[type=file]').setInputFiles({ name: FILE, mimeType: 'application/pdf', buffer: makePdf('Procédure') });
    await team.getByText('Reçu', { exact: true }).waitFor();
    await team.getByLabel('Titre (obligatoire)').fill('Procédure de notification des violations');
    await seenBy(team);
    await team.getByRole('button', { name: 'Déposer la preuve' }).click();
    await state(team, 'À relire').waitFor();
    await picture(team, 'obligation');
    await expect.poll(() => team.getByRole('link', { name: /^Relire/ }).count()).toBe(0);

    const dpo = await journey.signIn(OTHER_SIDE, '/');
    await review(dpo, dpo, 'Procédure de notification des violations', ACCEPTS);
    await state(dpo, 'Attestée').waitFor();
    await dpo.getByRole('link', { name: 'Ouvrir l’obligation' }).click();

    await dpo.getByRole('link', { name: 'Retour à la matrice' }).click();
    const cell = dutyIn(dpo);
    await cell.getByText('Attestée').waitFor();
    const today = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', dateStyle: 'short' }).format(new Date());
    const words = await cell.innerText();
    expect(words).toContain(`Acceptée par ${OTHER_SIDE} (DPO, DINUM) le ${today}`);
    expect(words).toContain(FILE);
    await cell.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await picture(dpo, 'matrice');
  }, 120_000);

  test('gives its file back unchanged to whoever may see it', async () => {
    const dpo = await journey.signIn(OTHER_SIDE, '/evidences');
    await dpo.getByRole('link', { name: 'Procédure de notification des violations' }).click();
    const [download] = await Promise.all([dpo.waitForEvent('download'), dpo.getByRole('link', { name: new RegExp(FILE) }).click()]);
    expect(download.suggestedFilename()).toBe(FILE);
  }, 120_000);

  test('leaves its history in a journal whose chain is intact', async () => {
    const team = await journey.signIn(TEAM, '/conventions');
    await team.getByRole('menuitem', { name: 'Journal' }).click();
    await team.getByText('Preuve relue').waitFor();
    await team.getByRole('button', { name: 'Vérifier la chaîne' }).click();
    await team.getByText('La chaîne est intacte').waitFor();
  }, 120_000);

  test('never makes a browser complain', () => {
    expect(journey.complaints).toEqual([]);
  });
});
