import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { type BrowserProgram, packagedChromium } from './packagedChromium.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const ARGUMENTS = [
  '--no-sandbox',
  '--no-zygote',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--font-render-hinting=none',
];

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function browserProgram(): Promise<BrowserProgram> {
  const named = process.env.CHROMIUM_PATH;
  if (named) return { executablePath: named, env: {} };
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isExecutable);
  return onPath ? { executablePath: onPath, env: {} } : packagedChromium();
}

/** A headless Chromium: the one of CHROMIUM_PATH, else one on the PATH, else the one of the npm package. Close it yourself. */
export async function launchBrowser(more: string[] = []): Promise<Browser> {
  const { executablePath, env } = await browserProgram();
  return chromium.launch({ executablePath, args: [...ARGUMENTS, ...more], env: { ...(process.env as Record<string, string>), ...env } });
}

/** As much of a browser as a file of tests needs: contexts and pages of its own, closed with it. */
export type Visited = Pick<Browser, 'newContext' | 'newPage' | 'close'>;

let shared: Promise<Browser> | undefined;

async function sharedBrowser(): Promise<Browser> {
  const running = await shared;
  if (!running?.isConnected()) shared = launchBrowser();
  return (await shared)!;
}

/** The browser that the files of a process share, which ends with the process; closing it closes the contexts opened through this one. */
export async function openBrowser(): Promise<Visited> {
  const browser = await sharedBrowser();
  const contexts: BrowserContext[] = [];
  const newContext: Browser['newContext'] = async (options) => {
    const context = await browser.newContext(options);
    contexts.push(context);
    return context;
  };
  return {
    newContext,
    newPage: async (options) => (await newContext(options)).newPage(),
    close: async () => void (await Promise.all(contexts.map((context) => context.close()))),
  };
}
