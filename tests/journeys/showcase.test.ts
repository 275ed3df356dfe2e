import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '../quality/axe.ts';
import { openContext } from '../quality/visitors.ts';
import { insideAgreement } from '../support/outside.ts';
import type { PersonaName } from '../support/personas.ts';
import { decide, sign } from './gestures.ts';
import { type Journey, picture, startJourney } from './journey.ts';
import { inBothLights, region, widthOf } from './registers.ts';

const PAGE_AT = '/public/domifa-fast5-2020';
const GROUP = 'Bonnes pratiques des services publics numériques (article 2)';

let journey: Journey;
let conventionId: string;

beforeAll(async () => {
  journey = await startJourney();
  ({ conventionId } = await insideAgreement(await journey.app.as('administrator')));
}, 180_000);
afterAll(() => journey?.stop());

const section = (page: Page) => region(page, 'Page publique');
const outside = async (language: 'fr' | 'en' = 'fr'): Promise<Page> =>
  (await openContext(journey.browser, journey.app, { language })).newPage();
const statusOf = async (page: Page): Promise<number | undefined> => (await page.goto(`${journey.app.url}${PAGE_AT}`))?.status();

async function conventionOf(who: PersonaName): Promise<Page> {
  const page = await (await openContext(journey.browser, journey.app, { who })).newPage();
  await page.goto(`${journey.app.url}/conventions/${conventionId}/show`);
  await section(page).getByRole('heading', { name: 'Ce que dit chaque partie signataire' }).waitFor();
  return page;
}

/** Agrees unless an earlier try did, from the button to the answer of the server; nothing is chosen for the person, and what would be shown is one step away. */
async function agree(page: Page): Promise<void> {
  if (await section(page).getByRole('button', { name: 'Retirer l’accord' }).count()) return;
  await section(page).getByRole('button', { name: 'Accepter la page publique' }).click();
  const form = page.getByRole('dialog');
  await form.getByText(/^Vous signez : /).waitFor();
  expect(await form.getByRole('checkbox', { checked: true }).count()).toBe(0);
  expect(await form.getByRole('radio', { checked: true }).count()).toBe(0);
  await form.getByRole('checkbox', { name: GROUP }).check();
  const preview = form.getByRole('link', { name: /Voir la page telle que vous l’acceptez/ });
  expect(await preview.getAttribute('href')).toContain('groups=good_practice');
  await decide(form, 'Non');
  await sign(page, 'Accepter la page publique');
}

describe('The public page of a convention', () => {
  test('opens once both signatories agreed, is read by anybody, and ends as soon as one of them withdraws', {
    timeout: 180_000,
  }, async () => {
    const [first, second, reader] = [await conventionOf('dpoDnum'), await conventionOf('dpoDinum'), await outside()];
    await agree(first);
    await section(first).getByRole('button', { name: 'Retirer l’accord' }).waitFor();
    await second.reload();
    await section(second)
      .getByText('Une partie a donné son accord, une autre est attendue')
      .or(section(second).getByText('Retirée : '))
      .waitFor();
    await agree(second);
    await section(second).getByText('Ouverte : chacun peut la lire.').waitFor();
    await inBothLights(second);
    expect(await statusOf(reader)).toBe(200);
    await reader.getByRole('heading', { level: 2, name: GROUP }).waitFor();
    await inBothLights(reader);
    await picture(reader, 'public-page');
    await reader.setViewportSize({ width: 320, height: 700 });
    expect([await widthOf(reader), await axeViolations(reader)]).toEqual([320, []]);
    await reader.getByRole('link', { name: 'Read this page in English' }).click();
    await reader.getByRole('heading', { level: 2, name: 'How to read this page' }).waitFor();
    expect(await reader.context().cookies()).toEqual([]);
    await section(second).getByRole('button', { name: 'Retirer l’accord' }).click();
    await second.getByRole('dialog').getByRole('button', { name: 'Retirer l’accord', exact: true }).click();
    await section(second).getByText('Retirée : l’adresse répond').waitFor();
    expect(await statusOf(reader)).toBe(410);
    await reader.getByText('ne publient plus cette page').waitFor();
  });
});
