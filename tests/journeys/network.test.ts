import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePdf } from '../support/files.ts';
import { addressOf, dialog, onDuty, press, TEAM } from './duty.ts';
import { sayStatus, seenBy, sign } from './gestures.ts';
import { type Journey, startJourney } from './journey.ts';
import { networkOf } from './networkOf.ts';

const SIZE = 6_000_000;
const file = { name: 'rapport.pdf', mimeType: 'application/pdf', buffer: makePdf('Rapport', SIZE) };

let journey: Journey;

beforeAll(async () => {
  journey = await startJourney();
}, 180_000);
afterAll(() => journey?.stop());

const received = (page: Page) => page.getByText('Reçu', { exact: true });
const title = (page: Page) => page.getByLabel('Titre (obligatoire)');

describe('A network cut in the middle of an upload', () => {
  test('loses nothing typed; the file leaves again by itself when the network is back', async () => {
    const team = await onDuty(journey, TEAM, 'A1-VIO-DNUM-1');
    const network = await networkOf(team);
    await network.slowDown(300_000);
    await team.locator('input[type=file]').setInputFiles(file);
    await team.getByText(/^Envoi : [1-9]/).waitFor();
    await title(team).fill('Rapport annuel');
    await team.getByLabel('Description').fill('Couvre tous les services.');
    await network.cut();
    await team.getByRole('listitem').filter({ hasText: 'rapport.pdf' }).getByText('Pas de réponse').waitFor();
    await expect.poll(() => title(team).inputValue()).toBe('Rapport annuel');
    await network.mend();
    await received(team).waitFor();
    await expect.poll(() => team.getByLabel('Description').inputValue()).toBe('Couvre tous les services.');
    await seenBy(team);
    await press(team, 'Déposer la preuve');
    await team.getByRole('heading', { name: 'Rapport annuel' }).waitFor();
    await team.getByRole('article').getByText('Couvre tous les services.').waitFor();
  }, 150_000);

  test('is tried again by itself once only, then when asked', async () => {
    const team = await onDuty(journey, TEAM, 'A1-VIO-DNUM-2');
    let tries = 0;
    await team.route('**/uploads', (route) => {
      tries += 1;
      return route.abort('connectionreset');
    });
    await team.locator('input[type=file]').setInputFiles(file);
    await expect.poll(() => tries, { timeout: 60_000 }).toBe(2);
    await team.waitForTimeout(3_000);
    expect(tries).toBe(2);
    await team.unroute('**/uploads');
    await team.getByRole('listitem').filter({ hasText: 'rapport.pdf' }).getByRole('button', { name: 'Réessayer' }).click();
    await received(team).waitFor();
  }, 120_000);

  test('does not take away a file already received, even when the page is loaded again', async () => {
    const team = await onDuty(journey, TEAM, 'A1-VIO-DNUM-3');
    await team.locator('input[type=file]').setInputFiles(file);
    await received(team).waitFor();
    await title(team).fill('Modèle de notification');
    await team.getByLabel('Description').fill('Pour la CNIL.');
    await team.reload();
    await received(team).waitFor();
    await expect.poll(() => title(team).inputValue()).toBe('Modèle de notification');
    await expect.poll(() => team.getByLabel('Description').inputValue()).toBe('Pour la CNIL.');
    await seenBy(team);
    await press(team, 'Déposer la preuve');
    await team.getByRole('heading', { name: 'Modèle de notification' }).waitFor();
  }, 120_000);

  test('and a transfer that is cancelled leaves the list', async () => {
    const team = await onDuty(journey, TEAM, 'A1-DOC-DNUM-1');
    await (await networkOf(team)).slowDown(200_000);
    await team.locator('input[type=file]').setInputFiles(file);
    await press(team, 'Annuler l’envoi');
    await team.getByText('rapport.pdf').waitFor({ state: 'detached' });
  }, 120_000);
});

describe('A file on its way', () => {
  const row = (page: Page) => page.getByRole('listitem').filter({ hasText: 'rapport.pdf' });

  test('goes on when the panel over the matrix becomes a whole page', async () => {
    const address = await addressOf(journey, 'A1-VIE-DNUM-1');
    const team = await journey.enter(TEAM, '/conventions');
    await team
      .getByRole('table')
      .locator(`a[href*="${/[0-9a-f-]{36}/.exec(address)![0]}"]`)
      .first()
      .click();
    await team.getByRole('heading', { name: 'Texte signé' }).waitFor();
    let starts = 0;
    team.on('request', (request) => {
      if (request.url().endsWith('/uploads')) starts += 1;
    });
    const network = await networkOf(team);
    await network.slowDown(400_000);
    await team.locator('input[type=file]').setInputFiles(file);
    await row(team)
      .getByText(/^Envoi : [1-9]/)
      .waitFor();
    await team.getByRole('link', { name: 'Ouvrir en pleine page' }).click();
    await team.waitForURL(`**${address}`);
    await row(team)
      .getByText(/^Envoi : [1-9]/)
      .or(received(team))
      .first()
      .waitFor();
    await network.mend();
    await received(team).waitFor();
    expect(starts).toBe(1);
  }, 150_000);

  test('is not lost without a question when the page is left', async () => {
    const team = await onDuty(journey, TEAM, 'A1-VIE-DNUM-2');
    const network = await networkOf(team);
    await network.slowDown(400_000);
    const questions: string[] = [];
    team.on('dialog', (question) => {
      questions.push(question.type());
      void question.dismiss();
    });
    await team.locator('main h1').click();
    await team.locator('input[type=file]').setInputFiles(file);
    await row(team)
      .getByText(/^Envoi : [1-9]/)
      .waitFor();
    await team.evaluate('void setTimeout(() => location.reload())');
    await expect.poll(() => questions).toEqual(['beforeunload']);
    await network.mend();
    await received(team).waitFor();
    await team.reload();
    await received(team).waitFor();
    expect(questions).toHaveLength(1);
  }, 150_000);
});

describe('A network cut in the middle of a form', () => {
  test('says so beside the words typed, which are sent once the network is back', async () => {
    const team = await onDuty(journey, TEAM, 'A1-VIO-DNUM-1');
    await press(team, 'Déclarer');
    await sayStatus(team, 'MET');
    await dialog(team).getByLabel('Commentaire').fill('Tenue depuis janvier.');
    await team.context().setOffline(true);
    await sign(team, 'Déclarer');
    await dialog(team).getByText('Pas de réponse').waitFor();
    await expect.poll(() => dialog(team).getByLabel('Commentaire').inputValue()).toBe('Tenue depuis janvier.');
    await team.context().setOffline(false);
    await sign(team, 'Déclarer');
    await team.getByRole('region', { name: 'Déclaré et attesté' }).getByText('Tenue depuis janvier.').waitFor();
  }, 120_000);
});
