import type { Locator, Page } from 'playwright-core';

const FAR = 150;

export const hasFocus = (place: Locator): Promise<boolean> => place.evaluate((element) => element === document.activeElement);

/** The key that goes towards a place from what has the focus, none once it is there. Past the last stop of a page, keys are those of the browser’s own bars. */
const towards = (place: Locator): Promise<'Tab' | 'Shift+Tab' | undefined> =>
  place.evaluate((element) => {
    const from = document.activeElement ?? document.body;
    if (from === element) return undefined;
    return element.compareDocumentPosition(from) & Node.DOCUMENT_POSITION_FOLLOWING ? 'Shift+Tab' : 'Tab';
  });

/** Goes from one stop of the Tab key to the next until this place has the focus, as somebody without a mouse does, in the window of this page. */
export async function tabTo(page: Page, place: Locator): Promise<void> {
  await page.bringToFront();
  await place.waitFor();
  for (let stops = 0; stops < FAR; stops += 1) {
    const key = await towards(place);
    if (!key) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Out of reach of the Tab key: ${place}`);
}

/** Reaches a button or a link with Tab and presses it with Enter. */
export async function enter(page: Page, place: Locator): Promise<void> {
  await tabTo(page, place);
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
