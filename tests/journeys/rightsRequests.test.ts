import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { todayInParis } from '../../admin/shared/days.ts';
import { openContext } from '../quality/visitors.ts';
import { makePdf } from '../support/files.ts';
import { fr } from '../support/words.ts';
import { dialog, OTHER_SIDE, press } from './duty.ts';
import { decide, sendHeld, sign } from './gestures.ts';
import type { Journey } from './journey.ts';
import { daysAgo, inBothLights, region, startLastingJourney, widthOf } from './registers.ts';

const OFFICER = 'Dominique Petit';
const HANDED = 'Demande arrivée par la boîte de l’équipe, avec sa pièce jointe, au dossier partagé.';
const DOUBT = 'L’adresse n’est pas celle du compte, et deux personnes portent ce nom.';
const SPREAD = 'Les données sont réparties entre trois organismes, à interroger un par un.';
const OFFER = 'Offrir la réponse comme preuve';
const GROUNDS = 'Les attestations en cours de validité sont gardées jusqu’à leur terme.';

/** Months since year 0. */
const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

let journey: Journey;
let dinum: Page;
let dnum: Page;

beforeAll(async () => {
  journey = await startLastingJourney();
}, 180_000);
afterAll(() => journey?.stop());

const field = (page: Page, label: string | RegExp) => dialog(page).getByLabel(label, { exact: true });
const choose = async (page: Page, label: string, option: string) => {
  await field(page, label).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};

