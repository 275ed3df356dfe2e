import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileTooLarge } from '../../server/platform/files/fileErrors.ts';
import { FILE_KINDS } from '../../server/platform/files/fileKinds.rules.ts';
import { wayOutOf } from '../../server/platform/files/refusedExtensions.rules.ts';
import { axeViolations } from '../quality/axe.ts';
import { startTestApp } from '../support/app.ts';
import { makePdf } from '../support/files.ts';
import { Drag, filesOnDisk, middleOf } from './drags.ts';
import { dialog, onDuty, press, TEAM } from './duty.ts';
import { seenBy } from './gestures.ts';
import { type Journey, startJourney } from './journey.ts';

const LIMIT = 1024 * 1024;
const CP850 = Buffer.from('Nom;R\x93le\r\n\x90lise;D\x82l\x82gu\x82e \x85 la protection\r\n', 'latin1');

let journey: Journey;
let team: Page;
let disk: Record<string, string>;
const sent: number[] = [];

beforeAll(async () => {
  disk = await filesOnDisk({
    'gros.pdf': makePdf('gros', LIMIT + 1),
    'juste.pdf': makePdf('juste', LIMIT),
    'page.html': `<p>${'x'.repeat(300_000)}</p>`,
    'sans-extension': 'x'.repeat(300_000),
    'vieux.csv': CP850,
  });
  journey = await startJourney(() => startTestApp({ UPLOAD_MAX_BYTES: String(LIMIT) }));
  team = await onDuty(journey, TEAM, 'A1-VIO-DNUM-1');
  await team.getByText('1 Mo au plus par fichier.').waitFor();
  team.on('request', (request) => {
    if (request.url().endsWith('/uploads')) sent.push(Number(request.headers()['content-length'] ?? request.postDataBuffer()?.length ?? 0));
  });
}, 180_000);
afterAll(() => journey?.stop());

const row = (name: string) => team.getByRole('list', { name: 'Fichiers à déposer' }).getByRole('listitem').filter({ hasText: name });
const give = async (...names: string[]) => {
  const drag = await Drag.of(
    team,
    names.map((name) => disk[name]!),
  );
  await drag.dropOn(await middleOf(team.getByText('Glissez ici un ou plusieurs fichiers')));
};

describe('The place to deposit tells what it takes before anything is given', () => {
  test('in words and in the filter of the picker, as the server has them', async () => {
    await team.getByText('Tous les formats acceptés').click();
    for (const { name } of FILE_KINDS) await team.getByText(`${name} (.`).first().waitFor();
    const filter = await team.locator('input[type=file]').getAttribute('accept');
    expect(filter?.split(',')).toEqual(FILE_KINDS.flatMap(({ extensions }) => extensions.map((one) => `.${one}`)));
    await team.evaluate('scrollTo(0, 0)');
    expect(await axeViolations(team)).toEqual([]);
  });

  test('on a window made 320 pixels wide too, where a screen reader still reaches it', async () => {
    await team.setViewportSize({ width: 320, height: 700 });
    await expect.poll(() => team.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await expect.poll(() => team.getByRole('button', { name: 'Choisir des fichiers' }).count()).toBe(1);
    await team.setViewportSize({ width: 1280, height: 900 });
  });
});

describe('What it does not take is refused at once, in the words of the server', () => {
  test('when it is too large, without sending it', async () => {
    await give('gros.pdf');
    await row('gros.pdf').getByText(fileTooLarge(LIMIT).text.fr).waitFor();
    expect(sent).toEqual([]);
    await press(team, 'Retirer de la liste');
  });

  test.each([
    ['page.html', wayOutOf('html')!.fr],
    ['sans-extension', 'Le nom du fichier n’a pas d’extension'],
  ])('when it is of another kind (%s), on its name alone', async (name, words) => {
    sent.length = 0;
    await give(name);
    await row(name).getByRole('alert').getByText(words).waitFor();
    expect(sent.every((bytes) => bytes < 2_000)).toBe(true);
    await press(team, 'Retirer de la liste');
  });

  test('and what is just within it is received', async () => {
    await give('juste.pdf');
    await row('juste.pdf').getByText('Reçu', { exact: true }).waitFor();
    await press(team, 'Retirer de la liste');
  });
});

test('What the server learnt of a file is told when it is received, on the proof, and used by the preview', async () => {
  await give('vieux.csv');
  await row('vieux.csv').getByText('Texte en IBM850.').waitFor();
  await seenBy(team);
  await press(team, 'Déposer la preuve');
  const proof = team.getByRole('article').filter({ hasText: 'vieux.csv' });
  await proof.getByText('Texte en IBM850.').waitFor();
  await proof.getByRole('button', { name: 'Aperçu de vieux.csv' }).click();
  await dialog(team).getByText('Élise;Déléguée à la protection').waitFor();
  await dialog(team).getByText('Texte lu en IBM850').waitFor();
  expect(await axeViolations(team)).toEqual([]);
}, 60_000);
