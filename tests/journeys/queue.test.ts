import { rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePdf } from '../support/files.ts';
import { Drag, filesOnDisk, middleOf } from './drags.ts';
import { onDuty, TEAM } from './duty.ts';
import { type Journey, startJourney } from './journey.ts';
import { networkOf } from './networkOf.ts';

const SIZE = 150_000;
/** 10 Mbit/s shared by nine files would be over in a second: this uplink carries 1.2 Mbit/s. */
const UPLINK = 150_000;
const NAMES = Array.from({ length: 9 }, (_, index) => `scan-${index + 1}.pdf`);

let journey: Journey;
let disk: Record<string, string>;

beforeAll(async () => {
  disk = await filesOnDisk(Object.fromEntries(NAMES.map((name) => [name, makePdf(name, SIZE)])));
  journey = await startJourney();
}, 180_000);
afterAll(() => journey?.stop());

const rows = (page: Page) => page.getByRole('list', { name: 'Fichiers à déposer' }).getByRole('listitem');
const row = (page: Page, name: string) => rows(page).filter({ hasText: name });
const received = (page: Page) => rows(page).getByText('Reçu', { exact: true });
const given = (names: string[]) => names.map((name) => disk[name]!);

/** How many uploads were under way at once, at most. */
function watchUploads(page: Page): { most: number; refused: number } {
  const seen = { most: 0, refused: 0 };
  let running = 0;
  page.on('request', (request) => {
    if (!request.url().endsWith('/uploads')) return;
    running += 1;
    seen.most = Math.max(seen.most, running);
  });
  page.on('requestfinished', async (request) => {
    if (!request.url().endsWith('/uploads')) return;
    running -= 1;
    if ((await request.response())?.status() !== 201) seen.refused += 1;
  });
  page.on('requestfailed', (request) => {
    if (request.url().endsWith('/uploads')) running -= 1;
  });
  return seen;
}

async function drop(page: Page, names: string[]): Promise<void> {
  const drag = await Drag.of(page, given(names));
  await drag.dropOn(await middleOf(page.getByText('Glissez ici un ou plusieurs fichiers')));
}

describe('Nine files dropped at once on a slow uplink', () => {
  test('all arrive, three at a time, each with its progress; none is refused', async () => {
    const team = await onDuty(journey, TEAM, 'A1-VIO-DNUM-1');
    const seen = watchUploads(team);
    await (await networkOf(team)).slowDown(UPLINK);
    await drop(team, NAMES);
    await row(team, 'scan-9.pdf').getByText('En attente', { exact: true }).waitFor();
    await team
      .getByText(/^Envoi : [1-9]/)
      .first()
      .waitFor();
    expect(await rows(team).getByRole('progressbar').count()).toBe(9);
    await expect.poll(() => received(team).count(), { timeout: 90_000 }).toBe(9);
    expect(seen.refused).toBe(0);
    expect(seen.most).toBeLessThanOrEqual(4);
  }, 150_000);

  test('let one that waits and one that leaves be cancelled: the others arrive', async () => {
    const team = await onDuty(journey, TEAM, 'A1-VIO-DNUM-2');
    const network = await networkOf(team);
    await network.slowDown(UPLINK / 3);
    await drop(team, NAMES);
    await row(team, 'scan-9.pdf').getByRole('button', { name: 'Annuler l’envoi' }).click();
    await row(team, 'scan-1.pdf')
      .getByText(/^Envoi : [1-9]/)
      .waitFor();
    await row(team, 'scan-1.pdf').getByRole('button', { name: 'Annuler l’envoi' }).click();
    await network.mend();
    await expect.poll(() => received(team).count(), { timeout: 60_000 }).toBe(7);
    expect(await rows(team).count()).toBe(7);
  }, 150_000);

  test('are not lost without a question when the page is left in the middle', async () => {
    const team = await onDuty(journey, TEAM, 'A1-VIO-DNUM-3');
    const network = await networkOf(team);
    await network.slowDown(UPLINK / 3);
    const questions: string[] = [];
    team.on('dialog', (question) => {
      questions.push(question.type());
      void question.dismiss();
    });
    await team.locator('main h1').click();
    await drop(team, NAMES);
    await row(team, 'scan-9.pdf').getByText('En attente', { exact: true }).waitFor();
    await team.evaluate('void setTimeout(() => location.reload())');
    await expect.poll(() => questions).toEqual(['beforeunload']);
    await network.mend();
    await expect.poll(() => received(team).count(), { timeout: 60_000 }).toBe(9);
  }, 150_000);
});

describe('A server that is busy', () => {
  test.each([429, 503])(
    'answering %i is asked again after the time it tells, and says why meanwhile',
    async (status) => {
      const team = await onDuty(journey, TEAM, 'A1-DOC-DNUM-1');
      const text = { fr: 'Vous avez déjà 4 envois en cours.', en: 'You already have 4 uploads running.' };
      const refusal = { message: text.fr, extensions: { code: 'TOO_MANY_UPLOADS', category: 'UNAVAILABLE', text, fieldErrors: [] } };
      const asked: number[] = [];
      await team.route('**/uploads', (route) => {
        asked.push(Date.now());
        if (asked.length > 1) return route.continue();
        return route.fulfill({ status, headers: { 'retry-after': '2' }, json: { errors: [refusal] } });
      });
      await drop(team, ['scan-1.pdf']);
      await row(team, 'scan-1.pdf').getByText('Vous avez déjà 4 envois en cours. Nouvel essai automatique').waitFor();
      await received(team).waitFor();
      expect(asked).toHaveLength(2);
      expect(asked[1]! - asked[0]!).toBeGreaterThanOrEqual(2_000);
      await team.getByRole('button', { name: 'Retirer de la liste' }).click();
    },
    120_000,
  );

  test('is not what a file that was moved meanwhile looks like: it is said to be unreadable here', async () => {
    const team = await onDuty(journey, TEAM, 'A1-VIE-DNUM-1');
    const own = await filesOnDisk({
      'a.pdf': makePdf('a', SIZE),
      'b.pdf': makePdf('b', SIZE),
      'c.pdf': makePdf('c', SIZE),
      'parti.pdf': 'x',
    });
    const network = await networkOf(team);
    await network.slowDown(UPLINK);
    await (await Drag.of(team, Object.values(own))).dropOn(await middleOf(team.getByText('Glissez ici un ou plusieurs fichiers')));
    await row(team, 'parti.pdf').getByText('En attente', { exact: true }).waitFor();
    await rm(own['parti.pdf']!);
    await network.mend();
    await row(team, 'parti.pdf').getByRole('alert').getByText('ne peut pas être lu sur cet ordinateur').waitFor();
    await expect.poll(() => received(team).count()).toBe(3);
  }, 120_000);
});
