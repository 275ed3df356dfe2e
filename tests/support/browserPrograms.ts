import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const CHROMIUM = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const FIREFOX = ['firefox-esr', 'firefox'];

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(names: string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isExecutable);
}

/** The Chromium of CHROMIUM_PATH, else one on the PATH; none where there is none. */
export const chromiumProgram = (): string | undefined => process.env.CHROMIUM_PATH || onPath(CHROMIUM);

/** The Firefox of FIREFOX_PATH, else one on the PATH, the long-lived one of administrations first; none where there is none. */
export const firefoxProgram = (): string | undefined => process.env.FIREFOX_PATH || onPath(FIREFOX);
