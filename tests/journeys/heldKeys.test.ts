import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Crawled, layEntries } from '../quality/entries.ts';
import { EVERY_SCREEN } from '../quality/everyScreen.ts';
import { type Screen, settled, turn, visit } from '../quality/screens.ts';
import { openContext } from '../quality/visitors.ts';
import type { TestApp } from '../support/app.ts';
import { openBrowser, type Visited } from '../support/browser.ts';
import type { PersonaName } from '../support/personas.ts';
import { fr } from '../support/words.ts';
import { startWorkedApp } from '../support/workedApp.ts';
import { fillForm } from './fillForm.ts';
import { answered, type Doings, doingsOf, focusOn, hold, sendKept, shown, tellDoings } from './holding.ts';

/** Distinct acts that the forms reached lead to, as the seeded work is. */
const LEAST_ACTS = 70;
const SCREENS = EVERY_SCREEN.filter(({ isForm }) => !isForm);
const HOMES = SCREENS.filter(({ name }) => name.startsWith('accueil-'));

let app: TestApp;
let work: Crawled;
let browser: Visited;
const pages = new Map<string, Page>();
/** Acts that were made while a key was held on their button. */
const reached = new Set<string>();
/** Buttons that the key was held on, by who, the kind of page and the name. */
const tried = new Set<string>();

