import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '../quality/axe.ts';
import { openContext } from '../quality/visitors.ts';
import { insideAgreement } from '../support/outside.ts';
import type { PersonaName } from '../support/personas.ts';
import { type Journey, startJourney } from './journey.ts';

let journey: Journey;
let conventionId: string;

beforeAll(async () => {
  journey = await startJourney();
  ({ conventionId } = await insideAgreement(await journey.app.as('administrator')));
}, 180_000);
afterAll(() => journey?.stop());

async function articleTwoOf(who: PersonaName, language: 'fr' | 'en' = 'fr'): Promise<Page> {
  const page = await (await openContext(journey.browser, journey.app, { who, language })).newPage();
  await page.goto(`${journey.app.url}/conventions/${conventionId}/article-2`);
  return page;
}

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** Nothing to hold against the page, in both lights and as narrow as a telephone. */
async function expectUsable(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForFunction(() => document.getAnimations().length === 0);
    expect(await axeViolations(page), colorScheme).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await axeViolations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.setViewportSize({ width: 1280, height: 900 });
}

describe('Article 2', () => {
  test('has the service, then each practice with what is claimed and proven, and leads to its obligation', {
    timeout: 120_000,
  }, async () => {
    const page = await articleTwoOf('reader');
    const letters = section(page, 'Lettre de mission de l’intrapreneur');
    await expect.poll(() => letters.getByText('Rien n’a été déclaré.').count()).toBe(2);
    expect(await letters.getByText('Aucune preuve acceptée n’est en vigueur.').count()).toBe(2);
    await expectUsable(page);
    await letters.getByRole('link', { name: 'ART2-GOV-DNUM-1 · DNUM' }).click();
    await page.getByRole('heading', { level: 1, name: /intrapreneur/ }).waitFor();
  });

  test('is told in English', { timeout: 120_000 }, async () => {
    const page = await articleTwoOf('reviewer', 'en');
    await section(page, 'Open publication').getByText('Nothing was declared.').waitFor();
    await expectUsable(page);
  });
});
