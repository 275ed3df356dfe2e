import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '../quality/axe.ts';
import { fr } from '../support/words.ts';
import { dialog, OTHER_SIDE, press } from './duty.ts';
import { decide, sign } from './gestures.ts';
import { type Journey, startJourney } from './journey.ts';

const OFFICER = 'Dominique Petit';
const TITLE = 'Export envoyé à un tiers';
const REASON = 'Les faits n’ont été établis qu’à la fin de la semaine.';
const GROUNDS = 'Des coordonnées d’agents ont été lues par un tiers, qui a depuis effacé le fichier reçu.';

let journey: Journey;
let dinum: Page;
let dnum: Page;

/** So many days ago, as people write it. */
const daysAgo = (days: number): string => {
  const iso = new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
  return iso.split('-').toReversed().join('/');
};

beforeAll(async () => {
  journey = await startJourney();
  const administrator = await journey.app.as('administrator');
  const { conventions } = await administrator.get('{ conventions { items { id } } }');
  const input = {
    conventionId: conventions.items[0].id,
    kind: 'ENDS',
    fallsOn: '2099-12-31',
    reason: 'La date de fin était mal recopiée.',
  };
  const query = 'mutation($input: CorrectConventionDateInput!) { correctConventionDate(input: $input) { id } }';
  await administrator.get(query, { input });
}, 180_000);
afterAll(() => journey?.stop());

const inBothLights = async (page: Page) => {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForFunction(() => document.getAnimations().length === 0);
    expect(await axeViolations(page), colorScheme).toEqual([]);
  }
};
const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);
const region = (page: Page, name: string) => page.getByRole('region', { name });