describe('A request of a person', () => {
  test('is recorded by DINUM from its mailbox: nothing is chosen beforehand, and a social security number is refused at its field', async () => {
    dinum = journey.keep(await journey.enter(OTHER_SIDE, '/rightsRequests'));
    await dinum.getByText('Aucune entrée').first().waitFor();
    await press(dinum, 'Inscrire une demande');
    await dialog(dinum).getByRole('button', { name: 'Inscrire une demande', exact: true }).click();
    await expect.poll(() => dialog(dinum).getByText('Ce champ est requis').count()).toBeGreaterThanOrEqual(2);
    await field(dinum, 'Droits demandés (obligatoire)').press('ArrowDown');
    await dinum.getByRole('option', { name: 'Accès', exact: true }).click();
    await dinum.keyboard.press('Tab');
    await choose(dinum, 'Canal (obligatoire)', 'Boîte électronique publiée');
    await decide(dialog(dinum), fr.garant.rightsConfidentiality.PARTIES);
    await field(dinum, 'Reçue le, si ce n’est pas maintenant').fill(daysAgo(20));
    await dialog(dinum).getByText('Référence', { exact: true }).click();
    await field(dinum, 'Référence d’un autre outil').fill('dossier 2 84 05 75 116 001 23');
    await dialog(dinum).getByText('Ce texte semble contenir : un numéro de sécurité sociale.').waitFor();
    await inBothLights(dinum);
    await dialog(dinum).getByRole('button', { name: 'Inscrire une demande', exact: true }).click();
    await dialog(dinum).getByText('donnez une référence qui ne dit rien de la personne', { exact: false }).first().waitFor();
    await field(dinum, 'Référence d’un autre outil').fill('T-4711');
    await dialog(dinum).getByRole('button', { name: 'Inscrire une demande', exact: true }).click();
    await dinum.getByRole('link', { name: /^DRO-\d{4}-001$/ }).click();
    await region(dinum, 'Prochain acte').getByText('DINUM transmet au responsable').waitFor();
    await region(dinum, 'Prochain acte')
      .getByText(/^Il reste \d+ jours? ouvrés?$/)
      .waitFor();
    await inBothLights(dinum);
  }, 180_000);

  test('is handed over, not before it was received, and acknowledged by the officer of the controller without a mouse, once', async () => {
    await press(dinum, 'Transmettre au responsable');
    await dialog(dinum).getByText('Vous signez : Claude Martin (DPO, DINUM).').waitFor();
    await field(dinum, 'Ce qui est transmis, et où le trouver (obligatoire)').fill(HANDED);
    await field(dinum, 'Transmise le, si ce n’est pas maintenant').fill(daysAgo(25));
    await sign(dinum, 'Transmettre au responsable');
    await dialog(dinum)
      .getByText(/La demande a été reçue/)
      .first()
      .waitFor();
    await field(dinum, 'Transmise le, si ce n’est pas maintenant').fill(daysAgo(19));
    await inBothLights(dinum);
    await sign(dinum, 'Transmettre au responsable');
    await region(dinum, 'Prochain acte').getByText('DNUM accuse réception').waitFor();
    dnum = journey.keep(await journey.enter(OFFICER, '/rightsRequests'));
    await dnum.getByRole('link', { name: /^DRO-\d{4}-001$/ }).focus();
    await dnum.keyboard.press('Enter');
    const acts: string[] = [];
    dnum.on('request', (request) => request.postData()?.includes('mutation AcknowledgeHandOver') && acts.push(request.url()));
    await dnum.getByRole('button', { name: 'Accuser réception de la demande', exact: true }).focus();
    await dnum.keyboard.press('Enter');
    await dialog(dnum).getByText(HANDED).waitFor();
    await dialog(dnum).getByRole('button', { name: 'Accuser réception de la demande', exact: true }).focus();
    for (let count = 0; count < 15; count += 1) await dnum.keyboard.down('Enter');
    await dnum.keyboard.up('Enter');
    await sendHeld(dnum);
    await region(dnum, 'Chronologie des parties').getByText('DNUM · a accusé réception').waitFor();
    expect(acts).toHaveLength(1);
  }, 180_000);

  test('whose person proves who they are shows both days', async () => {
    await press(dnum, 'Inscrire une demande d’identité');
    await field(dnum, 'Le doute raisonnable sur l’identité (obligatoire)').fill(DOUBT);
    await field(dnum, 'Demandé le, si ce n’est pas maintenant').fill(daysAgo(15));
    await dialog(dnum).getByRole('button', { name: 'Inscrire une demande d’identité', exact: true }).click();
    await dnum.getByText('Identité demandée · ', { exact: false }).first().waitFor();
    await press(dnum, 'Inscrire la réponse sur l’identité');
    await decide(dialog(dnum), 'La réponse suffit');
    await field(dnum, 'Réponse le, si ce n’est pas maintenant').fill(daysAgo(8));
    await inBothLights(dnum);
    await dialog(dnum).getByRole('button', { name: 'Inscrire la réponse sur l’identité', exact: true }).click();
    await region(dnum, 'Prochain acte')
      .getByText(/^Date prudente : [\d/]+\. Date si la suspension \(7 jours\) est admise : [\d/]+\.$/)
      .waitFor();
  }, 120_000);

  test('is extended once, with the day by which the person learns it', async () => {
    await press(dnum, 'Prolonger');
    await dialog(dnum)
      .getByText(/^La personne doit l’apprendre au plus tard le/)
      .waitFor();
    await decide(dialog(dnum), 'Demande complexe');
    await field(dnum, 'Ce qui est dit à la personne (obligatoire)').fill(SPREAD);
    await sign(dnum, 'Prolonger');
    await region(dnum, 'Chronologie des parties').getByText('DNUM · a annoncé une prolongation · Demande complexe').waitFor();
    await expect.poll(() => dnum.getByRole('button', { name: 'Prolonger', exact: true }).count()).toBe(0);
  }, 120_000);

  test('is corrected: what somebody else wrote meanwhile is shown beside, and what is emptied is gone', async () => {
    await dnum.reload();
    await press(dnum, 'Compléter');
    await field(dnum, 'Référence d’un autre outil').fill('');
    await field(dnum, 'Base légale du traitement').click();
    await dnum.getByRole('option', { name: 'Mission d’intérêt public', exact: true }).click();
    const team = await journey.app.as('team');
    const { rightsRequests } = await team.get('{ rightsRequests { items { id version } } }');
    const [{ id, version }] = rightsRequests.items;
    const query = 'mutation($id: ID!, $input: UpdateRightsRequestInput!) { updateRightsRequest(id: $id, input: $input) { id } }';
    await team.get(query, { id, input: { version, legalBasis: 'LEGAL_OBLIGATION' } });
    await inBothLights(dnum);
    await sign(dnum, 'Compléter');
    await dialog(dnum).getByText('Quelqu’un d’autre a modifié cela entre-temps').waitFor();
    await dialog(dnum).getByRole('cell', { name: 'Obligation légale', exact: true }).waitFor();
    await inBothLights(dnum);
    await sign(dnum, 'Compléter');
    await region(dnum, 'Ce qui est demandé').getByText('Mission d’intérêt public').waitFor();
    await expect.poll(() => region(dnum, 'Ce qui est demandé').getByText('T-4711').count()).toBe(0);
  }, 120_000);

  test('is refused in part only with its reasons and both remedies, each ticked, and closed by the officer', async () => {
    await press(dnum, 'Inscrire la réponse');
    await decide(dialog(dnum), 'Fait en partie');
    await choose(dnum, 'Canal (obligatoire)', 'Courrier');
    await field(dnum, 'Les raisons dites à la personne (obligatoire)').fill(GROUNDS);
    await dialog(dnum).getByLabel('La réclamation à la CNIL').check();
    await inBothLights(dnum);
    await sign(dnum, 'Inscrire la réponse');
    await dialog(dnum).getByText('Ce qui n’est pas accordé s’accompagne des recours', { exact: false }).first().waitFor();
    await dialog(dnum).getByLabel('Le recours au juge').check();
    await sign(dnum, 'Inscrire la réponse');
    await region(dnum, 'La lettre à la personne').getByText('indiqués à la personne', { exact: false }).waitFor();
    await inBothLights(dnum);
    await press(dnum, 'Clore la demande');
    await sign(dnum, 'Clore la demande');
    await region(dnum, 'Ce qui a été fait').getByText('Répondu dans le délai').waitFor();
    expect(journey.complaints).toEqual([]);
  }, 180_000);

  test('has its answer offered as a proof, with a copy that names nobody, which the other party reads from the request', async () => {
    await dnum.reload();
    await press(dnum, OFFER);
    await dialog(dnum).getByText('Déposez une copie sans nom', { exact: false }).waitFor();
    await dialog(dnum).getByRole('button', { name: OFFER, exact: true }).click();
    await dialog(dnum).getByText('Ce champ est requis').first().waitFor();
    await field(dnum, 'Ce que cette réponse prouve (obligatoire)').fill('modalités d’exercice des droits');
    await dnum.getByRole('option', { name: /^A1-DRO-DNUM-3/ }).click();
    await dnum.keyboard.press('Tab');
    await sign(dnum, OFFER);
    await dialog(dnum).getByText('Joignez une copie de la réponse', { exact: false }).first().waitFor();
    const copy = { name: 'reponse.pdf', mimeType: 'application/pdf', buffer: makePdf('Réponse sans nom') };
    await dialog(dnum).locator('input[type=file]').setInputFiles(copy);
    await dialog(dnum).getByText('Reçu', { exact: true }).waitFor();
    await inBothLights(dnum);
    await sign(dnum, OFFER);
    await region(dnum, 'La lettre à la personne')
      .getByRole('link', { name: /· réponse à la personne$/ })
      .waitFor();
    await inBothLights(dnum);
    await dinum.reload();
    await region(dinum, 'La lettre à la personne')
      .getByRole('link', { name: /· réponse à la personne$/ })
      .click();
    await dinum.getByText('reponse.pdf').first().waitFor();
    await inBothLights(dinum);
    await dinum.goBack();
    expect(journey.complaints).toEqual([]);
  }, 180_000);
});

