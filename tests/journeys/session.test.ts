import type { APIResponse, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSessionIn } from '../quality/visitors.ts';
import { sayStatus, sign } from './gestures.ts';
import { type Journey, startJourney } from './journey.ts';

const DUTY = 'Obligation de tenir le registre des incidents de sécurité';
const TEAM = 'Camille Roux';
const OTHER = 'Sacha Moreau';
const TYPED = 'Tenu chaque mois depuis janvier.';

let journey: Journey;

beforeAll(async () => {
  journey = await startJourney();
}, 180_000);
afterAll(() => journey?.stop());

const endAllSessions = () => journey.app.orm.em.fork().execute('delete from session');
const comment = (page: Page) => page.getByLabel('Commentaire');
const over = (page: Page) => page.getByRole('alertdialog', { name: 'Votre session est terminée' });
const send = (page: Page) => sign(page, 'Déclarer');

/** Keeps the answer to the next mutation of a name until it is let go. */
async function holdAnswer(page: Page, mutation: string) {
  const answer = Promise.withResolvers<APIResponse>();
  const go = Promise.withResolvers<void>();
  const told = Promise.withResolvers<void>();
  const isAsked = (body: string | null) => body?.includes(`mutation ${mutation}`) ?? false;
  await page.route('**/graphql', async (route) => {
    if (!isAsked(route.request().postData())) return route.continue();
    const response = await route.fetch();
    answer.resolve(response);
    await go.promise;
    await route.fulfill({ response });
    await page.unroute('**/graphql');
    told.resolve();
  });
  const letGo = async () => {
    go.resolve();
    await told.promise;
  };
  return { answer: answer.promise, letGo };
}

/** In a browser that nobody had before nor has after: its session and its network end in the middle of things, while nothing is asked of the server. */
async function startTyping(): Promise<Page> {
  const page = journey.keep(await journey.signIn(TEAM, '/conventions'));
  await page.getByRole('table').getByRole('link').filter({ hasText: DUTY }).click();
  await page.getByRole('button', { name: 'Déclarer', exact: true }).click();
  await sayStatus(page, 'MET');
  await comment(page).fill(TYPED);
  await page.waitForLoadState('networkidle');
  return page;
}

describe('A session that ends while somebody types', () => {
  test('is opened again in another window, and the work goes on where it was', async () => {
    const page = await startTyping();
    await endAllSessions();
    await send(page);
    await over(page).waitFor();
    await expect.poll(() => page.getByRole('dialog', { name: 'Déclarer', includeHidden: true }).filter({ visible: true }).count()).toBe(0);
    await over(page).getByRole('link', { name: 'Se connecter dans une nouvelle fenêtre' }).click();
    await over(page).waitFor({ state: 'detached' });
    await expect.poll(() => comment(page).inputValue()).toBe(TYPED);
    await send(page);
    await page.getByText('Déclaration enregistrée').waitFor();
  }, 150_000);

  test('is opened again in the same window, on the same page, with the form and its words', async () => {
    const page = await startTyping();
    const place = new URL(page.url()).pathname;
    await endAllSessions();
    await send(page);
    await over(page).getByRole('link', { name: 'Se connecter ici' }).click();
    await page.getByText('Voici ce que vous aviez saisi sans l’envoyer.').waitFor();
    expect(new URL(page.url()).pathname).toBe(place);
    await expect.poll(() => comment(page).inputValue()).toBe(TYPED);
    await send(page);
    await page.getByText('Déclaration enregistrée').waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(() => page.getByRole('dialog', { name: 'Déclarer' }).count()).toBe(0);
  }, 150_000);

  test('is not asked for again by an answer that comes once one is signed in again', async () => {
    const page = await startTyping();
    const late = await holdAnswer(page, 'DeclareObligation');
    await endAllSessions();
    await send(page);
    expect(await (await late.answer).text()).toContain('UNAUTHENTICATED');
    const [person] = await journey.app.orm.em.fork().execute<{ email: string }[]>('select email from person where full_name = ?', [TEAM]);
    await openSessionIn(page.context(), journey.app, person!);
    await late.letGo();
    await comment(page).waitFor();
    await expect.poll(() => over(page).count()).toBe(0);
    await expect.poll(() => comment(page).inputValue()).toBe(TYPED);
    await send(page);
    await page.getByText('Déclaration enregistrée').waitFor();
  }, 150_000);

  test('gives nothing of what was typed to somebody else who signs in in the same window', async () => {
    const page = await startTyping();
    await page.context().clearCookies();
    await send(page);
    await over(page).getByRole('link', { name: 'Se connecter ici' }).click();
    await page.getByRole('button', { name: OTHER }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.evaluate('Object.keys(sessionStorage).filter((key) => key.startsWith("garant:draft:")).length')).toBe(0);
  }, 150_000);
});

describe('A network that is cut while somebody types', () => {
  test('is said at once, loses nothing, and the form is sent when it is back', async () => {
    const page = await startTyping();
    await page.context().setOffline(true);
    await page.getByText('Le serveur ne répond pas. Ce que vous avez saisi est conservé').waitFor();
    await send(page);
    await page.getByRole('dialog').getByText('Pas de réponse').waitFor();
    await expect.poll(() => comment(page).inputValue()).toBe(TYPED);
    await page.context().setOffline(false);
    await page.getByText('Le serveur ne répond pas. Ce que vous avez saisi est conservé').waitFor({ state: 'detached' });
    await send(page);
    await page.getByText('Déclaration enregistrée').waitFor();
  }, 150_000);
});
