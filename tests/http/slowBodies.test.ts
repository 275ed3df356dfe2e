import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UPLOAD_PACE, watchPace } from '../../server/platform/http/bodyPace.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { headOf, openSocket, readAll } from '../support/sockets.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(async () => app?.stop());

/** Sends one byte of a body, then one more every so often; tells how long it was listened to and what it was told. */
async function dribble(path: string, everyMs = 0): Promise<{ seconds: number; answer: string }> {
  const socket = await openSocket(app.url);
  const began = performance.now();
  const answer = readAll(socket);
  socket.write(`${headOf('POST', path, { ...JSON_TYPE, 'content-length': 5_000 })}{`);
  const timer = everyMs ? setInterval(() => socket.write(' '), everyMs) : undefined;
  const told = await answer;
  clearInterval(timer);
  return { seconds: (performance.now() - began) / 1000, answer: told };
}

/** What the server says to a head whose body never comes. */
async function answerBeforeBody(path: string, headers: Record<string, string | number>): Promise<string> {
  const socket = await openSocket(app.url);
  const said = new Promise<string>((resolve) => socket.setEncoding('utf8').once('data', resolve));
  socket.write(headOf('POST', path, headers));
  const answer = await said;
  socket.destroy();
  return answer;
}

describe('a body that does not come', () => {
  it('is waited for seconds, not minutes, two hundred of them too, while others are served', async () => {
    const paths = Array.from({ length: 200 }, (_, index) => (index % 4 === 0 ? '/auth/sign-out' : '/graphql'));
    const slow = Promise.all([...paths.map((path) => dribble(path)), dribble('/graphql', 500)]);
    await delay(1_000);
    const began = performance.now();
    expect((await app.anonymous.get('{ site { look } }')).site.look).toBe('NEUTRAL');
    expect(performance.now() - began).toBeLessThan(2_000);
    const ended = await slow;
    expect(Math.max(...ended.map(({ seconds }) => seconds))).toBeLessThan(25);
    expect(ended[1]!.answer).toContain('408');
    expect(ended[1]!.answer).toContain('BODY_TOO_SLOW');
  }, 60_000);

  it.each([
    ['a large operation', '/graphql', { ...JSON_TYPE, 'content-length': 2_000_000 }],
    ['an operation of unknown size', '/graphql', { ...JSON_TYPE, 'transfer-encoding': 'chunked' }],
    ['a large operation of a made-up session', '/graphql', { ...JSON_TYPE, 'content-length': 2_000_000, cookie: 'garant_session=made-up' }],
    ['an upload', '/uploads', { 'content-type': 'multipart/form-data; boundary=x', 'content-length': 2_000_000, 'x-garant-request': '1' }],
  ])('%s of who is not signed in is refused before it is read', async (_what, path, headers) => {
    const answer = await answerBeforeBody(path, headers);
    expect(answer).toContain('HTTP/1.1 401');
    expect(answer).toContain('UNAUTHENTICATED');
  });

  it('is refused to nobody who is signed in', async () => {
    const padding = ' '.repeat(100_000);
    expect((await (await app.as('reader')).get(`{ me { id } ${padding} }`)).me.id).toBeTruthy();
  });
});

describe('the pace of a body', () => {
  /** Runs a watch on a connection that brings `bytesPerSecond`, on a clock a thousand times too fast; tells whether it was late. */
  async function isLate(bytesPerSecond: number, forMs: number): Promise<boolean> {
    const socket = { bytesRead: 0 };
    let late = false;
    const pace = { idleMs: 300, graceMs: 300, bytesPerSecond: UPLOAD_PACE.bytesPerSecond };
    const end = watchPace(socket as Parameters<typeof watchPace>[0], pace, () => {
      late = true;
    });
    const began = performance.now();
    while (performance.now() - began < forMs) {
      socket.bytesRead = Math.round(((performance.now() - began) / 1000) * bytesPerSecond);
      await delay(10);
    }
    end();
    return late;
  }

  it('of a real line is waited for: 1 Mbit/s, and 256 kbit/s', async () => {
    expect(await Promise.all([isLate(125_000, 900), isLate(32_000, 900)])).toEqual([false, false]);
  });

  it('of a trickle is not, nor silence', async () => {
    expect(await Promise.all([isLate(1_000, 900), isLate(0, 900)])).toEqual([true, true]);
  });

  it('lets 50 MB over 1 Mbit/s take the time they need', () => {
    expect(UPLOAD_PACE.bytesPerSecond).toBeLessThan(125_000 / 2);
  });
});
