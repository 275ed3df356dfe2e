import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { insideAgreement } from '../support/outside.ts';
import { type Journey, startJourney } from './journey.ts';

const OF_THE_SCREEN = 'header, nav, footer, aside, button, .MuiButton-root';

let journey: Journey;
let conventionId: string;

beforeAll(async () => {
  journey = await startJourney();
  ({ conventionId } = await insideAgreement(await journey.app.as('administrator')));
}, 180_000);
afterAll(() => journey?.stop());

/** What would be printed of what serves the screen only, by its tag and its words. */
const inked = (page: Page): Promise<string[]> =>
  page
    .locator(OF_THE_SCREEN)
    .evaluateAll((all) => all.filter((each) => each.checkVisibility()).map((each) => `${each.tagName} ${each.textContent?.slice(0, 40)}`));

test.each([
  ['the home', () => '/'],
  ['what is to be done', () => '/my-work'],
  ['a convention', () => `/conventions/${conventionId}/show`],
  ['article 2', () => `/conventions/${conventionId}/article-2`],
  ['the manifesto', () => `/conventions/${conventionId}/manifesto`],
  ['committees', () => '/committees'],
  ['processors', () => '/processors'],
])('on paper, %s keeps its title and leaves the frame, the ways and the buttons of the screen out', async (_name, addressOf) => {
  const page = await journey.enter('Camille Roux', addressOf());
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('progressbar').first().waitFor({ state: 'detached' });
  expect(await inked(page)).not.toEqual([]);
  await page.emulateMedia({ media: 'print' });
  expect(await inked(page)).toEqual([]);
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  await page.emulateMedia({ media: 'screen' });
});
