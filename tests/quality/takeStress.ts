import 'reflect-metadata';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { TestApp } from '../support/app.ts';
import { launchBrowser } from '../support/browser.ts';
import { buildBackOffice } from '../support/buildBackOffice.ts';
import type { PersonaName } from '../support/personas.ts';
import { type SeededStress, seedStress } from '../support/seedStress.ts';
import { seedWork } from '../support/seedWork.ts';
import { withDemoSite } from './demoSite.ts';
import { settled } from './screens.ts';
import { PICTURES, takePicture } from './takePicture.ts';
import { openContext } from './visitors.ts';

interface Trial {
  name: string;
  who: PersonaName;
  path(stress: SeededStress): string;
  width?: number;
  /** The button to press before looking. */
  press?: RegExp;
}

const LAST_PAGE = '/obligations?displayedFilters={}&filter={}&order=ASC&page=400&perPage=25&sort=code';

const TRIALS: Trial[] = [
  { name: 'matrice-40-themes', who: 'administrator', path: (stress) => `/conventions/${stress.conventionId}/matrix` },
  { name: 'matrice-40-themes-320', who: 'administrator', path: (stress) => `/conventions/${stress.conventionId}/matrix`, width: 320 },
  { name: 'liste-10000', who: 'reviewer', path: () => '/obligations' },
  { name: 'liste-10000-page-400', who: 'reviewer', path: () => LAST_PAGE },
  { name: 'versions-200', who: 'team', path: (stress) => `/evidences/${stress.manyVersionsEvidenceId}/show` },
  {
    name: 'versions-200-ouvertes',
    who: 'team',
    path: (stress) => `/evidences/${stress.manyVersionsEvidenceId}/show`,
    press: /Afficher .*versions? précédente/,
  },
  { name: 'versions-200-obligation', who: 'team', path: (stress) => `/obligations/${stress.manyVersionsId}/show` },
  { name: 'nom-200-320', who: 'team', path: (stress) => `/obligations/${stress.manyVersionsId}/show`, width: 320 },
  { name: 'nom-200-liste-320', who: 'team', path: () => '/evidences', width: 320 },
  { name: 'phrase-4000', who: 'administrator', path: (stress) => `/obligations/${stress.longSentenceId}/show` },
  { name: 'texte-5000', who: 'team', path: (stress) => `/obligations/${stress.longCommentId}/show` },
  { name: 'texte-5000-320', who: 'team', path: (stress) => `/obligations/${stress.longCommentId}/show`, width: 320 },
];

/** Milliseconds until nothing loads any more, twice: the program and the browser cold, then warm. Tells also when a page scrolls sideways. */
async function tryOut(browser: Browser, app: TestApp, stress: SeededStress, { name, who, path: pathOf, width = 1040, press }: Trial) {
  const context = await openContext(browser, app, { who, width, height: 680 });
  const page = await context.newPage();
  const times: number[] = [];
  for (let visit = 0; visit < 2; visit += 1) {
    const start = performance.now();
    await page.goto(`${app.url}${pathOf(stress)}`);
    await settled(page);
    if (press) await page.getByRole('button', { name: press }).first().click();
    await settled(page);
    times.push(Math.round(performance.now() - start));
  }
  await takePicture(page, path.join(PICTURES, `essai-${name}.webp`));
  const [whole, elements] = (await page.evaluate(
    '[document.documentElement.scrollWidth, document.querySelectorAll("*").length]',
  )) as number[];
  await context.close();
  const isTooWide = whole! > width;
  process.stdout.write(
    `${name.padEnd(26)} ${times.join(' ms, then ')} ms   ${elements} elements${isTooWide ? `   SCROLLS SIDEWAYS: ${whole}` : ''}\n`,
  );
  if (isTooWide) process.exitCode = 1;
}

/** Pictures and times of what is larger than anybody should ever need. */
async function takeStress(): Promise<void> {
  await withDemoSite({}, async (app) => {
    const stress = await seedStress(app, await seedWork(app));
    process.stdout.write(`${stress.obligationCount} obligations\n`);
    const browser = await launchBrowser();
    try {
      for (const trial of TRIALS) await tryOut(browser, app, stress, trial);
    } finally {
      await browser.close();
    }
  });
}

await buildBackOffice();
await takeStress();
