import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { openSessionIn } from '../quality/visitors.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { openBrowser, type Visited } from '../support/browser.ts';

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
  stop(): Promise<void>;
}

/** The whole program as people meet it: server, database, files, identity provider and browser are the real ones. */
export async function startJourney(start: () => Promise<TestApp> = startTestApp): Promise<Journey> {
  const app = await start();
  const browser = await openBrowser();
  const complaints: string[] = [];
  const newContext = () => browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris', viewport: { width: 1280, height: 900 } });
  const openIn = async (context: BrowserContext, address: string) => {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(`${app.url}${address}`);
    return page;
  };
  const open = async (address: string) => openIn(await newContext(), address);
  const signIn = async (name: string, address = '/') => {
    const page = await open(address);
    await page.getByRole('link', { name: 'Se connecter' }).click();
    await page.getByRole('button', { name }).click();
    await page.getByRole('button', { name: 'Profil' }).or(page.getByText(name)).first().waitFor();
    return page;
  };
  const enter = async (name: string, address = '/') => {
    const [person] = await app.orm.em.fork().execute<{ email: string }[]>('select email from person where full_name = ?', [name]);
    const context = await newContext();
    await openSessionIn(context, app, person!);
    return openIn(context, address);
  };
  const stop = async () => {
    await browser.close();
    await app.stop();
  };
  return { app, browser, complaints, signIn, enter, open, stop };
}

/** Keeps a picture for the documentation, only when asked for with `SCREENS=1`. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!process.env.SCREENS) return;
  const folder = path.join(ROOT, 'docs', 'screens');
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}
