import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
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
