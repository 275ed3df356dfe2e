import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import type { TestApp } from '../support/app.ts';
import type { PersonaName } from '../support/personas.ts';
import type { Language } from './screens.ts';

const STORE = 'RaStoregarant';
const PATIENCE_MS = 30_000;

export interface Manner {
  who?: PersonaName;
  language?: Language;
  mode?: 'light' | 'dark';
  width?: number;
  height?: number;
}

const unanswered = new WeakMap<Page, Set<Request>>();

/** What a page asked for as it was left (an act sent beyond the page) is never told to have been answered: the next page does not wait for it. */
function watchAnswers(context: BrowserContext): void {
  context.on('page', (page) => {
    const asked = new Set<Request>();
    unanswered.set(page, asked);
    page.on('request', (request) => {
      if (request.isNavigationRequest() && request.frame() === page.mainFrame()) asked.clear();
      asked.add(request);
    });
    page.on('response', (response) => asked.delete(response.request()));
    page.on('requestfailed', (request) => asked.delete(request));
  });
}

/** Whether a page of `openContext` has asked for something that has not begun to arrive. */
export const hasUnanswered = (page: Page): boolean => (unanswered.get(page)?.size ?? 0) > 0;

/** A browser of somebody's own, already signed in, in a language, a mode and a width; motion is reduced so that pictures are still. */
export async function openContext(browser: Pick<Browser, 'newContext'>, app: TestApp, manner: Manner): Promise<BrowserContext> {
  const { who, language = 'fr', mode = 'light', width = 1280, height = 900 } = manner;
  const context = await browser.newContext({
    locale: language === 'fr' ? 'fr-FR' : 'en-GB',
    timezoneId: 'Europe/Paris',
    viewport: { width, height },
    colorScheme: mode,
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  watchAnswers(context);
  await context.addInitScript(`localStorage.setItem('${STORE}.locale', '"${language}"')`);
  if (who) await openSessionIn(context, app, who);
  return context;
}

/** Signs somebody in beside the browser, which finds the session open. */
export async function openSessionIn(context: BrowserContext, app: TestApp, who: Parameters<TestApp['as']>[0]): Promise<void> {
  const [name, value] = (await app.as(who)).cookie.split('=') as [string, string];
  await context.addCookies([{ name, value, url: app.url, httpOnly: true, sameSite: 'Lax' }]);
}
