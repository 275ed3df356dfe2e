import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePdf } from '../support/files.ts';
import { declare, reviewOf, sayStatus, seenBy, sendHeld, sign, signVerdict } from './gestures.ts';
import { type Journey, startJourney } from './journey.ts';

const DUTY = 'Obligation de tenir le registre des incidents de sécurité';
const TEAM = 'Camille Roux';
const OTHER_SIDE = 'Claude Martin';
const READER = 'Sacha Moreau';
const pdf = (text: string) => ({ name: 'registre.pdf', mimeType: 'application/pdf', buffer: makePdf(text) });

let journey: Journey;

beforeAll(async () => {
  journey = await startJourney();
}, 180_000);
afterAll(() => journey?.stop());

const main = (page: Page) => page.locator('main');
const state = (page: Page, words: string) => main(page).getByText(words, { exact: true }).first();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const confirm = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true }).click();

async function openDuty(name: string, arrive: Journey['enter'] = journey.enter): Promise<Page> {
  const page = await arrive(name, '/conventions');
  await page.getByRole('table').getByRole('link').filter({ hasText: DUTY }).click();
  await page.getByRole('link', { name: 'Ouvrir en pleine page' }).click();
  await page.waitForURL(/\/obligations\/[^/]+\/show/);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: 'Texte signé' }).waitFor();
  return page;
}

describe('A proof that is not good enough', () => {
  test('is refused before it is deposited when it is not what its name says, and nothing typed is lost', async () => {
    const team = await openDuty(TEAM);
    const impostor = { name: 'registre.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ programme') };
    await team.locator('input[type=file]').setInputFiles(impostor);
    await team.getByLabel('Titre (obligatoire)').fill('Registre des incidents');
    await main(team).getByRole('alert').waitFor();
    await expect.poll(() => team.getByRole('button', { name: 'Déposer la preuve' }).isDisabled()).toBe(true);
    await expect.poll(() => team.getByLabel('Titre (obligatoire)').inputValue()).toBe('Registre des incidents');
    await press(team, 'Retirer de la liste');
    await team.locator('input[type=file]').setInputFiles(pdf('Registre'));
    await team.getByText('Reçu', { exact: true }).waitFor();
    await seenBy(team);
    await press(team, 'Déposer la preuve');
    await state(team, 'À relire').waitFor();
  }, 150_000);

  test('is sent back by the other party with a reason that the team reads first thing, and is answered by a new version', async () => {
    const dpo = await openDuty(OTHER_SIDE);
    await reviewOf(dpo, 'registre').click();
    await press(dpo, 'Signer cet avis');
    await dpo.getByText('Ce champ est requis').waitFor();
    await signVerdict(dpo, { accepts: false, kind: 'INCOMPLETE', comment: 'Il manque les incidents de 2025.' });
    await sendHeld(dpo);
    await state(dpo, 'À corriger').waitFor();

    const team = await journey.enter(TEAM, '/');
    await team.getByRole('heading', { name: 'À corriger (1)' }).waitFor();
    await team.getByRole('link').filter({ hasText: DUTY }).first().click();
    await team.getByText('Correction demandée : « registre » est incomplète').waitFor();
    await press(team, 'Ajouter une version');
    await team.getByRole('dialog').locator('input[type=file]').setInputFiles(pdf('Registre avec 2025'));
    await team.getByRole('dialog').getByText('Reçu', { exact: true }).waitFor();
    await confirm(team, 'Ajouter une version');
    await state(team, 'À relire').waitFor();
    await team.getByRole('button', { name: 'Afficher la version précédente' }).waitFor();
  }, 150_000);

  test('can be contested by the other party with a reason of at least 20 characters, counted while it is typed', async () => {
    const dpo = await openDuty(OTHER_SIDE);
    await press(dpo, 'Contester');
    const reason = dpo.getByLabel('Motif (obligatoire)');
    await reason.fill('Trop court');
    await dpo.getByText('Encore 10 caractères').waitFor();
    await confirm(dpo, 'Contester');
    await dpo.getByText('Écrivez au moins 20 caractères.').waitFor();
    await reason.fill('Ce registre est celui d’un autre service.');
    await sign(dpo, 'Contester');
    await state(dpo, 'Contestée').waitFor();
  }, 150_000);
});

describe('Two people who act at once', () => {
  test('are not overwritten: the second is told what is there now, and keeps what they typed', async () => {
    const first = await openDuty(TEAM);
    await declare(first, 'MET', 'Tenu.');
    await first.getByText('Déclaration enregistrée').waitFor();
    const second = await openDuty(TEAM);
    await press(second, 'Déclarer');
    await sayStatus(second, 'MET');
    await second.getByLabel('Commentaire').fill('Tenu depuis janvier.');
    await declare(first, 'MET', 'Tenu par l’équipe.');
    await first.getByText('Tenu par l’équipe.').first().waitFor();
    await sign(second, 'Déclarer');
    await second.getByText('Quelqu’un d’autre a modifié cela entre-temps').waitFor();
    await expect.poll(() => second.getByLabel('Commentaire').inputValue()).toBe('Tenu depuis janvier.');
    await sign(second, 'Déclarer');
    await second.getByText('Déclaration enregistrée').waitFor();
  }, 150_000);
});

describe('Who may only read', () => {
  test('sees no verb at all', async () => {
    const reader = await openDuty(READER);
    for (const verb of ['Déclarer', 'Contester', 'Décider de l’applicabilité', 'Ajouter une version', 'Choisir des fichiers']) {
      await expect.poll(() => reader.getByRole('button', { name: verb }).count(), { message: verb }).toBe(0);
    }
  }, 120_000);

  test('reads in English when they choose to, errors included', async () => {
    const reader = await journey.enter(READER, '/obligations/00000000-0000-7000-8000-000000000000/show');
    await press(reader, 'Français');
    await reader.getByRole('menuitem', { name: 'English' }).click();
    await reader.getByRole('heading', { name: 'This page cannot be shown' }).waitFor();
    await reader.getByText('Not found, or outside what you may see.').waitFor();
  }, 120_000);

  test('signs out, and has to sign in again', async () => {
    const reader = await openDuty(READER, journey.signIn);
    await press(reader, READER);
    await reader.getByRole('menuitem', { name: 'Déconnexion' }).click();
    await reader.getByRole('link', { name: 'Se connecter' }).waitFor();
    await reader.goto(`${journey.app.url}/obligations`);
    await reader.getByRole('link', { name: 'Se connecter' }).waitFor();
  }, 120_000);
});