beforeAll(async () => {
  const worked = await startWorkedApp();
  app = worked.app;
  work = await layEntries(app, worked.work);
  browser = await openBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

async function newPage(who: PersonaName | undefined): Promise<Page> {
  const context = await openContext(browser, app, { who });
  await tellDoings(context);
  const page = await context.newPage();
  return page;
}

/** The one page of a person, which goes from screen to screen as by the menu: the program is loaded once. */
async function turnTo(screen: Screen<Crawled>): Promise<Page> {
  const known = pages.get(String(screen.who));
  const page = known ?? (await newPage(screen.who));
  pages.set(String(screen.who), page);
  if (!known) await visit(page, app.url, screen, work, 'fr');
  else await turn(page, screen, work, 'fr');
  await doingsOf(page);
  return page;
}

interface Held {
  /** What the key was held on. */
  on: string;
  presses: number;
  acts: string[];
}

/** Holds the key on a button of the page, by its place; answers what came of it and what the page offers then. */
async function holdOn(page: Page, index: number, on: string, meanwhile = () => shown(page)): Promise<{ held: Held; then: Doings }> {
  const isReached = await focusOn(page, index);
  if (isReached) {
    await hold(page, 'Enter', meanwhile);
    await meanwhile();
  }
  const then = await doingsOf(page);
  if (then.kept === 0) return { held: { on, presses: then.presses, acts: then.sent }, then };
  await sendKept(page);
  const { sent } = await doingsOf(page);
  const acts = [...then.sent, ...sent];
  for (let count = sent.length; count < then.kept; count += 1) acts.push('signed');
  return { held: { on, presses: then.presses, acts }, then };
}

/** Fills the form that a button opened and holds the key on what sends it. */
async function holdInForm(page: Page, on: string): Promise<Held[]> {
  await fillForm(page.locator('[role=dialog]:visible').last());
  const { buttons } = await doingsOf(page);
  const send = buttons.findLastIndex(({ isSend }) => isSend);
  return send < 0 ? [] : [(await holdOn(page, send, `${on}, form`, () => answered(page))).held];
}

async function closeDialogs(page: Page, wanted: number): Promise<void> {
  for (let tries = 0; tries < 3 && (await doingsOf(page)).dialogs > wanted; tries += 1) {
    await page.keyboard.press('Escape');
    await settled(page);
  }
}

const routeOf = (screen: Screen<Crawled>) =>
  screen
    .path(work)
    .split('?')[0]!
    .replace(/[0-9a-f-]{36}/g, ':id');

/** Fills the forms of the page itself, and says what it offers. */
async function ready(page: Page): Promise<Doings> {
  for (const form of await page.locator('main form:has(button[type=submit])').all()) await fillForm(form);
  return doingsOf(page);
}

/** Holds the key on each button of a screen that no screen of the same kind had, and on what sends the form that it opens, filled. */
async function holdOnAll(page: Page, screen: Screen<Crawled>): Promise<Held[]> {
  const held: Held[] = [];
  const keyOf = (name: string) => `${screen.who} ${routeOf(screen)} ${name}`;
  let now = await ready(page);
  for (;;) {
    const index = now.buttons.findIndex(({ name }) => !tried.has(keyOf(name)));
    if (index < 0) return held;
    const { name, isSend } = now.buttons[index]!;
    tried.add(keyOf(name));
    const { held: first, then } = await holdOn(page, index, name, isSend ? () => answered(page) : undefined);
    const opened = then.dialogs > now.dialogs ? await holdInForm(page, name) : [];
    held.push(first, ...opened);
    if (then.dialogs > now.dialogs) await closeDialogs(page, now.dialogs);
    const isActed = first.acts.length + opened.flatMap(({ acts }) => acts).length > 0 || then.address !== now.address;
    if (isActed) await turn(page, screen, work, 'fr');
    now = isActed ? await ready(page) : await doingsOf(page);
  }
}

/** How many acts of people the journal holds: what one act writes, it writes together. */
async function written(): Promise<number> {
  const [row] = await app.orm.em
    .fork()
    .execute<{ acts: number }[]>('select count(distinct xmin::text)::int as acts from journal_entry where actor_id is not null');
  return row!.acts;
}

describe('A key held down', () => {
  test.each(SCREENS)(
    'on each button of $name, and in each form that it opens, filled, acts at most once',
    async (screen) => {
      const before = await written();
      const held = await holdOnAll(await turnTo(screen), screen);
      const acts = held.flatMap((each) => each.acts);
      for (const act of acts) reached.add(act);
      expect(held.filter(({ presses, acts: made }) => presses > 1 || made.length > 1)).toEqual([]);
      expect((await written()) - before).toBeLessThanOrEqual(acts.length);
    },
    240_000,
  );
  test('was held on more than seventy acts of the back office', () => {
    expect([...reached].length).toBeGreaterThan(LEAST_ACTS);
  });

  test.each(HOMES)(
    'on the first link of $name goes there, and does nothing on arrival',
    async (screen) => {
      const page = await turnTo(screen);
      await visit(page, app.url, screen, work, 'fr');
      const link = page.locator('main a[href^="/"]').first();
      const address = await link.getAttribute('href');
      await link.focus();
      await hold(page, 'Enter', () => settled(page));
      await page.waitForURL(`**${address!.split('?')[0]}*`);
      await settled(page);
      const { presses, sent, kept } = await doingsOf(page);
      expect({ presses, sent, kept }).toEqual({ presses: 1, sent: [], kept: 0 });
    },
    120_000,
  );

  /** A page of the queue of a DPO, who has verdicts to give. */
  async function queue(): Promise<Page> {
    const page = await newPage('dpoDinum');
    await visit(page, app.url, { name: 'queue', path: () => '/' }, work, 'fr');
    await page
      .getByRole('group')
      .filter({ has: page.getByRole('link', { name: /^Relire/ }) })
      .first()
      .focus();
    return page;
  }

  test('on the letters of the queue and of a review signs nothing', async () => {
    const page = await queue();
    for (const key of ['a', 'r', 'Enter'] as const) await hold(page, key);
    await page.waitForURL('**/review/**');
    await settled(page);
    for (const key of ['a', 'r'] as const) await hold(page, key);
    const { sent, kept } = await doingsOf(page);
    expect({ sent, kept }).toEqual({ sent: [], kept: 0 });
    await page.context().close();
  }, 120_000);

  test('on the button that signs a verdict signs one, and none of the next', async () => {
    const page = await queue();
    await hold(page, 'Enter');
    await page.getByRole('radio', { name: fr.garant.verdictChoice.ACCEPTED }).check();
    await page.getByRole('button', { name: fr.garant.verb.signVerdict }).focus();
    await hold(page, 'Enter', () => expect.poll(async () => (await doingsOf(page)).kept).toBe(1));
    await settled(page);
    await hold(page, 'Enter');
    expect((await doingsOf(page)).kept).toBe(1);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await doingsOf(page)).kept).toBe(0);
    await page.context().close();
  }, 120_000);

  test('when it is the space bar acts once too, on its release', async () => {
    const page = await newPage('dpoDinum');
    await visit(page, app.url, EVERY_SCREEN.find(({ name }) => name === 'contester')!, work, 'fr');
    await fillForm(page.getByRole('dialog'));
    await page.getByRole('dialog').getByRole('button', { name: fr.garant.verb.contest, exact: true }).focus();
    await doingsOf(page);
    await hold(page, 'Space');
    await expect.poll(async () => (await doingsOf(page)).kept).toBe(1);
    await hold(page, 'Space');
    expect((await doingsOf(page)).sent).toEqual([]);
    await page.context().close();
  }, 120_000);
});
