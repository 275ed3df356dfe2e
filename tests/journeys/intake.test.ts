import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makePdf, makePng } from '../support/files.ts';
import { Drag, filesOnDisk, middleOf, pasteCopied } from './drags.ts';
import { dialog, onDuty, press, TEAM } from './duty.ts';
import { type Journey, startJourney } from './journey.ts';

const CELLS = { text: 'Poste\tÉchéance\nDPO\t2026', html: '<table><tr><td>Poste</td><td>Échéance</td></tr></table>', picture: makePng(30) };

let journey: Journey;
let team: Page;
let disk: Record<string, string>;

beforeAll(async () => {
  disk = await filesOnDisk({ 'avis.pdf': makePdf('Avis'), 'releve.pdf': makePdf('Relevé'), 'Dossier du marché/': '' });
  journey = await startJourney();
  team = await onDuty(journey, TEAM, 'A1-VIO-DNUM-1');
}, 180_000);
afterAll(() => journey?.stop());

const rows = (page = team) => page.getByRole('list', { name: 'Fichiers à déposer' }).getByRole('listitem');
const row = (name: string) => rows().filter({ hasText: name });
const zone = () => middleOf(team.getByText('Glissez ici un ou plusieurs fichiers'));
const beside = () => middleOf(team.getByRole('heading', { name: 'Texte signé' }));
const veil = (page = team) => page.getByText('Lâchez ici : les fichiers rejoignent le dépôt');
const received = (name: string) => row(name).getByText('Reçu', { exact: true }).waitFor();

async function removeAll(): Promise<void> {
  for (;;) {
    const button = rows()
      .getByRole('button', { name: /Retirer de la liste|Annuler l’envoi/ })
      .first();
    if ((await button.count()) === 0) return;
    await button.click();
  }
}

beforeEach(removeAll);

describe('A file dragged from the desktop', () => {
  test('and dropped on the place made for it joins the deposit, and nothing stays over the page', async () => {
    const drag = await Drag.of(team, [disk['avis.pdf']!]);
    await drag.over(await beside());
    await veil().waitFor();
    await drag.dropOn(await zone());
    await received('avis.pdf');
    await veil().waitFor({ state: 'detached' });
    expect(await rows().count()).toBe(1);
  }, 120_000);

  test('and dropped beside it joins the deposit as well', async () => {
    await (await Drag.of(team, [disk['avis.pdf']!, disk['releve.pdf']!])).dropOn(await beside());
    await received('avis.pdf');
    await received('releve.pdf');
    await veil().waitFor({ state: 'detached' });
  }, 120_000);

  test.each(['dragCancel', 'Escape', 'silence'] as const)('and given up (%s) leaves nothing over the page', async (how) => {
    const drag = await Drag.of(team, [disk['avis.pdf']!]);
    const at = await beside();
    await drag.over(at);
    await veil().waitFor();
    if (how === 'dragCancel') await drag.do('dragCancel', at);
    if (how === 'Escape') await team.keyboard.press('Escape');
    await veil().waitFor({ state: 'detached' });
    expect(await rows().count()).toBe(0);
  });

  test('that is a folder is said to be one, and what comes with it is received', async () => {
    await (await Drag.of(team, [disk['Dossier du marché/']!, disk['avis.pdf']!])).dropOn(await zone());
    await received('avis.pdf');
    await row('Dossier du marché').getByRole('alert').getByText('est un dossier, qui ne peut pas être déposé').waitFor();
  }, 120_000);

  test('over a dialog that takes none, or a page that takes none, changes nothing', async () => {
    await press(team, 'Déclarer');
    const at = await middleOf(dialog(team).getByLabel('Commentaire'));
    await (await Drag.of(team, [disk['avis.pdf']!])).dropOn(at);
    expect(await veil().count()).toBe(0);
    await team.keyboard.press('Escape');
    await dialog(team).waitFor({ state: 'detached' });
    expect(await rows().count()).toBe(0);
    const list = await journey.enter(TEAM, '/evidences');
    await list.getByRole('heading', { level: 1 }).waitFor();
    await (await Drag.of(list, [disk['avis.pdf']!])).dropOn({ x: 400, y: 400 });
    await list.waitForTimeout(500);
    expect(new URL(list.url()).pathname).toBe('/evidences');
  }, 120_000);

  test.each([
    ['text/plain', 'Des mots choisis'],
    ['text/uri-list', 'https://exemple.gouv.fr/'],
  ])('is not what some %s is: no veil, no deposit', async (mimeType, data) => {
    const drag = await Drag.ofText(team, mimeType, data);
    await drag.dropOn(await beside());
    expect(await veil().count()).toBe(0);
    expect(await rows().count()).toBe(0);
  });
});

describe('What another program put on the clipboard', () => {
  test('is pasted as text in a field when it is cells of a spreadsheet', async () => {
    await (await Drag.of(team, [disk['avis.pdf']!])).dropOn(await zone());
    await received('avis.pdf');
    await team.getByLabel('Description').click();
    await pasteCopied(team, CELLS);
    await expect.poll(() => team.getByLabel('Description').inputValue()).toBe(CELLS.text);
    expect(await rows().count()).toBe(1);
    await team.getByLabel('Description').fill('');
  }, 120_000);

  test('uploads nothing when it is cells, wherever the focus is', async () => {
    await team.locator('main h1').click();
    await pasteCopied(team, CELLS);
    await team.waitForTimeout(500);
    expect(await rows().count()).toBe(0);
  });

  test('is deposited when it is a picture and nothing else', async () => {
    await team.locator('main h1').click();
    await pasteCopied(team, { picture: makePng(24) });
    await received('capture-');
  });

  test('is deposited when it is a picture copied from a web page', async () => {
    await team.locator('main h1').click();
    await pasteCopied(team, { picture: makePng(24), html: '<img src="https://exemple.gouv.fr/x.png">' });
    await received('capture-');
  });

  test('stays where it is when it is a picture and a field or a dialog is being filled', async () => {
    await press(team, 'Déclarer');
    await dialog(team).getByLabel('Commentaire').click();
    await pasteCopied(team, { picture: makePng(24) });
    await team.keyboard.press('Escape');
    await dialog(team).waitFor({ state: 'detached' });
    expect(await rows().count()).toBe(0);
  }, 60_000);
});
