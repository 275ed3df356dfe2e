import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePdf } from '../support/files.ts';
import { fr } from '../support/words.ts';
import { dialog, OTHER_SIDE, press } from './duty.ts';
import { decide, sign } from './gestures.ts';
import { type Journey, picture } from './journey.ts';
import { daysAgo, inBothLights, region, startLastingJourney, widthOf } from './registers.ts';

const OFFICER = 'Dominique Petit';
const NAME = 'Postale Express';
const TOLD = 'Envoi de courriers aux usagers ; adresses postales ; serveurs en France ; contrat joint.';
const WHY = 'Les durées de conservation chez ce prestataire ne sont pas dites.';

let journey: Journey;
let dinum: Page;
let dnum: Page;

beforeAll(async () => {
  journey = await startLastingJourney();
}, 180_000);
afterAll(() => journey?.stop());

const next = (page: Page) => region(page, 'Prochain acte');
const axis = (page: Page) => region(page, 'Chronologie des deux parties');
const typed = (page: Page, label: RegExp | string, text: string) => dialog(page).getByLabel(label).first().fill(text);

/** What the clipboard holds as text, pasted where it is read at once. */
async function pasted(page: Page): Promise<string> {
  await page.evaluate(() => {
    const place = document.createElement('textarea');
    place.id = 'pasted';
    document.body.append(place);
    place.focus();
  });
  await page.keyboard.press('Control+V');
  const text = await page.locator('#pasted').inputValue();
  await page.evaluate(() => document.getElementById('pasted')?.remove());
  return text;
}

