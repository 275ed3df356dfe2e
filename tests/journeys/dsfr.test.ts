import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp } from '../support/app.ts';
import { type Journey, startJourney } from './journey.ts';

let journey: Journey;

beforeAll(async () => {
  journey = await startJourney(() => startTestApp({ THEME: 'DSFR' }));
}, 180_000);
afterAll(() => journey?.stop());

describe('The State’s look, where the instance asks for it', () => {
  test('has its header, its typeface, and the links that are mandatory in its footer, before signing in too', async () => {
    const page = await journey.open('/login');
    await page.getByRole('banner').getByText('République').waitFor();
    const footer = page.getByRole('contentinfo');
    for (const link of ['Accessibilité : non conforme', 'Mentions légales', 'Politique de confidentialité', 'info.gouv.fr']) {
      await expect.poll(() => footer.getByRole('link', { name: link }).count(), { message: link }).toBe(1);
    }
    expect(await page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily")).toContain('Marianne');
    expect(await page.evaluate("document.fonts.ready.then(() => document.fonts.check('16px Marianne'))")).toBe(true);
    await footer.getByRole('link', { name: 'Mentions légales' }).click();
    await page.getByRole('heading', { name: 'Mentions légales', level: 1 }).waitFor();
  }, 120_000);

  test('says in its footer what the administrator declares of its accessibility', async () => {
    const page = await journey.signIn('Noor Lambert', '/');
    await page.getByRole('contentinfo').getByRole('link', { name: 'Accessibilité : non conforme' }).click();
    await page.getByRole('button', { name: 'Modifier', exact: true }).click();
    await page.getByLabel('Conformité au RGAA (obligatoire)').click();
    await page.getByRole('option', { name: 'partiellement conforme' }).click();
    await page.getByLabel('Texte en français (obligatoire)').fill('Audit du 3 mars.');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('contentinfo').getByRole('link', { name: 'Accessibilité : partiellement conforme' }).waitFor();
    const anybody = await journey.open('/accessibilite');
    await anybody.locator('main').getByText('Accessibilité : partiellement conforme').waitFor();
  }, 120_000);

  test('is light and dark like the rest', async () => {
    const page = await journey.signIn('Camille Roux', '/');
    const scheme = () => page.evaluate('document.documentElement.dataset.frTheme');
    await expect.poll(() => scheme()).toBe('light');
    await page.getByRole('button', { name: 'Thème clair/sombre' }).click();
    await expect.poll(scheme).toBe('dark');
  }, 120_000);

  test('breaks no rule of the content security policy', () => {
    expect(journey.complaints).toEqual([]);
  });
});
