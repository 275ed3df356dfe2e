import type { BrowserContext, Page, Request } from 'playwright-core';

interface Watched {
  page: Page;
  waiting: Map<Request, number>;
}

const watched = new Set<Watched>();

/** Keeps an eye on the pages of a context, for `tellPagesInSight`. */
export function keepInSight(context: BrowserContext): void {
  context.on('page', (page) => {
    const one: Watched = { page, waiting: new Map() };
    watched.add(one);
    page.on('close', () => watched.delete(one));
    page.on('request', (request) => one.waiting.set(request, Date.now()));
    page.on('requestfinished', (request) => one.waiting.delete(request));
    page.on('requestfailed', (request) => one.waiting.delete(request));
  });
}

const SHOWN = () => {
  const textOf = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].map((element) => element.innerText.replaceAll(/\s+/g, ' ').slice(0, 300));
  return {
    title: document.title,
    isCovered: document.querySelector('#root')?.getAttribute('aria-hidden') === 'true',
    over: textOf('[role=dialog]'),
    said: textOf('[role=alert], [role=status]').filter(Boolean),
    busy: document.querySelectorAll('[aria-busy=true], [role=progressbar]').length,
  };
};

async function lookAt({ page, waiting }: Watched): Promise<string> {
  const now = Date.now();
  const asked = [...waiting].map(([request, at]) => `${request.method()} ${new URL(request.url()).pathname} for ${now - at} ms`);
  const shown = await Promise.race([page.evaluate(SHOWN), new Promise((resolve) => setTimeout(resolve, 2000, 'no answer'))]);
  return `${page.url()}\n    shows ${JSON.stringify(shown)}\n    waits for ${JSON.stringify(asked)}`;
}

/** What the pages that are open show and wait for: which a message about one that lacks something does not say. */
export async function tellPagesInSight(): Promise<string> {
  const told = await Promise.all([...watched].map((one) => lookAt(one).catch((error: Error) => `${one.page.url()}: ${error.message}`)));
  return told.map((line) => `  ${line}`).join('\n');
}
