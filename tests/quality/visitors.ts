import type { Browser, BrowserContext } from 'playwright-core';
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

/** A browser of somebody's own, already signed in, in a language, a mode and a width; motion is reduced so that pictures are still. */
export async function openContext(browser: Browser, app: TestApp, manner: Manner): Promise<BrowserContext> {
  const { who, language = 'fr', mode = 'light', width = 1280, height = 900 } = manner;
  const context = await browser.newContext({
    locale: language === 'fr' ? 'fr-FR' : 'en-GB',
    timezoneId: 'Europe/Paris',
    viewport: { width, height },
    colorScheme: mode,
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  await context.addInitScript(`localStorage.setItem('${STORE}.version', '1'); localStorage.setItem('${STORE}.locale', '"${language}"')`);
  if (who) {
    const [name, value] = (await app.as(who)).cookie.split('=') as [string, string];
    await context.addCookies([{ name, value, url: app.url, httpOnly: true, sameSite: 'Lax' }]);
  }
  return context;
}
