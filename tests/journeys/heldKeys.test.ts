import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { amendedDomifa } from '../amendments/world.ts';
import { type Crawled, layEntries } from '../quality/entries.ts';
import { EVERY_SCREEN } from '../quality/everyScreen.ts';
import { settled, visit } from '../quality/screens.ts';
import { openContext } from '../quality/visitors.ts';
import type { TestApp } from '../support/app.ts';
import { openBrowser, type Visited } from '../support/browser.ts';
import type { PersonaName } from '../support/personas.ts';
import { fr } from '../support/words.ts';
import { startWorkedApp } from '../support/workedApp.ts';
import { fillForm } from './fillForm.ts';
import { answered, doingsOf, hold, sendKept, tellDoings } from './holding.ts';
import { Sweep } from './sweep.ts';

const SCREENS = EVERY_SCREEN.filter(({ isForm }) => !isForm);
const HOMES = SCREENS.filter(({ name }) => name.startsWith('accueil-'));

let app: TestApp;
let work: Crawled;
let browser: Visited;
let sweep: Sweep<Crawled>;

beforeAll(async () => {
  const worked = await startWorkedApp();
  app = worked.app;
  work = await layEntries(app, worked.work);
  browser = await openBrowser();
  sweep = new Sweep({ app, browser, work });
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

/** A page that tells what it does. */
async function newPage(who: PersonaName | undefined): Promise<Page> {
  const context = await openContext(browser, app, { who });
  await tellDoings(context);
  return context.newPage();
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
      await sweep.holds(screen);
    },
    240_000,
  );

  test('on the button that imports a catalogue imports it once', async () => {
    const page = await newPage('administrator');
    await visit(page, app.url, EVERY_SCREEN.find(({ name }) => name === 'catalogues')!, work, 'fr');
    const file = { name: 'version.yaml', mimeType: 'application/yaml', buffer: Buffer.from(amendedDomifa('1.9.0')) };
    await page.locator('main input[type=file]').first().setInputFiles(file);
    await page.getByRole('button', { name: fr.garant.catalogue.confirm, exact: true }).focus();
    await doingsOf(page);
    await hold(page, 'Enter', () => answered(page));
    await settled(page);
    expect((await doingsOf(page)).sent).toEqual(['ImportCatalogue']);
    await page.context().close();
  }, 120_000);

  test.each(HOMES)(
    'on the first link of $name goes there, and does nothing on arrival',
    async (screen) => {
      const page = await newPage(screen.who);
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
    const before = await written();
    await page.getByRole('radio', { name: fr.garant.verdictChoice.ACCEPTED }).check();
    await page.getByRole('button', { name: fr.garant.verb.signVerdict }).focus();
    await hold(page, 'Enter', () => expect.poll(async () => (await doingsOf(page)).kept).toBe(1));
    await sendKept(page);
    expect((await written()) - before).toBe(1);
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
