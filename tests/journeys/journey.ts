import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { startTestApp, type TestApp } from '../support/app.ts';
import { launchBrowser } from '../support/browser.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PATIENCE_MS = 30_000;

export interface Journey {
  app: TestApp;
  browser: Browser;
  /** What the browsers complained about: errors of scripts, refused resources. */
  complaints: string[];
  /** A browser of one's own, signed in through the identity provider, on the page first asked for. */
  signIn(name: string, address?: string): Promise<Page>;
  /** A browser of one's own where nobody is signed in. */
  open(address: string): Promise<Page>;
  stop(): Promise<void>;
}

/** The whole program as people meet it: server, database, files, identity provider and browser are the real ones. */
export async function startJourney(start: () => Promise<TestApp> = startTestApp): Promise<Journey> {
  const app = await start();
  const browser = await launchBrowser();
  const complaints: string[] = [];
  const open = async (address: string) => {
    const context = await browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris', viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(`${app.url}${address}`);
    return page;
  };
  const signIn = async (name: string, address = '/') => {
    const page = await open(address);
    await page.getByRole('link', { name: 'Se connecter' }).click();
    await page.getByRole('button', { name }).click();
    await page.getByRole('button', { name: 'Profil' }).or(page.getByText(name)).first().waitFor();
    return page;
  };
  const stop = async () => {
    await browser.close();
    await app.stop();
  };
  return { app, browser, complaints, signIn, open, stop };
}

/** Keeps a picture for the documentation, only when asked for with `SCREENS=1`. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!process.env.SCREENS) return;
  const folder = path.join(ROOT, 'docs', 'screens');
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}
