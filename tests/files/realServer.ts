import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Browser } from '../auth/support/browser.ts';
import { AS_BUILT } from '../support/buildServer.ts';
import { UNLIMITED } from '../support/unlimited.ts';

const MAIN = fileURLToPath(new URL('../../server/main.ts', import.meta.url));
const READY_WITHIN_MS = 60_000;

export interface RealServer {
  child: ChildProcess;
  url: string;
  output(): string;
  /** Waits until the program says it is ready; fails with what it printed when it ends before. */
  ready(): Promise<void>;
  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<{ code: number | null; signal: NodeJS.Signals | null; milliseconds: number }>;
  ended(): Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** A port nobody listens on, below those the system gives to outgoing connections, so that it stays free between two runs. */
export async function steadyPort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const probe = createServer();
    const isFree = await new Promise<boolean>((tell) => {
      probe.once('error', () => tell(false));
      probe.listen(port, '127.0.0.1', () => tell(true));
    });
    if (!isFree) continue;
    await new Promise((closed) => probe.close(closed));
    return port;
  }
}

/** Starts the program itself, `server/main.ts`, as a process of its own with only these settings; with `nodeOptions`, it can also be sent messages. */
export function runRealServer(settings: Record<string, string> & { PORT: string }, nodeOptions: string[] = []): RealServer {
  const hasChannel = nodeOptions.length > 0;
  const child = spawn(process.execPath, [...AS_BUILT, ...nodeOptions, MAIN], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      LOG_LEVEL: 'warn',
      DEMO_EMPTY: '1',
      DEMO_PORTFOLIO: '0',
      ...UNLIMITED,
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe', ...(hasChannel ? (['ipc'] as const) : [])],
  });
  let printed = '';
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.on('data', (chunk) => {
      printed += chunk;
    });
  }
  const end = once(child, 'close').then(([code, signal]) => ({ code, signal }));
  return {
    child,
    url: `http://localhost:${settings.PORT}`,
    output: () => printed,
    ended: () => end,
    async ready() {
      for (const limit = Date.now() + READY_WITHIN_MS; !printed.includes('Ctrl-C'); await delay(20)) {
        const hasEnded = child.exitCode !== null || child.signalCode !== null;
        if (hasEnded || Date.now() > limit) throw new Error(`not ready:\n${printed}`);
      }
    },
    async end(signal) {
      const began = performance.now();
      child.kill(signal);
      return { ...(await end), milliseconds: performance.now() - began };
    },
  };
}

/** Signs in at the demonstration's identity provider as a browser would. Returns the session's cookie. */
export async function signInForReal(url: string, sub: string): Promise<string> {
  const browser = new Browser();
  const choice = await browser.follow(`${url}/auth/sign-in`);
  if (!choice.url.pathname.includes('/interaction/')) throw new Error(`Signing in led to ${choice.url.href}`);
  await browser.follow(await browser.submit(choice.url, { sub }), (next) => next.pathname === '/');
  const session = browser.cookies.get('garant_session');
  if (!session) throw new Error('Signing in opened no session');
  return `garant_session=${session.value}`;
}
