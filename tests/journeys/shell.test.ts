import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Journey, startJourney } from './journey.ts';

const TEAM = 'Camille Roux';
const ADMINISTRATOR = 'Noor Lambert';

let journey: Journey;

beforeAll(async () => {
  journey = await startJourney();
}, 180_000);
afterAll(() => journey?.stop());

const ground = (page: Page) => page.evaluate('getComputedStyle(document.body).backgroundColor');
const activeName = (page: Page) => page.evaluate('document.activeElement.textContent');
const isOnTitle = (page: Page) => page.evaluate("document.activeElement.tagName === 'H1'");

describe('The demonstration', () => {
  test('says on its pages that people, files and facts are made up, on a telephone too', async () => {
    const page = await journey.enter(TEAM, '/obligations');
    const told = page.getByRole('contentinfo').getByText('Démonstration : personnes, fichiers et faits inventés');
    await told.waitFor();
    await page.getByText('Démonstration', { exact: true }).waitFor();
    await page.setViewportSize({ width: 320, height: 640 });
    await told.scrollIntoViewIfNeeded();
    await page.setViewportSize({ width: 1280, height: 800 });
  });
});

describe('Light and dark', () => {
  test('follow the system until one chooses; the choice outlives a reload and signing out', async () => {
    const page = await journey.signIn(TEAM, '/obligations');
    await page.getByRole('heading', { name: 'Obligations', level: 1 }).waitFor();
    const light = await ground(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => ground(page)).not.toBe(light);
    await page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(() => ground(page)).toBe(light);
    await page.getByRole('button', { name: 'Thème clair/sombre' }).click();
    await expect.poll(() => ground(page)).not.toBe(light);
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(() => ground(page)).not.toBe(light);
    await page.getByRole('button', { name: TEAM }).click();
    await page.getByRole('menuitem', { name: 'Déconnexion' }).click();
    await page.getByRole('link', { name: 'Se connecter' }).waitFor();
    await expect.poll(() => ground(page)).not.toBe(light);
  }, 120_000);

  test('never fetch the State’s look on an instance that does not ask for it', async () => {
    const page = await journey.open('/');
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await page.goto(`${journey.app.url}/accessibilite`);
    await page.getByRole('heading', { name: 'Accessibilité' }).waitFor();
    expect(fetched.filter((url) => /dsfr|marianne/i.test(url))).toEqual([]);
    expect(fetched.filter((url) => url.endsWith('.js')).length).toBeGreaterThan(3);
  }, 120_000);
});

describe('The search', () => {
  test('opens with Ctrl-K, finds without accents, and opens a result with the keyboard alone', async () => {
    const page = await journey.enter(TEAM, '/');
    await page.getByRole('button', { name: 'Rechercher' }).waitFor();
    await page.keyboard.press('Control+k');
    const box = page.getByRole('combobox', { name: 'Rechercher' });
    await box.waitFor();
    await page.keyboard.type('proced');
    const options = page.getByRole('option');
    await options.filter({ hasText: 'procédure' }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => options.first().getAttribute('aria-selected')).toBe('true');
    expect(await box.getAttribute('aria-activedescendant')).toBe(await options.first().getAttribute('id'));
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/obligations\/.+\/show/);
    await expect.poll(() => isOnTitle(page)).toBe(true);
    await expect.poll(() => activeName(page)).not.toBe('Mon travail');
  }, 120_000);

  test('says so when nothing is found', async () => {
    const page = await journey.enter(TEAM, '/');
    await page.getByRole('button', { name: 'Rechercher' }).click();
    await page.getByRole('combobox').waitFor();
    await page.keyboard.type('xqzwvk');
    await page.getByText('Rien ne correspond à ces mots').waitFor();
    await expect.poll(() => page.getByRole('option').count()).toBe(0);
  }, 120_000);
});

describe('A public page', () => {
  test('is written by the administrator and read by anybody, without its HTML', async () => {
    const stranger = await journey.open('/login');
    await stranger.getByRole('link', { name: 'Mentions légales' }).click();
    await stranger.getByText('Cette page n’est pas encore écrite').waitFor();
    await expect.poll(() => stranger.getByRole('button', { name: 'Modifier' }).count()).toBe(0);

    const administrator = await journey.enter(ADMINISTRATOR, '/');
    await administrator.goto(`${journey.app.url}/mentions-legales`);
    const write = async (text: string) => {
      await administrator.getByRole('button', { name: 'Modifier' }).click();
      await administrator.getByLabel('Texte en français (obligatoire)').fill(text);
    };
    await write('## Éditeur\n\nInspection **générale**.<script>alert(1)</script>\n\n[Fuite](javascript:alert(1))');
    await administrator.getByRole('button', { name: 'Enregistrer' }).click();
    await administrator.getByRole('heading', { name: 'Éditeur', level: 2 }).waitFor();

    await stranger.reload();
    await stranger.getByRole('heading', { name: 'Éditeur', level: 2 }).waitFor();
    await expect.poll(() => stranger.locator('main script').count()).toBe(0);
    await expect.poll(() => stranger.getByText('Fuite').getAttribute('href')).not.toContain('javascript');
  }, 120_000);

  test('refuses to overwrite what another administrator wrote meanwhile, and keeps what was typed', async () => {
    const page = await journey.enter(ADMINISTRATOR, '/');
    await page.getByRole('link', { name: 'Politique de confidentialité' }).click();
    await page.getByRole('button', { name: 'Modifier' }).click();
    await page.getByLabel('Texte en français (obligatoire)').fill('Ma version.');
    const other = await journey.app.as('administrator');
    const write = 'mutation($input: UpdateSitePageInput!) { updateSitePage(id: "politique-confidentialite", input: $input) { version } }';
    await other.get(write, { input: { bodyFr: 'La version de l’autre.', version: 0 } });
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Quelqu’un d’autre a modifié cela entre-temps').waitFor();
    await page.getByText(/^Par Noor Lambert, le \d\d\/\d\d\/\d{4}/).waitFor();
    await page.getByText('La version de l’autre.').first().waitFor();
    await expect.poll(() => page.getByLabel('Texte en français (obligatoire)').inputValue()).toBe('Ma version.');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('button', { name: 'Modifier' }).waitFor();
    await page.locator('main').getByText('Ma version.').waitFor();
  }, 120_000);
});

describe('The keyboard', () => {
  test('goes straight to the content, and each screen is announced by its title', async () => {
    const page = await journey.enter(TEAM, '/');
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    await expect.poll(() => activeName(page)).toBe('Aller au contenu');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('MAIN');
    await page.getByRole('menuitem', { name: 'Ce qui manque' }).click();
    await expect.poll(() => isOnTitle(page)).toBe(true);
    await expect.poll(() => activeName(page)).toBe('Ce qui manque');
    await expect.poll(() => page.title()).toBe('Ce qui manque · Garant');
    await expect.poll(() => page.evaluate('document.documentElement.lang')).toBe('fr');
  }, 120_000);

  test('and no screen makes a browser complain', () => {
    expect(journey.complaints).toEqual([]);
  });
});
