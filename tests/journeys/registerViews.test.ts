import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '../quality/axe.ts';
import { OTHER_SIDE } from './duty.ts';
import { type Journey, startJourney } from './journey.ts';

const READER = 'Sacha Moreau';
const WORDS = 'Envoi de courriels aux usagers, depuis des serveurs en France.';

let journey: Journey;

/** DINUM plans two processors and announces one of them; DNUM plans another. */
beforeAll(async () => {
  journey = await startJourney();
  const administrator = await journey.app.as('administrator');
  const { conventions } = await administrator.get('{ conventions { items { id parties { id code } } } }');
  const [{ parties }] = conventions.items;
  const partyOf = (wanted: string): string => parties.find(({ code }: { code: string }) => code === wanted).id;
  const plan = 'mutation($input: PlanProcessorInput!) { planProcessor(input: $input) { id } }';
  const plans = async (who: 'team' | 'dpoDinum', party: string, name: string): Promise<string> => {
    const input = { partyId: partyOf(party), name, service: WORDS, plannedOn: '2099-01-31' };
    return (await (await journey.app.as(who)).get(plan, { input })).planProcessor.id;
  };
  await plans('dpoDinum', 'DINUM', 'Hébergeur prévu');
  await plans('team', 'DNUM', 'Outil de la DNUM');
  const input = { processorId: await plans('dpoDinum', 'DINUM', 'Routeur annoncé'), content: WORDS };
  const announce = 'mutation($input: AnnounceProcessorInput!) { announceProcessor(input: $input) { id } }';
  await (await journey.app.as('dpoDinum')).get(announce, { input });
}, 180_000);
afterAll(() => journey?.stop());

const viewsOf = (page: Page) => page.getByRole('group', { name: 'Vues du registre' }).getByRole('button');
const namesOf = async (page: Page): Promise<string[]> => {
  await page.getByText('Routeur annoncé').first().waitFor();
  return viewsOf(page).allInnerTexts();
};
const chosenOf = (page: Page): Promise<string[]> =>
  viewsOf(page).evaluateAll((all) => all.flatMap((view) => (view.getAttribute('aria-pressed') === 'true' ? [view.textContent ?? ''] : [])));
const rowsOf = (page: Page): Promise<string[]> => page.locator('tbody tr td.column-name').allInnerTexts();
const viewIn = (page: Page): unknown => JSON.parse(new URL(page.url()).searchParams.get('filter') ?? '{}').views;

describe('The views of a register', () => {
  test('are reached and chosen by the keyboard, told by the address, and given back by the browser', async () => {
    const page = await journey.enter(OTHER_SIDE, '/processors');
    expect(await namesOf(page)).toEqual([
      'À traiter (1)',
      'En retard (0)',
      'Annoncés, non mobilisés (1)',
      'Sans clause vérifiée (3)',
      'Clos (0)',
      'Tout (3)',
    ]);
    expect(await chosenOf(page)).toEqual(['Tout (3)']);
    await viewsOf(page).first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => rowsOf(page)).toEqual(['Hébergeur prévu']);
    expect(viewIn(page)).toEqual(['TO_DO']);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await expect.poll(() => rowsOf(page)).toEqual(['Routeur annoncé']);
    await page.goBack();
    await expect.poll(() => rowsOf(page)).toEqual(['Hébergeur prévu']);
    expect(await chosenOf(page)).toEqual(['À traiter (1)']);
    await page.reload();
    await expect.poll(() => rowsOf(page)).toEqual(['Hébergeur prévu']);
    await viewsOf(page).nth(1).click();
    await expect.poll(() => rowsOf(page)).toEqual([]);
    await expect.poll(() => chosenOf(page)).toEqual(['En retard (0)']);
  }, 120_000);

  test('count what is left by the words looked for, and say nothing of what is to do to who acts for no party', async () => {
    const page = await journey.enter(READER, '/processors');
    expect((await namesOf(page))[0]).toBe('En retard (0)');
    await page.getByLabel('Référence ou mots').fill('routeur');
    await expect.poll(() => viewsOf(page).last().innerText()).toBe('Tout (1)');
    await page.setViewportSize({ width: 320, height: 640 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.waitForFunction(() => document.getAnimations().length === 0);
    expect(await axeViolations(page)).toEqual([]);
  }, 120_000);
});
