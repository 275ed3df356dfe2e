import { afterAll, beforeAll, describe, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import { openBrowser, type Visited } from '../support/browser.ts';
import { createLivingDemo } from '../support/demoDatabase.ts';
import { LIVING_SCREENS, type Living, layLiving } from './livingScreens.ts';
import { Sweep } from './sweep.ts';

let app: TestApp;
let browser: Visited;
let sweep: Sweep<Living>;

beforeAll(async () => {
  const { database, files } = await createLivingDemo();
  app = await startTestApp({ DEMO_EMPTY: '' }, { database, files });
  browser = await openBrowser();
  sweep = new Sweep({ app, browser, work: await layLiving(app) });
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

describe('A key held down, where there is something to do about a year of work,', () => {
  test.each(LIVING_SCREENS)(
    'on each button of $name, and in each form that it opens, filled, acts at most once',
    async (screen) => {
      await sweep.holds(screen);
    },
    240_000,
  );
});
