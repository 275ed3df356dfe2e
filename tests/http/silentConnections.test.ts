import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { startTestApp } from '../support/app.ts';

test('a connection on which nothing was asked, as browsers open them in advance, does not keep the program from stopping', async () => {
  const app = await startTestApp();
  const silent = connect(Number(new URL(app.url).port), 'localhost');
  await once(silent, 'connect');
  await app.anonymous.fetch('/health');
  const ended = once(silent, 'close');
  silent.on('error', () => {}).resume();
  const began = performance.now();
  await app.stop();
  await ended;
  expect(performance.now() - began).toBeLessThan(10_000);
}, 30_000);
