import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '../quality/axe.ts';
import { makePdf } from '../support/files.ts';
import { addressOf, confirm, dialog, OTHER_SIDE, onDuty, press, TEAM } from './duty.ts';
import { sayStatus, seenBy, sign } from './gestures.ts';
import { type Journey, startJourney } from './journey.ts';

/** Every six months since the signature of 2021, and nobody ever answered. */
const COMMITTEE = 'ART2-GOV-DNUM-3';
/** Opens on the last day of the convention. */
const RESTITUTION = 'A1-TRA-DNUM-1';
const PERIMETER = 'ART1-PER-DNUM-1';

let journey: Journey;
let team: Page;

const CONVENTIONS = '{ conventions { items { id } } }';
const CORRECT = 'mutation($input: CorrectConventionDateInput!) { correctConventionDate(input: $input) { id } }';

/** The demonstration ended in 2021: here it goes on, so that its schedule does too. */
async function keepGoing(): Promise<void> {
  const administrator = await journey.app.as('administrator');
  const { conventions } = await administrator.get(CONVENTIONS);
  const reason = 'La convention court jusqu’à cette date, d’un commun accord.';
  await administrator.get(CORRECT, { input: { conventionId: conventions.items[0].id, kind: 'ENDS', fallsOn: '2030-11-23', reason } });
}

beforeAll(async () => {
  journey = await startJourney();
  await keepGoing();
  team = await onDuty(journey, TEAM, COMMITTEE);
}, 180_000);
afterAll(() => journey?.stop());

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const occurrences = (page: Page) => section(page, 'Échéances');

describe('A periodic duty that was missed', () => {
  test('shows the earliest one on top, the missed ones after it, and who may act', async () => {
    const all = occurrences(team);
    await all.getByText('Celle qui compte aujourd’hui').waitFor();
    await expect.poll(() => all.getByRole('heading', { level: 3 }).first().innerText()).toBe('Échéance du 23/05/2021');
    await all.getByText(/^En retard de [\d\u202f]+ jours, sans réponse$/).waitFor();
    await all.getByText(/^DNUM doit répondre/).waitFor();
    await expect.poll(() => all.getByText(/^Manquée : en retard de [\d\u202f]+ jours, sans réponse$/).count()).toBeGreaterThan(2);
    await all.getByRole('button', { name: /Montrer aussi les \d+ échéances restantes/ }).click();
    expect(await axeViolations(team)).toEqual([]);
  }, 120_000);

  test('is answered late with its reason, asked for as soon as the date is past', async () => {
    await press(team, 'Déclarer');
    await sayStatus(team, 'MET');
    await dialog(team).getByText('Vous répondez pour : Échéance du 23/05/2021.').waitFor();
    const reason = dialog(team).getByLabel('Raison du retard (obligatoire)');
    await dialog(team).getByLabel('Fait le (obligatoire)', { exact: true }).fill('24/05/2021');
    await reason.waitFor();
    await dialog(team).getByLabel('Fait le (obligatoire)', { exact: true }).fill('23/05/2021');
    await reason.waitFor({ state: 'detached' });
    await dialog(team).getByLabel('Fait le (obligatoire)', { exact: true }).fill('04/06/2021');
    await reason.fill('Le comité a été reporté à la demande de la DINUM.');
    await sign(team, 'Déclarer');
    const former = occurrences(team).getByRole('listitem').filter({ hasText: 'Échéance du 23/05/2021' });
    await former.getByText('Tenue en retard de 12 jours, le 04/06/2021').waitFor();
    await former.getByText('Motif du retard : Le comité a été reporté à la demande de la DINUM.').waitFor();
    await expect.poll(() => occurrences(team).getByRole('heading', { level: 3 }).first().innerText()).not.toBe('Échéance du 23/05/2021');
  }, 120_000);

  test('is corrected with a reason, and stays late', async () => {
    const former = occurrences(team).getByRole('listitem').filter({ hasText: 'Échéance du 23/05/2021' });
    await former.getByRole('button', { name: 'Corriger la réponse' }).click();
    await sayStatus(team, 'MET');
    await dialog(team).getByLabel('Fait le (obligatoire)', { exact: true }).fill('02/06/2021');
    await dialog(team).getByLabel('Raison du retard (obligatoire)').fill('Le comité a été reporté à la demande de la DINUM.');
    await dialog(team).getByLabel('Pourquoi corriger la réponse (obligatoire)').fill('Le compte rendu porte une autre date.');
    await sign(team, 'Corriger la réponse');
    await dialog(team).getByText('donnez une date à partir de ce jour', { exact: false }).first().waitFor();
    await dialog(team).getByLabel('Fait le (obligatoire)', { exact: true }).fill('05/06/2021');
    await sign(team, 'Corriger la réponse');
    await former.getByText('Tenue en retard de 13 jours, le 05/06/2021').waitFor();
  }, 120_000);

  test('is said not to be required this time, with a reason of its own', async () => {
    const title = await occurrences(team).getByRole('heading', { level: 3 }).first().innerText();
    await press(team, 'Déclarer');
    await sayStatus(team, 'NOT_REQUIRED');
    await expect.poll(() => dialog(team).getByLabel('Fait le (obligatoire)', { exact: true }).count()).toBe(0);
    const why = dialog(team).getByLabel('Pourquoi elle n’est pas requise (obligatoire)');
    await why.fill('Trop court');
    await confirm(team, 'Déclarer');
    await dialog(team).getByText('Écrivez au moins 20 caractères.').waitFor();
    await why.fill('Les parties se sont réunies à l’autre comité du mois.');
    await sign(team, 'Déclarer');
    const former = occurrences(team).getByRole('listitem').filter({ hasText: title });
    await former.getByText('Pas requise : Les parties se sont réunies à l’autre comité du mois.').waitFor();
  }, 120_000);

  test('is proven for the occurrence chosen, which the proof tells', async () => {
    const earlier = occurrences(team).getByRole('listitem').filter({ hasText: 'Échéance du 23/05/2021' });
    await earlier.getByRole('button', { name: 'Y joindre une preuve' }).click();
    await expect.poll(() => team.getByLabel('Cette preuve vaut pour').innerText()).toContain('23/05/2021');
    const file = { name: 'compte-rendu.pdf', mimeType: 'application/pdf', buffer: makePdf('Compte rendu') };
    await team.locator('input[type=file]').setInputFiles(file);
    await team.getByText('Reçu', { exact: true }).waitFor();
    await seenBy(team);
    await press(team, 'Déposer la preuve');
    await section(team, 'Preuves').getByRole('article').getByText('Pour : Échéance du 23/05/2021').waitFor();
  }, 120_000);

  test('is contested by the other side, for one occurrence', async () => {
    const dpo = await onDuty(journey, OTHER_SIDE, COMMITTEE);
    const earlier = occurrences(dpo).getByRole('listitem').filter({ hasText: 'Échéance du 23/05/2021' });
    await earlier.getByRole('button', { name: 'Contester celle-ci' }).click();
    await dialog(dpo).getByText('Vous contestez : Échéance du 23/05/2021.').waitFor();
    await dialog(dpo).getByLabel('Motif (obligatoire)').fill('Le comité ne s’est pas tenu ce jour-là.');
    await sign(dpo, 'Contester celle-ci');
    await section(dpo, 'Contestations').getByRole('article').getByText('Échéance du 23/05/2021').waitFor();
  }, 120_000);
});

