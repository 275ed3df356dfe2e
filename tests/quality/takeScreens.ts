import 'reflect-metadata';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { startTestApp, type TestApp } from '../support/app.ts';
import { launchBrowser } from '../support/browser.ts';
import { buildBackOffice } from '../support/buildBackOffice.ts';
import { type SeededWork, seedWork } from '../support/seedWork.ts';
import { withDemoSite } from './demoSite.ts';
import { type Language, SCREENS, type Screen, settled, visit } from './screens.ts';
import { PICTURES, takePicture } from './takePicture.ts';
import { type Manner, openContext } from './visitors.ts';

const FOLDER = PICTURES;
const WIDE = { width: 1040, height: 680 };
const NARROW = { width: 320, height: 700 };

interface Variant extends Manner {
  name: string;
  label: string;
  language: Language;
  site: 'neutral' | 'dsfr';
}

const VARIANTS: Variant[] = [
  { name: 'clair', label: 'Clair, français', language: 'fr', mode: 'light', site: 'neutral', ...WIDE },
  { name: 'sombre', label: 'Sombre, anglais', language: 'en', mode: 'dark', site: 'neutral', ...WIDE },
  { name: 'dsfr', label: 'DSFR, français', language: 'fr', mode: 'light', site: 'dsfr', ...WIDE },
  { name: '320', label: '320 px, français', language: 'fr', mode: 'light', site: 'neutral', ...NARROW },
];

async function takeScreen(browser: Browser, app: TestApp, work: SeededWork, screen: Screen, variant: Variant): Promise<number> {
  const context = await openContext(browser, app, { ...variant, who: screen.who });
  try {
    const page = await context.newPage();
    await visit(page, app.url, screen, work, variant.language);
    return await takePicture(page, path.join(FOLDER, `${screen.name}.${variant.name}.webp`));
  } finally {
    await context.close();
  }
}

/** The picture of the README: the matrix, larger and with tight rows, so that many states show. */
async function takeMatrix(browser: Browser, app: TestApp, work: SeededWork): Promise<void> {
  const context = await openContext(browser, app, { who: 'dpoDinum', width: 1400, height: 1250 });
  const page = await context.newPage();
  await visit(page, app.url, SCREENS.find(({ name }) => name === 'matrice')!, work, 'fr');
  await page.getByRole('button', { name: 'Serrée' }).click();
  await page.mouse.move(0, 0);
  await settled(page);
  await page.screenshot({ path: path.join(FOLDER, 'matrice.png') });
  await context.close();
}

/** The same program on the same data in the State's look. */
async function withStateLook(app: TestApp, use: (dsfr: TestApp) => Promise<void>): Promise<void> {
  const database = { url: app.databaseUrl, drop: async () => {} };
  const dsfr = await startTestApp({ THEME: 'DSFR', DATA_DIR: app.dataDir }, { database });
  await use(dsfr).finally(() => dsfr.stop());
}

async function writeIndex(): Promise<void> {
  const head = `| Écran | ${VARIANTS.map(({ label }) => label).join(' | ')} |\n|---|${VARIANTS.map(() => '---').join('|')}|`;
  const rows = SCREENS.map(
    ({ name }) => `| ${name} | ${VARIANTS.map((variant) => `![${name}, ${variant.label}](${name}.${variant.name}.webp)`).join(' | ')} |`,
  );
  const words =
    '# Les écrans\n\nFaits par `npm run screens` sur un travail inventé (`tests/support/seedWork.ts`). Aucune personne réelle.\n';
  await writeFile(path.join(FOLDER, 'README.md'), `${words}\n${head}\n${rows.join('\n')}\n`);
}

/** `npm run screens -- matrice obligations` takes only these; without names, all of them again. */
async function takeScreens(names: string[]): Promise<void> {
  const wanted = SCREENS.filter(({ name }) => names.length === 0 || names.includes(name));
  await mkdir(FOLDER, { recursive: true });
  if (names.length === 0)
    for (const file of await readdir(FOLDER)) if (file.endsWith('.webp') && !file.startsWith('essai-')) await rm(path.join(FOLDER, file));
  const failures: string[] = [];
  await withDemoSite({}, async (app) => {
    const work = await seedWork(app);
    const browser = await launchBrowser();
    const takeAll = async (site: TestApp, kind: Variant['site']) => {
      for (const variant of VARIANTS.filter((each) => each.site === kind)) {
        for (const screen of wanted) {
          const size = await takeScreen(browser, site, work, screen, variant).catch((error: Error) => error);
          const told = typeof size === 'number' ? `${Math.round(size / 1000)} kB` : `FAILED ${size.message.split('\n')[0]}`;
          if (typeof size !== 'number') failures.push(`${screen.name}.${variant.name}`);
          process.stdout.write(`${screen.name}.${variant.name} ${told}\n`);
        }
      }
    };
    try {
      await takeAll(app, 'neutral');
      if (names.length === 0 || names.includes('matrice')) await takeMatrix(browser, app, work);
      await withStateLook(app, (dsfr) => takeAll(dsfr, 'dsfr'));
      if (names.length === 0) await writeIndex();
    } finally {
      await browser.close();
    }
  });
  if (failures.length) throw new Error(`Not taken: ${failures.join(', ')}`);
}

await buildBackOffice();
await takeScreens(process.argv.slice(2));
