import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

export const PICTURES = fileURLToPath(new URL('../../docs/screens', import.meta.url));
const QUALITY = 20;

/** Writes a WebP of what is in the window; returns its size. */
export async function takePicture(page: Page, file: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
  const picture = Buffer.from(data, 'base64');
  await writeFile(file, picture);
  return picture.length;
}
