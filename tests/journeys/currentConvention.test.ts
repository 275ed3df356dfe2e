import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEauConvention } from '../support/outside.ts';
import { fr } from '../support/words.ts';
import { type Journey, startJourney } from './journey.ts';

const ADMINISTRATOR = 'Noor Lambert';
const WORDS = fr.garant;
/** More than the twenty-five that are read at once, with the one that is there. */
const MANY = 26;
const LAST = 129;
const titled = (number: number) => `Qualité de l’eau eau-${number}`;

let journey: Journey;
const ids: string[] = [];

beforeAll(async () => {
  journey = await startJourney();
  const administrator = await journey.app.as('administrator');
  let bodies: Record<string, string> | undefined;
  for (let number = LAST - MANY + 1; number <= LAST; number += 1) {
    const agreement = await openEauConvention(administrator, `eau-${number}`, bodies);
    bodies = agreement.bodies;
    ids.push(agreement.conventionId);
  }
}, 240_000);
afterAll(() => journey?.stop());

describe('One of many conventions', { timeout: 150_000 }, () => {
  test('is the current one however far down the list, on its pages and on those that follow', async () => {
    const page = await journey.enter(ADMINISTRATOR, `/conventions/${ids.at(-1)}/show`);
    const bar = page.getByRole('banner');
    await bar.getByText(titled(129)).waitFor();
    const matrix = page.getByRole('menuitem', { name: WORDS.menu.matrix, exact: true });
    await expect.poll(() => matrix.getAttribute('href')).toBe(`/conventions/${ids.at(-1)}/matrix`);
    await page.goto(`${journey.app.url}/processors`);
    await bar.getByText(titled(129)).waitFor();
  });

  test('is looked for by its words, which the server finds, in a filter and in the list', async () => {
    const page = await journey.enter(ADMINISTRATOR, `/conventions/${ids.at(-1)}/show`);
    await page.getByRole('banner').getByText(titled(129)).waitFor();
    await page.goto(`${journey.app.url}/obligations`);
    const choice = page.getByRole('combobox', { name: WORDS.field.convention });
    await expect.poll(() => choice.inputValue()).toBe(titled(129));
    await choice.fill('eau-128');
    await page.getByRole('option', { name: titled(128) }).click();
    await expect.poll(() => JSON.parse(new URL(page.url()).searchParams.get('filter') ?? '{}').conventionIds).toEqual([ids.at(-2)]);
    await page.goto(`${journey.app.url}/conventions`);
    await page
      .getByRole('searchbox')
      .or(page.getByRole('textbox', { name: fr.ra.action.search }))
      .last()
      .fill('eau-127');
    await expect.poll(() => page.locator('main tbody tr').count()).toBe(1);
    await page.getByRole('link', { name: titled(127) }).waitFor();
  });
});
