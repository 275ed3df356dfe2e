import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openContext } from '../quality/visitors.ts';
import { insideAgreement } from '../support/outside.ts';
import type { PersonaName } from '../support/personas.ts';
import { type Journey, startJourney } from './journey.ts';
import { expectUsable } from './registers.ts';

let journey: Journey;
let conventionId: string;

beforeAll(async () => {
  journey = await startJourney();
  ({ conventionId } = await insideAgreement(await journey.app.as('administrator')));
}, 180_000);
afterAll(() => journey?.stop());

async function articleTwoOf(who: PersonaName, language: 'fr' | 'en' = 'fr'): Promise<Page> {
  const page = await (await openContext(journey.browser, journey.app, { who, language })).newPage();
  await page.goto(`${journey.app.url}/conventions/${conventionId}/article-2`);
  return page;
}

/** Takes one of a list of choices of the open form. */
async function choose(page: Page, label: string, name: string): Promise<void> {
  await page.getByRole('dialog').getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name, exact: true }).click();
}

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

describe('Article 2', () => {
  test('has the service, then each practice with what is claimed and proven, and leads to its obligation', {
    timeout: 120_000,
  }, async () => {
    const page = await articleTwoOf('reader');
    const letters = section(page, 'Lettre de mission de l’intrapreneur');
    await expect.poll(() => letters.getByText('Rien n’a été déclaré.').count()).toBe(2);
    expect(await letters.getByText('Aucune preuve acceptée n’est en vigueur.').count()).toBe(2);
    await expectUsable(page);
    await letters.getByRole('link', { name: 'ART2-GOV-DNUM-1 · DNUM' }).click();
    await page.getByRole('heading', { level: 1, name: /intrapreneur/ }).waitFor();
  });

  test('is told in English', { timeout: 120_000 }, async () => {
    const page = await articleTwoOf('reviewer', 'en');
    await section(page, 'Open publication').getByText('Nothing was declared.').waitFor();
    await expectUsable(page);
  });

  test('takes a stage to come with its day, without a mouse, which proves nothing', { timeout: 180_000 }, async () => {
    const page = await articleTwoOf('team');
    const connect = section(page, 'FranceConnect');
    const planned = connect.getByText('Habilitation DataPass demandée, prévu le 15/01/2099');
    await connect.getByRole('button', { name: 'Consigner une étape' }).waitFor();
    if (!(await planned.count())) {
      await connect.getByRole('button', { name: 'Prévoir une étape' }).focus();
      await page.keyboard.press('Enter');
      const form = page.getByRole('dialog');
      await form.getByText('ART2-BP-DNUM-2 · DNUM', { exact: true }).waitFor();
      await form.getByText(/^Vous signez : Camille Roux/).waitFor();
      await choose(page, 'Étape prévue (obligatoire)', 'Habilitation DataPass demandée');
      await form.getByLabel('Prévue le (obligatoire)', { exact: true }).fill('15/01/2020');
      await form.getByRole('button', { name: 'Prévoir une étape', exact: true }).click();
      await form
        .getByText(/^Donnez un jour après le/)
        .first()
        .waitFor();
      await form.getByLabel('Prévue le (obligatoire)', { exact: true }).fill('15/01/2099');
      await form.getByRole('button', { name: 'Prévoir une étape', exact: true }).focus();
      await page.keyboard.press('Enter');
    }
    await planned.waitFor();
    await connect.getByText('Ce qui est prévu ne prouve rien.').waitFor();
    await expectUsable(page);
  });

  test('takes a phase, a stage and a month from the team, each quoted and signed', { timeout: 180_000 }, async () => {
    const page = await articleTwoOf('team');
    const service = section(page, 'Le service : phase et adresses');
    await service.getByRole('button', { name: 'Dire la phase' }).click();
    const form = page.getByRole('dialog');
    await choose(page, 'Phase du service (obligatoire)', 'Accélération');
    await form.getByLabel('Depuis le (obligatoire)', { exact: true }).fill('01/06/2026');
    await form.getByRole('button', { name: 'Dire la phase' }).click();
    await service.getByText('Accélération depuis le 01/06/2026').waitFor();

    const connect = section(page, 'FranceConnect');
    const reached = connect.getByText('En production, le 02/11/2026');
    if (!(await reached.count())) {
      await connect.getByRole('button', { name: 'Consigner une étape' }).click();
      await form.getByText('ART2-BP-DNUM-2 · DNUM', { exact: true }).waitFor();
      await form.getByText(/^Vous signez : Camille Roux/).waitFor();
      await choose(page, 'Étape atteinte (obligatoire)', 'En production');
      await form.getByLabel('Atteinte le (obligatoire)', { exact: true }).fill('02/11/2026');
      await form.getByRole('button', { name: 'Consigner une étape' }).click();
    }
    await reached.waitFor();
    await connect.getByText(/^Réalisé : /).waitFor();
    expect(await connect.getByRole('button', { name: 'Prévoir une étape' }).count()).toBe(0);

    const opinions = section(page, 'Je Donne Mon Avis');
    await opinions.getByRole('button', { name: 'Consigner un mois' }).click();
    await form.getByLabel('Mois (obligatoire)', { exact: true }).fill('2026-10');
    await form.getByLabel('Satisfaction sur 10 (obligatoire)', { exact: true }).fill('11');
    await form.getByLabel('Nombre d’avis (obligatoire)', { exact: true }).fill('120');
    await form.getByRole('button', { name: 'Consigner un mois' }).click();
    await form.getByText('Donnez une note de 0 à 10, avec une décimale au plus : 7,8.').first().waitFor();
    await form.getByLabel('Satisfaction sur 10 (obligatoire)', { exact: true }).fill('7,8');
    await form.getByRole('button', { name: 'Consigner un mois' }).click();
    await opinions.getByRole('row', { name: /oct. 2026 7,8 120/ }).waitFor();
    await opinions.getByRole('img', { name: /Satisfaction sur dix/ }).waitFor();
    await expectUsable(page);
  });
});
