import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openContext } from '../quality/visitors.ts';
import { insideAgreement } from '../support/outside.ts';
import type { PersonaName } from '../support/personas.ts';
import { decide, sendHeld, sign } from './gestures.ts';
import { type Journey, startJourney } from './journey.ts';
import { daysAgo, expectUsable, inBothLights, region } from './registers.ts';

const CODE = 'ART2-BP-DNUM-4';
const ADDRESS = 'https://github.com/SocialGouv/domifa';
const FUNCTION = 'Responsable de la sécurité des systèmes d’information';

let journey: Journey;
let obligationId: string;
let conventionId: string;

beforeAll(async () => {
  journey = await startJourney();
  const administrator = await journey.app.as('administrator');
  ({ conventionId } = await insideAgreement(administrator));
  const query = 'query($filter: ObligationFilter) { obligations(filter: $filter) { items { id } } }';
  const { obligations } = await administrator.get(query, { filter: { conventionIds: [conventionId], codes: [CODE] } });
  obligationId = obligations.items[0].id;
}, 180_000);
afterAll(() => journey?.stop());

async function pageOf(who: PersonaName, language: 'fr' | 'en' = 'fr'): Promise<Page> {
  const page = await (await openContext(journey.browser, journey.app, { who, language })).newPage();
  const path = language === 'en' ? `conventions/${conventionId}/article-2` : `obligations/${obligationId}/show`;
  await page.goto(`${journey.app.url}/${path}`);
  return page;
}

const section = (page: Page, title = 'Publication ouverte, point par point') => region(page, `${title} · ${CODE}`);
const part = (page: Page, label: string) => page.getByRole('article', { name: label, exact: true });
const CODES = 'codes sources documentés';
const OPEN_DATA = 'bases de données';
const LAST = 'query($id: ID!) { convention(id: $id) { openPublications { parts { code status { id } } } } }';
const RECORD = 'mutation($input: RecordPublicationInput!) { recordPublication(input: $input) { id } }';
const FILES = "dossiers d'homologation RGS";

