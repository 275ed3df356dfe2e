import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SHEET } from '../proposals/sheets.ts';
import { openContext } from '../quality/visitors.ts';
import { insideAgreement } from '../support/outside.ts';
import type { PersonaName } from '../support/personas.ts';
import { seenBy, sign } from './gestures.ts';
import { type Journey, startJourney } from './journey.ts';
import { expectUsable } from './registers.ts';
import { WORDS } from './stories/steps.ts';

const REASON = 'Ce dépôt n’est plus celui du service en production.';

let journey: Journey;
let conventionId: string;
let attempts = 0;

beforeAll(async () => {
  journey = await startJourney();
  ({ conventionId } = await insideAgreement(await journey.app.as('administrator')));
}, 180_000);
afterAll(() => journey?.stop());

async function publicData(who: PersonaName, language: 'fr' | 'en' = 'fr'): Promise<Page> {
  const page = await (await openContext(journey.browser, journey.app, { who, language })).newPage();
  await page.goto(`${journey.app.url}/conventions/${conventionId}/proposals`);
  return page;
}

/** The proposal of a fact for one duty. */
const card = (page: Page, fact: string, code: string): Locator =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: fact, exact: true }) })
    .filter({ hasText: code });

/** Reads a product sheet from a file. */
async function readSheet(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Lire une donnée publique' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Nature de la donnée (obligatoire)').click();
  await page.getByRole('option', { name: 'Fiche produit (Markdown)' }).click();
  await form.getByLabel('Ou un fichier').setInputFiles({ name: 'domifa.md', mimeType: 'text/markdown', buffer: Buffer.from(text) });
  await form.getByRole('button', { name: 'Lire une donnée publique', exact: true }).click();
  await form.waitFor({ state: 'hidden' });
}

