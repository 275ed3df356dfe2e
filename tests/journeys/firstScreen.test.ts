import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MATRIX_CELL } from '../quality/usable.ts';
import { type Manner, openContext } from '../quality/visitors.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { openBrowser, type Visited } from '../support/browser.ts';

let app: TestApp;
let browser: Visited;
let conventionId: string;

beforeAll(async () => {
  app = await startTestApp();
  browser = await openBrowser();
  const { conventions } = await (await app.as('team')).get<{ conventions: { items: { id: string }[] } }>(
    '{ conventions { items { id } } }',
  );
  conventionId = conventions.items[0]!.id;
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

interface Sent {
  operationName: string;
  variables: Record<string, unknown>;
}

const FIRST = ['ConventionList', 'Look', 'Matrix', 'Me'];
const isQuestion = (request: Request) => request.method() === 'POST' && new URL(request.url()).pathname === '/graphql';

/** A new page, with all that it asks of the API in order; nothing in cache. */
async function watched(manner: Manner): Promise<{ page: Page; sent: (Sent & { language?: string })[] }> {
  const page = await (await openContext(browser, app, manner)).newPage();
  const sent: (Sent & { language?: string })[] = [];
  page.on('request', (request) => {
    if (isQuestion(request)) sent.push({ ...(request.postDataJSON() as Sent), language: request.headers()['accept-language'] });
  });
  return { page, sent };
}

const open = (page: Page, rest = '') => page.goto(`${app.url}/conventions/${conventionId}/matrix${rest}`, { waitUntil: 'commit' });
const cell = (page: Page) => page.locator(MATRIX_CELL).first();
const questions = (sent: Sent[]) =>
  sent
    .map(({ operationName }) => operationName)
    .filter((name) => FIRST.includes(name))
    .sort();

describe('The matrix, opened by its address', () => {
  test('is asked for with all that comes with it before the program has arrived, and each question once', async () => {
    const { page, sent } = await watched({ who: 'team' });
    const files: string[] = [];
    let letThrough = () => {};
    const held = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    await page.route('**/assets/*.js', async (route) => {
      files.push(new URL(route.request().url()).pathname);
      await held;
      await route.continue();
    });
    await open(page);
    await expect.poll(() => questions(sent)).toEqual(FIRST);
    await expect.poll(() => files.some((file) => file.includes('MatrixPage'))).toBe(true);
    expect(await page.locator('#root').innerHTML()).toBe('');
    letThrough();
    await cell(page).waitFor();
    expect(questions(sent)).toEqual(FIRST);
  });

  test('at a past day and in English is that day, in English', async () => {
    const { page, sent } = await watched({ who: 'team', language: 'en' });
    await open(page, '?asOf=2026-01-15');
    await page.getByRole('heading', { name: 'Matrix' }).waitFor();
    await page.getByText('15/01/2026').first().waitFor();
    expect(questions(sent)).toEqual(FIRST);
    expect(sent.find(({ operationName }) => operationName === 'Matrix')).toMatchObject({
      variables: { conventionId, asOf: '2026-01-15' },
      language: 'en',
    });
  });

  test('shows all the same when the first questions never reached the server', async () => {
    const { page } = await watched({ who: 'team' });
    const cut = new Set(FIRST);
    await page.route('**/graphql', (route) => {
      const { operationName } = route.request().postDataJSON() as Sent;
      return cut.delete(operationName) ? route.abort('connectionreset') : route.continue();
    });
    await open(page);
    await cell(page).waitFor();
    expect(cut.size).toBe(0);
  });

  test('brings who is not signed in to sign in, and who may not see it to a refusal', async () => {
    const nobody = await watched({});
    await open(nobody.page);
    await nobody.page.getByRole('link', { name: 'Se connecter' }).waitFor();
    const stranger = await watched({ who: 'team' });
    await stranger.page.goto(`${app.url}/conventions/018f0000-0000-7000-8000-00000000ffff/matrix`);
    await stranger.page.getByRole('alert').waitFor();
  });
});

test('Any other screen asks who is there before the program has arrived, and nothing twice', async () => {
  const { page, sent } = await watched({ who: 'team' });
  await page.goto(`${app.url}/`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(questions(sent)).toEqual(['ConventionList', 'Look', 'Me']);
});

test('A page that everybody may read asks for no convention, and leaves no answer unread', async () => {
  const { page, sent } = await watched({ who: 'team' });
  await page.goto(`${app.url}/accessibilite`, { waitUntil: 'networkidle' });
  expect(questions(sent)).not.toContain('ConventionList');
});
