import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CDPSession, Locator, Page } from 'playwright-core';

export interface Point {
  x: number;
  y: number;
}

type Step = 'dragEnter' | 'dragOver' | 'drop' | 'dragCancel';

/** A folder of this machine with files of these names and contents, to be dragged from; a name that ends with `/` is a folder. */
export async function filesOnDisk(contents: Record<string, Buffer | string>): Promise<Record<string, string>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'garant-drag-'));
  const made = Object.entries(contents).map(async ([name, content]) => {
    const file = path.join(folder, name);
    if (name.endsWith('/')) await mkdir(file);
    else await writeFile(file, content);
    return [name, file.replace(/\/$/, '')] as const;
  });
  return Object.fromEntries(await Promise.all(made));
}

/** The hand of somebody who drags over a page what lies on the desktop: the browser's own drag, step by step. */
export class Drag {
  private readonly session: CDPSession;
  private readonly data: object;

  private constructor(session: CDPSession, data: object) {
    this.session = session;
    this.data = data;
  }

  static async of(page: Page, files: string[]): Promise<Drag> {
    return new Drag(await page.context().newCDPSession(page), { items: [], files, dragOperationsMask: 1 });
  }

  static async ofText(page: Page, mimeType: string, data: string): Promise<Drag> {
    return new Drag(await page.context().newCDPSession(page), { items: [{ mimeType, data }], dragOperationsMask: 1 });
  }

  async do(type: Step, at: Point): Promise<void> {
    await this.session.send('Input.dispatchDragEvent', { type, ...at, data: this.data as never });
  }

  async over(at: Point): Promise<void> {
    await this.do('dragEnter', at);
    await this.do('dragOver', at);
  }

  async dropOn(at: Point): Promise<void> {
    await this.over(at);
    await this.do('drop', at);
  }
}

/** The middle of something, brought into sight. */
export async function middleOf(found: Locator): Promise<Point> {
  await found.scrollIntoViewIfNeeded();
  const box = (await found.boundingBox())!;
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
}

interface Copied {
  text?: string;
  html?: string;
  /** A PNG. */
  picture?: Buffer;
}

/** Puts on the clipboard what another program would, all forms at once, and presses Ctrl+V. */
export async function pasteCopied(page: Page, { text, html, picture }: Copied): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(
    ([words, rich, image]) => {
      const bytes = image && Uint8Array.from(atob(image), (letter) => letter.charCodeAt(0));
      const forms = {
        ...(words && { 'text/plain': words }),
        ...(rich && { 'text/html': rich }),
        ...(bytes && { 'image/png': new Blob([bytes], { type: 'image/png' }) }),
      };
      return navigator.clipboard.write([new ClipboardItem(forms)]);
    },
    [text, html, picture?.toString('base64')] as const,
  );
  await page.keyboard.press('Control+V');
}