describe('A breach, past 72 hours', () => {
  test('is declared by DINUM with four fields and who may read it, warned of what looks like somebody, and told to the controller', async () => {
    dinum = journey.keep(await journey.enter(OTHER_SIDE, '/incidents'));
    await press(dinum, 'Déclarer un incident');
    await dialog(dinum).getByLabel('Intitulé (obligatoire)').fill(TITLE);
    const what = dialog(dinum).getByLabel('Ce qui s’est passé (obligatoire)');
    await what.fill('Un fichier avec le 2 85 05 78 006 084 36 est parti à une mauvaise adresse.');
    await dialog(dinum).getByText('Ce texte semble contenir : un numéro de sécurité sociale.').waitFor();
    await what.fill('Un fichier de coordonnées est parti à une mauvaise adresse.');
    await dialog(dinum).getByLabel('Le sait depuis le (vide : maintenant)', { exact: true }).fill(daysAgo(5));
    await inBothLights(dinum);
    expect(await dialog(dinum).getByRole('radio', { checked: true }).count()).toBe(0);
    await decide(dialog(dinum), fr.garant.incidentConfidentiality.PARTIES);
    await dialog(dinum).getByRole('button', { name: 'Déclarer un incident', exact: true }).click();
    await dinum.getByRole('link', { name: /^INC-\d{4}-001$/ }).click();
    await region(dinum, 'Prochain acte').getByText('DINUM alerte le responsable de traitement').waitFor();
    await region(dinum, 'Prochain acte').getByText('ses 72 heures ne courent pas', { exact: false }).waitFor();
    await press(dinum, 'Alerter le responsable');
    await dialog(dinum)
      .getByLabel(/^Ce qui est dit/)
      .fill('Fichier de coordonnées parti à une mauvaise adresse ; joindre le DPD de la DINUM.');
    await dialog(dinum).getByLabel('Moyen (obligatoire)').click();
    await dinum.getByRole('option', { name: 'Courriel', exact: true }).click();
    await dialog(dinum).getByLabel('Parvenue le (vide : maintenant)', { exact: true }).fill(daysAgo(4));
    await sign(dinum, 'Alerter le responsable');
    await region(dinum, 'Prochain acte')
      .getByText(/^Dépassé de/)
      .waitFor();
    await inBothLights(dinum);
  }, 180_000);

  test('is on every page of the officer of DNUM, who acknowledges, assesses, and tells the authority late, with the reason that is demanded', async () => {
    dnum = journey.keep(await journey.enter(OFFICER, '/'));
    await region(dnum, 'Délais qui courent')
      .getByText(/^Dépassé de/)
      .waitFor();
    await inBothLights(dnum);
    await dnum.goto(`${journey.app.url}/obligations`);
    const banner = dnum.getByRole('complementary', { name: 'Violations en cours' });
    await banner.getByRole('link', { name: new RegExp(TITLE) }).click();
    await press(dnum, 'Accuser réception de l’alerte');
    await sign(dnum, 'Accuser réception de l’alerte');
    await region(dnum, 'Chronologie des deux parties').getByText('DNUM · Accuse réception de l’alerte').waitFor();
    await press(dnum, 'Qualifier le risque');
    await decide(dialog(dnum), 'Risque');
    await dialog(dnum)
      .getByLabel(/^Motifs/)
      .fill(GROUNDS);
    await dialog(dnum).getByLabel('Pourquoi les personnes ne sont pas informées').fill('Aucune donnée sensible, et le fichier est effacé.');
    await dialog(dnum).getByText('Détails de l’appréciation (facultatifs)').click();
    await dialog(dnum).getByLabel('Gravité pour les personnes').click();
    await dnum.getByRole('option', { name: 'Limitée' }).click();
    await dialog(dnum).getByLabel('Accès effectif constaté').click();
    await dnum.getByRole('option', { name: 'Oui' }).click();
    await inBothLights(dnum);
    await sign(dnum, 'Qualifier le risque');
    await region(dnum, 'Ce qui s’est passé').getByText('Limitée').waitFor();
    await dnum.getByText('DNUM · Qualifie · Risque').waitFor();
    await press(dnum, 'Inscrire la notification à la CNIL');
    await decide(dialog(dnum), 'Initiale');
    await dialog(dnum)
      .getByText(/après l’échéance : dites pourquoi/)
      .waitFor();
    await dialog(dnum).getByLabel('Raison du retard (obligatoire)').fill(REASON);
    await sign(dnum, 'Inscrire la notification à la CNIL');
    await dialog(dnum).getByText('A1-VIO-DNUM-3 · INC', { exact: false }).waitFor();
    await inBothLights(dnum);
    await dialog(dnum).getByRole('button', { name: 'Fermer', exact: true }).click();
    await region(dnum, 'Prochain acte').getByText('CNIL notifiée en retard').waitFor();
    await region(dnum, 'Prochain acte').getByText('DNUM complète la notification à la CNIL', { exact: false }).waitFor();
    await region(dnum, 'Prochain acte').getByText('jamais un retard', { exact: false }).waitFor();
    await press(dnum, 'Inscrire une autre autorité');
    await dialog(dnum).getByLabel('Partie qui l’informe (obligatoire)').click();
    await dnum.getByRole('option', { name: 'DNUM', exact: true }).click();
    await decide(dialog(dnum), 'ANSSI');
    await dialog(dnum).getByLabel('Ce qui est dit (obligatoire)').fill('Incident déclaré, sans demande d’assistance.');
    await inBothLights(dnum);
    await sign(dnum, 'Inscrire une autre autorité');
    await region(dnum, 'Autres autorités')
      .getByText(/^ANSSI · DNUM/)
      .waitFor();
  }, 180_000);

  test('fits a small screen, and what the authority is told is copied field by field', async () => {
    await dnum.setViewportSize({ width: 320, height: 640 });
    await expect.poll(() => widthOf(dnum)).toBeLessThanOrEqual(320);
    await inBothLights(dnum);
    await dnum.getByRole('link', { name: 'Préparer la notification à la CNIL' }).click();
    await region(dnum, 'Raisons du retard').getByText(REASON).waitFor();
    await region(dnum, 'Autres autorités informées')
      .getByText(/^ANSSI · /)
      .waitFor();
    await dnum.getByRole('button', { name: 'Copier : Nature de la violation' }).waitFor();
    const [file] = await Promise.all([dnum.waitForEvent('download'), dnum.getByRole('button', { name: 'Télécharger en PDF' }).click()]);
    expect(file.suggestedFilename()).toMatch(/^INC-\d{4}-001 - notification CNIL\.pdf$/);
    const { text } = await extractText(new Uint8Array(await readFile(await file.path())), { mergePages: true });
    expect(text.replace(/\s+/g, ' ')).toContain(`Raisons du retard ${REASON}`);
    await expect.poll(() => widthOf(dnum)).toBeLessThanOrEqual(320);
    await inBothLights(dnum);
  }, 120_000);

  test('is closed once nothing waits, and leaves every page', async () => {
    await dinum.reload();
    await press(dinum, 'Ajouter une mesure');
    await dialog(dinum).getByLabel('Pour (obligatoire)').click();
    await dinum.getByRole('option', { name: 'Arrêter', exact: true }).click();
    await dialog(dinum).getByLabel('Ce qui est fait (obligatoire)').fill('Faire effacer le fichier reçu.');
    await dialog(dinum).getByRole('button', { name: 'Ajouter une mesure', exact: true }).click();
    await press(dinum, 'Mesure prise');
    await dialog(dinum).getByRole('button', { name: 'Mesure prise', exact: true }).click();
    await press(dinum, 'Dire l’incident contenu');
    await dialog(dinum).getByLabel('Comment il a été contenu (obligatoire)').fill('Fichier effacé chez qui l’a reçu, envois fermés.');
    await inBothLights(dinum);
    await sign(dinum, 'Dire l’incident contenu');
    await dinum.getByText('DINUM · Dit l’incident contenu').waitFor();
    await dinum.getByText('Contenu · Risque · DINUM').waitFor();
    await region(dinum, 'Prochain acte').getByText('DNUM clôt l’incident').waitFor();
    await dnum.setViewportSize({ width: 1280, height: 800 });
    await dnum.getByRole('link', { name: 'Revenir à l’incident' }).click();
    await press(dnum, 'Clore l’incident');
    await dialog(dnum)
      .getByLabel('Ce que l’on en retient (obligatoire)')
      .fill('Les exports passent par un dépôt fermé, vérifié chaque mois.');
    await sign(dnum, 'Clore l’incident');
    await region(dnum, 'Ce qui a été fait').waitFor();
    await dnum.getByRole('complementary', { name: 'Violations en cours' }).waitFor({ state: 'detached' });
    expect(journey.complaints).toEqual([]);
  }, 120_000);

  test('leaves a register that DNUM attests it keeps: its frozen copy waits for DINUM as any proof', async () => {
    await dnum.goto(`${journey.app.url}/incidents`);
    await dnum.getByText('1 entrée partagée.').waitFor();
    await press(dnum, 'Attester que le registre est tenu');
    await inBothLights(dnum);
    await dialog(dnum).getByRole('button', { name: 'Attester que le registre est tenu', exact: true }).click();
    await dnum.getByRole('link', { name: /^Attesté par DNUM, valable jusqu’au/ }).click();
    await dnum.getByText('Ce que disait l’entrée, figé au dépôt').click();
    await dnum.getByText('"entryCount": 1', { exact: false }).waitFor();
    await inBothLights(dnum);
    await dnum.getByRole('link', { name: 'A1-VIO-DNUM-2 (DNUM)' }).click();
    await dnum.getByText('Preuve déposée', { exact: false }).first().waitFor();
    expect(journey.complaints).toEqual([]);
  }, 120_000);
});
