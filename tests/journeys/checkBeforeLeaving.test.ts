import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dialog, onDuty, press, TEAM } from './duty.ts';
import { seenBy, sendHeld } from './gestures.ts';
import { type Journey, picture, startJourney } from './journey.ts';

const DUTY = 'A1-VIO-DNUM-1';
const OWN_DPO = 'Dominique Petit';
const OTHER_DPO = 'Claude Martin';
const TITLE = 'Procédure à relire avant départ';
const NOTE = 'Il manque la date de la dernière révision.';

let journey: Journey;

beforeAll(async () => {
  journey = await startJourney();
}, 180_000);
afterAll(() => journey?.stop());

const proof = (page: Page) => page.getByRole('article').filter({ has: page.getByRole('heading', { name: TITLE, exact: true }) });

describe('A proof that a DPO checks before it leaves', () => {
  test('is kept inside its party by who prepares it, and unseen by the other one', async () => {
    const team = await onDuty(journey, TEAM, DUTY);
    await press(team, 'Attestation écrite');
    await team
      .getByLabel('Attestation écrite et signée de votre nom (obligatoire)')
      .fill('La procédure est écrite et connue de toute l’équipe.');
    await team.getByLabel('Titre (obligatoire)').fill(TITLE);
    await team.getByLabel('Faire contrôler par un DPD de votre partie avant de l’envoyer').check();
    await team.getByLabel('Note interne, vue de votre partie seulement').fill('Tu peux regarder ?');
    await seenBy(team);
    await press(team, 'Déposer la preuve');
    await team.getByRole('region', { name: 'Avant départ' }).waitFor();
    await proof(team).getByText('En attente de DNUM').waitFor();
    await proof(team).getByText('Tu peux regarder ?').waitFor();
    await picture(team, 'prepared-proof');
    const other = await onDuty(journey, OTHER_DPO, DUTY);
    expect(await other.getByText(TITLE).count()).toBe(0);
    expect(await other.getByText('Avant départ').count()).toBe(0);
  }, 150_000);

  test('is found at home by their DPO, annotated, and let go: it is then reviewed like any other, its notes staying inside', async () => {
    const dpo = await journey.enter(OWN_DPO, '/');
    await dpo.getByRole('heading', { name: 'À contrôler avant départ (1)' }).waitFor();
    await dpo.getByText('À vous de contrôler').waitFor();
    await dpo.getByRole('link', { name: TITLE }).click();
    await press(dpo, 'Note interne');
    await dialog(dpo).getByLabel('Note interne, vue de votre partie seulement (obligatoire)').fill(NOTE);
    await dialog(dpo).getByRole('button', { name: 'Note interne', exact: true }).click();
    await proof(dpo).getByText(NOTE).waitFor();
    await press(dpo, 'Laisser partir');
    await dialog(dpo).getByRole('button', { name: 'Laisser partir', exact: true }).click();
    await sendHeld(dpo);
    await proof(dpo)
      .getByText(/Préparée par Camille Roux le .*, contrôlée par Dominique Petit/)
      .waitFor();
    const other = await onDuty(journey, OTHER_DPO, DUTY);
    await proof(other).getByText('À vous de relire').waitFor();
    expect(await other.getByText(NOTE).count()).toBe(0);
    expect(await other.getByText('Camille Roux').count()).toBe(0);
    expect(journey.complaints).toEqual([]);
  }, 150_000);

  test('is corrected through the same gate: the other side reads the version before until the newer one leaves', async () => {
    const version = 'La procédure, révisée en novembre, est connue de toute l’équipe.';
    const team = await onDuty(journey, TEAM, DUTY);
    await proof(team).getByRole('button', { name: 'Ajouter une version', exact: true }).first().click();
    await dialog(team)
      .getByLabel(/^Attestation écrite/)
      .fill(version);
    await dialog(team).getByLabel('Faire contrôler par un DPD de votre partie avant de l’envoyer').check();
    await dialog(team).getByRole('button', { name: 'Ajouter une version', exact: true }).click();
    const inside = (page: Page) => page.getByRole('region', { name: 'Avant départ' });
    await inside(team).getByText(version).waitFor();
    const other = await onDuty(journey, OTHER_DPO, DUTY);
    await proof(other).waitFor();
    expect(await other.getByText(version).count()).toBe(0);
    const dpo = await onDuty(journey, OWN_DPO, DUTY);
    await inside(dpo)
      .getByRole('link', { name: /^Nouvelle version de cette preuve/ })
      .click();
    await dpo.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await inside(dpo).getByText(version).waitFor();
    await inside(dpo).getByText('À vous de contrôler').waitFor();
    await other.goto(dpo.url());
    await other.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    expect(await inside(other).count()).toBe(0);
    await inside(dpo).getByRole('button', { name: 'Laisser partir', exact: true }).click();
    await dialog(dpo).getByRole('button', { name: 'Laisser partir', exact: true }).click();
    await sendHeld(dpo);
    await inside(dpo).waitFor({ state: 'detached' });
    await other.reload();
    await other.getByRole('article').getByText(version).waitFor();
    expect(journey.complaints).toEqual([]);
  }, 150_000);
});
