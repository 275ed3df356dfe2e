import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openContext } from '../quality/visitors.ts';
import { insideAgreement } from '../support/outside.ts';
import type { PersonaName } from '../support/personas.ts';
import { type Commitment, KEPT, RISK, seen, untouched } from './commitments.ts';
import { decide, sendHeld, sign } from './gestures.ts';
import { type Journey, startJourney } from './journey.ts';
import { expectUsable } from './registers.ts';

let journey: Journey;
let conventionId: string;

beforeAll(async () => {
  journey = await startJourney();
  ({ conventionId } = await insideAgreement(await journey.app.as('administrator')));
}, 180_000);
afterAll(() => journey?.stop());

async function manifestoOf(who: PersonaName, language: 'fr' | 'en' = 'fr'): Promise<Page> {
  const page = await (await openContext(journey.browser, journey.app, { who, language })).newPage();
  await page.goto(`${journey.app.url}/conventions/${conventionId}/manifesto`);
  return page;
}

const card = (page: Page, { code }: Commitment) => page.getByRole('article', { name: `${code} · PARTENAIRE` });
const section = (page: Page) => page.getByRole('region', { name: 'Observations', exact: true });

describe('The manifesto of a convention', () => {
  test('is read in three principles and two columns; one side observes, choosing everything', { timeout: 120_000 }, async () => {
    const duty = await untouched(journey, conventionId);
    const page = await manifestoOf('partner');
    for (const side of ['Le partenaire s’engage', 'L’équipe s’engage, et est libre de']) {
      await expect.poll(() => page.getByRole('heading', { name: side }).count()).toBe(3);
    }
    await card(page, duty).getByText('Jamais observée').waitFor();
    await expectUsable(page);
    await card(page, duty).getByRole('link', { name: duty.code, exact: true }).click();
    await section(page).getByText('Personne n’a encore observé comment cet engagement est tenu.').waitFor();
    await section(page).getByRole('button', { name: 'Observer' }).click();
    const form = page.getByRole('dialog');
    await form.getByText(`${duty.code} · PARTENAIRE`, { exact: true }).waitFor();
    await form.getByText(/^Vous signez : Andréa Lopez/).waitFor();
    expect(await form.getByRole('radio', { checked: true }).count()).toBe(0);
    await decide(form, 'respecté');
    await form.getByLabel('Observé le (obligatoire)', { exact: true }).fill('02/11/2026');
    await form.getByLabel('Ce qui a été observé (obligatoire)').fill(KEPT);
    await sign(page, 'Observer');
    await section(page).getByRole('heading', { name: 'Partenaire : respecté' }).waitFor();
    await section(page).getByText(KEPT).waitFor();
    await expectUsable(page);
  });

  test('tells the disagreement once the other side observes, without a mouse', { timeout: 120_000 }, async () => {
    const duty = await untouched(journey, conventionId);
    await seen(journey, 'partner', duty, 'KEPT', KEPT);
    const page = await manifestoOf('team');
    await card(page, duty).getByRole('link', { name: duty.code }).focus();
    await page.keyboard.press('Enter');
    await section(page).getByRole('button', { name: 'Observer' }).focus();
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog');
    await form.getByText(/^Vous signez : Camille Roux/).waitFor();
    await form.getByRole('radio', { name: 'menacé', exact: true }).focus();
    await page.keyboard.press('Space');
    await form.getByLabel('Observé le (obligatoire)', { exact: true }).focus();
    await page.keyboard.type('03/11/2026');
    await form.getByLabel('Ce qui a été observé (obligatoire)').focus();
    await page.keyboard.type(RISK);
    await form.getByRole('button', { name: 'Observer', exact: true }).focus();
    await page.keyboard.press('Enter');
    await sendHeld(page);
    await section(page).getByRole('heading', { name: 'Équipe : menacé' }).waitFor();
    await page.goto(`${journey.app.url}/conventions/${conventionId}/manifesto`);
    await card(page, duty).getByText('Désaccord entre les côtés').waitFor();
    const filter = page.getByRole('switch', { name: /^Désaccords seulement \(\d+\)$/ });
    await filter.focus();
    await page.keyboard.press('Space');
    const count = /\d+/.exec((await filter.getAttribute('aria-label')) ?? (await page.getByText(/^Désaccords seulement/).innerText()))![0];
    await expect.poll(() => page.getByRole('article').count()).toBe(Number(count));
    await card(page, duty).getByText(RISK).waitFor();
    await card(page, duty).getByText(KEPT).waitFor();
    await expectUsable(page);
  });

  test('is read in English too, by who observes nothing', { timeout: 120_000 }, async () => {
    const duty = await untouched(journey, conventionId);
    await seen(journey, 'partner', duty, 'KEPT', KEPT);
    await seen(journey, 'team', duty, 'AT_RISK', RISK);
    const page = await manifestoOf('reader', 'en');
    await card(page, duty).getByText('Disagreement between the sides').waitFor();
    await page.getByRole('heading', { name: 'The partner commits' }).first().waitFor();
    await expectUsable(page);
    await card(page, duty).getByRole('link', { name: duty.code, exact: true }).click();
    await section(page).getByRole('heading', { name: 'Partner: kept' }).waitFor();
    expect(await section(page).getByRole('button', { name: 'Observe' }).count()).toBe(0);
  });
});
