import type { Locator, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SCREENS, type Screen, settled, visit } from '../quality/screens.ts';
import { openContext } from '../quality/visitors.ts';
import type { TestApp } from '../support/app.ts';
import { openBrowser, type Visited } from '../support/browser.ts';
import type { SeededWork } from '../support/seedWork.ts';
import { startWorkedApp } from '../support/workedApp.ts';

const REPEATS = 15;
const LOOKED_AT = [
  'convention',
  'obligation-a-relire',
  'obligation-a-prouver',
  'obligation-contestee',
  'obligation-echeances',
  'preuve',
  'relire',
  'declarer',
  'contester',
  'applicabilite',
  'page-legale-ecrire',
  'incidents',
  'incident-declarer',
];
const ACTS = SCREENS.filter(({ name }) => LOOKED_AT.includes(name));

let app: TestApp;
let work: SeededWork;
let browser: Visited;

beforeAll(async () => {
  ({ app, work } = await startWorkedApp());
  browser = await openBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

/** A key held down: the system repeats it until it is released. */
async function hold(page: Page, key: string): Promise<void> {
  for (let count = 0; count < REPEATS; count += 1) await page.keyboard.down(key);
  await page.keyboard.up(key);
}

function watchActs(page: Page): () => string[] {
  const acts: string[] = [];
  page.on('request', (request: Request) => {
    const body = request.postData() ?? '';
    if (request.method() === 'POST' && /"query":"\s*mutation/.test(body)) acts.push(body.slice(0, 120));
  });
  return () => acts.splice(0);
}

const VERBS = 'main button:not([disabled]), [role=dialog] button:not([disabled])';

async function openScreen(screen: Screen): Promise<Page> {
  const context = await openContext(browser, app, { who: screen.who });
  const page = await context.newPage();
  await visit(page, app.url, screen, work, 'fr');
  return page;
}

/** The nth button of a screen, by its name; none when the screen has fewer now, as after an act that came late. */
async function buttonOf(page: Page, index: number): Promise<{ button: Locator; name: string } | undefined> {
  const button = page.locator(VERBS).nth(index);
  if (!(await button.isVisible())) return undefined;
  const name = await button.innerText({ timeout: 3000 }).catch(() => undefined);
  return name === undefined ? undefined : { button, name };
}

/** Holds the key on a button; answers what was sent, or signed and kept; nothing for a button that went before it was reached. */
async function holdOn(page: Page, button: Locator, acts: () => string[]): Promise<string[]> {
  const isReached = await button.focus({ timeout: 3000 }).then(
    () => true,
    () => false,
  );
  if (!isReached) return acts();
  await hold(page, 'Enter');
  await page.waitForTimeout(150);
  const kept = await page.getByRole('button', { name: /^Envoyer maintenant : /, includeHidden: true }).allInnerTexts();
  return [...acts(), ...kept];
}

describe('A key held down', () => {
  test.each(ACTS)(
    'on each button of $name acts at most once',
    async (screen) => {
      const page = await openScreen(screen);
      const acts = watchActs(page);
      const start = page.url();
      const count = await page.locator(VERBS).count();
      expect(count).toBeGreaterThan(0);
      let tried = 0;
      for (let index = 0; index < count; index += 1) {
        const found = await buttonOf(page, index);
        if (!found) continue;
        const done = await holdOn(page, found.button, acts);
        expect(done.length, `${screen.name}, ${found.name}: ${done.join()}`).toBeLessThanOrEqual(1);
        tried += 1;
        const isAsBefore = done.length === 0 && page.url() === start && (await page.locator(VERBS).count()) === count;
        if (!isAsBefore) await visit(page, app.url, screen, work, 'fr');
      }
      expect(tried).toBeGreaterThan(0);
      await page.context().close();
    },
    240_000,
  );

  test('on the letters of the queue and of a review signs nothing', async () => {
    const page = await openScreen({ name: 'accueil-dpo', who: 'dpoDinum', path: () => '/' });
    const acts = watchActs(page);
    await page.getByRole('group').first().focus();
    for (const key of ['a', 'r', 'Enter']) await hold(page, key);
    await page.waitForURL('**/review/**');
    await settled(page);
    for (const key of ['a', 'r']) await hold(page, key);
    expect(acts()).toEqual([]);
    expect(await page.getByRole('complementary').count()).toBe(0);
    await page.context().close();
  }, 120_000);

  test('on the button that signs a verdict signs one, and none of the next', async () => {
    const page = await openScreen({ name: 'accueil-dpo', who: 'dpoDinum', path: () => '/' });
    await page.getByRole('group').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: 'Accepter la preuve' }).check();
    await page.getByRole('button', { name: 'Signer cet avis' }).focus();
    await hold(page, 'Enter');
    const held = page.getByRole('complementary', { name: 'Actes pas encore envoyés' }).getByRole('listitem');
    await expect.poll(() => held.count()).toBe(1);
    await settled(page);
    await hold(page, 'Enter');
    expect(await held.count()).toBe(1);
    await page.keyboard.press('Control+z');
    await expect.poll(() => held.count()).toBe(0);
    await page.context().close();
  }, 120_000);

  /** Fills a form with what it takes; the place that is answered is where the key is held. */
  const FORMS: { name: string; screen: Screen; fill: (page: Page) => Promise<Locator>; keys: string[] }[] = [
    {
      name: 'a contestation, from its button',
      screen: SCREENS.find(({ name }) => name === 'contester')!,
      fill: async (page) => {
        await page.getByLabel('Motif (obligatoire)').fill('La procédure ne dit rien des personnes concernées.');
        return page.getByRole('dialog').getByRole('button', { name: 'Contester', exact: true });
      },
      keys: ['Enter', ' '],
    },
  ];

  test.each(FORMS.flatMap(({ keys, ...form }) => keys.map((key) => ({ ...form, key, held: key === ' ' ? 'Space' : key }))))(
    'in $name, with $held, sends it once',
    async ({ screen, fill, key }) => {
      const page = await openScreen(screen);
      const acts = watchActs(page);
      const place = await fill(page);
      await place.focus();
      await hold(page, key);
      const kept = page.getByRole('button', { name: /^Envoyer maintenant : /, includeHidden: true });
      const done: string[] = [];
      const sum = async () => {
        done.push(...acts());
        return done.length + (await kept.count());
      };
      await expect.poll(sum, { timeout: 10_000 }).toBe(1);
      await settled(page);
      await hold(page, key);
      expect(await sum()).toBeLessThanOrEqual(1);
      await page.context().close();
    },
    120_000,
  );
});
