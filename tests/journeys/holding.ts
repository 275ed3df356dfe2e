import type { BrowserContext, CDPSession, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { hasUnanswered } from '../quality/visitors.ts';
import { fr } from '../support/words.ts';

const REPEATS = 4;
const KEYS = {
  Enter: { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  Space: { key: ' ', code: 'Space', windowsVirtualKeyCode: 32, text: ' ' },
  a: { key: 'a', code: 'KeyA', windowsVirtualKeyCode: 65, text: 'a' },
  r: { key: 'r', code: 'KeyR', windowsVirtualKeyCode: 82, text: 'r' },
};
export type HeldKey = keyof typeof KEYS;

/** What a page did since it was last asked, and what it offers now. */
export interface Doings {
  /** Presses of a button or a link, by the keyboard. */
  presses: number;
  /** Repeats of a key that reached what they would press: none, where the program refuses them. */
  repeats: number;
  /** Names of the mutations sent. */
  sent: string[];
  /** Acts that were signed and may still be taken back. */
  kept: number;
  /** Dialogs in sight. */
  dialogs: number;
  /** A menu is open over the page. */
  isUnderMenu: boolean;
  address: string;
  /** The buttons that the keyboard reaches in the page, or in the dialog over it, by name. */
  buttons: Offered[];
}

export interface Offered {
  name: string;
  /** The title that it is under. */
  under: string;
  isSend: boolean;
}

export interface Told {
  doings: { presses: number; repeats: number; sent: string[] };
  reachable(): HTMLButtonElement[];
  dialogs(): Element[];
}

/** Counts, in the page, what the keyboard presses and what is sent; a page keeps its counts when it goes from screen to screen. */
function countDoings(): void {
  const doings = { presses: 0, repeats: 0, sent: [] as string[] };
  const isSeen = (element: Element) => element.getClientRects().length > 0;
  const dialogs = () => [...document.querySelectorAll('[role=dialog]')].filter(isSeen);
  const reachable = () => {
    const place = dialogs().at(-1) ?? document.querySelector('main') ?? document.body;
    return [...place.querySelectorAll<HTMLButtonElement>('button:not([disabled], [aria-disabled=true])')].filter(isSeen);
  };
  Object.assign(window, { doings, dialogs, reachable } satisfies Told);
  window.addEventListener(
    'click',
    (event) => {
      const isOnControl = event.target instanceof Element && event.target.closest('button, a');
      if (event.isTrusted && event.detail === 0 && isOnControl) doings.presses += 1;
    },
    { capture: true },
  );
  document.addEventListener(
    'keydown',
    ({ repeat, key, target }) => {
      if (repeat && key !== ' ' && !(target instanceof HTMLTextAreaElement)) doings.repeats += 1;
    },
    { capture: true },
  );
  const ask = window.fetch;
  window.fetch = (input, init) => {
    const name = typeof init?.body === 'string' ? /"query":"\s*mutation (\w+)/.exec(init.body)?.[1] : undefined;
    if (name) doings.sent.push(name);
    return ask(input, init);
  };
}

/** Takes the refusal of held keys out of the program, to see what it refuses. */
function letKeysRepeat(): void {
  const listen = window.addEventListener;
  const isRefusal = (listener: unknown) => /\.repeat\b/.test(String(listener)) && /stopImmediatePropagation/.test(String(listener));
  window.addEventListener = function only(this: Window, kind: string, listener: never, options: never) {
    if (kind !== 'keydown' || !isRefusal(listener)) listen.call(this, kind, listener, options);
  } as typeof window.addEventListener;
}

/** Whether the refusal of held keys is taken out: every test of them must then fail. */
export const isFreed = (): boolean => process.env.HELD_KEYS === 'free';

/** Makes the pages of a browser tell what they do. */
export async function tellDoings(context: BrowserContext): Promise<void> {
  await context.addInitScript(countDoings);
  if (isFreed()) await context.addInitScript(letKeysRepeat);
}

/** What the page did since last asked, and what it offers now. */
export const doingsOf = (page: Page): Promise<Doings> =>
  page.evaluate(() => {
    const { doings, reachable, dialogs } = window as unknown as Told;
    const { presses, repeats } = doings;
    doings.presses = 0;
    doings.repeats = 0;
    const titleOver = (button: Element) => {
      for (let each = button.parentElement; each && each.tagName !== 'MAIN'; each = each.parentElement) {
        const title = each.querySelector('h2, h3, h4, h5, caption, legend');
        if (title) return title.textContent ?? '';
      }
      return '';
    };
    const buttons = reachable().map((button) => ({
      name: (button.getAttribute('aria-label') ?? button.textContent ?? '').trim(),
      under: titleOver(button),
      isSend: button.type === 'submit',
    }));
    const isUnderMenu = document.querySelector('[role=menu], .MuiPopover-root:not([aria-hidden=true])') !== null;
    const kept = document.querySelectorAll('aside[class*=MuiPaper] li').length;
    return { presses, repeats, sent: doings.sent.splice(0), kept, dialogs: dialogs().length, isUnderMenu, address: location.href, buttons };
  });

/** Puts the focus on a button of those that `doingsOf` tells; whether it is there. */
export const focusOn = (page: Page, index: number): Promise<boolean> =>
  page.evaluate((wanted) => {
    const button = (window as unknown as Told).reachable()[wanted];
    button?.focus();
    return button !== undefined && document.activeElement === button;
  }, index);

/** Puts the focus on a field of a dialog in which Enter sends the form; whether there is one. */
export const focusOnField = (dialog: Locator): Promise<boolean> =>
  dialog.evaluate((place) => {
    const fields = place.querySelectorAll<HTMLInputElement>(
      'form input:not([type=hidden], [type=file], [role=combobox], [aria-hidden=true], :disabled)',
    );
    const field = [...fields].find((each) => each.getClientRects().length > 0 || /radio|checkbox/.test(each.type));
    field?.focus();
    return field !== undefined && document.activeElement === field;
  });

const sessions = new WeakMap<Page, Promise<CDPSession>>();

function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

async function repeat(session: CDPSession, key: HeldKey, from: number): Promise<void> {
  const down = (index: number) => session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...KEYS[key], autoRepeat: index > 0 });
  await Promise.all(Array.from({ length: REPEATS }, (_, index) => down(from + index)));
}