describe('Its page and its register', () => {
  test('fit a small screen, and paper without what is pressed', async () => {
    const pages = [dnum.url(), `${journey.app.url}/rightsRequests`];
    await dnum.setViewportSize({ width: 320, height: 640 });
    for (const page of pages) {
      await dnum.goto(page);
      await dnum
        .getByText(/DRO-\d{4}-001/)
        .first()
        .waitFor();
      await expect.poll(() => widthOf(dnum)).toBeLessThanOrEqual(320);
      await inBothLights(dnum);
    }
    const { declaringParties } = (await (await journey.app.as('dpoDnum')).get('{ conventions { items { declaringParties { id code } } } }'))
      .conventions.items[0];
    const party = declaringParties.find(({ code }: { code: string }) => code === 'DNUM');
    const query = 'mutation($input: ReceiveRightsRequestInput!) { receiveRightsRequest(input: $input) { reference clocks { dueOn } } }';
    const input = { partyId: party.id, rights: ['AUTOMATED_DECISION', 'POST_MORTEM'], channel: 'POST', externalReference: randomUUID() };
    const { receiveRightsRequest: due } = await (await journey.app.as('dpoDnum')).get(query, { input });
    await dnum.reload();
    await dnum.getByText(/^Mur du mois/).click();
    const wall = dnum.getByRole('list', { name: /^Mur du mois/ }).getByText(due.reference);
    for (let month = monthOf(todayInParis()); month < monthOf(due.clocks[0].dueOn); month += 1) await press(dnum, 'Mois suivant');
    await wall.waitFor();
    await expect.poll(() => widthOf(dnum)).toBeLessThanOrEqual(320);
    await inBothLights(dnum);
    await dnum.setViewportSize({ width: 1280, height: 800 });
    await dinum.reload();
    await region(dinum, 'Chronologie des parties').waitFor();
    await dinum.emulateMedia({ media: 'print' });
    expect(await dinum.getByRole('button', { name: 'Compléter', exact: true }).isVisible()).toBe(false);
    expect(await region(dinum, 'La lettre à la personne').isVisible()).toBe(true);
    await dinum.emulateMedia({ media: 'screen' });
  }, 120_000);

  test('are read in English', async () => {
    const context = await openContext(journey.browser, journey.app, { who: 'dpoDinum', language: 'en' });
    const page = await context.newPage();
    await page.goto(dinum.url());
    await region(page, 'The letter to the person').getByText('told to the person', { exact: false }).first().waitFor();
    await inBothLights(page);
    await page.goto(`${journey.app.url}/rightsRequests`);
    await page.getByRole('link', { name: /^DRO-/ }).first().waitFor();
    await inBothLights(page);
    await context.close();
    expect(journey.complaints).toEqual([]);
  }, 120_000);
});
