import type { Browser, Page } from 'playwright-core';
import { onTestFinished, TestRunner } from 'vitest';

const VIEWPORT = { width: 1280, height: 900 };
const HEARD = ['request', 'requestfinished', 'requestfailed', 'response', 'dialog', 'popup', 'pageerror', 'console'];
const NO_EMULATION = { media: null, colorScheme: null, reducedMotion: null, forcedColors: null, contrast: null } as const;

/** As nobody has used it: no window, listener, route, session, permission or kept value of who had it before. */
async function madeAsNew(page: Page, origin: string): Promise<Page> {
  const context = page.context();
  for (const event of HEARD) page.removeAllListeners(event);
  await Promise.all(context.pages().map((other) => other !== page && other.close()));
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await context.setOffline(false);
  await page.goto(`${origin}/robots.txt`);
  await page.evaluate(() => {
    for (const store of [localStorage, sessionStorage]) store.clear();
  });
  await context.clearCookies();
  await context.clearPermissions();
  await page.emulateMedia(NO_EMULATION);
  await page.setViewportSize(VIEWPORT);
  return page;
}

/**
 * Browsers of one's own, a page each. That of a test which passed is made as new for the next who asks: its process has the program in memory, and
 * shows a screen for half the work. What is opened outside of a test is nobody else's.
 */
export class OwnBrowsers {
  private readonly idle = new Set<Page>();
  private readonly kept = new WeakSet<Page>();

  constructor(
    private readonly browser: Pick<Browser, 'newContext'>,
    private readonly origin: string,
  ) {}

  async open(): Promise<Page> {
    const page = await this.another();
    if (TestRunner.getCurrentTest()) {
      onTestFinished(({ task }) => void (task.result?.state === 'pass' && !this.kept.has(page) && this.idle.add(page)));
    }
    return page;
  }

  /** For a page that later tests go on with. */
  keep(page: Page): Page {
    this.kept.add(page);
    return page;
  }

  private async another(): Promise<Page> {
    const [left] = this.idle;
    if (!left) return (await this.browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris', viewport: VIEWPORT })).newPage();
    this.idle.delete(left);
    return madeAsNew(left, this.origin);
  }
}
