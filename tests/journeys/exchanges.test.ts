import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '../quality/axe.ts';
import { dialog, press, TEAM } from './duty.ts';
import { type Journey, startJourney } from './journey.ts';

const HEAD = 'Intitulé;Ce qui s’est passé';
const WORDS = 'Un export de la base a été envoyé à une mauvaise adresse.';

let journey: Journey;
let team: Page;

beforeAll(async () => {
  journey = await startJourney();
}, 180_000);
afterAll(() => journey?.stop());

const choose = async (name: string, text: string) => {
  await dialog(team)
    .getByLabel('Fichier CSV')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await dialog(team).getByRole('button', { name: 'Essayer' }).click();
};

describe('A register as a file', () => {
  test('is tried before anything is written, and says where it is wrong', async () => {
    team = journey.keep(await journey.enter(TEAM, '/incidents'));
    await press(team, 'Importer');
    await choose('anciens.csv', `${HEAD};Couleur\nFuite;${WORDS};bleu\n`);
    await dialog(team).getByText('1 erreur : rien ne sera écrit.').waitFor();
    await dialog(team)
      .getByText(/^anciens\.csv:1:3 · Couleur · Colonne inconnue/)
      .waitFor();
    for (const colorScheme of ['dark', 'light'] as const) {
      await team.emulateMedia({ colorScheme });
      await team.waitForFunction(() => document.getAnimations().length === 0);
      expect(await axeViolations(team), colorScheme).toEqual([]);
    }
  }, 120_000);

  test('is imported whole once it is right, and taken out again', async () => {
    const { conventions } = await (await journey.app.as('administrator')).get('{ conventions { items { id } } }');
    const signed = '01/03/2021 10:00';
    await choose('anciens.csv', `${HEAD};Su depuis\nPremière fuite;${WORDS};${signed}\nSeconde fuite;${WORDS};${signed}\n`);
    await dialog(team).getByText('Lu comme : UTF-8, séparateur point-virgule.').waitFor();
    await dialog(team).getByText('Lignes : 2. Nouvelles : 2. Identiques au registre : 0. Différentes : 0.').waitFor();
    await dialog(team).getByRole('button', { name: 'Importer 2 entrées' }).click();
    await dialog(team).waitFor({ state: 'hidden' });
    await team.getByText('Première fuite').first().waitFor();
    const link = team.getByRole('link', { name: 'Exporter (CSV)' });
    expect(await link.getAttribute('href')).toContain(conventions.items[0].id);
    const [download] = await Promise.all([team.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('incidents.csv');
  }, 120_000);

  test('corrects what differs only once it is chosen, each cell shown before and after', async () => {
    const { incidents } = await (await journey.app.as('team')).get(
      '{ incidents(filter: { text: "Première fuite" }) { items { reference version } } }',
    );
    const [{ reference, version }] = incidents.items;
    await press(team, 'Importer');
    await choose('corrigés.csv', `reference;${HEAD};revision\n${reference};Première fuite, corrigée;${WORDS};${version}\n`);
    await dialog(team).getByText(`Ligne 2 · ${reference} · différente`).waitFor();
    await dialog(team).getByText('Intitulé : Première fuite → Première fuite, corrigée').waitFor();
    await dialog(team).getByText('1 erreur : rien ne sera écrit.').waitFor();
    expect(await dialog(team).getByRole('checkbox').isChecked()).toBe(false);
    await dialog(team).getByRole('checkbox', { name: 'Corriger l’entrée qui diffère' }).check();
    const confirm = dialog(team).getByRole('button', { name: 'Inscrire 0, corriger 1' });
    await confirm.waitFor();
    for (const colorScheme of ['dark', 'light'] as const) {
      await team.emulateMedia({ colorScheme });
      await team.waitForFunction(() => document.getAnimations().length === 0);
      expect(await axeViolations(team), colorScheme).toEqual([]);
      if (process.env.SHOTS) await team.screenshot({ path: `${process.env.SHOTS}/import-${colorScheme}.png` });
    }
    if (process.env.SHOTS) {
      const size = team.viewportSize()!;
      await team.setViewportSize({ width: 320, height: 800 });
      await team.screenshot({ path: `${process.env.SHOTS}/import-320.png` });
      await team.setViewportSize(size);
    }
    await confirm.click();
    await dialog(team).waitFor({ state: 'hidden' });
    await team.getByText('Première fuite, corrigée').first().waitFor();
  }, 120_000);
});
