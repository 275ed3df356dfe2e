import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, type Visited } from '../support/browser.ts';

const PAGE = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Essai</title>
<style>span { font: 40px sans-serif; white-space: pre }</style>
<h1>Définition de la procédure « violation de données » – Œuvre, ça, Noël, où, été</h1>
<span id="e">e</span> <span id="words">éèàçœŒÉ</span>
<button onclick="fetch('/said', { method: 'POST' }).then((r) => r.text()).then((t) => { this.textContent = t })">Dire</button>`;

let server: Server;
let browser: Visited;
let url: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(request.url === '/said' ? 'attestée' : PAGE);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  url = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  server.close();
});

test('the browser of the journeys reads a page, clicks, and photographs French text', async () => {
  const page = await browser.newPage({ viewport: { width: 800, height: 300 }, locale: 'fr-FR' });
  await page.goto(url);
  await page.getByRole('button', { name: 'Dire' }).click();
  await page.getByRole('button', { name: 'attestée' }).waitFor();
  const widths = await page.$$eval('span', (spans) =>
    Object.fromEntries(spans.map((span) => [span.id, span.getBoundingClientRect().width])),
  );
  expect(widths.e).toBeGreaterThan(10);
  expect(widths.words).toBeGreaterThan(5 * widths.e!);
  const picture = await page.screenshot(process.env.SCREENSHOT ? { path: process.env.SCREENSHOT } : {});
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  expect(picture.length).toBeGreaterThan(5_000);
});

test('two people can be signed in side by side', async () => {
  const [one, other] = await Promise.all([browser.newContext(), browser.newContext()]);
  await one.addCookies([{ name: 'who', value: 'one', url }]);
  expect(await other.cookies()).toEqual([]);
  await Promise.all([one, other].map((context) => context.newPage().then((page) => page.goto(url))));
  await Promise.all([one.close(), other.close()]);
});