describe('A duty that nothing opened', () => {
  test('is calm: it says what would open it and that nothing is asked', async () => {
    const page = await onDuty(journey, TEAM, RESTITUTION);
    await occurrences(page).getByText('En veille : rien n’est demandé à DNUM aujourd’hui.').waitFor();
    await occurrences(page)
      .getByText(/dernier jour de la convention/)
      .first()
      .waitFor();
    await expect.poll(() => page.getByText('En retard', { exact: true }).count()).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
  }, 120_000);

  test('that asks nothing at all is for the record, with what it points at and no verb', async () => {
    const page = await onDuty(journey, TEAM, PERIMETER);
    await section(page, 'Pour mémoire')
      .getByText(/Rien à faire ici/)
      .waitFor();
    for (const verb of ['Déclarer', 'Contester', 'Déposer la preuve']) {
      await expect.poll(() => page.getByRole('button', { name: verb }).count()).toBe(0);
    }
  }, 120_000);
});

describe('The list of occurrences', () => {
  const rows = (page: Page) => page.locator('tbody tr');

  test('has its views, each row one click from the place to answer', async () => {
    const page = await journey.enter(TEAM, '/occurrences');
    await page.getByRole('button', { name: 'En retard', exact: true }).click();
    await rows(page).filter({ hasText: COMMITTEE }).first().waitFor();
    await expect
      .poll(() =>
        rows(page)
          .filter({ hasNotText: /\d+ jours/ })
          .count(),
      )
      .toBe(0);
    await page.getByRole('button', { name: 'À venir', exact: true }).click();
    await rows(page).filter({ hasText: RESTITUTION }).first().waitFor();
    await page.getByRole('button', { name: 'Toutes', exact: true }).click();
    await rows(page).filter({ hasText: 'Tenue en retard de 13 jours, le 05/06/2021' }).first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    const held = rows(page).filter({ hasText: 'Tenue en retard de 13 jours, le 05/06/2021' });
    await held.first().getByRole('link').click();
    await page.waitForURL(`**${await addressOf(journey, COMMITTEE)}#*`);
    const named = section(page, 'Échéances').locator('[aria-current]');
    await named.getByText('Échéance du 23/05/2021').waitFor();
    await expect.poll(() => named.evaluate((element) => element.getBoundingClientRect().bottom <= window.innerHeight)).toBe(true);
  }, 120_000);

  test('is read for one party at a time, which its views keep', async () => {
    const page = await journey.enter(TEAM, '/occurrences');
    await page.getByRole('button', { name: 'À venir', exact: true }).click();
    await rows(page).filter({ hasText: RESTITUTION }).first().waitFor();
    await page.getByRole('combobox', { name: 'Partie' }).click();
    await page.getByRole('option', { name: 'Direction interministérielle du numérique' }).click();
    await expect.poll(() => rows(page).filter({ hasText: RESTITUTION }).count()).toBe(0);
    await page.getByRole('button', { name: 'Toutes', exact: true }).click();
    await rows(page).first().waitFor();
    await expect.poll(() => rows(page).filter({ hasText: COMMITTEE }).count()).toBe(0);
    await expect.poll(() => new Set(page.url().match(/partyIds/g))).toEqual(new Set(['partyIds']));
  }, 120_000);

  test('is there on a phone too', async () => {
    const page = await journey.enter(TEAM, '/occurrences');
    await page.setViewportSize({ width: 320, height: 700 });
    await page.getByRole('listitem').filter({ hasText: COMMITTEE }).first().waitFor();
    await expect.poll(() => page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  }, 120_000);
});

test('No browser complained', () => {
  expect(journey.complaints).toEqual([]);
});
