import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dialog, press, TEAM } from './duty.ts';
import { decide, sign } from './gestures.ts';
import type { Journey } from './journey.ts';
import { daysAgo, expectUsable, inBothLights, region, startLastingJourney, widthOf } from './registers.ts';

let journey: Journey;
let team: Page;
let committee: string;

beforeAll(async () => {
  journey = await startLastingJourney();
}, 180_000);
afterAll(() => journey?.stop());

const picks = async (page: Page, label: string, option: string, rank = 0) => {
  await dialog(page).getByLabel(label).nth(rank).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};

test('the home begins with the committee that is overdue, and leads to where it is planned', async () => {
  const home = await journey.enter(TEAM);
  const waiting = region(home, 'Comités d’investissement (1)');
  await waiting.getByText('À vous de prévoir').waitFor();
  await waiting.getByRole('link', { name: /^Comité à tenir entre le \d\d\/\d\d\/\d{4} et le / }).waitFor();
  await expectUsable(home, 'home-committee');
  await region(home, 'D’abord').getByText('Faire avancer un comité d’investissement', { exact: false }).waitFor();
  await region(home, 'D’abord').getByRole('link', { name: 'Commencer' }).click();
  await region(home, 'Prochain comité').getByRole('button', { name: 'Prévoir un comité' }).waitFor();
  const other = await journey.enter('Claude Martin');
  await region(other, 'Comités d’investissement (1)').getByText('En attente de DNUM').waitFor();
}, 240_000);

test('a committee is planned from the page that says by when it is to be held, and convened', async () => {
  team = journey.keep(await journey.enter(TEAM, '/committees'));
  await region(team, 'Prochain comité').getByText('Le délai du texte signé est passé', { exact: false }).waitFor();
  await press(team, 'Prévoir un comité');
  await dialog(team).getByLabel('Comité prévu le (obligatoire)', { exact: true }).fill(daysAgo(1));
  await inBothLights(team);
  await dialog(team).getByRole('button', { name: 'Prévoir un comité', exact: true }).click();
  await region(team, 'Prochain comité')
    .getByRole('link', { name: /^COM-001/ })
    .click();
  await press(team, 'Convoquer');
  await dialog(team).getByRole('checkbox', { name: 'DINUM', exact: true }).check();
  await dialog(team).getByLabel('Convoqué le (vide : aujourd’hui)', { exact: true }).fill(daysAgo(20));
  await inBothLights(team);
  await sign(team, 'Convoquer');
  await region(team, 'Présences').getByText('Parties invitées : DINUM').waitFor();
  committee = new URL(team.url()).pathname;
}, 240_000);

test('its holding chooses nobody beforehand, and answers what the agreement asks', async () => {
  await press(team, 'Inscrire la tenue');
  await dialog(team).getByLabel('Comité tenu le (obligatoire)', { exact: true }).fill(daysAgo(1));
  await picks(team, 'En tant que (obligatoire)', 'Haut niveau du sponsor', 0);
  await picks(team, 'Venu ? (obligatoire)', 'présent', 0);
  await picks(team, 'En tant que (obligatoire)', 'Suivi de portefeuille du programme', 1);
  await picks(team, 'Venu ? (obligatoire)', 'présent', 1);
  await picks(team, 'Présidé par (obligatoire)', 'DNUM');
  await dialog(team).getByLabel('Fonction de qui préside (obligatoire)').fill('Directrice du numérique');
  await decide(dialog(team), 'On continue');
  await press(team, 'Ajouter : Décisions');
  await dialog(team).getByLabel('Décision prise (obligatoire)').fill('Publier les statistiques d’usage.');
  await picks(team, 'Qui l’exécute (obligatoire)', 'DNUM');
  await dialog(team)
    .getByLabel('Si le délai du texte signé est passé, pourquoi')
    .fill('La présidence n’était pas disponible avant ce jour.');
  await inBothLights(team);
  await sign(team, 'Inscrire la tenue');
  const answered = region(team, 'Obligations auxquelles ce comité répond');
  for (const code of ['ART2-GOV-DNUM-3', 'ART2-GOV-DNUM-4', 'ART2-GOV-DINUM-5']) await answered.getByRole('link', { name: code }).waitFor();
  await inBothLights(team);
}, 240_000);

test('its minutes are joined, accepted by who reviews them, and close it', async () => {
  await press(team, 'Joindre le relevé');
  await dialog(team).getByLabel('Ou adresse du relevé').fill('https://domifa.example.gouv.fr/releve-de-decisions');
  await dialog(team).getByRole('button', { name: 'Joindre le relevé', exact: true }).click();
  await dialog(team).waitFor({ state: 'hidden' });
  await region(team, 'Où il en est').getByText('attend d’être accepté', { exact: false }).waitFor();
  const reviewer = await journey.app.as('reviewer');
  const [row] = await journey.app.orm.em.fork().execute<{ obligation: string; version: string }[]>(
    `select l.obligation_id as obligation, v.id as version from committee c join evidence_version v on v.evidence_id = c.minutes_id
      join evidence_link l on l.evidence_id = c.minutes_id order by l.id limit 1`,
  );
  const input = { obligationId: row!.obligation, evidenceVersionId: row!.version, verdict: 'ACCEPTED' };
  await reviewer.get('mutation($input: ReviewEvidenceInput!) { reviewEvidence(input: $input) { id } }', { input });
  await team.reload();
  await press(team, 'Clore le comité');
  await sign(team, 'Clore le comité');
  await region(team, 'Où il en est').getByText('Clos', { exact: true }).waitFor();
}, 240_000);

test('its decisions wait in the next one, which the keyboard plans, on a small screen too', async () => {
  await team.goto(`${journey.app.url}/committees`);
  await team.getByRole('button', { name: 'Prévoir un comité' }).focus();
  await team.keyboard.press('Enter');
  await dialog(team).getByLabel('Comité prévu le (obligatoire)', { exact: true }).fill(daysAgo(-30));
  await team.keyboard.press('Enter');
  await region(team, 'Prochain comité')
    .getByRole('link', { name: /^COM-002/ })
    .click();
  const open = region(team, 'Décisions des comités précédents, à relire');
  await open.getByText('Publier les statistiques d’usage.').waitFor();
  await team.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => widthOf(team)).toBeLessThanOrEqual(320);
  await inBothLights(team);
  await team.goto(`${journey.app.url}${committee}`);
  await region(team, 'Décisions de ce comité').getByText('Publier les statistiques d’usage.').waitFor();
  await expect.poll(() => widthOf(team)).toBeLessThanOrEqual(320);
  await inBothLights(team);
}, 240_000);

test('is told in English to whoever reads English', async () => {
  const english = await journey.enter('Claude Martin', committee);
  await english.evaluate(() => localStorage.setItem('RaStoregarant.locale', '"en"'));
  await english.reload();
  await region(english, 'Attendance').getByText('Parties invited: DINUM').waitFor();
  await inBothLights(english);
}, 120_000);
