import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '../quality/axe.ts';
import { seenBy } from './gestures.ts';
import { type Journey, startJourney } from './journey.ts';

const TEAM = 'Camille Roux';
const ADMINISTRATOR = 'Noor Lambert';

let journey: Journey;
let team: Page;
let convention: string;

beforeAll(async () => {
  journey = await startJourney();
  team = await journey.enter(TEAM, '/conventions');
  await team.getByRole('table').waitFor();
  convention = new URL(team.url()).pathname.replace('/matrix', '');
}, 180_000);
afterAll(() => journey?.stop());

async function violations(page: Page): Promise<string[]> {
  await page.getByRole('status').waitFor({ state: 'detached' });
  return axeViolations(page);
}

async function show(page: Page, address: string): Promise<Page> {
  await page.goto(`${journey.app.url}${address}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

describe('Nothing that axe can tell stands in the way of anybody', () => {
  test('before signing in', async () => {
    const stranger = await journey.open('/');
    await stranger.getByRole('link', { name: 'Se connecter' }).waitFor();
    expect(await violations(stranger)).toEqual([]);
  });

  test.each(['/matrix', '/missing', '/journal', '/show'])('on %s of a convention', async (screen) => {
    expect(await violations(await show(team, `${convention}${screen}`))).toEqual([]);
  });

  test.each(['/', '/obligations', '/evidences', '/nowhere'])('on %s', async (address) => {
    expect(await violations(await show(team, address))).toEqual([]);
  });

  test('on an obligation, its deposit and its dialogs', async () => {
    await show(team, `${convention}/matrix`);
    await team.getByRole('table').getByRole('link').last().click();
    await team.getByRole('heading', { name: 'Texte signé' }).waitFor();
    expect(await violations(team)).toEqual([]);
    await team.getByRole('button', { name: 'Lien', exact: true }).click();
    await seenBy(team);
    await team.getByRole('button', { name: 'Déposer la preuve' }).click();
    expect(await violations(team)).toEqual([]);
    await team.getByRole('button', { name: 'Déclarer' }).click();
    await team.getByRole('dialog').waitFor();
    expect(await violations(team)).toEqual([]);
  }, 120_000);

  test.each(['/catalogues', '/people', '/people/create', '/organisations', '/conventions/create'])(
    'on %s of the administration',
    async (address) => {
      const administrator = await journey.enter(ADMINISTRATOR, address);
      await administrator.getByRole('heading', { level: 1 }).waitFor();
      expect(await violations(administrator)).toEqual([]);
    },
    120_000,
  );

  test('nor does a screen of 320 pixels scroll sideways', async () => {
    await team.evaluate(() => localStorage.clear());
    await team.setViewportSize({ width: 320, height: 700 });
    for (const address of ['/', '/obligations', `${convention}/matrix`]) {
      await show(team, address);
      await expect.poll(() => team.evaluate(() => document.documentElement.scrollWidth), { message: address }).toBe(320);
    }
  }, 120_000);
});
