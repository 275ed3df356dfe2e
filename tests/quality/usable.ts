import type { BrowserContext } from 'playwright-core';

/** How many times slower than the machine's own the processor of a visitor is. */
export const SLOWER = 4;
/** Where the first obligation of a matrix stands. */
export const MATRIX_CELL = 'main table td a';

export interface Visit {
  /** From the request of the page to the first frame in which what was awaited stands. */
  milliseconds: number;
  /** Everything received over the network until it was quiet, headers included; what the cache gave counts for nothing. */
  bytes: number;
}

/** Opens an address in a new page, on a processor made slower, until `selector` stands. The context keeps its cache and stays open. */
export async function visitUntilUsable(context: BrowserContext, address: string, selector: string): Promise<Visit> {
  const page = await context.newPage();
  await page.addInitScript(`(function look() {
    if (document.querySelector('${selector}')) performance.mark('usable');
    else requestAnimationFrame(look);
  })()`);
  const session = await context.newCDPSession(page);
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName('usable').length > 0);
  const milliseconds = await page.evaluate(() => performance.getEntriesByName('usable')[0]!.startTime);
  await page.waitForLoadState('networkidle');
  await page.close();
  return { milliseconds: Math.round(milliseconds), bytes };
}
