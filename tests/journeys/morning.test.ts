import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Story } from '../support/seedWork.story.ts';
import { fr } from '../support/words.ts';
import { OTHER_SIDE } from './duty.ts';
import { decide, sendHeld } from './gestures.ts';
import { type Journey, startJourney } from './journey.ts';

const WORDS = fr.garant;
const CODES = ['VIO-DNUM-1', 'VIO-DNUM-2', 'VIO-DNUM-3', 'ORG-DNUM-1', 'ORG-DNUM-2', 'VIE-DNUM-1', 'VIE-DNUM-2', 'DON-DNUM-1'].map(
  (code) => `A1-${code}`,
);
/** On its page, to look at each proof before accepting it: open the obligation, the preview, close it, accept, confirm, come back. */
const BEFORE = 6 * CODES.length;

let journey: Journey;
let story: Story;

beforeAll(async () => {
  journey = await startJourney();
  story = await Story.open(journey.app);
}, 180_000);
afterAll(() => journey?.stop());

/** From the next page on, counts what a hand does: keys pressed, one held being one, and presses of the pointer. */
async function countGestures(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = window as unknown as { gestures: number };
    counted.gestures = 0;
    const count = (event: Event) => {
      if (!(event as KeyboardEvent).repeat) counted.gestures += 1;
    };
    for (const type of ['keydown', 'pointerdown']) window.addEventListener(type, count, true);
  });
  return () => page.evaluate(() => (window as unknown as { gestures: number }).gestures);
}

async function startMorning(): Promise<Page> {
  for (const code of CODES) await story.deposit('team', [code], { title: `Preuve ${code}`, content: { file: `${code}.pdf` } });
  const page = await journey.enter(OTHER_SIDE, '/');
  await page.getByRole('heading', { name: `À relire (${CODES.length})` }).waitFor();
  return page;
}

const isRead = async (page: Page, left: number) => {
  await page.getByText(`1 sur ${left} à relire`).waitFor();
  await page.locator('main canvas').waitFor();
};

describe('A DPO’s morning of eight reviews, each file in sight before its verdict', { timeout: 180_000 }, () => {
  test('takes seventeen keys', async () => {
    const page = await startMorning();
    await page
      .getByRole('group')
      .filter({ has: page.getByRole('link', { name: /^Relire/ }) })
      .first()
      .focus();
    const gestures = await countGestures(page);
    await page.keyboard.press('Enter');
    for (let left = CODES.length; left > 0; left -= 1) {
      await isRead(page, left);
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
      await page.keyboard.press('a');
      await page.keyboard.press('Enter');
    }
    expect(await gestures()).toBe(1 + 2 * CODES.length);
    expect(await gestures()).toBeLessThan(BEFORE / 2);
    await sendHeld(page);
    await page.getByText(WORDS.review.nothingLeft).waitFor();
  });

  test('takes as many presses of a pointer', async () => {
    const page = await startMorning();
    const gestures = await countGestures(page);
    await page
      .getByRole('link', { name: new RegExp(`^${WORDS.verb.review} : `) })
      .first()
      .click();
    for (let left = CODES.length; left > 0; left -= 1) {
      await isRead(page, left);
      await decide(page, WORDS.verdictChoice.ACCEPTED);
      await page.getByRole('button', { name: WORDS.verb.signVerdict }).click();
    }
    expect(await gestures()).toBe(1 + 2 * CODES.length);
    await sendHeld(page);
    await page.getByText(WORDS.review.nothingLeft).waitFor();
  });
});
