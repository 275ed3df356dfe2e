import type { Locator, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SCREENS, type Screen, settled, visit } from '../quality/screens.ts';
import { openContext } from '../quality/visitors.ts';
import type { TestApp } from '../support/app.ts';
import { openBrowser, type Visited } from '../support/browser.ts';
import type { PersonaName } from '../support/personas.ts';
import type { SeededWork } from '../support/seedWork.ts';
import { startWorkedApp } from '../support/workedApp.ts';

const REPEATS = 15;
const WORDS = 'Un export de la base a été envoyé à une mauvaise adresse, et rien d’autre n’en est connu.';
const LOOKED_AT = [
  ...['convention', 'convention-nouvelle', 'page-legale-ecrire', 'matrice-obligation'],
  ...['obligation-a-relire', 'obligation-a-prouver', 'obligation-contestee', 'obligation-echeances', 'obligation-a-corriger'],
  ...['declarer', 'contester', 'applicabilite', 'repondre-echeance', 'preuve', 'relire', 'renvoyer', 'relire-corrigee'],
  ...['incidents', 'incident-declarer', 'demandes-de-droits', 'demande-de-droits-inscrire', 'textes', 'texte-inscrire', 'mon-agenda'],
];
const ACTS = SCREENS.filter(({ name }) => LOOKED_AT.includes(name));
const HOMES = SCREENS.filter(({ name }) => name.startsWith('accueil-'));

let app: TestApp;
let work: SeededWork;
let browser: Visited;
const pages = new Map<PersonaName, Page>();
const laid = new Map<string, string>();

