import { type Browser, type BrowserContext, chromium, firefox } from 'playwright-core';
import { chromiumProgram, firefoxProgram } from './browserPrograms.ts';
import { packagedChromium } from './packagedChromium.ts';
import { keepInSight } from './pagesInSight.ts';
import { typeAsKeyboard } from './typeAsKeyboard.ts';

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

/** Which of the two browsers this process looks at the program with. */
export const isFirefox = (): boolean => process.env.TEST_BROWSER === 'firefox';

async function launchChromium(more: string[]): Promise<Browser> {
  const executablePath = chromiumProgram();
  const program = executablePath ? { executablePath, env: {} } : await packagedChromium();
  const env = { ...(process.env as Record<string, string>), ...program.env };
  return chromium.launch({ executablePath: program.executablePath, args: [...ARGUMENTS, ...more], env });
}

/** Over WebDriver BiDi, which the Firefox that people have answers; the other protocol of the library is for a Firefox of its own. */
async function launchFirefox(more: string[]): Promise<Browser> {
  const executablePath = firefoxProgram();
  if (!executablePath) throw new Error('No Firefox here: install firefox-esr on the PATH or name it in FIREFOX_PATH.');
  return firefox.launch({ channel: 'moz-firefox', executablePath, args: more });
}

/** A headless browser: Chromium (of CHROMIUM_PATH, else on the PATH, else of the npm package), or Firefox with TEST_BROWSER=firefox. Close it yourself. */
export const launchBrowser = (more: string[] = []): Promise<Browser> => (isFirefox() ? launchFirefox(more) : launchChromium(more));

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
    if (isFirefox()) await context.addInitScript(typeAsKeyboard);
    keepInSight(context);
    contexts.push(context);
    return context;
  };
  return {
    newContext,
    newPage: async (options) => (await newContext(options)).newPage(),
    close: async () => void (await Promise.all(contexts.map((context) => context.close()))),
  };
}
