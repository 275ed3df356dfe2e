import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openContext } from '../quality/visitors.ts';
import type { PersonaName } from '../support/personas.ts';
import { decide, sign } from './gestures.ts';
import type { Journey } from './journey.ts';
import { daysAgo, expectUsable, inBothLights, region, startLastingJourney } from './registers.ts';

let journey: Journey;

beforeAll(async () => {
  journey = await startLastingJourney();
}, 180_000);
afterAll(() => journey?.stop());

async function pageOf(who: PersonaName, path: string, language: 'fr' | 'en' = 'fr'): Promise<Page> {
  const page = await (await openContext(journey.browser, journey.app, { who, language })).newPage();
  await page.goto(`${journey.app.url}${path}`);
  return page;
}

const ABUSE: [label: string, typed: string][] = [
  ['Qui attaque (obligatoire)', 'Un ancien agent'],
  ['Par quelle faiblesse (obligatoire)', 'Son accès est resté ouvert'],
  ['Ce qui arrive (obligatoire)', 'Il lit des dossiers'],
  ['Ce qui s’ensuit (obligatoire)', 'Une adresse est connue de qui la cherche'],
];

describe('A risk workshop', () => {
  test('begins with three fields, is completed, told by a map in words, then shared', { timeout: 300_000 }, async () => {
    const page = await pageOf('team', '/workshops');
    await page.getByRole('button', { name: 'Inscrire un atelier' }).click();
    const form = page.getByRole('dialog');
    expect(await form.getByRole('radio', { checked: true }).count()).toBe(0);
    const voice = form.getByRole('combobox', { name: /^Au nom de/ });
    if (await voice.count()) {
      await voice.click();
      await page.getByRole('option', { name: 'DNUM', exact: true }).click();
    }
    await form.getByLabel('Tenu le (obligatoire)', { exact: true }).fill(daysAgo(4));
    await decide(form, 'Méthode agile (ANSSI)');
    await decide(form, 'Nouvelle sorte de données');
    await inBothLights(page);
    await form.getByRole('button', { name: 'Inscrire un atelier', exact: true }).click();
    await page
      .getByRole('link', { name: /^ATR-R-00\d$/ })
      .first()
      .click();
    await page.getByText(/^Gardé par DNUM/).waitFor();
    const address = new URL(page.url()).pathname;
    expect((await (await journey.app.as('dpoDinum')).get('{ workshops { total } }')).workshops.total).toBe(0);

    await page.getByRole('button', { name: 'Compléter l’atelier' }).click();
    const canvas = page.getByRole('dialog');
    await canvas.getByRole('button', { name: /Récits d’attaque/ }).click();
    for (const [label, typed] of ABUSE) await canvas.getByLabel(label, { exact: true }).fill(typed);
    for (const [label, choice] of [
      ['Gravité (1 à 4) (obligatoire)', '4'],
      ['Vraisemblance (1 à 4) (obligatoire)', '2'],
      ['Traitement (obligatoire)', 'Réduire'],
    ] as const) {
      await canvas.getByRole('combobox', { name: label }).click();
      await page.getByRole('option', { name: choice, exact: true }).click();
    }
    await canvas
      .getByLabel('Compte rendu (20 caractères au moins, ou rien)')
      .fill('Trois personnes, une heure : un récit d’attaque, à réduire.');
    await canvas.getByRole('button', { name: 'Compléter l’atelier', exact: true }).click();
    const map = region(page, 'Carte : gravité et vraisemblance');
    await map.getByText('Récit n° 1').waitFor();
    await page.getByText('Gravité 4, vraisemblance 2 : risque fort').waitFor();
    await expectUsable(page);
    await page.getByRole('button', { name: 'Partager avec les autres parties' }).click();
    await sign(page, 'Partager avec les autres parties');
    await page.getByRole('heading', { name: /^ATR-20\d\d-00\d/ }).waitFor();

    await page.getByRole('button', { name: 'Déposer comme preuve' }).focus();
    await page.keyboard.press('Enter');
    const offer = page.getByRole('dialog');
    for (const duty of ['ART2-BP-DNUM-1 · DNUM', 'A1-ORG-DNUM-1 · DNUM']) await offer.getByText(duty, { exact: true }).waitFor();
    await offer.getByText(/^Vous signez : Camille Roux/).waitFor();
    await inBothLights(page);
    await sign(page, 'Déposer comme preuve');
    const proven = region(page, 'Ce que l’atelier prouve');
    await proven.getByText('Déposé comme preuve, tel qu’il est écrit :').waitFor();
    expect(await page.getByRole('button', { name: 'Déposer comme preuve' }).count()).toBe(0);
    await expectUsable(page);

    const reader = await pageOf('reader', address, 'en');
    await region(reader, 'Map: gravity and likelihood').getByText('Story no. 1').waitFor();
    expect(await reader.getByRole('button', { name: 'Complete the workshop' }).count()).toBe(0);
    await expectUsable(reader);
    await reader.goto(`${journey.app.url}/workshops`);
    await reader.getByRole('button', { name: /^Closed \(\d+\)/ }).click();
    await reader
      .getByRole('link', { name: /^ATR-20\d\d-00\d/ })
      .first()
      .waitFor();
    await expectUsable(reader);
  });
});
