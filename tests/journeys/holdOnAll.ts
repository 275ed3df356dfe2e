import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Screen, turn } from '../quality/screens.ts';
import { hasUnanswered } from '../quality/visitors.ts';
import { onePage } from '../support/pdfs.ts';
import { fillForm } from './fillForm.ts';
import { answered, type Doings, doingsOf, focusOn, focusOnField, hold, type Offered, sendKept, shown, type Told } from './holding.ts';

/** What came of a key held on something. */
export interface Held {
  on: string;
  presses: number;
  repeats: number;
  /** Names of the mutations sent, and `signed` for an act that is kept and was not sent. */
  acts: string[];
}

type Placed = Offered & { index: number };

/** What is opened over a page closes with its last dialog, one Escape each. */
const CLOSINGS = 8;
const PROOF = { name: 'preuve.pdf', mimeType: 'application/pdf', buffer: onePage({}) };

/** Holds the key on what has the focus; answers what came of it, an act that may be taken back being sent at once, and what the page offers after. */
async function holdHere(page: Page, on: string, meanwhile: () => Promise<unknown>): Promise<{ held: Held; after: Doings }> {
  await hold(page, 'Enter', meanwhile);
  await meanwhile();
  const after = await doingsOf(page);
  const { presses, repeats } = after;
  if (after.kept === 0) return { held: { on, presses, repeats, acts: after.sent }, after };
  await sendKept(page);
  const { sent } = await doingsOf(page);
  const acts = [...after.sent, ...sent];
  for (let count = sent.length; count < after.kept; count += 1) acts.push('signed');
  return { held: { on, presses, repeats, acts }, after };
}

/** Takes back the boxes that were ticked in the form of a button; whether there were any. */
const untick = (page: Page, index: number): Promise<boolean> =>
  page.evaluate((wanted) => {
    const form = (window as unknown as Told).reachable()[wanted]?.closest('form');
    const ticked = [...(form?.querySelectorAll<HTMLInputElement>('input[type=checkbox]:checked:not(:disabled)') ?? [])];
    for (const box of ticked) box.click();
    return ticked.length > 0;
  }, index);

/** Holds the key on what sends a form that is filled; then again with no box ticked, which may send another act. */
async function holdOnSend(page: Page, index: number, on: string): Promise<{ held: Held[]; after: Doings }> {
  if (!(await focusOn(page, index))) return { held: [], after: await doingsOf(page) };
  const { held, after } = await holdHere(page, on, () => answered(page));
  const isThere = after.kept === 0 && after.buttons[index]?.isSend;
  if (!isThere || !(await untick(page, index)) || !(await focusOn(page, index))) return { held: [held], after };
  const other = await holdHere(page, `${on}, no box ticked`, () => answered(page));
  return { held: [held, other.held], after: other.after };
}

/** Fills the form that a button opened, its files too, and holds the key on what sends it, then in one of its fields, as long as it is there. */
async function holdInForm(page: Page, on: string): Promise<Held[]> {
  const dialog = page.locator('[role=dialog]:visible').last();
  if ((await dialog.count()) === 0) return [];
  for (const field of await dialog.locator('input[type=file]').all()) await field.setInputFiles(PROOF);
  await fillForm(dialog);
  await expect.poll(() => hasUnanswered(page)).toBe(false);
  const { buttons } = await doingsOf(page);
  const send = buttons.findLastIndex(({ isSend }) => isSend);
  if (send < 0) return [];
  const { held, after } = await holdOnSend(page, send, `${on}, form`);
  const isStill = after.kept === 0 && after.dialogs > 0 && (await focusOnField(dialog));
  return isStill ? [...held, (await holdHere(page, `${on}, field`, () => answered(page))).held] : held;
}

/** Closes what was opened over the page; answers what it offers after. */
async function closeOver(page: Page, wanted: number): Promise<Doings> {
  for (let tries = 0; ; tries += 1) {
    const now = await doingsOf(page);
    if (tries === CLOSINGS || (now.dialogs <= wanted && !now.isUnderMenu)) return now;
    await page.keyboard.press('Escape');
    await shown(page);
  }
}

const routeOf = <TWork>(screen: Screen<TWork>, work: TWork) =>
  screen
    .path(work)
    .split('?')[0]!
    .replace(/[0-9a-f-]{36}/g, ':id');

/** Chooses the first row of a list and fills the forms of the page itself; says what it offers. */
async function ready(page: Page): Promise<Doings> {
  const row = page.locator('main tbody input[type=checkbox]:not(:disabled)').first();
  if (await row.count()) await row.evaluate((box: HTMLInputElement) => box.checked || box.click());
  for (const form of await page.locator('main form:has(button[type=submit])').all()) await fillForm(form);
  return doingsOf(page);
}

/** Holds the key on a button, and on what sends the form that it opens. */
async function holdOnButton(page: Page, { name, index }: Placed, dialogs: number): Promise<{ held: Held[]; after: Doings }> {
  if (!(await focusOn(page, index))) return { held: [], after: await doingsOf(page) };
  const { held, after } = await holdHere(page, name, () => shown(page));
  return { held: after.dialogs > dialogs ? [held, ...(await holdInForm(page, name))] : [held], after };
}

/** Holds the key on what sends a form of the page, filled as it is by now. */
async function holdOnSendOf(page: Page, wanted: Placed, keyOf: (button: Offered) => string): Promise<{ held: Held[]; after: Doings }> {
  const { buttons } = await ready(page);
  const index = buttons.findIndex((button) => keyOf(button) === keyOf(wanted));
  return holdOnSend(page, index, wanted.name);
}

/** Holds the key on each button of a screen that no screen of the same kind had, and on what sends the form that it opens, filled. */
export async function holdOnAll<TWork>(
  page: Page,
  screen: Screen<TWork>,
  work: TWork,
  tried: ReadonlySet<string>,
): Promise<{ held: Held[]; keys: string[] }> {
  const held: Held[] = [];
  const keys = new Set<string>();
  /** Forms that could not be sent by who looks: another of the same kind may. */
  const unsent = new Set<string>();
  const keyOf = ({ name, under }: Offered) => `${routeOf(screen, work)} ${under} ${name}`;
  let now = await ready(page);
  for (;;) {
    const left = now.buttons
      .map((button, index) => ({ ...button, index }))
      .filter((button) => !tried.has(keyOf(button)) && !keys.has(keyOf(button)));
    /** What sends a form of the page goes first: the others change what is filled. */
    const next = left.find(({ isSend }) => isSend) ?? left[0];
    if (!next) return { held, keys: [...keys].filter((key) => !unsent.has(key)) };
    keys.add(keyOf(next));
    const { held: made, after } = next.isSend ? await holdOnSendOf(page, next, keyOf) : await holdOnButton(page, next, now.dialogs);
    held.push(...made);
    if (made.length > 1 && made.every(({ acts }) => acts.length === 0)) unsent.add(keyOf(next));
    if (made.length === 0) continue;
    const isAway = after.address !== now.address;
    if (isAway) await turn(page, screen, work, 'fr');
    const isCovered = after.dialogs > now.dialogs || after.isUnderMenu;
    if (isAway) now = await ready(page);
    else now = isCovered ? await closeOver(page, now.dialogs) : after;
  }
}
