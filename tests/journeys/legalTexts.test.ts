import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fr } from '../support/words.ts';
import { dialog, OTHER_SIDE, press, TEAM } from './duty.ts';
import { decide, sign } from './gestures.ts';
import type { Journey } from './journey.ts';
import { daysAgo, inBothLights, region, startLastingJourney, widthOf } from './registers.ts';

const TITLE = 'Conditions d’utilisation de DomiFa';
const RESERVATIONS = ['La durée de conservation des comptes inactifs est à préciser.', 'Le tribunal compétent pourrait être nommé.'];
const REFUSAL = 'Les règles ordinaires de compétence suffisent à un service public gratuit.';

let journey: Journey;
let dnum: Page;
let dinum: Page;

beforeAll(async () => {
  journey = await startLastingJourney();
}, 180_000);
afterAll(() => journey?.stop());

describe('Terms of use', () => {
  test('are recorded by DNUM with what they are, a title, themselves and a day, and wait for the opinion to be asked', async () => {
    dnum = journey.keep(await journey.enter(TEAM, '/legalTexts'));
    await press(dnum, 'Inscrire un texte');
    await dialog(dnum).getByLabel('Nature du texte (obligatoire)').click();
    await dnum.getByRole('option', { name: 'Conditions d’utilisation (CGU)' }).click();
    await dialog(dnum).getByLabel('Titre du texte (obligatoire)').fill(TITLE);
    await dialog(dnum).getByLabel('Le texte est (obligatoire)').click();
    await dnum.getByRole('option', { name: 'Le texte, collé ici' }).click();
    await dialog(dnum).getByLabel('Texte', { exact: true }).fill('Article 1. Le service est gratuit.');
    await dialog(dnum).getByLabel('Publication prévue le', { exact: true }).fill(daysAgo(-20));
    await inBothLights(dnum);
    await decide(dialog(dnum), fr.garant.textConfidentiality.PARTIES);
    await dialog(dnum).getByRole('button', { name: 'Inscrire un texte', exact: true }).click();
    await dnum
      .getByRole('link', { name: /^DOC-\d{4}-\d{3}$/ })
      .first()
      .click();
    await region(dnum, 'Prochain acte').getByText('DNUM demande l’avis').waitFor();
    await region(dnum, 'Prochain acte').getByText('elle ne peut pas être publiée', { exact: false }).waitFor();
    await region(dnum, 'Échéances que ce texte ouvre').getByRole('link', { name: 'A1-DOC-DNUM-2' }).waitFor();
    await inBothLights(dnum);
  }, 180_000);

  test('are sent for an opinion, which opens the gate on the next day only, in words', async () => {
    await press(dnum, 'Demander l’avis');
    await dialog(dnum).getByLabel('Répondre au plus tard le (vide : sans délai)', { exact: true }).fill(daysAgo(-10));
    await inBothLights(dnum);
    await sign(dnum, 'Demander l’avis');
    await region(dnum, 'Prochain acte').getByText('DINUM rend son avis').waitFor();
    await region(dnum, 'Prochain acte')
      .getByText(`publication possible à partir du ${daysAgo(-1)}`, { exact: false })
      .waitFor();
    await region(dnum, 'Chronologie des deux parties').getByText('DINUM · Avis attendu sur la version 1').waitFor();
    await dnum.getByText('Lire le texte').click();
    await region(dnum, 'Versions').getByText('Article 1. Le service est gratuit.').waitFor();
    await inBothLights(dnum);
  }, 120_000);

  test('get an opinion with reservations from DINUM, who finds them among those that wait for it', async () => {
    dinum = journey.keep(await journey.enter(OTHER_SIDE, '/legalTexts'));
    await dinum.getByRole('button', { name: /^À traiter \(\d+\)$/ }).click();
    await dinum.waitForURL(/TO_DO/);
    await dinum.getByRole('link', { name: /^DOC-/ }).click();
    await press(dinum, 'Rendre l’avis');
    await decide(dialog(dinum), 'Avis favorable avec réserves');
    await dialog(dinum)
      .getByLabel(/^Réserve \(/)
      .fill(RESERVATIONS[0]!);
    await dialog(dinum).getByRole('button', { name: 'Ajouter : Réserves, chacune à part' }).click();
    await dialog(dinum)
      .getByLabel(/^Réserve \(/)
      .last()
      .fill(RESERVATIONS[1]!);
    await inBothLights(dinum);
    await sign(dinum, 'Rendre l’avis');
    await region(dinum, 'Chronologie des deux parties').getByText('DINUM · Avis sur la version 1 · Avis favorable avec réserves').waitFor();
    await region(dinum, 'Prochain acte').getByText('DNUM publie ou met en vigueur').waitFor();
  }, 120_000);

  test('are found by DNUM among what is asked of it, whose reservations show at the gate', async () => {
    await dnum.goto(journey.app.url);
    await region(dnum, /^Réserves à dire reprises, ou non/)
      .getByRole('link', { name: new RegExp(TITLE) })
      .first()
      .click();
    await region(dnum, 'Prochain acte').getByText('2 réserves de l’avis sont sans réponse', { exact: false }).waitFor();
    await inBothLights(dnum);
  }, 120_000);

  test('answer each reservation, taken up or not with why', async () => {
    const line = (words: string) => region(dnum, 'Réserves de l’avis').getByRole('listitem').filter({ hasText: words });
    const answers = async (words: string, outcome: string, why?: string) => {
      await line(words).waitFor();
      if ((await line(words).getByText(outcome, { exact: true }).count()) > 0) return;
      await line(words).getByRole('button', { name: 'Répondre à la réserve' }).click();
      await decide(dialog(dnum), outcome);
      const reason = dialog(dnum).getByLabel(/^Pourquoi elle ne l’est pas/);
      if (why) await reason.fill(why);
      await inBothLights(dnum);
      await sign(dnum, 'Répondre à la réserve');
      await line(words).getByText(outcome, { exact: true }).waitFor();
    };
    await answers(RESERVATIONS[1]!, 'Non reprise', REFUSAL);
    await answers(RESERVATIONS[0]!, 'Reprise');
    await region(dnum, 'Chronologie des deux parties').getByText('DNUM · Répond à la réserve 1 sur la version 1 · Reprise').waitFor();
    await inBothLights(dnum);
  }, 180_000);

  test('changed since, ask for the opinion anew, and fit a small screen', async () => {
    await dnum.reload();
    await press(dnum, 'Ajouter une version');
    await dialog(dnum).getByLabel('Le texte est (obligatoire)').click();
    await dnum.getByRole('option', { name: 'Le texte, collé ici' }).click();
    await dialog(dnum)
      .getByLabel('Texte', { exact: true })
      .fill('Article 1. Le service est gratuit. Article 2. Les comptes inactifs sont supprimés.');
    await dialog(dnum).getByRole('button', { name: 'Ajouter une version', exact: true }).click();
    await region(dnum, 'Versions').getByText('Version 1 · Remplacée').waitFor();
    await region(dnum, 'Prochain acte').getByText('DNUM demande l’avis').waitFor();
    await dnum.setViewportSize({ width: 320, height: 640 });
    await expect.poll(() => widthOf(dnum)).toBeLessThanOrEqual(320);
    await inBothLights(dnum);
    await dnum.goto(`${journey.app.url}/legalTexts`);
    await dnum.getByText(TITLE, { exact: false }).first().waitFor();
    await expect.poll(() => widthOf(dnum)).toBeLessThanOrEqual(320);
    await inBothLights(dnum);
  }, 180_000);
});

describe('An impact assessment', () => {
  test('begins with the nine criteria, is argued when it is refused, and keeps the advice of the officer', async () => {
    const officer = journey.keep(await journey.enter('Dominique Petit', '/legalTexts'));
    await press(officer, 'Inscrire un texte');
    await dialog(officer).getByLabel('Nature du texte (obligatoire)').click();
    await officer.getByRole('option', { name: 'Analyse d’impact (AIPD)' }).click();
    await dialog(officer).getByLabel('Titre du texte (obligatoire)').fill('AIPD de DomiFa');
    await decide(dialog(officer), fr.garant.textConfidentiality.PARTIES);
    await dialog(officer).getByRole('button', { name: 'Inscrire un texte', exact: true }).click();
    await officer
      .getByRole('row', { name: /AIPD de DomiFa/ })
      .getByRole('link')
      .click();
    await region(officer, 'Prochain acte').getByText('DNUM dit si une AIPD est nécessaire').waitFor();
    await press(officer, 'Décider du besoin');
    for (const criterion of ['Personnes vulnérables', 'Données sensibles ou très personnelles']) {
      await dialog(officer).getByLabel(criterion, { exact: true }).click();
      await officer.getByRole('option', { name: 'oui', exact: true }).click();
    }
    await decide(dialog(officer), 'Pas d’AIPD, par décision motivée');
    await dialog(officer)
      .getByLabel(/^Motifs de la décision sur l’AIPD/)
      .fill('Une analyse faite pour un service identique couvre ce traitement, et rien ne l’en distingue.');
    await inBothLights(officer);
    await sign(officer, 'Décider du besoin');
    await region(officer, 'Besoin et état de l’AIPD').getByText('AIPD attendue', { exact: false }).waitFor();
    await press(officer, 'Conseiller');
    await decide(dialog(officer), 'Avis défavorable');
    await dialog(officer)
      .getByLabel(/^Motifs et réserves/)
      .fill('Deux critères sont remplis : je conseille une analyse.');
    await sign(officer, 'Conseiller');
    await region(officer, 'Besoin et état de l’AIPD').getByText('Conseil du DPD (RGPD art. 35(2)) · Avis défavorable').waitFor();
    await inBothLights(officer);
  }, 180_000);
});
