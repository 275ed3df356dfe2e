import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Journey } from './journey.ts';

export const TEAM = 'Camille Roux';
export const OTHER_SIDE = 'Claude Martin';

export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
export const dialog = (page: Page) => page.getByRole('dialog');
export const confirm = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true }).click();
export const state = (page: Page, words: string) => page.locator('main').getByText(words, { exact: true }).first();

const READ =
  'query($filter: ObligationFilter) { obligations(filter: $filter, page: { limit: 100 }) { items { id code text party { id code } } } }';

/** The address of the obligation whose code this is. */
export async function addressOf(journey: Journey, code: string): Promise<string> {
  const reader = await journey.app.as('reader');
  const { obligations } = await reader.get(READ, { filter: { text: code } });
  const found = obligations.items.find((one: { code: string }) => one.code === code);
  if (!found) throw new Error(`No obligation ${code}`);
  return `/obligations/${found.id}/show`;
}

/** Somebody on the page of an obligation. */
export async function onDuty(journey: Journey, who: string, code: string): Promise<Page> {
  const page = await journey.enter(who, await addressOf(journey, code));
  await page.getByRole('heading', { name: 'Texte signé' }).waitFor();
  return page;
}

export interface GivenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** Whether the page takes files that hover over it: it does from the moment it is mounted, a little after it is drawn. */
const takesFiles = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(['x'], 'x.txt'));
    const over = new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer: data });
    document.querySelector('h1')?.dispatchEvent(over);
    window.dispatchEvent(new DragEvent('dragleave'));
    return over.defaultPrevented;
  });

/** Drops files on the page, or pastes them into it, as the desktop would: the browser's own objects, made from bytes. */
export async function bring(page: Page, how: 'drop' | 'paste', files: GivenFile[], text = ''): Promise<void> {
  const given = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, bytes: buffer.toString('base64') }));
  await expect.poll(() => takesFiles(page), { timeout: 20_000 }).toBe(true);
  await page.evaluate(
    ([kind, list, words]) => {
      const data = new DataTransfer();
      for (const { name, mimeType, bytes } of list) {
        data.items.add(new File([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], name, { type: mimeType }));
      }
      if (words) data.setData('text/plain', words);
      const init = { bubbles: true, cancelable: true };
      const events =
        kind === 'paste'
          ? [new ClipboardEvent('paste', { ...init, clipboardData: data })]
          : ['dragover', 'drop'].map((type) => new DragEvent(type, { ...init, dataTransfer: data }));
      for (const event of events) document.querySelector('h1')?.dispatchEvent(event);
    },
    [how, given, text] as const,
  );
}
