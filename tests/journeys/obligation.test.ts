import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePdf } from '../support/files.ts';
import { confirm, dialog, OTHER_SIDE, onDuty, press, state, TEAM } from './duty.ts';
import { declare, reviewOf, seenBy, sendHeld, sign } from './gestures.ts';
import { type Journey, startJourney } from './journey.ts';

const DUTY = 'A1-VIO-DNUM-1';

let journey: Journey;
let team: Page;

beforeAll(async () => {
  journey = await startJourney();
  team = await onDuty(journey, TEAM, DUTY);
}, 180_000);
afterAll(() => journey?.stop());

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const hasFocus = (place: Locator) => place.evaluate((element) => element === document.activeElement);

describe('Who answers for an obligation', () => {
  test('takes charge in one press, and the focus stays in the card', async () => {
    const charge = section(team, 'Qui et pour quand');
    await charge.getByText('Personne', { exact: true }).waitFor();
    await press(team, 'Prendre en charge');
    await charge.getByText(TEAM, { exact: true }).waitFor();
    await expect.poll(() => hasFocus(charge.getByRole('heading'))).toBe(true);
  }, 120_000);

  test('may be another member of the bound party', async () => {
    await press(team, 'Confier à…');
    await dialog(team).getByRole('combobox').click();
    await team.getByRole('option', { name: 'Dominique Petit' }).click();
    await confirm(team, 'Confier à…');
    await section(team, 'Qui et pour quand').getByText('Dominique Petit', { exact: true }).waitFor();
  }, 120_000);

  test('gives themselves a day, typed as dd/mm/yyyy, where the text fixes none', async () => {
    await press(team, 'Fixer une échéance');
    const day = dialog(team).getByLabel('Échéance', { exact: true });
    await day.fill('31/02/2027');
    await confirm(team, 'Fixer une échéance');
    await dialog(team).getByText('Écrivez une date du calendrier : jj/mm/aaaa.').waitFor();
    await day.fill('1/3/2027');
    await expect.poll(() => day.inputValue()).toBe('01/03/2027');
    await confirm(team, 'Fixer une échéance');
    await section(team, 'Qui et pour quand').getByText('01/03/2027').waitFor();
    await section(team, 'Chronologie').getByText('01/03/2027 · à venir').waitFor();
  }, 120_000);
});

describe('A contestation', () => {
  test('is a thread: a reason, answers of both sides, and its settlement', async () => {
    const dpo = await onDuty(journey, OTHER_SIDE, DUTY);
    await press(dpo, 'Contester');
    await dialog(dpo).getByLabel('Motif (obligatoire)').fill('La procédure ne dit rien des personnes concernées.');
    await sign(dpo, 'Contester');
    await state(dpo, 'Contestée').waitFor();
    await team.reload();
    await team.getByLabel('Votre réponse (obligatoire)').fill('Un modèle est en cours de rédaction.');
    await press(team, 'Répondre');
    await sendHeld(team);
    const thread = section(team, 'Contestations').getByRole('article');
    await thread.getByRole('listitem').filter({ hasText: 'Un modèle est en cours de rédaction.' }).waitFor();
    await expect.poll(() => team.getByLabel('Votre réponse (obligatoire)').inputValue()).toBe('');
    await dpo.reload();
    await section(dpo, 'Contestations').getByText('Un modèle est en cours de rédaction.').waitFor();
    await press(dpo, 'Lever la contestation');
    await dialog(dpo)
      .getByLabel(/obligatoire/)
      .fill('Le modèle reçu répond à la demande.');
    await sign(dpo, 'Lever la contestation');
    await section(dpo, 'Contestations').getByText('Contestation levée', { exact: true }).waitFor();
  }, 150_000);
});

/** Goes from one stop of the Tab key to the next until this one has the focus. */
async function tabTo(page: Page, place: Locator): Promise<void> {
  for (let count = 0; count < 80; count += 1) {
    await page.keyboard.press('Tab');
    if (await hasFocus(place)) return;
  }
  throw new Error('Out of reach of the Tab key');
}

describe('The DPO of the other side, with the keyboard alone', () => {
  test('looks at the file, sends it back, thinks again and accepts it', async () => {
    await team
      .locator('input[type=file]')
      .setInputFiles({ name: 'procedure.pdf', mimeType: 'application/pdf', buffer: makePdf('Procédure') });
    await team.getByText('Reçu', { exact: true }).waitFor();
    await seenBy(team);
    await press(team, 'Déposer la preuve');
    await team.getByRole('heading', { name: 'procedure', exact: true }).waitFor();
    await declare(team, 'MET');
    await state(team, 'À relire').waitFor();

    const dpo = await onDuty(journey, OTHER_SIDE, DUTY);
    const button = (name: string) => dpo.getByRole('button', { name, exact: true });
    const preview = button('Aperçu de procedure.pdf');
    await tabTo(dpo, preview);
    await dpo.keyboard.press('Enter');
    await dialog(dpo).locator('canvas').waitFor();
    await dpo.keyboard.press('Escape');
    await dialog(dpo).waitFor({ state: 'detached' });
    await expect.poll(() => hasFocus(preview)).toBe(true);

    const radio = (name: string) => dpo.getByRole('radio', { name, exact: true });
    await tabTo(dpo, reviewOf(dpo, 'procedure'));
    await dpo.keyboard.press('Enter');
    await dpo.locator('canvas').waitFor();
    await dpo.keyboard.press('r');
    await expect.poll(() => hasFocus(radio('Demander une correction'))).toBe(true);
    await tabTo(dpo, radio('Inexacte'));
    await dpo.keyboard.press('ArrowDown');
    await tabTo(dpo, dpo.getByLabel('Ce qu’il faut corriger (obligatoire)'));
    await dpo.keyboard.type('Il manque le délai de 72 heures.');
    await tabTo(dpo, button('Signer cet avis'));
    await dpo.keyboard.press('Enter');
    await sendHeld(dpo);
    await section(dpo, 'Votre avis').getByText('Correction demandée — Incomplète').waitFor();

    await dpo.goBack();
    await dpo.getByText('Correction demandée : « procedure » est incomplète').waitFor();
    await tabTo(dpo, dpo.getByRole('link', { name: 'Revoir mon visa : procedure' }));
    await dpo.keyboard.press('Enter');
    await tabTo(dpo, radio('Accepter la preuve'));
    await dpo.keyboard.press('Space');
    await dpo.keyboard.press('Enter');
    await sendHeld(dpo);
    await state(dpo, 'Attestée').waitFor();
    await dpo.goBack();
    await section(dpo, 'Chronologie').getByText('Preuve acceptée').waitFor();
  }, 120_000);
});
