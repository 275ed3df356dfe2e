import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { enter, tabTo, type } from './keyboard.ts';

/** How somebody uses a page; each way reaches what it acts on by itself. */
export interface Hand {
  press(place: Locator): Promise<void>;
  write(field: Locator, words: string): Promise<void>;
  /** Takes one of the possibilities of a choice. */
  take(radio: Locator): Promise<void>;
}

const pointer: Hand = {
  press: (place) => place.click(),
  write: (field, words) => field.fill(words),
  take: async (radio) => {
    await radio.click();
    await expect.poll(() => radio.isChecked()).toBe(true);
  },
};

/** The one of the choice where the Tab key stops: what is chosen, else the first. */
async function stopOf(radio: Locator): Promise<Locator> {
  const name = await radio.getAttribute('name');
  const all = radio.page().locator(`input[type=radio][name="${name}"]`);
  const chosen = all.and(radio.page().locator(':checked'));
  return (await chosen.count()) > 0 ? chosen : all.first();
}

const keys: Hand = {
  press: (place) => enter(place.page(), place),
  write: (field, words) => type(field.page(), field, words),
  take: async (radio) => {
    const { keyboard } = radio.page();
    await tabTo(radio.page(), await stopOf(radio));
    await keyboard.press('Space');
    for (let step = 0; step < 10 && !(await radio.isChecked()); step += 1) await keyboard.press('ArrowDown');
  },
};

/** Everybody’s two ways, for stories that are told by both. */
export const HANDS = { 'by pointer': pointer, 'by keyboard': keys } as const;
export type Way = keyof typeof HANDS;
export const WAYS = Object.keys(HANDS) as Way[];
