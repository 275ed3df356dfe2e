import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { openSessionIn } from '../quality/visitors.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { openBrowser, type Visited } from '../support/browser.ts';
import { OwnBrowsers } from './ownBrowsers.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PATIENCE_MS = 30_000;

export interface Journey {
  app: TestApp;
  browser: Visited;
  /** What the browsers complained about: errors of scripts, refused resources. */
  complaints: string[];
  /** A browser of one's own, signed in through the identity provider, on the page first asked for. */
  signIn(name: string, address?: string): Promise<Page>;
  /** The same with the session opened beside the browser, where how one signs in is not what is looked at. */
  enter(name: string, address?: string): Promise<Page>;
  /** A browser of one's own where nobody is signed in. */
  open(address: string): Promise<Page>;
  /** Says that later tests go on with this page, which otherwise is its test's only. */
  keep(page: Page): Page;
  stop(): Promise<void>;
}

/** The whole program as people meet it: server, database, files, identity provider and browser are the real ones. */
export async function startJourney(start: () => Promise<TestApp> = startTestApp): Promise<Journey> {
  const app = await start();
  const browser = await openBrowser();
  const complaints: string[] = [];
  const browsers = new OwnBrowsers(browser, app.url);
  const goTo = async (page: Page, address: string) => {
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(`${app.url}${address}`);
    return page;
  };
  const open = async (address: string) => goTo(await browsers.open(), address);
  const signIn = async (name: string, address = '/') => {
    const page = await open(address);
    await page.getByRole('link', { name: 'Se connecter' }).click();
    await page.getByRole('button', { name }).click();
    await page.getByRole('button', { name: 'Profil' }).or(page.getByText(name)).first().waitFor();
    return page;
  };
  const enter = async (name: string, address = '/') => {
    const [person] = await app.orm.em.fork().execute<{ email: string }[]>('select email from person where full_name = ?', [name]);
    const page = await browsers.open();
    await openSessionIn(page.context(), app, person!);
    return goTo(page, address);
  };
  const stop = async () => {
    await browser.close();
    await app.stop();
  };
  const keep = (page: Page) => browsers.keep(page);
  return { app, browser, complaints, signIn, enter, open, keep, stop };
}

/** Keeps a picture for the documentation, only when asked for with `SCREENS=1`. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!process.env.SCREENS) return;
  const folder = path.join(ROOT, 'docs', 'screens');
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}
