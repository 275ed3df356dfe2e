import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openContext } from '../quality/visitors.ts';
import { insideAgreement } from '../support/outside.ts';
import type { PersonaName } from '../support/personas.ts';
import { sendHeld } from './gestures.ts';
import { type Journey, startJourney } from './journey.ts';
import { expectUsable } from './registers.ts';

const WORDS = 'Vu pendant la revue, pièces et entretiens à l’appui.';
const BEFORE = 'Le partenaire a vu cela au dernier point de suivi mensuel.';
const DUTIES = `query($conventionId: ID!) { manifesto(conventionId: $conventionId) { manifestoReviews { id }
  principles { duties { obligationId code partyCode tracking } } } }`;
const OBSERVE = 'mutation($input: ObserveInput!) { observe(input: $input) { id } }';

let journey: Journey;
let conventionId: string;

beforeAll(async () => {
  journey = await startJourney();
  ({ conventionId } = await insideAgreement(await journey.app.as('administrator')));
}, 180_000);
afterAll(() => journey?.stop());

interface Told {
  obligationId: string;
  code: string;
  partyCode: string;
  tracking: string;
}

async function known(): Promise<{ walked: Told[]; reviewCount: number }> {
  const { manifesto } = await (await journey.app.as('reader')).get(DUTIES, { conventionId });
  const duties: Told[] = manifesto.principles.flatMap(({ duties: own }: { duties: Told[] }) => own);
  return { walked: duties.filter(({ tracking }) => tracking === 'OBSERVE'), reviewCount: manifesto.manifestoReviews.length };
}

async function openAs(who: PersonaName, address: string, language: 'fr' | 'en' = 'fr'): Promise<Page> {
  const page = await (await openContext(journey.browser, journey.app, { who, language })).newPage();
  await page.goto(`${journey.app.url}/conventions/${conventionId}${address}`);
  return page;
}

const step = (page: Page, rank: number) => page.getByRole('heading', { name: new RegExp(`^Engagement ${rank} sur `) });
const press = async (page: Page, name: string) => {
  await page.getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
};

describe('A review of the manifesto', () => {
  test('goes through every commitment without a mouse, keeps what is typed, and is signed as one act', { timeout: 240_000 }, async () => {
    const { walked, reviewCount } = await known();
    const [first, second] = walked as [Told, Told];
    if (reviewCount === 0) {
      const input = { obligationId: first.obligationId, observed: 'KEPT', observedOn: '2026-11-02', words: BEFORE };
      await (await journey.app.as('partner')).get(OBSERVE, { input });
    }
    const page = await openAs('reviewer', '/manifesto');
    await page.getByRole('link', { name: 'Revoir le manifeste' }).focus();
    await page.keyboard.press('Enter');
    await step(page, 1).waitFor();
    await page.getByText(`${first.code} · ${first.partyCode}`, { exact: true }).waitFor();
    await page.getByText(BEFORE).waitFor();
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
    await press(page, 'Suivant');
    await page.getByText('Écrivez au moins 20 caractères').waitFor();
    await expectUsable(page, 'step');
    for (const [place] of walked.entries()) {
      await step(page, place + 1).waitFor();
      if (place === 2) {
        await press(page, 'Passer');
        continue;
      }
      await page.getByRole('radio', { name: place === 1 ? 'rompu' : 'respecté', exact: true }).focus();
      await page.keyboard.press('Space');
      await page.getByLabel('Ce qui a été observé (obligatoire)').focus();
      await page.keyboard.insertText(WORDS);
      if (place === 3) {
        await page.reload();
        await page.getByText(WORDS).waitFor();
      }
      await press(page, 'Suivant');
    }
    await page.getByRole('heading', { name: 'Ce que vous allez signer' }).waitFor();
    const told = page.getByRole('main').getByRole('listitem');
    await told.filter({ hasText: `${second.code} · ${second.partyCode} rompu` }).waitFor();
    await told.filter({ hasText: `${walked[2]!.code} · ${walked[2]!.partyCode} passé` }).waitFor();
    await page.getByText(/^Vous signez : Alix Bernard/).waitFor();
    await page.getByLabel('Revu le (obligatoire)', { exact: true }).focus();
    await page.keyboard.type('27/11/2026');
    await page.getByLabel('Ce que vous concluez').focus();
    await page.keyboard.insertText('Un engagement est à reprendre au prochain comité.');
    await expectUsable(page, 'summary');
    await press(page, 'Signer la revue');
    await sendHeld(page);
    const number = reviewCount + 1;
    await page.getByRole('heading', { name: `Revue n° ${number}, 27/11/2026` }).waitFor();
    const reviews = page.getByRole('region', { name: 'Revues du manifeste' });
    await reviews
      .getByText(`${walked.length - 2} respectés, 1 rompu`)
      .first()
      .waitFor();
    await reviews.getByText('attend l’avis d’un autre relecteur').waitFor();
    await expectUsable(page, 'reviewed');
    await reviews.getByRole('link', { name: 'La preuve' }).first().click();
    await page.getByRole('heading', { name: /^Revue du manifeste n° / }).waitFor();
  });

  test('is read in English by the sides, who do not make it', { timeout: 120_000 }, async () => {
    const page = await openAs('partner', '/manifesto', 'en');
    await page.getByRole('region', { name: 'Reviews of the manifesto' }).waitFor();
    expect(await page.getByRole('link', { name: 'Review the manifesto' }).count()).toBe(0);
    await page.goto(`${journey.app.url}/conventions/${conventionId}/manifesto/review`);
    await page.getByText('Only a reviewer of the programme, independent of both sides, reviews the manifesto.').waitFor();
    await expectUsable(page, 'notYours');
  });
});