/** Goes from one field to the next with the keyboard alone, typing what each takes. */
async function typeThrough(page: Page, given: [label: string, text: string][]): Promise<void> {
  for (const [label, text] of given) {
    const field = dialog(page).getByLabel(label, { exact: true });
    for (let steps = 0; !(await field.evaluate((input) => input === document.activeElement)); steps += 1) {
      expect(steps, label).toBeLessThan(20);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.type(text);
  }
}

describe('A processor', () => {
  test('is planned with the keyboard alone, and its gate says that the other party is to be told', async () => {
    dinum = journey.keep(await journey.enter(OTHER_SIDE, '/processors'));
    await dinum.getByRole('button', { name: 'Prévoir un sous-traitant' }).focus();
    await dinum.keyboard.press('Enter');
    await dialog(dinum).waitFor();
    await typeThrough(dinum, [
      ['Nom du sous-traitant (obligatoire)', NAME],
      ['Traitement confié (obligatoire)', 'Mise sous pli et envoi des courriers aux usagers'],
      ['Prévu à partir du (obligatoire)', daysAgo(0)],
    ]);
    await inBothLights(dinum);
    await dialog(dinum).getByRole('radio', { name: fr.garant.processorConfidentiality.PARTIES, exact: true }).press('Space');
    await dinum.keyboard.press('Enter');
    await dinum
      .getByRole('link', { name: /^STT-\d{4}-\d{3}$/ })
      .first()
      .waitFor();
    await dinum
      .getByRole('row', { name: new RegExp(NAME) })
      .getByRole('link')
      .first()
      .click();
    await next(dinum).getByText('Pas encore annoncé', { exact: false }).waitFor();
    await next(dinum).getByText('DINUM annonce', { exact: true }).waitFor();
    await inBothLights(dinum);
  }, 180_000);

  test('is announced with a time to object, in words that are warned of, and signed', async () => {
    await press(dinum, 'Annoncer');
    await dialog(dinum).getByText('Vous signez : Claude Martin', { exact: false }).waitFor();
    await typed(dinum, /^Ce qui est annoncé/, 'Écrire à jean.dupont@exemple.fr pour la suite.');
    await dialog(dinum).getByText('Ce texte semble contenir', { exact: false }).waitFor();
    await typed(dinum, /^Ce qui est annoncé/, TOLD);
    await typed(dinum, 'Envoyée le (vide : maintenant)', daysAgo(2));
    await typed(dinum, 'Opposition possible jusqu’au', daysAgo(-5));
    await inBothLights(dinum);
    await sign(dinum, 'Annoncer');
    await axis(dinum).getByText('DINUM · Annonce', { exact: true }).waitFor();
    await next(dinum).getByText('peut encore s’opposer', { exact: false }).waitFor();
    await next(dinum).getByText('Encore 5 jours').waitFor();
  }, 120_000);

  test('is objected to by the officer of the controller, who reads the notice, and cannot be engaged while it stands', async () => {
    dnum = journey.keep(await journey.enter(OFFICER, '/processors'));
    await dnum
      .getByRole('row', { name: new RegExp(NAME) })
      .getByRole('link')
      .first()
      .click();
    await press(dnum, 'Accuser réception de l’annonce');
    await dialog(dnum).getByText(TOLD).waitFor();
    await sign(dnum, 'Accuser réception de l’annonce');
    await axis(dnum).getByText('DNUM · Accuse réception').waitFor();
    await press(dnum, 'S’opposer');
    await dialog(dnum).getByText(TOLD).waitFor();
    await typed(dnum, /^Pourquoi le responsable/, WHY);
    await inBothLights(dnum);
    await sign(dnum, 'S’opposer');
    await axis(dnum).getByText('DNUM · Répond · Opposition').waitFor();
    await dinum.reload();
    await next(dinum).getByText('Le responsable de traitement s’oppose', { exact: false }).waitFor();
    await press(dinum, 'Inscrire la mobilisation');
    await typed(dinum, /^Mobilisé depuis le/, daysAgo(0));
    await dialog(dinum).getByText('ce sera inscrit, et le manquement restera', { exact: false }).waitFor();
    await inBothLights(dinum);
    await sign(dinum, 'Inscrire la mobilisation');
    await dialog(dinum).getByText('L’opposition du responsable de traitement tient.', { exact: false }).first().waitFor();
    await dialog(dinum).getByRole('button', { name: 'Annuler' }).click();
  }, 180_000);

  test('is engaged by the gate once the objection is lifted', async () => {
    await press(dnum, 'Lever l’opposition');
    await typed(dnum, 'Remarque', 'Les durées sont dites dans l’avenant du contrat.');
    await sign(dnum, 'Lever l’opposition');
    await axis(dnum).getByText('DNUM · Répond · Pas d’opposition').waitFor();
    await dinum.reload();
    await next(dinum).getByText('Annoncé : peut être mobilisé', { exact: false }).waitFor();
    await press(dinum, 'Inscrire la mobilisation');
    await typed(dinum, /^Mobilisé depuis le/, daysAgo(0));
    await expect.poll(() => dialog(dinum).getByText('le manquement restera', { exact: false }).count()).toBe(0);
    await sign(dinum, 'Inscrire la mobilisation');
    await axis(dinum).getByText('DINUM · Mobilisé · Annoncé avant').waitFor();
    await region(dinum, 'Échéances').getByRole('link', { name: 'A1-STT-DINUM-2' }).waitFor();
  }, 120_000);

  test('says where data is, by the name of the country, how it stands, and what is outside', async () => {
    await press(dinum, 'Ajouter un pays');
    await decide(dialog(dinum), 'Hébergement');
    await typed(dinum, /^Pays/, 'Allem');
    await dinum.getByRole('option', { name: 'Allemagne', exact: true }).click();
    await dialog(dinum).getByText('Union européenne · RGPD, art. 3 et 99', { exact: false }).waitFor();
    await inBothLights(dinum);
    await sign(dinum, 'Ajouter un pays');
    await region(dinum, 'Pays').getByText('Allemagne · Hébergement').waitFor();
    await press(dinum, 'Ajouter un pays');
    await decide(dialog(dinum), 'Assistance');
    await typed(dinum, /^Pays/, 'États-U');
    await dinum.getByRole('option', { name: 'États-Unis', exact: true }).click();
    await dialog(dinum).getByLabel('Le transfert repose sur (obligatoire)').click();
    await dinum.getByRole('option', { name: 'Clauses contractuelles types (art. 46)' }).click();
    await sign(dinum, 'Ajouter un pays');
    await region(dinum, 'Pays').getByText('hors du territoire tel qu’il est lu').first().waitFor();
    await dinum.getByText('A1-TER-DINUM-1').first().waitFor();
    await inBothLights(dinum);
  }, 180_000);

  test('has its contract checked clause by clause, with nothing chosen beforehand', async () => {
    await press(dinum, 'Relire le contrat');
    expect(await dialog(dinum).getByLabel('Objet du traitement').first().textContent()).not.toContain('Au contrat');
    await dialog(dinum).getByLabel('Objet du traitement').first().click();
    await dinum.getByRole('option', { name: 'Au contrat' }).click();
    await dialog(dinum).getByLabel('Où, dans le contrat').first().fill('Article 2');
    await inBothLights(dinum);
    await dialog(dinum).getByRole('button', { name: 'Relire le contrat', exact: true }).click();
    await region(dinum, 'Contrat (RGPD, article 28(3))').getByText('12 clauses absentes ou pas encore relues.').waitFor();
    await region(dinum, 'Contrat (RGPD, article 28(3))')
      .getByText('Objet du traitement : Au contrat · Article 2', { exact: false })
      .waitFor();
  }, 120_000);

  test('keeps its undertaking as a file that proves the duty', async () => {
    await press(dinum, 'Garder l’engagement de confidentialité');
    await dialog(dinum)
      .locator('input[type=file]')
      .setInputFiles({ name: 'engagement.pdf', mimeType: 'application/pdf', buffer: makePdf('Engagement') });
    await dialog(dinum).getByText('Reçu', { exact: false }).waitFor();
    await typed(dinum, /^Signé le/, daysAgo(0));
    await inBothLights(dinum);
    await sign(dinum, 'Garder l’engagement de confidentialité');
    await region(dinum, 'Confidentialité et sensibilisation').getByRole('link', { name: 'Document' }).waitFor();
  }, 120_000);

  test('is in the table of a privacy policy, which is copied, printed on A4 and asked for another day', async () => {
    await dinum.context().grantPermissions(['clipboard-write']);
    await dinum.goto(`${journey.app.url}/processors`);
    await dinum.getByRole('link', { name: 'Tableau pour la politique de confidentialité' }).click();
    const row = dinum.getByRole('row', { name: new RegExp(NAME) });
    await row.getByText('Allemagne, États-Unis').waitFor();
    await row.getByText('Clauses contractuelles types (art. 46)').waitFor();
    await inBothLights(dinum);
    await press(dinum, 'Copier le tableau');
    await dinum.getByText('Tableau copié').waitFor();
    expect(await pasted(dinum)).toContain(`${NAME}\tAllemagne, États-Unis\tMise sous pli`);
    await dinum.emulateMedia({ media: 'print' });
    expect(await dinum.getByRole('button', { name: 'Copier le tableau' }).isVisible()).toBe(false);
    expect(await dinum.getByRole('navigation').first().isVisible()).toBe(false);
    const pdf = (await dinum.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf).toMatch(/MediaBox ?\[0 0 59[45][.\d]* 84[12]/);
    await dinum.emulateMedia({ media: 'screen' });
    await picture(dinum, 'essai-sous-traitants-tableau');
    await dinum.getByLabel('Mobilisés le', { exact: true }).fill('01/01/2019');
    await dinum.getByText('Aucun sous-traitant partagé n’est mobilisé ce jour-là.').waitFor();
    await dinum.setViewportSize({ width: 320, height: 640 });
    await dinum.getByLabel('Mobilisés le', { exact: true }).fill(daysAgo(0));
    await row.waitFor();
    await expect.poll(() => widthOf(dinum)).toBeLessThanOrEqual(320);
    await inBothLights(dinum);
  }, 180_000);

  test('is in the list of countries with what covers it, among those without verified clauses, and the parties choose the territory', async () => {
    await dinum.goto(`${journey.app.url}/processors/countries`);
    await dinum
      .getByRole('row', { name: /États-Unis/ })
      .getByText('hors du territoire tel qu’il est lu')
      .first()
      .waitFor();
    await region(dinum, 'Sans clause vérifiée')
      .getByRole('link', { name: new RegExp(NAME) })
      .waitFor();
    await dinum.setViewportSize({ width: 320, height: 640 });
    await expect.poll(() => widthOf(dinum)).toBeLessThanOrEqual(320);
    await inBothLights(dinum);
    await dinum.setViewportSize({ width: 1280, height: 900 });
    await dinum.getByText('lecture à confirmer').waitFor();
    const address = dnum.url();
    for (const page of [dinum, dnum]) {
      await page.goto(`${journey.app.url}/processors/countries`);
      await press(page, 'Choisir la lecture du territoire');
      await decide(dialog(page), 'L’Espace économique européen');
      await sign(page, 'Choisir la lecture du territoire');
      await dialog(page).waitFor({ state: 'detached' });
    }
    await dnum.getByText('DINUM : L’Espace économique européen', { exact: false }).waitFor();
    await expect.poll(() => dnum.getByText('lecture à confirmer').count()).toBe(0);
    await inBothLights(dnum);
    await picture(dnum, 'essai-sous-traitants-pays');
    for (const page of [dinum, dnum]) await page.goto(address);
    await axis(dinum).waitFor();
  }, 180_000);

  test('ends, then holds no more data, which both parties read on one axis, on a small screen too', async () => {
    await press(dinum, 'Mettre fin');
    await typed(dinum, /^Mobilisé jusqu’au/, daysAgo(0));
    await sign(dinum, 'Mettre fin');
    await next(dinum).getByText('DINUM inscrit la suppression des données').waitFor();
    await press(dinum, 'Inscrire la suppression des données');
    await typed(dinum, /^Ne détient plus de données/, daysAgo(0));
    await typed(dinum, /^Comment les données/, 'Attestation de suppression reçue et vérifiée.');
    await sign(dinum, 'Inscrire la suppression des données');
    await region(dinum, 'C’est fini').getByText('Terminé, données supprimées').waitFor();
    await dnum.reload();
    await axis(dnum).getByText('DINUM · Données supprimées ou restituées').waitFor();
    await dnum.setViewportSize({ width: 320, height: 640 });
    await expect.poll(() => widthOf(dnum)).toBeLessThanOrEqual(320);
    await inBothLights(dnum);
    await dnum.setViewportSize({ width: 1280, height: 900 });
    await picture(dnum, 'essai-sous-traitant');
  }, 180_000);

  test('is told in English too', async () => {
    await press(dnum, 'Français');
    await dnum.getByRole('menuitem', { name: 'English' }).click();
    await region(dnum, 'Timeline of both parties').getByText('DINUM · Data deleted or given back').waitFor();
    await region(dnum, 'Countries').getByText('Germany · Hosting', { exact: false }).waitFor();
    expect(await dnum.locator('main').textContent()).not.toContain('garant.');
    await inBothLights(dnum);
  }, 60_000);
});