describe('What is to be published', () => {
  test('is told part by part by the bound party, which chooses everything, and attested by the reviewer', {
    timeout: 240_000,
  }, async () => {
    const page = await pageOf('team');
    await expect.poll(() => section(page).getByRole('article').count()).toBe(6);
    await part(page, CODES).getByRole('button', { name: 'Dire où en est ce point' }).click();
    const form = page.getByRole('dialog');
    await form.getByText(`${CODE} · DNUM`, { exact: true }).waitFor();
    await form.getByText(/^Vous signez : Camille Roux/).waitFor();
    expect(await form.getByRole('radio', { checked: true }).count()).toBe(0);
    expect(await form.getByRole('radio', { name: 'Inexistant' }).count()).toBe(0);
    await decide(form, 'Publié');
    await form.getByLabel('Adresse où chacun le lit (https) (obligatoire)').fill(ADDRESS);
    await form.getByLabel('Publié depuis le (obligatoire)', { exact: true }).fill(daysAgo(3));
    await sign(page, 'Dire où en est ce point');
    await part(page, CODES).getByText('Pas encore visé').first().waitFor();
    await part(page, CODES).getByText(ADDRESS).first().waitFor();

    const reviewer = await pageOf('reviewer');
    await part(reviewer, CODES).getByRole('button', { name: 'Viser ce point' }).click();
    await reviewer
      .getByRole('dialog')
      .getByText(/^Vous signez : Alix Bernard/)
      .waitFor();
    await decide(reviewer.getByRole('dialog'), 'J’atteste : c’est bien ainsi');
    await sign(reviewer, 'Viser ce point');
    await part(reviewer, CODES).getByText('Attesté', { exact: true }).first().waitFor();
    await section(reviewer).getByText('1 sur 6 attestés').waitFor();
    await expectUsable(reviewer);
  });

  test('is withheld on a ground of law with its article and its day of review, without a mouse', { timeout: 240_000 }, async () => {
    const page = await pageOf('team');
    await part(page, FILES).getByRole('button', { name: 'Dire où en est ce point' }).focus();
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog');
    await form.getByRole('radio', { name: 'Non publié, pour un motif légal', exact: true }).focus();
    await page.keyboard.press('Space');
    await form.getByRole('radio', { name: /^Sécurité de l’État.*L\.311-5, 2° d/ }).focus();
    await page.keyboard.press('Space');
    for (const [label, typed] of [
      ['Décidé par (une fonction, jamais un nom) (obligatoire)', FUNCTION],
      ['Décidé le (obligatoire)', daysAgo(1)],
      ['Motif à revoir au plus tard le (12 mois au plus après la décision) (obligatoire)', daysAgo(-800)],
    ] as const) {
      await form.getByLabel(label, { exact: true }).focus();
      await page.keyboard.type(typed);
    }
    await inBothLights(page);
    await form.getByRole('button', { name: 'Dire où en est ce point', exact: true }).focus();
    await page.keyboard.press('Enter');
    await sendHeld(page);
    await form
      .getByText(/^Donnez un jour du/)
      .first()
      .waitFor();
    await form.getByLabel(/^Motif à revoir au plus tard le/).fill(daysAgo(-300));
    await sign(page, 'Dire où en est ce point');
    await part(page, FILES)
      .getByText(`Motif à revoir au plus tard le ${daysAgo(-300)}`)
      .waitFor();
    await part(page, FILES)
      .getByText(/CRPA, art\. L\.311-5, 2° d/)
      .waitFor();
    await section(page)
      .getByText(/^Il reste à dire, à publier ou à revoir/)
      .waitFor();
    await expectUsable(page);
  });

  test('waits in the work of the reviewer, who gives the verdict at the point itself and goes on, without a mouse', {
    timeout: 240_000,
  }, async () => {
    const team = await journey.app.as('team');
    for (const partCode of ['b', 'f']) {
      const { convention } = await team.get(LAST, { id: conventionId });
      const known = convention.openPublications[0].parts.find(({ code }: { code: string }) => code === partCode);
      const said = { state: 'PUBLISHED', url: ADDRESS, publishedOn: '2026-01-05', lastStatusId: known.status?.id };
      await team.get(RECORD, { input: { obligationId, partCode, ...said } });
    }
    const page = await (await openContext(journey.browser, journey.app, { who: 'reviewer', language: 'fr' })).newPage();
    await page.goto(journey.app.url);
    const waiting = region(page, /^Points à publier \(\d+\)$/);
    await waiting.getByText('À vous de relire').first().waitFor();
    await expectUsable(page);
    await waiting.getByRole('link', { name: OPEN_DATA, exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => part(page, OPEN_DATA).evaluate((element) => element === document.activeElement)).toBe(true);
    const steps = page.getByRole('navigation', { name: 'File des relectures' });
    await steps.getByText(/^\d+ sur \d+/).waitFor();
    await part(page, OPEN_DATA).getByRole('button', { name: 'Viser ce point' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('radio', { name: 'J’atteste : c’est bien ainsi', exact: true }).focus();
    await page.keyboard.press('Space');
    await sign(page, 'Viser ce point');
    await part(page, OPEN_DATA).getByText('Attesté', { exact: true }).first().waitFor();
    await expectUsable(page);
    await page.getByRole('link', { name: `${CODE} · DNUM`, exact: true }).click();
    await page.getByRole('link', { name: 'Sa bonne pratique, à l’article 2' }).click();
    const duty = page.getByRole('article', { name: `${CODE} · DNUM`, exact: true });
    await expect.poll(() => duty.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('is read in English too, on the page of article 2, by who says nothing of it', { timeout: 120_000 }, async () => {
    const page = await pageOf('reader', 'en');
    await section(page, 'Open publication, point by point').getByText('Withheld on a ground of law').first().waitFor();
    expect(await page.getByRole('button', { name: 'Say where this point stands' }).count()).toBe(0);
    await expectUsable(page);
  });
});