/** A key held down, which the system repeats until it is released; `meanwhile` is what is waited for before it goes on repeating. */
export async function hold(page: Page, key: HeldKey, meanwhile?: () => Promise<unknown>): Promise<void> {
  const session = await sessionOf(page);
  await repeat(session, key, 0);
  await meanwhile?.();
  await repeat(session, key, REPEATS);
  const { text: _text, ...up } = KEYS[key];
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...up });
}

/** Acts that were signed and may still be taken back. */
export const kept = (page: Page): Locator =>
  page.getByRole('complementary', { name: fr.garant.held.title, includeHidden: true }).locator('li');

/** Resolves once what was pressed has shown what it does: two frames. */
export const shown = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
  });

/** Resolves once a form that is sent shows what came of it: an act that is kept or answered, or what is wrong in it. */
export async function answered(page: Page): Promise<void> {
  const begun = () =>
    (window as unknown as Told).doings.sent.length > 0 || document.querySelector('aside[class*=MuiPaper] li, .Mui-error, [role=alert]');
  await page.waitForFunction(begun, undefined, { timeout: 1500 }).catch(() => undefined);
  await expect.poll(() => hasUnanswered(page)).toBe(false);
  await shown(page);
}

/** Sends at once what was signed. */
export async function sendKept(page: Page): Promise<void> {
  const now = page.getByRole('button', { name: new RegExp(`^${fr.garant.held.sendNow} : `), includeHidden: true });
  await now.evaluateAll((buttons) => {
    for (const button of buttons) (button as HTMLButtonElement).click();
  });
  await expect.poll(() => kept(page).count()).toBe(0);
}
