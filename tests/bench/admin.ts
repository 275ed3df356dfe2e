import type { Browser } from 'playwright-core';
import { MATRIX_CELL, type Visit, visitUntilUsable } from '../quality/usable.ts';
import { launchBrowser } from '../support/browser.ts';
import type { Arm } from './arms/arms.ts';
import { median } from './load.ts';
import type { Sample } from './workloads/sample.ts';

export interface AdminFigures {
  /** Nothing in cache. */
  cold: Visit;
  /** The same browser, coming back. */
  warm: Visit;
}

const RUNS = 5;

async function visitTwice(browser: Browser, arm: Arm, { conventions, reviewer }: Sample, run: number): Promise<[Visit, Visit]> {
  const context = await browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris', viewport: { width: 1280, height: 900 } });
  const [name, value] = reviewer.cookie.split('=') as [string, string];
  await context.addCookies([{ name, value, url: arm.url, httpOnly: true, sameSite: 'Lax' }]);
  const address = `${arm.url}/conventions/${conventions[run % conventions.length]}/matrix`;
  const cold = await visitUntilUsable(context, address, MATRIX_CELL);
  const warm = await visitUntilUsable(context, address, MATRIX_CELL);
  await context.close();
  return [cold, warm];
}

const middle = (visits: Visit[]): Visit => ({
  milliseconds: median(visits.map(({ milliseconds }) => milliseconds)),
  bytes: median(visits.map(({ bytes }) => bytes)),
});

/** Time until the matrix can be used and bytes fetched, in Chromium on a slower processor, for somebody already signed in. */
export async function measureAdmin(arm: Arm, sample: Sample): Promise<AdminFigures> {
  const browser = await launchBrowser();
  try {
    const visits: [Visit, Visit][] = [];
    for (let run = 0; run < RUNS; run += 1) visits.push(await visitTwice(browser, arm, sample, run));
    return { cold: middle(visits.map(([cold]) => cold)), warm: middle(visits.map(([, warm]) => warm)) };
  } finally {
    await browser.close();
  }
}
