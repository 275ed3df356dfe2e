import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { World } from '../evidence/world.ts';
import { settled, turn } from '../quality/screens.ts';
import { openContext } from '../quality/visitors.ts';
import { type Journey, startJourney } from './journey.ts';

const REVIEWER = 'Alix Bernard';
const DPO = 'Claude Martin';
const SHARED = 'Convention de délégation de gestion – DomiFa';
const OTHER = 'Autre convention';
const PAGES = ['show', 'matrix', 'charts', 'missing', 'manifesto', 'manifesto/review', 'article-2', 'proposals', 'versions', 'journal'];
const LISTS = [
  'processors',
  'incidents',
  'rightsRequests',
  'legalTexts',
  'workshops',
  'committees',
  'partyRequests',
  'evidences',
  'occurrences',
];
const LISTS_OF_ALL = ['', 'obligations', 'calendar', 'portfolio', 'portfolio/trend', 'portfolio/commitments', 'conventions'];
const DUTIES = ['A1-STT-DNUM-2', 'A1-ORG-DNUM-1', 'A2-P1-EQUIPE-1'];

let journey: Journey;
let worlds: World[];
let page: Page;
const proofs: string[] = [];

/** Two conventions on one catalogue; in each, two proofs of the same name for one duty, deposited one after the other. */
async function twoConventions(): Promise<void> {
  const world = await World.open();
  journey = await startJourney(async () => world.app);
  const second = await world.secondConvention();
  await world.join(second, 'camille.roux@demo.invalid', 'DNUM');
  worlds = [world, second];
  const team = await world.app.as('team');
  for (const each of worlds) proofs.push((await each.depositFile(team, [each.obligation(DUTIES[0]!)])).evidence);
}

beforeAll(twoConventions, 240_000);
afterAll(() => journey?.stop());

/** Goes there through the router, and says what the tab is called once the page stands. */
async function titleAt(address: string): Promise<string> {
  await turn(page, { name: address, path: () => address }, undefined, 'fr');
  return page.title();
}

describe('The title of the tab', { timeout: 240_000 }, () => {
  test('is that of one page, over two conventions on the same catalogue', async () => {
    page = await (await openContext(journey.browser, journey.app, { who: 'reviewer' })).newPage();
    await page.goto(journey.app.url);
    await settled(page);
    const titles = new Map<string, string[]>();
    const add = async (address: string, name = address) => {
      const title = await titleAt(address);
      titles.set(title, [...(titles.get(title) ?? []), name]);
    };
    for (const each of LISTS_OF_ALL) await add(`/${each}`);
    for (const [rank, world] of worlds.entries()) {
      for (const each of PAGES) await add(`/conventions/${world.conventionId}/${each}`);
      for (const each of LISTS) await add(`/${each}`, `/${each} of ${world.conventionId}`);
      for (const code of DUTIES) await add(`/obligations/${world.obligation(code)}/show`);
      await add(`/evidences/${proofs[rank]}/show`);
      await add(`/review/${world.obligation(DUTIES[0]!)}/${proofs[rank]}`);
    }
    expect([...titles].filter(([, addresses]) => addresses.length > 1)).toEqual([]);
    expect(titles.size).toBe(LISTS_OF_ALL.length + 2 * (PAGES.length + LISTS.length + DUTIES.length + 2));
  });

  test('names the convention of a duty to who sees several, and the bar says the same', async () => {
    const bar = page.getByRole('banner');
    for (const [rank, name] of [SHARED, OTHER].entries()) {
      await titleAt(`/obligations/${worlds[rank]!.obligation(DUTIES[0]!)}/show`);
      await expect.poll(() => page.title()).toContain(` · ${DUTIES[0]} · ${name} · `);
      await bar.getByText(name, { exact: true }).waitFor();
    }
  });

  test('does not name the only convention that one sees', async () => {
    const dpo = await journey.enter(DPO, `/obligations/${worlds[0]!.obligation(DUTIES[0]!)}/show`);
    await settled(dpo);
    await expect.poll(() => dpo.title()).toMatch(new RegExp(` · ${DUTIES[0]} · Garant$`));
  });
});

describe('The title of a screen that one arrives on', { timeout: 60_000 }, () => {
  const ring = (on: Page) => on.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
  const isOnTitle = (on: Page) => on.evaluate(() => document.activeElement?.tagName);

  test('shows that it has the focus to the keyboard, and to the pointer nothing', async () => {
    const own = await journey.enter(REVIEWER, '/obligations');
    await settled(own);
    await own.getByRole('menuitem', { name: 'Calendrier', exact: true }).click();
    await expect.poll(() => isOnTitle(own)).toBe('H1');
    expect(await ring(own)).toBe('none');
    await own.getByRole('menuitem', { name: 'Portefeuille', exact: true }).press('Enter');
    await own.getByRole('heading', { level: 1, name: 'Portefeuille' }).waitFor();
    await expect.poll(() => isOnTitle(own)).toBe('H1');
    expect(await ring(own)).toBe('solid');
  });

  test('shows nothing on a page that opens with the focus on it', async () => {
    const own = await journey.enter(REVIEWER, `/conventions/${worlds[0]!.conventionId}/manifesto/review`);
    await expect.poll(() => isOnTitle(own)).toBe('H2');
    expect(await ring(own)).toBe('none');
  });
});
