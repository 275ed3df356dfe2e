import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

/** The network of a page until the test ends: so many bytes a second go up, or nothing passes any more, what is on its way included. */
export async function networkOf(page: Page) {
  const session = await page.context().newCDPSession(page);
  onTestFinished(() => session.detach());
  const set = (offline: boolean, uploadThroughput = -1) =>
    session.send('Network.emulateNetworkConditions', { offline, latency: 0, downloadThroughput: -1, uploadThroughput });
  await session.send('Network.enable');
  return { slowDown: (bytes: number) => set(false, bytes), cut: () => set(true), mend: () => set(false) };
}