beforeAll(async () => {
  ({ app, work } = await startWorkedApp());
  browser = await openBrowser();
  await layEntries();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const inputOf = (name: string): string => `${name[0]!.toUpperCase()}${name.slice(1)}Input`;

/** An entry of each register, with what one party sent to the other and nobody acknowledged. */
async function layEntries(): Promise<void> {
  const [convention] = (await (await app.as('dpoDinum')).get('{ conventions { items { parties { id code } } } }')).conventions.items;
  const partyOf = (wanted: string): string => convention.parties.find(({ code }: { code: string }) => code === wanted).id;
  const [DINUM, DNUM] = [partyOf('DINUM'), partyOf('DNUM')];
  const act = async (who: PersonaName, name: string, input: object): Promise<string> =>
    (await (await app.as(who)).get(`mutation($input: ${inputOf(name)}!) { ${name}(input: $input) { id } }`, { input }))[name].id;
  const incidentId = await act('dpoDinum', 'declareIncident', { partyId: DINUM, title: 'Export envoyé à un tiers', description: WORDS });
  await act('dpoDinum', 'alertController', { incidentId, fromPartyId: DINUM, channel: 'EMAIL', content: WORDS });
  const rightsRequestId = await act('dpoDinum', 'receiveRightsRequest', { partyId: DINUM, rights: ['ACCESS'], channel: 'EMAIL' });
  await act('dpoDinum', 'handOverRightsRequest', { rightsRequestId, fromPartyId: DINUM, content: WORDS });
  const planned = { partyId: DINUM, name: 'Routeur de courriels', service: WORDS, plannedOn: '2099-01-31' };
  const processorId = await act('dpoDinum', 'planProcessor', planned);
  await act('dpoDinum', 'announceProcessor', { processorId, content: WORDS });
  const opened = { partyId: DNUM, kind: 'TERMS_OF_USE', title: 'Conditions d’utilisation', content: { words: WORDS } };
  const textId = await act('team', 'openLegalText', opened);
  for (const [name, id] of Object.entries({ incidentId, rightsRequestId, processorId, textId })) laid.set(name, id);
}

const entry = (name: string, who: PersonaName, room: string, id: string): Screen => ({
  name,
  who,
  path: () => `/${room}/${laid.get(id)}/show`,
});

/** Pages of entries, each with every act that it offers to who receives it and to who sent it. */
const ENTRIES: Screen[] = [
  entry('incident', 'dpoDnum', 'incidents', 'incidentId'),
  entry('incident-dinum', 'dpoDinum', 'incidents', 'incidentId'),
  entry('demande-de-droits', 'dpoDnum', 'rightsRequests', 'rightsRequestId'),
  entry('sous-traitant', 'dpoDnum', 'processors', 'processorId'),
  entry('sous-traitant-dinum', 'dpoDinum', 'processors', 'processorId'),
  entry('texte', 'team', 'legalTexts', 'textId'),
  { name: 'sous-traitants', who: 'team', path: () => '/processors' },
  { name: 'demandes', who: 'dpoDnum', path: () => '/partyRequests' },
  { name: 'versions', who: 'dpoDnum', path: ({ conventionId }) => `/conventions/${conventionId}/versions` },
];

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
const IN_DIALOG = '[role=dialog] button:not([disabled])';

async function openScreen(screen: Screen): Promise<Page> {
  const context = await openContext(browser, app, { who: screen.who });
  const page = await context.newPage();
  await visit(page, app.url, screen, work, 'fr');
  return page;
}

/** The one page of a person, on a screen; every screen of theirs is looked at in it. */
async function turnTo(screen: Screen): Promise<Page> {
  const known = pages.get(screen.who!);
  if (!known) {
    const page = await openScreen(screen);
    pages.set(screen.who!, page);
    return page;
  }
  await visit(known, app.url, screen, work, 'fr');
  return known;
}

/** The nth button of a screen, by its name; none when the screen has fewer now, as after an act that came late. */
async function buttonOf(page: Page, index: number, among = VERBS): Promise<{ button: Locator; name: string } | undefined> {
  const button = page.locator(among).nth(index);
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

/** Holds the key on each button of the form that a button opened, until it closes; answers the most that one of them did. */
async function holdInForm(page: Page, acts: () => string[]): Promise<string[]> {
  let most: string[] = [];
  const count = await page.locator(IN_DIALOG).count();
  for (let index = 0; index < count; index += 1) {
    const found = await buttonOf(page, index, IN_DIALOG);
    if (!found) break;
    const done = await holdOn(page, found.button, acts);
    if (done.length > most.length) most = done;
  }
  return most;
}

interface Held {
  tried: number;
  /** What did more than one thing. */
  twice: string[];
}

/** Holds the key on every button of a screen, and of the forms that they open where asked. */
async function holdOnAll(page: Page, screen: Screen, withForms: boolean): Promise<Held> {
  const acts = watchActs(page);
  const held: Held = { tried: 0, twice: [] };
  const start = page.url();
  const count = await page.locator(VERBS).count();
  const isAsBefore = async () => page.url() === start && (await page.locator(VERBS).count()) === count;
  for (let index = 0; index < count; index += 1) {
    const found = await buttonOf(page, index);
    if (!found) continue;
    const hadForm = (await page.getByRole('dialog').count()) > 0;
    const done = [await holdOn(page, found.button, acts)];
    const isForm = !hadForm && (await page.getByRole('dialog').count()) > 0;
    if (isForm && withForms) done.push(await holdInForm(page, acts));
    held.tried += 1;
    held.twice.push(...done.filter(({ length }) => length > 1).map((each) => `${screen.name}, ${found.name}: ${each.join()}`));
    if (isForm) await page.keyboard.press('Escape');
    const isActed = done.some(({ length }) => length > 0);
    if (!isActed && (await isAsBefore())) continue;
    await visit(page, app.url, screen, work, 'fr');
    acts();
  }
  return held;
}

describe('A key held down', () => {
  test.each(ACTS)(
    'on each button of $name acts at most once',
    async (screen) => {
      const held = await holdOnAll(await turnTo(screen), screen, false);
      expect(held).toEqual({ tried: held.tried, twice: [] });
      expect(held.tried).toBeGreaterThan(0);
    },
    240_000,
  );

  test.each(ENTRIES)(
    'on each button of $name, and of the forms that it opens, acts at most once',
    async (screen) => {
      const held = await holdOnAll(await turnTo(screen), screen, true);
      expect(held).toEqual({ tried: held.tried, twice: [] });
      expect(held.tried).toBeGreaterThan(0);
    },
    240_000,
  );

  test.each(HOMES)(
    'on the first link of $name goes there, and does nothing on arrival',
    async (screen) => {
      const page = await turnTo(screen);
      const acts = watchActs(page);
      const link = page.locator('main a[href^="/"]').first();
      const address = await link.getAttribute('href');
      const done = await holdOn(page, link, acts);
      await page.waitForURL(`**${address!.split('?')[0]}*`);
      await settled(page);
      expect([...done, ...acts()]).toEqual([]);
    },
    120_000,
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
    expect(await page.getByRole('complementary', { name: 'Actes pas encore envoyés' }).count()).toBe(0);
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
