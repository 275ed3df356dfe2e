import type { Locator, Page } from 'playwright-core';

const FAR = 150;

export const hasFocus = (place: Locator): Promise<boolean> => place.evaluate((element) => element === document.activeElement);

/** Goes from one stop of the Tab key to the next until this place has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, place: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await place.waitFor();
  for (let stops = 0; stops < FAR; stops += 1) {
    if (await hasFocus(place)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Out of reach of the Tab key: ${place}`);
}

/** Reaches a button or a link with Tab and presses it with Enter. */
export async function enter(page: Page, place: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await tabTo(page, place, key);
  await page.keyboard.press('Enter');
}

/** Reaches a field with Tab and types in it. */
export async function type(page: Page, place: Locator, words: string): Promise<void> {
  await tabTo(page, place);
  await page.keyboard.type(words);
}

/** From the next page on, counts each touch of a mouse or a finger; answers how many there were. */
export async function countTouches(page: Page): Promise<() => Promise<number>> {
  const KEPT = 'touches';
  await page.addInitScript((kept) => {
    const count = () => sessionStorage.setItem(kept, String(Number(sessionStorage.getItem(kept) ?? 0) + 1));
    for (const name of ['pointerdown', 'mousedown', 'touchstart']) window.addEventListener(name, count, true);
  }, KEPT);
  return () => page.evaluate((kept) => Number(sessionStorage.getItem(kept) ?? 0), KEPT);
}
