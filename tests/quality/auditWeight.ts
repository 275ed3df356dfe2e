import 'reflect-metadata';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { TestApp } from '../support/app.ts';
import { launchBrowser } from '../support/browser.ts';
import { buildBackOffice } from '../support/buildBackOffice.ts';
import { type SeededWork, seedWork } from '../support/seedWork.ts';
import { withBareSite } from './bareSite.ts';
import { withDemoSite } from './demoSite.ts';
import { MATRIX_CELL, SLOWER, visitUntilUsable } from './usable.ts';
import { openContext } from './visitors.ts';

/** Bytes of JavaScript, compressed with gzip, that a usable matrix may cost from the sign-in on. */
const MOST_BYTES = 400_000;
const RUNS = 5;
const SHOWN_FROM = 3_000;
const ROW = 'main table tbody tr td';

interface Script {
  name: string;
  bytes: number;
}

/** Counts every script once, compressed as `gzip` does; a script fetched again comes from the browser's cache. */
function countScripts(page: Page): { scripts(): Promise<Script[]> } {
  const sizes = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js') && response.ok())
      sizes.set(
        pathname,
        response.body().then((body) => gzipSync(body).length),
      );
  });
  const scripts = async () => {
    const all = await Promise.all([...sizes].map(async ([name, bytes]) => ({ name: name.split('/').pop()!, bytes: await bytes })));
    return all.sort((one, other) => other.bytes - one.bytes);
  };
  return { scripts };
}

const total = (scripts: Script[]): number => scripts.reduce((sum, { bytes }) => sum + bytes, 0);

/** Asks for the matrix signed out, signs in through the identity provider, and comes back to it. */
async function weighMatrix(browser: Browser, app: TestApp, work: SeededWork): Promise<Script[]> {
  const context = await openContext(browser, app, {});
  const page = await context.newPage();
  const counted = countScripts(page);
  await page.goto(`${app.url}/conventions/${work.conventionId}/matrix`);
  await page.getByRole('link', { name: 'Se connecter' }).click();
  await page.getByRole('button', { name: 'Claude Martin' }).click();
  await page.locator(MATRIX_CELL).first().waitFor();
  const scripts = await counted.scripts();
  await context.close();
  return scripts;
}

async function weighBare(browser: Browser, origin: string): Promise<Script[]> {
  const page = await browser.newPage();
  const counted = countScripts(page);
  await page.goto(origin);
  await page.locator(ROW).first().waitFor();
  const scripts = await counted.scripts();
  await page.close();
  return scripts;
}

/** Milliseconds until `selector` stands, nothing in cache. */
async function timeToUsable(context: BrowserContext, address: string, selector: string): Promise<number> {
  const { milliseconds } = await visitUntilUsable(context, address, selector);
  await context.close();
  return milliseconds;
}

const median = (values: number[]): number => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]!;
const kilo = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const say = (line: string) => process.stdout.write(`${line}\n`);

async function compare(browser: Browser, app: TestApp, work: SeededWork, bare: string): Promise<number> {
  const ours = await weighMatrix(browser, app, work);
  const theirs = await weighBare(browser, bare);
  say(`JavaScript, gzip   matrix ${kilo(total(ours))} in ${ours.length} files   bare react-admin list ${kilo(total(theirs))}`);
  for (const { name, bytes } of ours.filter(({ bytes }) => bytes > SHOWN_FROM)) say(`  ${kilo(bytes).padStart(9)}  ${name}`);
  const times: { matrix: number[]; bare: number[] } = { matrix: [], bare: [] };
  for (let run = 0; run < RUNS; run += 1) {
    const signedIn = await openContext(browser, app, { who: 'dpoDinum' });
    times.matrix.push(await timeToUsable(signedIn, `${app.url}/conventions/${work.conventionId}/matrix`, MATRIX_CELL));
    times.bare.push(await timeToUsable(await browser.newContext(), bare, ROW));
  }
  say(
    `Usable, CPU ${SLOWER}× slower, median of ${RUNS}   matrix ${median(times.matrix)} ms   bare react-admin list ${median(times.bare)} ms`,
  );
  say(`  matrix ${times.matrix.join(', ')}   bare ${times.bare.join(', ')}`);
  return total(ours);
}

/** Prints what the matrix costs beside the least that react-admin can be; fails above the allowed bytes. */
async function auditWeight(): Promise<void> {
  await withDemoSite({}, async (app) => {
    const work = await seedWork(app);
    const browser = await launchBrowser();
    try {
      await withBareSite(async (bare) => {
        const bytes = await compare(browser, app, work, bare);
        if (bytes > MOST_BYTES) process.exitCode = 1;
      });
    } finally {
      await browser.close();
    }
  });
}

await buildBackOffice();
await auditWeight();
