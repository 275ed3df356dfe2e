import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyOf } from '../../server/platform/files/fileKey.ts';
import { sha256Of } from '../files/killsContent.ts';
import { axeViolations } from '../quality/axe.ts';
import { makePdf } from '../support/files.ts';
import { fr } from '../support/words.ts';
import { addressOf, dialog, TEAM } from './duty.ts';
import { type Journey, picture, startJourney } from './journey.ts';
import { keepEvidence } from './keptEvidence.ts';

const { ALTERED, MISSING } = fr.garant.fileProblem;
const FILES = ['alteree', 'absente', 'gardee'].map((name) => ({ name: `${name}.pdf`, mediaType: 'application/pdf', bytes: makePdf(name) }));
let journey: Journey;
let team: Page;

beforeAll(async () => {
  journey = await startJourney();
  const address = await addressOf(journey, 'A1-VIO-DNUM-1');
  await keepEvidence(journey.app, /obligations\/([^/]+)/.exec(address)![1]!, FILES);
  const [altered, missing] = FILES.map(({ bytes }) => path.join(journey.app.dataDir, 'files', keyOf(sha256Of(bytes))));
  await writeFile(altered!, makePdf('autre'));
  await rm(missing!);
  team = await journey.enter(TEAM, address);
}, 240_000);
afterAll(() => journey?.stop());

const card = (name: string) => team.getByRole('article').filter({ has: team.getByRole('heading', { name }) });

test('a file that is not the one deposited is not shown, and the proof says so from then on, with what to do', async () => {
  for (const [name, words] of [
    ['alteree.pdf', 'Fichier altéré'],
    ['absente.pdf', 'Fichier absent'],
  ] as const) {
    await team.getByRole('button', { name: `Aperçu de ${name}`, exact: true }).click();
    await dialog(team).getByText(words).first().waitFor();
    await team.keyboard.press('Escape');
    await dialog(team).waitFor({ state: 'detached' });
  }
  await team.reload();
  await card('alteree.pdf').getByRole('alert').getByText(ALTERED.title).waitFor();
  await card('alteree.pdf').getByText(ALTERED.text).waitFor();
  await card('absente.pdf').getByRole('alert').getByText(MISSING.title).waitFor();
  expect(await card('gardee.pdf').getByRole('alert').count()).toBe(0);
  await team.evaluate(() => window.scrollTo(0, 0));
  expect(await axeViolations(team)).toEqual([]);
  await card('alteree.pdf').scrollIntoViewIfNeeded();
  await picture(team, 'fichier-altere');
}, 120_000);

test('it fits a narrow window', async () => {
  await team.setViewportSize({ width: 320, height: 800 });
  await card('alteree.pdf').scrollIntoViewIfNeeded();
  await picture(team, 'fichier-altere-320');
  await expect.poll(() => team.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await team.setViewportSize({ width: 1280, height: 900 });
});

test('the original, sent again, mends it', async () => {
  const api = await journey.app.as('team');
  expect((await api.upload(FILES[0]!.bytes, 'original.pdf')).status).toBe(201);
  await team.reload();
  await card('absente.pdf').getByRole('alert').getByText(MISSING.title).waitFor();
  expect(await card('alteree.pdf').getByRole('alert').count()).toBe(0);
});
