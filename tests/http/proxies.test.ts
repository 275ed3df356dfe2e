import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressKey } from '../../server/platform/http/addressKey.ts';
import { startTestApp, type TestApp } from '../support/app.ts';

const LIMIT = 120;
const apps: TestApp[] = [];
const behind = async (TRUST_PROXY: string): Promise<TestApp> => {
  const app = await startTestApp({ TRUST_PROXY });
  apps.push(app);
  return app;
};
let direct: TestApp;
let oneHop: TestApp;
let named: TestApp;

beforeAll(async () => {
  [direct, oneHop, named] = [await behind('0'), await behind('1'), await behind('127.0.0.0/8')];
});
afterAll(async () => {
  for (const app of apps) await app.stop();
});

/** Statuses of one request more than a minute allows, each with an X-Forwarded-For of its own. */
async function knock(app: TestApp, forwardedFor: (index: number) => string): Promise<number[]> {
  const statuses: number[] = [];
  for (let index = 0; index <= LIMIT; index += 1) {
    const { status } = await app.anonymous.fetch('/auth/callback', { headers: { 'x-forwarded-for': forwardedFor(index) } });
    statuses.push(status);
  }
  return statuses;
}

describe('a made-up X-Forwarded-For', () => {
  it('does not evade a limit where no proxy is trusted', async () => {
    expect((await knock(direct, (index) => `203.0.113.${index}`)).at(-1)).toBe(429);
  });

  it('does not evade it behind one proxy, which adds the true address last', async () => {
    expect((await knock(oneHop, (index) => `203.0.113.${index}, 198.51.100.7`)).at(-1)).toBe(429);
    expect((await oneHop.anonymous.fetch('/auth/callback', { headers: { 'x-forwarded-for': '198.51.100.8' } })).status).not.toBe(429);
  });

  it('does not evade it behind proxies named by their network', async () => {
    expect((await knock(named, (index) => `203.0.113.${index}, 198.51.100.7, 127.0.0.9`)).at(-1)).toBe(429);
    expect((await named.anonymous.fetch('/auth/callback', { headers: { 'x-forwarded-for': '198.51.100.8' } })).status).not.toBe(429);
  });
});

describe('an address counts', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:db8:1:3::1', '2001:db8:1:3::/64'],
    ['not an address', 'not an address'],
  ])('%s as %s', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });

  it('with the other addresses of its /64', async () => {
    const statuses = await knock(named, (index) => `2001:db8:9:9::${(index + 1).toString(16)}`);
    expect(statuses.at(-1)).toBe(429);
  });
});