describe('Public data on the service of a convention', () => {
  test('is set beside what is proven: one proposal is taken, another is not and does not come back', { timeout: 180_000 }, async () => {
    attempts += 1;
    const name = `domifa-${attempts}`;
    const sheet = SHEET.replaceAll('/domifa', `/${name}`).replace('gouv.fr/stats', `gouv.fr/${name}`);
    const page = await publicData('team');
    await page.getByText('Dernières lectures').waitFor();
    await expectUsable(page);
    await readSheet(page, sheet);

    const stats = card(page, 'Page de statistiques', 'A2-P3-EQUIPE-4').filter({ hasText: `gouv.fr/${name}` });
    await stats.getByText('Diverge', { exact: true }).waitFor();
    await page.getByText('Adresses écartées (non publiques) : impact_url').first().waitFor();
    await expectUsable(page);
    await stats.getByRole('button', { name: 'Accepter' }).click();
    await page
      .getByRole('dialog')
      .getByText(/^Vous signez : Camille Roux/)
      .waitFor();
    expect(await page.getByRole('dialog').getByRole('radio', { checked: true }).count()).toBe(0);
    await seenBy(page.getByRole('dialog'));
    await sign(page, 'Accepter');
    await stats.waitFor({ state: 'detached' });

    const repository = card(page, 'Dépôt du code source', 'A2-P3-EQUIPE-3').filter({ hasText: `SocialGouv/${name}` });
    await repository.getByRole('button', { name: 'Refuser' }).click();
    await page.getByRole('dialog').getByLabel('Pourquoi elle n’est pas retenue (obligatoire)').fill(REASON);
    await sign(page, 'Refuser');
    await repository.waitFor({ state: 'detached' });

    await readSheet(page, sheet);
    await card(page, 'Page de statistiques', 'ART2-IMP-EQUIPE-1').waitFor();
    expect([await stats.count(), await repository.count()]).toEqual([0, 0]);

    await page.getByRole('switch', { name: 'Tout montrer, décisions comprises' }).click();
    await repository.getByText(REASON).waitFor();
    await stats
      .getByRole('link', { name: `https://${name}.fabrique.social.gouv.fr/${name}` })
      .first()
      .waitFor();
    await stats
      .getByText('Preuve à revoir')
      .or(stats.getByText('Acceptée', { exact: false }))
      .first()
      .waitFor();
    await expectUsable(page);

    await readSheet(page, sheet.replace(`SocialGouv/${name}`, `SocialGouv/${name}-bis`));
    await page
      .getByRole('link', { name: `https://github.com/SocialGouv/${name}-bis` })
      .first()
      .waitFor();
  });

  test('of the service is recorded by keyboard as the form said it would be, and is told where it waits', {
    timeout: 180_000,
  }, async () => {
    attempts += 1;
    const day = `0${attempts}`.slice(-2);
    const page = await publicData('team');
    const stats = `https://phase-${attempts}.example.org/stats`;
    await readSheet(page, `---\nphases: [{ name: transfer, start: 2026-03-${day} }]\nstats_url: ${stats}\n---\n`);
    const told = `En cours de pérennisation depuis le ${day}/03/2026`;
    const phase = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Phase du service', exact: true }) });
    await phase.getByText(told).waitFor();
    await expectUsable(page);

    await page.goto(journey.app.url);
    await page.getByText(/propositions tirées de données publiques attendent votre décision/).waitFor();
    await page.getByRole('heading', { name: WORDS.first.title }).waitFor();
    const titles = await page.getByRole('heading', { level: 2 }).allTextContents();
    expect(titles.indexOf(WORDS.first.title)).toBeLessThan(titles.indexOf(WORDS.proposal.toDecide));
    await page.goto(`${journey.app.url}/conventions/${conventionId}/show`);
    await page.getByRole('link', { name: 'Les lire', exact: true }).click();

    const accept = phase.getByRole('button', { name: 'Accepter' });
    await accept.focus();
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog');
    await form.getByText(/^Vous signez : Camille Roux/).waitFor();
    expect(await form.locator('dt, dd').allTextContents()).toEqual(['Consigné aujourd’hui', expect.any(String), 'Deviendrait', told]);
    await sign(page, 'Accepter');
    await phase.waitFor({ state: 'detached' });

    await page.goto(`${journey.app.url}/conventions/${conventionId}/article-2`);
    await page.getByText(told).first().waitFor();
    await page
      .getByText(/Lu le .* dans fiche produit/)
      .first()
      .waitFor();

    await page.goto(`${journey.app.url}/conventions/${conventionId}/proposals`);
    await card(page, 'Page de statistiques', 'A2-P3-EQUIPE-4')
      .getByRole('link', { name: /A2-P3-EQUIPE-4/ })
      .click();
    const section = page.getByRole('region', { name: 'Déclaré ailleurs, prouvé ici' });
    await section.getByRole('link', { name: stats }).first().waitFor();
    await expectUsable(page);
  });

  test('at an address that is not read says so beside the field', { timeout: 120_000 }, async () => {
    const page = await publicData('team');
    await page.getByRole('button', { name: 'Lire une donnée publique' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Nature de la donnée (obligatoire)').click();
    await page.getByRole('option', { name: 'Rapport d’audit Ara (JSON)' }).click();
    await form.getByLabel('Adresse où elle est publiée').fill('https://169.254.169.254/latest/meta-data/');
    await form.getByRole('button', { name: 'Lire une donnée publique', exact: true }).click();
    await form
      .getByText(/^Cette adresse, ou celle où elle mène, est celle d’une machine/)
      .first()
      .waitFor();
    await expectUsable(page);
    await form.getByRole('button', { name: 'Annuler' }).click();
    await page.reload();
    await page
      .getByText(/^Non lu/)
      .first()
      .waitFor();
  });

  test('is for the parties: a reader is told so', { timeout: 120_000 }, async () => {
    const page = await publicData('reader', 'en');
    await page.getByText('For the parties only').waitFor();
    expect(await page.getByRole('button', { name: 'Read public data' }).count()).toBe(0);
    await expectUsable(page);
  });
});
