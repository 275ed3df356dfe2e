import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { rawMultipart } from '../files/support.ts';
import type { ApiClient } from '../support/client.ts';
import { makePdf } from '../support/files.ts';
import { headOf, openSocket, readAll } from '../support/sockets.ts';

/** Milliseconds, of many. */
export interface Spread {
  count: number;
  p50: number;
  p99: number;
}

function spreadOf(times: number[]): Spread {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { count: sorted.length, p50: at(0.5), p99: at(0.99) };
}

const SCREEN = '{ obligations(page: { limit: 25 }) { total items { id code text assurance dueOn evidenceCount } } }';
const SCREEN_EVERY_MS = 60;

/** How long a person waits for a screen, asked again and again for so long, while `work` is done beside. */
export async function waitBeside(neighbour: ApiClient, seconds: number, work: (until: number) => Promise<unknown>): Promise<Spread> {
  const until = performance.now() + seconds * 1000;
  const beside = work(until);
  const times: number[] = [];
  while (performance.now() < until) {
    const began = performance.now();
    await neighbour.get(SCREEN);
    times.push(performance.now() - began);
    await delay(SCREEN_EVERY_MS);
  }
  await beside;
  return spreadOf(times);
}

export interface Asked {
  answered: number;
  refused: number;
}

/** Six requests of one person at a time, again and again; a refusal is waited out a little. */
export async function press(attacker: ApiClient, query: string, variables: Record<string, unknown>, until: number): Promise<Asked> {
  const asked = { answered: 0, refused: 0 };
  const one = async () => {
    while (performance.now() < until) {
      const { errors } = await attacker.ask(query, variables);
      if (errors?.length) {
        asked.refused += 1;
        await delay(50);
      } else asked.answered += 1;
    }
  };
  await Promise.all(Array.from({ length: 6 }, one));
  return asked;
}

/** Holds bodies that do not come; tells how many were ended, and after how long the last one. */
export async function holdBodies(url: string, count: number): Promise<{ ended: number; lastSeconds: number }> {
  const began = performance.now();
  let lastSeconds = 0;
  const held = Array.from({ length: count }, async () => {
    const socket = await openSocket(url).catch(() => undefined);
    if (!socket) return false;
    const told = readAll(socket);
    socket.write(`${headOf('POST', '/graphql', { 'content-type': 'application/json', 'content-length': 5_000 })}{`);
    const isEnded = await Promise.race([told.then(() => true), delay(40_000, false, { ref: false })]);
    lastSeconds = Math.max(lastSeconds, (performance.now() - began) / 1000);
    return isEnded;
  });
  return { ended: (await Promise.all(held)).filter(Boolean).length, lastSeconds };
}

const [BODY, TYPE] = rawMultipart([{ disposition: 'name="file"; filename="a.pdf"', content: makePdf('x', 200_000) }]);

/** Uploads that are dropped anywhere, from the first byte to the last. */
export async function dropUploads(url: string, cookie: string, count: number): Promise<void> {
  const head = headOf('POST', '/uploads', { 'content-type': TYPE, 'content-length': BODY.length, 'x-garant-request': '1', cookie });
  const whole = Buffer.concat([Buffer.from(head), BODY]);
  let left = count;
  const one = async () => {
    while (left > 0) {
      left -= 1;
      const socket = await openSocket(url);
      socket.resume().write(whole.subarray(0, Math.round(((left * 7919) % 1000) * (whole.length / 1000))));
      await delay(left % 12);
      socket.destroy();
    }
  };
  await Promise.all(Array.from({ length: 40 }, one));
}

/** What is wrong after that: a place that is not free, a file that stayed. */
export async function faultsAfterDrops(client: ApiClient, dataDir: string): Promise<string[]> {
  await delay(2_000);
  const staged = await readdir(path.join(dataDir, 'files', 'staging')).catch(() => []);
  const again = await Promise.all([1, 2, 3, 4].map((count) => client.upload(makePdf(`${count}`), 'a.pdf')));
  const statuses = again.map(({ status }) => status);
  return [
    ...(staged.length > 0 ? [`${staged.length} files are left in staging`] : []),
    ...(statuses.some((status) => status !== 201) ? [`four uploads were answered ${statuses.join(', ')}`] : []),
  ];
}
